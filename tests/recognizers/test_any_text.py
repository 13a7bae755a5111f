"""What holds for every text: spans within it and apart from each other, and an answer in good time."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chalicelib.recognizers import duration, event, money, quantity, schedule

from .reading import Find

FINDERS: list[tuple[str, Find]] = [
    ("duration", duration.find),
    ("schedule", schedule.find),
    ("money", money.find),
    ("event", event.find),
    ("quantity", quantity.find),
]
WORDS = (
    "0 1 2 9 24 1,024 三 十 半 两 零 年 个 月 天 日 小时 分钟 分 工作日 周 不超过 不少于 以上 以内 内 ( ) _ X * × / : , . - ~ 至 到 第 起"
    " 自 验收 交货 之日 元 万 亿 ¥ $ 7×24 每天 热线 mm kg ≥ ≤ ± ℃ % dB(A) hours days within two hundred and months am pm"
)
PIECES = st.sampled_from([*WORDS.split(), " "])
TEXTS = st.lists(PIECES, max_size=24).map("".join)

REPEATED = [
    "1×", "1mm×", "≥×", "±", "1±", "+1/-", "1~", "1 mm ", "≥_", "*", "1(长)×",
    "半", "1,", "1", "1.", "(", "不超过", "_", "_ ", " ", "十", "一", "1-", "自", "从", "以", "按", "自验收", "验收", "from ",
    "after a ", "7×", "9:00-", "9:00-17:00,", "每天", "( ", "[", "小时", "1小时", "1小时2分", "≥", "星期一", "24小时", "not ",
    "not be ", "人民币", "万", "元", "1万", "within ", "24 hours a day ", "响应为", "不", "X", "×", "*", "…", ".", "/", "工作日9:00-",
    "twenty ", "one hundred ", "点", "a", "第一", "1(1", "半(", "1个", "保额", "□", "1小时至", "每周7天",
]  # fmt: skip

LONGEST = ("半", "1,", "(", "不超过", "_", " ", "十", "□")


@pytest.mark.parametrize(("name", "find"), FINDERS, ids=[name for name, _ in FINDERS])
@given(text=TEXTS)
def test_figures_lie_within_the_text_in_order_and_apart(name: str, find: Find, text: str) -> None:
    figures = list(find(text))
    position = 0
    for figure in figures:
        assert position <= figure.start < figure.end <= len(text), name
        assert figure.blank == (figure.value is None)
        position = figure.end


@pytest.mark.parametrize(("name", "find"), FINDERS, ids=[name for name, _ in FINDERS])
@pytest.mark.parametrize("piece", REPEATED)
def test_hostile_text_takes_time_in_proportion(name: str, find: Find, piece: str) -> None:
    size = 100_000 if piece in LONGEST else 20_000
    text = piece * (size // len(piece))
    began = time.process_time()
    for _ in find(text):
        pass
    spent = time.process_time() - began
    assert spent < 4, f"{name} took {spent:.1f} s for {size} of {piece!r}: a pattern goes back over its text"
