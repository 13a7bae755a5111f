import pytest

from chalicelib.recognizers.money import find

from .reading import read

HITS = [
    ("500万元", ["500万元 |  | 5000000 CNY"]),
    ("10 万元", ["10万元 |  | 100000 CNY"]),
    ("1.5亿元", ["1.5亿元 |  | 150000000 CNY"]),
    ("5千元", ["5千元 |  | 5000 CNY"]),
    ("5,000元/次", ["5,000元 |  | 5000 CNY"]),
    ("￥1,000.00", ["¥1,000.00 |  | 1000 CNY"]),
    ("人民币壹佰万元整", ["人民币壹佰万元整 |  | 1000000 CNY"]),
    ("叁佰伍拾萬圓", ["叁佰伍拾万圆 |  | 3500000 CNY"]),
    ("500 万人民币", ["500万人民币 |  | 5000000 CNY"]),
    ("不低于人民币 1000 万元", ["不低于人民币1000万元 | >= | 10000000 CNY"]),
    ("小于100万元", ["小于100万元 | < | 1000000 CNY"]),
    ("500万元(含)以上", ["500万元(含)以上 | >= | 5000000 CNY"]),
    ("贰万元整（¥200000）", ["贰万元整 |  | 20000 CNY", "¥200000 |  | 200000 CNY"]),
    ("港幣1,000萬元", ["港币1,000万元 |  | 10000000 HKD"]),
    ("新臺幣500萬元", ["新台币500万元 |  | 5000000 TWD"]),
    ("NT$5,000,000", ["NT$5,000,000 |  | 5000000 TWD"]),
    ("10万美元", ["10万美元 |  | 100000 USD"]),
    ("US$ 250,000", ["US$ 250,000 |  | 250000 USD"]),
    ("RM 500,000", ["RM 500,000 |  | 500000 MYR"]),
    ("€2,500,000", ["€2,500,000 |  | 2500000 EUR"]),
    ("at least £10,000,000", ["at least £10,000,000 | >= | 10000000 GBP"]),
    ("GBP 5 million", ["GBP 5 million |  | 5000000 GBP"]),
    ("£5m", ["£5m |  | 5000000 GBP"]),
    ("5 million pounds", ["5 million pounds |  | 5000000 GBP"]),
    ("10 million Hong Kong dollars or more", ["10 million Hong Kong dollars or more | >= | 10000000 HKD"]),
    ("保额不低于万元", ["保额不低于万元 | >= | blank"]),
    ("不少于____万元", ["不少于____万元 | >= | blank"]),
    ("保险金额：    万元", ["保险金额:万元 |  | blank"]),
]

MISSES = [
    "2元素",
    "三元催化",
    "3元件",
    "二元制",
    "多元",
    "万元",
    "几万元",
    "2单元",
    "公元2026",
    "A4元",
    "5,00元",
    "1 000 000元",
    "1.2.3元",
    "€2.500.000,00",
    "20%",
    "10 万",
    "100万次",
    "1000万像素",
    "美元",
    "圆形",
    "2圆孔",
    "400-800-8820",
    "2026年5月11日",
    "得20分",
    "1024*768",
    "million",
    "5 million",
    "5 RMs",
]


@pytest.mark.parametrize(("source", "figures"), HITS)
def test_reads(source: str, figures: list[str]) -> None:
    assert read(find, source) == figures


@pytest.mark.parametrize("source", MISSES)
def test_reads_nothing(source: str) -> None:
    assert read(find, source) == []
