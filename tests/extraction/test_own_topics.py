"""Topics that only a directory of own words knows are read by their kind: hits, and what is none of theirs."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from chalicelib.extraction.pipeline import terms
from chalicelib.lexicon.loader import using
from chalicelib.lexicon.own import load
from chalicelib.model.term import Term
from tests.extraction.reading import document, found

LIFTS = Path(__file__).parents[2] / "examples-src" / "lexicon-lifts"
OWN = ("rescue_time", "failure_rate", "rescue_drill", "certified_staff", "remote_monitoring")


@pytest.fixture(autouse=True)
def lifts() -> Iterator[None]:
    with using(load(LIFTS)):
        yield


def line(term: Term) -> str:
    """The term in a line: topic, operator, amount, unit or period, strength."""
    value = {} if term.value is None else term.value.model_dump(mode="json")
    per = value.get("per", {})
    parts = (
        value.get("amount"),
        per.get("amount"),
        per.get("unit") or value.get("unit"),
        term.strength.value,
    )
    return " ".join([term.topic, term.operator.value, *(str(part) for part in parts if part is not None)])


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # duration
        ("困人救援时间不超过30分钟。", "rescue_time <= 30 minute committed"),
        ("困人救援时间:30分钟", "rescue_time <= 30 minute committed"),
        ("供应商须在接报后三十分钟内解救被困人员。", "rescue_time <= 30 minute mandatory"),
        ("接到警铃后半小时内救出被困乘客。", "rescue_time <= 0.5 hour committed"),
        ("電梯困人救援時間不超過30分鐘。", "rescue_time <= 30 minute committed"),
        ("We will release trapped passengers within 30 minutes.", "rescue_time <= 30 minute committed"),
        ("困人救援时间为____分钟。", "rescue_time <= committed"),
        ("我公司立即解救被困人员。", "rescue_time present committed"),
        ("困人救援时间尽量不超过30分钟。", "rescue_time <= 30 minute hedged"),
        # rate, the lower the better
        ("电梯故障率不高于2%。", "failure_rate <= 2 percent committed"),
        ("故障率≤1.5%", "failure_rate <= 1.5 percent committed"),
        # frequency; without a figure it is there
        ("每年组织不少于2次困人救援演练。", "rescue_drill >= 2 1 year committed"),
        ("供应商应组织应急救援演练。", "rescue_drill present mandatory"),
        # count, of persons only
        ("配备持证维保人员不少于6人。", "certified_staff >= 6 person committed"),
        ("配备持证维修人员6名,设备2套。", "certified_staff == 6 person committed"),
        # presence
        ("供应商应提供远程监测服务。", "remote_monitoring present mandatory"),
        ("我公司不提供远程监测服务。", "remote_monitoring absent negated"),
    ],
)
def test_own_topics_are_read_by_their_kind(text: str, wanted: str) -> None:
    assert [line(t) for t in terms(document(text)) if t.topic in OWN] == [wanted]


@pytest.mark.parametrize(
    "text",
    [
        "困人救援演练每次不少于30分钟。",  # a guard: the drill is another topic
        "困人救援时间3年内无事故。",  # years are no unit of it
        "困人救援预案应在3日内提交。",
        "定期开展困人救援培训2小时。",
        "采购人应在30分钟内配合解救被困人员。",  # the buyer's time
        "困人救援时间超过30分钟的,每次扣款500元。",  # a breach
        "未能在30分钟内解救被困人员的,扣除当月费用。",
        "困人救援时间得5分。",  # scoring
        "故障率的统计口径见附件。",
        "电梯故障率统计周期为12个月。",
        "持证维保人员名单见附件。",
        "持证维保人员工资不低于6000元。",
        "持证维保人员配2套工具。",  # sets are no unit of it
        "远程监测的历史。",
        "救援时间见附件。",
        "30分钟。",
    ],
)
def test_what_is_none_of_theirs(text: str) -> None:
    assert [t.topic for t in terms(document(text)) if t.topic in set(OWN) - {"rescue_drill"}] == []


@pytest.mark.parametrize(
    ("text", "topic", "wanted"),
    [
        ("半月保:每月不少于2次。", "inspection_frequency", 1),
        ("每年进行季度保4次。", "inspection_frequency", 1),
        ("半月保单位每月2次。", "inspection_frequency", 0),
        ("维修人员1小时内到梯。", "onsite_time", 1),
        ("1小时内抵达梯位。", "onsite_time", 1),
        ("不能在1小时内到梯的,扣款500元。", "onsite_time", 0),
    ],
)
def test_own_words_of_known_topics(text: str, topic: str, wanted: int) -> None:
    assert len(found(text, topic)) == wanted


def test_the_words_are_unknown_without_the_directory() -> None:
    with using(None):
        assert terms(document("困人救援时间不超过30分钟。维修人员在1小时内到梯。")) == []
