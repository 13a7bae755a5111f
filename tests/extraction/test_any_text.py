"""What holds for every text: quotes as they stand, the same terms each time, an answer in good time, no exception."""

import time
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chalicelib.extraction.pipeline import extract, terms
from chalicelib.extraction.requirements import requirements

from .reading import document

CLAUSES = [
    "接到报修后2小时内响应", "4小时内到达现场", "24小时内修复", "質保期三年", "保固期自驗收合格日起24個月", "自验收合格之日起", "终身维修",
    "质保期满后只收成本费", "提供7×24小时服务", "须投保产品责任险、公众责任险，保额均不低于100万元", "具有ISO9001、ISO14001认证证书复印件",
    "提供检测报告", "提供原厂三年质保承诺函", "原则上", "紧急故障", "市区", "郊区4小时", "★", "1、", "（一）", "第二章 采购需求", "一般情况下",
    "不超过____小时", "X年", "不能保证", "的，投标无效", "甲方应在5个工作日内付款", "得5分", "应", "我公司承诺",
    "We respond within 2 hours", "on site within 4 hours", "The warranty is 24 months", "[填写，如：2]小时", "|", "\t", "Ⅱ级", "㎡", "廠商",
    # What a breach costs, what is paid when, who may do it, what is refused.
    "每逾期一日按合同总价的0.5%支付违约金", "累计不超过合同总价的10%", "每次扣款500元", "赔偿全部损失", "甲方逾期付款的", "逾期違約金以契約總價20%為上限",
    "合同签订后支付合同总价的30%", "余5%在质保期满后付清", "预付____%", "验收合格后30日内付款97%", "驗收合格後支付契約價金95%",
    "投标人须具有安全生产许可证", "二级及以上资质", "我公司不具有营业执照", "未被列入失信被执行人名单", "有效期至2027年5月1日",
    "拆封后不予退换", "人为损坏不在保修范围内", "我公司不提供换货", "恕不退貨", "7天内可退货，15天内可换货",
    # Measures, standards, people, visits.
    "额定功率≥3kW", "分辨率不低于1920×1080", "尺寸1200*600*750mm±5mm", "工作温度-10～35℃", "≥  ℃", "内存：16GB", "符合GB/T 19001-2016标准",
    "执行GB 50016-2014（2018年版）", "《建筑设计防火规范》", "五星级售后服务认证证书", "CMMI三级", "配备维修工程师4人", "每季度巡检1次", "满意率≥95%",
    "免费培训不少于3次", "提供备用机", "近三年类似业绩不少于3个", "保额合计500万元", "每一事故", "實收資本", "應於叫修後4小時內到場", "保固期滿後僅收材料費",
    "Liquidated damages of 0.5% per week of delay", "30% of the contract price is payable on signing", "Bidders must hold a valid trade licence",
    "not covered by the warranty", "shall comply with BS EN 1176", "at least 16 GB of memory", "quarterly inspection visits", "spare parts for ten (10) years",
]  # fmt: skip
JOINS = ["，", "。", "；", "、", "：", "\n", "\n\n", " ", "　", "", ",", ". ", "(", ")", "（", "）", "\f"]
MIXTURES = st.lists(st.tuples(st.sampled_from(CLAUSES), st.sampled_from(JOINS)), min_size=1, max_size=14).map(
    # The reader refuses blanks alone, so the mixture begins with a word.
    lambda parts: "通知" + "".join(clause + join for clause, join in parts)
)
# Without control characters: those make bytes that no reader takes for text.
ANY = st.text(st.characters(exclude_categories=("Cc", "Cs")), max_size=120).map(lambda text: f"通知：{text}")


@settings(max_examples=150, deadline=None)
@given(text=MIXTURES)
def test_a_quote_is_the_source_as_it_stands(text: str) -> None:
    read = document(text)
    for position, each in enumerate(extract(read), start=1):
        evidence = each.term.evidence
        assert evidence.quote == read.text[evidence.start : evidence.end] != ""
        assert evidence.quote == evidence.quote.strip()
        assert 0 <= evidence.start < evidence.end <= len(read.text)
        assert 1 <= evidence.page <= max(page.number for page in read.pages)
        assert each.term.id == f"t{position}"


@settings(max_examples=150, deadline=None)
@given(text=MIXTURES)
def test_terms_stand_in_the_order_of_the_document(text: str) -> None:
    starts = [each.evidence.start for each in terms(document(text))]
    assert starts == sorted(starts)


@settings(max_examples=60, deadline=None)
@given(text=MIXTURES)
def test_the_same_text_gives_the_same_terms(text: str) -> None:
    assert terms(document(text)) == terms(document(text))


@settings(max_examples=60, deadline=None)
@given(text=MIXTURES)
def test_a_blank_has_no_value_and_a_refused_paper_is_absent(text: str) -> None:
    for term in terms(document(text)):
        assert not (term.value_blank and term.value is not None)
        assert len({(c.kind, c.value) for c in term.conditions}) == len(term.conditions)
        if term.topic == "lifetime_service":
            assert (term.operator.value == "absent") == (term.strength.value == "negated")


@settings(max_examples=100, deadline=None)
@given(text=ANY)
def test_no_text_is_too_strange(text: str) -> None:
    read = document(text)
    assert isinstance(terms(read), list)
    assert isinstance(requirements(read), list)


HOSTILE = [
    "2小时内响应，", "接到报修后2小时内响应，4小时内到达现场", "质保期", "质保期3年", "自验收合格之日起", "厂家", "投标人或", "产品责任险、", "质量、", "ISO9001",
    "检测报告", "及时", "《", "(", "[", "如：", "若", "一级(", "不能", "原则上", "终身", "100万元", "紧急故障1小时、", "投标文件中提供复印件，", "。1.",
    "违约金0.5%，", "每逾期一日", "支付30%，", "许可证、", "具有资质", "不予退", "≥3kW，", "GB/T 19001、", "1200*600*", "±", "\n1.质保期3年", "质保期满后", "建立体系", "应", "：",
    "response within ", "2 hours ", "warranty ", "and ", "product liability ", "保额", "24小时", "\n1.质保期3年", "质保期满后", "建立体系", "应", "：",
    # Figures, alone and with their units, and what stands between figures.
    "1", "1,000", "1.", "0.", "1%", "5%、", "3年", "三年", "九百九十九", "一", "２小时", "5-10小时", "____小时", "X年", "7×24小时", "24/7 ", "7天24小时", "8:00-18:00",
    "2024年1月1日", "周一至周五", "每月1次", "1次/年", "不少于2人", "500万元", "人民币壹佰万元整", "¥5", "百分之", "5%3年", "2小时3年", "2小时内响应4小时内到场24小时内修复",
    # Goods and their measures.
    "≥5mm", "≥5mm,", "26*26*", "5mm×5mm", "分辨率1920×1080", "100W,", "220V±10%", "重量≤5kg;", "-20℃~60℃", "±5", "尺寸:", "功率≥",
    # Standards, certificates and papers.
    "GB/T 1", "GB/T 19001-2016、", "ISO 9001 ", "质量、环境、", "《检测报告》", "《A》、", "授权书", "营业执照", "证书编号", "CNAS、", "甲级资质", "提供检测报告、",
    # Names without figures, and names with theirs.
    "培训", "培训2次", "备件3年", "维修", "付款", "预付款30%,到货支付60%,", "违约金", "每逾期一天扣500元,", "投标有效期90天", "到现场4小时", "响应(2小时)、", "响应、到场、",
    "48小时内修复", "24小时内解决,", "7天内退货", "15天包换", "业绩3个", "质保期3年,响应2小时,", "2小时内不能修复的", "收到通知后48小时内更换", "只收成本费", "质保期3年改为5年,",
    # English, long words, marks, blanks and lines.
    "A", "aaaaaaaa", "a-", "a ", "within 2 hours of ", "for a period of ", "the Supplier shall ", "one year ", "unless ", "inspection ", "maint", "e.g. ",
    "★", "▲1.", "①", "((", "[]", "][", "“", "\"", "'", "、", "，", "......", "-", "_", "*", " ", "　", "\t", "|", "\n1.1.1.1", "\n一、", "：\n", ":1.", "质保期\n3年\n", "2小时内\n", "a\t1\n", "| a | b |\n",
]  # fmt: skip


@pytest.fixture(scope="module")
def warm() -> None:
    """Lexicons and tables are read once in a process."""
    requirements(document("质保期3年，2小时内响应，提供ISO9001证书，额定功率≥5kW，培训2次，付款30%。"))


# A megabyte takes less than thirty seconds on an idle machine; a busy one is given twice as long.
SIZE, SECONDS = 100_000, 6.0


@pytest.mark.usefixtures("warm")
@pytest.mark.parametrize("piece", HOSTILE)
def test_hostile_text_takes_time_in_proportion(piece: str) -> None:
    data = piece.encode()
    text = "通知" + (data * (SIZE // len(data))).decode()
    began = time.process_time()
    requirements(document(text))
    spent = time.process_time() - began
    assert spent < SECONDS, f"{spent:.1f} s for 100 KB of {piece!r}"


@pytest.mark.usefixtures("warm")
def test_a_mixture_of_everything_takes_time_in_proportion() -> None:
    order = Random(3)
    text = "通知"
    while len(text.encode()) < SIZE:
        text += order.choice(HOSTILE)
    began = time.process_time()
    requirements(document(text))
    spent = time.process_time() - began
    assert spent < SECONDS, f"{spent:.1f} s for 100 KB of a mixture"
