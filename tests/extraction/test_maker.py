"""Who makes the goods: a bidder that says so of itself, and none that only sells, represents or belongs to a maker."""

import pytest

from chalicelib.extraction.facts import is_maker
from chalicelib.readers.registry import read

MAKERS = [
    "设备由我公司自行生产。",
    "器材由本厂自行生产。",
    "我公司是所投产品的生产厂家。",
    "生产厂家：本公司。",
    "We are the manufacturer of the offered pumps.",
]
OTHERS = [
    "设备由锐谱公司生产。",
    "我公司是所投产品制造商的授权代理。",
    "我公司是所投产品的生产厂家授权经销商。",
    "我公司为产品制造商的子公司。",
    "本公司非所投产品的生产厂家。",
    "设备并非由我公司生产。",
    "我公司从生产厂家采购设备。",
    "我公司提供生产厂家的授权书。",
    "We represent the manufacturer of the offered pumps.",
    "We are not the manufacturer of the pumps.",
]


@pytest.mark.parametrize("text", MAKERS)
def test_a_bidder_that_makes_the_goods(text: str) -> None:
    assert is_maker(read(text.encode(), "bid.txt"))


@pytest.mark.parametrize("text", OTHERS)
def test_a_bidder_that_does_not(text: str) -> None:
    assert not is_maker(read(text.encode(), "bid.txt"))
