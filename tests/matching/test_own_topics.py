"""Verdicts on topics that only a directory of own words knows: compared by kind, and as careful as with any other."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from chalicelib.lexicon.loader import using
from chalicelib.lexicon.own import load

from .checks import report, results

LIFTS = Path(__file__).parents[2] / "examples-src" / "lexicon-lifts"


@pytest.fixture(autouse=True)
def lifts() -> Iterator[None]:
    with using(load(LIFTS)):
        yield


@pytest.mark.parametrize(
    ("tender", "bid", "wanted"),
    [
        ("困人救援时间不超过30分钟。", "我公司承诺困人救援时间不超过30分钟。", "compliant"),
        ("困人救援时间不超过30分钟。", "我公司承诺30分钟内解救被困人员。", "compliant"),
        ("困人救援时间不超过30分钟。", "我公司承诺困人救援时间为半小时。", "compliant"),
        ("困人救援时间不超过30分钟。", "我公司承诺困人救援时间为25分钟。", "better"),
        ("困人救援时间不超过30分钟。", "我公司承诺困人救援时间为45分钟。", "deviation"),
        ("困人救援时间不超过30分钟。", "我公司承诺困人救援时间为25分钟,困人救援时限为1小时。", "conflict"),
        ("电梯故障率不高于2%。", "我公司承诺电梯故障率不高于1%。", "better"),
        ("电梯故障率不高于2%。", "我公司承诺电梯故障率不高于3%。", "deviation"),
        ("每年组织不少于2次救援演练。", "我公司每年组织救援演练2次。", "compliant"),
        ("每年组织不少于2次救援演练。", "我公司每半年组织救援演练1次。", "compliant"),
        ("每年组织不少于2次救援演练。", "我公司每年组织救援演练1次。", "deviation"),
        ("配备持证维保人员不少于6人。", "我公司配备持证维保人员8人。", "better"),
        ("配备持证维保人员不少于6人。", "我公司配备持证维保人员5人。", "deviation"),
        ("供应商应提供远程监测服务。", "我公司提供远程监测服务。", "compliant"),
        ("供应商应提供远程监测服务。", "我公司不提供远程监测服务。", "deviation"),
        ("供应商应提供远程监测服务。", "我公司提供优质服务。", "missing"),
        ("停梯故障1小时内到场。", "停梯故障,我公司1小时内到梯。", "compliant"),
    ],
)
def test_verdicts(tender: str, bid: str, wanted: str) -> None:
    (result,) = results(tender, bid)
    assert result.verdict == wanted


@pytest.mark.parametrize(
    "bid",
    [
        "我公司承诺困人救援时间尽量不超过30分钟。",
        "我公司视梯况30分钟内解救被困人员。",
        "我公司困人救援时间一般不超过30分钟。",
        "我公司立即解救被困人员。",
        "我公司困人救援时间为____分钟。",
        "我公司平均困人救援时间为20分钟。",
        "困人救援时间为30分钟车程。",
        "出发后30分钟内解救被困人员。",
        "我公司30分钟后解救被困人员。",
        "我公司在条件允许时30分钟内解救被困人员。",
        "我公司30分钟内解救被困人员,另行收费。",
        "工作时间内30分钟内解救被困人员。",
        "困人救援时间不少于30分钟。",
        "供应商应在30分钟内解救被困人员。",
        "我公司曾在某项目实现困人救援时间30分钟。",
        "我公司完全响应招标文件要求。",
        "我公司有困人救援预案。",
        "高层住宅困人救援时间30分钟。",
    ],
)
def test_never_met_without_a_firm_commitment(bid: str) -> None:
    (result,) = results("困人救援时间不超过30分钟。", bid)
    assert result.verdict not in ("compliant", "better")


def test_the_report_calls_the_topic_by_its_name_and_names_the_lexicon() -> None:
    for language, name in (("zh", "困人救援时间"), ("en", "Rescue of trapped passengers")):
        made = report("采购需求\n困人救援时间不超过30分钟。", "困人救援时间为25分钟。", language=language)
        assert [r.title for r in made.tender.requirements] == [name]
        assert made.engine.lexicon == load(LIFTS).mark
    with using(None):
        assert report("采购需求\n质保期三年。", "质保期三年。").engine.lexicon is None
