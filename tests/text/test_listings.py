"""Which titles only list what comes; a real chapter opens what stands below it."""

import pytest

from chalicelib.readers.registry import read
from chalicelib.text.listings import listed
from chalicelib.text.segment import segment

CHAPTERS = ["第一章招标公告", "第二章投标人须知", "第三章采购需求"]


@pytest.mark.parametrize(
    ("texts", "places"),
    [
        (CHAPTERS, {0, 1, 2}),
        (["招标文件包括:", *CHAPTERS, "投标人应仔细阅读。"], {1, 2, 3}),
        (["第1部分邀请", "第2部分须知", "第3部分需求"], {0, 1, 2}),
        (["第九章甲", "第十章乙", "第十一章丙"], {0, 1, 2}),
        (["第一章招标公告1", "一、项目概况2", "第二章采购需求8"], {0, 1, 2}),
        (["目录", "投标人须知3", "评标办法12", "附件一声明函20"], {1, 2, 3}),
        # The real chapter after its contents begins to count anew.
        ([*CHAPTERS, "第一章招标公告", "某单位采购一批仪器。"], {0, 1, 2}),
        # Near misses: chapters with something between them, too few, out of order, cut by a table.
        (["第一章招标公告", "某单位采购。", "第二章须知", "按要求投标。", "第三章采购需求"], set()),
        (["第一章招标公告", "第二章须知"], set()),
        (["第一章招标公告", "第三章需求", "第二章须知"], set()),
        (["第一章招标公告", None, "第二章须知", "第三章采购需求"], set()),
        (["第三章采购需求", "一、商务要求", "1.质保期不少于3年。"], set()),
        # Figures at the end of lines are no pages: nothing says that they are a table of contents.
        (["1.长度100", "2.宽度200", "3.高度300"], set()),
        (["A1会议桌12", "A2会议椅24", "A3书柜30"], set()),
        # Nor where the pages fall, or a measure ends the line.
        (["目录", "投标函9", "声明函3", "授权书5"], set()),
        (["附件1", "附件2", "附件3"], set()),
        ([], set()),
    ],
)
def test_which_lines_list_titles(texts: list[str | None], places: set[int]) -> None:
    assert listed(texts) == places


TENDER = """第二章 投标人须知
1.招标文件由下列部分组成：
第一章 招标公告
第二章 投标人须知
第三章 采购需求
第四章 合同条款
第五章 投标文件格式
2.投标有效期为投标截止之日起90天。
第三章 采购需求
质保期不少于3年。
"""


def test_what_follows_a_list_of_chapters_stays_where_it_was() -> None:
    found = {passage.text: passage.headings for passage in segment(read(TENDER.encode(), "t.txt"))}
    assert found["2.投标有效期为投标截止之日起90天。"] == ("第二章投标人须知",)
    assert found["质保期不少于3年。"] == ("第三章采购需求",)


@pytest.mark.parametrize(
    ("line", "heads"),
    [
        ("第三十七条情形之一的投标", ()),
        ("第五条规定的情形", ()),
        ("第三条 质量要求", ("第三条质量要求",)),
    ],
)
def test_a_cited_article_opens_nothing(line: str, heads: tuple[str, ...]) -> None:
    found = list(segment(read(f"{line}\n质保期不少于3年。\n".encode(), "t.txt")))
    assert found[-1].headings == heads
