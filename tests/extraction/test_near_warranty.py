"""What looks like a term of a topic and is none: every row was met in a tender, a bid or a letter, or is sure to occur."""

import pytest

from .reading import found

# A term of the topic that surrounds each near miss: what is dropped must not drag its neighbours along.
OTHER = {
    "warranty_period": "质保期为3年",
    "warranty_start": "质保期自验收合格之日起计算",
    "lifetime_service": "提供终身维修",
    "post_warranty_cost": "质保期满后只收取成本费",
}

MISSES = [
    # warranty_period
    ("warranty_period", "质保金为合同价的5%，质保期满后退还"),
    ("warranty_period", "质保金在质保期满后30日内无息退还"),
    ("warranty_period", "质保期满后，买方应在7日内出具证书"),
    ("warranty_period", "品质保证体系3年"),
    ("warranty_period", "食品保质期不少于12个月"),
    ("warranty_period", "证书有效期3年"),
    ("warranty_period", "投标有效期90天"),
    ("warranty_period", "使用寿命≥50000小时"),
    ("warranty_period", "服务期限1年"),
    ("warranty_period", "合同履行期限：自合同签订之日起3年"),
    ("warranty_period", "履约保证金有效期1年"),
    ("warranty_period", "成立3年以上"),
    ("warranty_period", "具有3年以上相关工作经验"),
    ("warranty_period", "近三年业绩"),
    ("warranty_period", "缴纳社保连续6个月"),
    ("warranty_period", "三年级学生"),
    ("warranty_period", "第三包：质保"),
    ("warranty_period", "质保期每延长1年加1分，最多3分"),
    ("warranty_period", "质保期超过三年的，以承诺为准"),
    ("warranty_period", "质保期内每年巡检2次"),
    ("warranty_period", "终身维修"),
    ("warranty_period", "租期3年"),
    ("warranty_period", "performance guarantee of 3 years"),
    ("warranty_period", "the bid bond is valid for 90 days"),
    ("warranty_period", "The agreement has a term of 3 years"),
    ("warranty_period", "bank guarantee valid for 12 months"),
    # warranty_start
    ("warranty_start", "投标有效期自开标之日起90天"),
    ("warranty_start", "自合同签订之日起30日内交货"),
    ("warranty_start", "自验收合格之日起30日内付款"),
    ("warranty_start", "验收合格后退还质保金"),
    ("warranty_start", "保密期自合同签订之日起3年"),
    ("warranty_start", "自行负责质保"),
    ("warranty_start", "七日无理由退货，自签收之日起"),
    ("warranty_start", "payment within 30 days from the date of acceptance"),
    # lifetime_service
    ("lifetime_service", "质量终身责任制"),
    ("lifetime_service", "终身追责"),
    ("lifetime_service", "终身禁止"),
    ("lifetime_service", "对工程质量终身负责"),
    ("lifetime_service", "终身学习"),
    ("lifetime_service", "设计寿命20年"),
    ("lifetime_service", "使用寿命50000小时"),
    ("lifetime_service", "lifetime cost"),
    ("lifetime_service", "lifetime ban"),
    # post_warranty_cost
    ("post_warranty_cost", "质保期内免费维修"),
    ("post_warranty_cost", "质保期满后退还质保金"),
    ("post_warranty_cost", "免费上门服务"),
    ("post_warranty_cost", "质保期满后，买方应在7日内出具证书"),
    ("post_warranty_cost", "按成本价投标"),
    ("post_warranty_cost", "after the warranty certificate is issued"),
    ("post_warranty_cost", "投标报价含所有费用"),
    ("post_warranty_cost", "软件免费升级"),
]


@pytest.mark.parametrize(("topic", "text"), MISSES)
def test_reads_nothing_of_the_topic(topic: str, text: str) -> None:
    assert found(text, topic) == []


@pytest.mark.parametrize(("topic", "text"), MISSES)
def test_reads_nothing_of_the_topic_among_real_terms(topic: str, text: str) -> None:
    surrounded = f"{OTHER[topic]}。\n{text}。\n{OTHER[topic]}。"
    assert len(found(surrounded, topic)) == 2
