"""Where a text names a topic, and where the same characters say something else."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chalicelib.lexicon.loader import words
from chalicelib.recognizers.triggers import find

from .reading import squeezed

# A word that is spelled out (no expression) is found in a bare sentence of its own.
PLAIN = sorted(
    {
        (topic, source)
        for topic, entries in words().items()
        for entry in entries
        for source in (*entry.act, *entry.head, *entry.task)
        if not set(source) & set("()[]?*+|\\.^$")
    }
)


def named(text: str) -> list[tuple[str, str]]:
    shown = squeezed(text).text
    return [(shown[trigger.start : trigger.end], trigger.topic) for trigger in find(shown)]


@pytest.mark.parametrize(("topic", "word"), PLAIN)
def test_a_word_finds_itself(topic: str, word: str) -> None:
    spoken = named(f"甲、{word}、乙" if not word.isascii() else f"a {word} b")
    assert any(found_topic == topic and found == word for found, found_topic in spoken), spoken


HITS = [
    ("质保期三年", [("质保期", "warranty_period")]),
    ("2小时内响应并到达现场", [("响应", "response_time"), ("到达现场", "onsite_time")]),
    ("現場響應", [("现场响应", "onsite_time")]),
    ("保固期限", [("保固期限", "warranty_period")]),
    ("CMMI5级", [("CMMI", "certification")]),
    ("具有ITSS认证", [("ITSS", "certification")]),
    ("ISO9001和ISO14001", [("ISO9001", "certification"), ("ISO14001", "certification")]),
    ("三体系认证", [("三体系", "certification")] * 3),
    ("The warranty period", [("warranty period", "warranty_period")]),
    ("restore the service within", [("restore the service", "resolution_time")]),
]


@pytest.mark.parametrize(("text", "triggers"), HITS)
def test_finds(text: str, triggers: list[tuple[str, str]]) -> None:
    assert named(text) == triggers


# Chinese has no word boundaries: the same characters inside other words (field-notes 3.19).
ACCIDENTS = [
    ("设备机房", "loaner_unit"),
    ("设备机历簿", "loaner_unit"),
    ("主备机制", "loaner_unit"),
    ("更换货物", "exchange_window"),
    ("建筑构配件", "spare_parts"),
    ("具备件号", "spare_parts"),
    ("影响应由乙方承担", "response_time"),
    ("响应文件", "response_time"),
    ("实质性响应", "response_time"),
    ("响应报价", "response_time"),
    ("响应供应商", "response_time"),
    ("响应有效期", "response_time"),
    ("人员响应", "response_time"),
    ("网上门户", "onsite_time"),
    ("送货上门", "onsite_time"),
    ("补员到位", "onsite_time"),
    ("到场验收", "onsite_time"),
    ("维修人员", "resolution_time"),
    ("处理方案", "resolution_time"),
    ("处理情形", "resolution_time"),
    ("提交货物", "delivery_time"),
    ("施工期间", "delivery_time"),
    ("品质保证", "warranty_period"),
    ("质保金", "warranty_period"),
    ("质保证书", "warranty_period"),
    ("保修卡", "warranty_period"),
    ("身份认证", "certification"),
    ("CA认证", "certification"),
    ("保险柜", "insurance"),
    ("投标保证保险", "insurance"),
    ("第三包", "three_guarantees"),
    ("质量终身责任制", "lifetime_service"),
    ("终身追责", "lifetime_service"),
    ("体检报告", "test_report"),
    ("软件测试报告", "test_report"),
    ("授权委托书", "manufacturer_authorization"),
    ("法定代表人授权委托书", "manufacturer_authorization"),
    ("correspondence", "response_time"),
    ("unresolved", "resolution_time"),
    ("prefix", "resolution_time"),
    ("despair", "resolution_time"),
    ("a response to the RFP", "response_time"),
    ("unwarranted", "warranty_period"),
    ("test reporting", "test_report"),
    ("the insurance company", "insurance"),
]


@pytest.mark.parametrize(("text", "topic"), ACCIDENTS)
def test_is_not_named(text: str, topic: str) -> None:
    assert topic not in {found for _, found in named(text)}


PIECES = st.sampled_from(
    [word for _, word in PLAIN[::7]]
    + ["质保", "三体系认证", "2小时", "，", " ", "文件", "金", "不", "后", "x"]
)


@given(text=st.lists(PIECES, max_size=30).map("".join))
def test_triggers_are_in_order_and_overlap_only_as_equals(text: str) -> None:
    shown = squeezed(text).text
    found = find(shown)
    assert found == find(shown)
    for one, other in pairwise(found):
        assert 0 <= one.start < one.end <= len(shown)
        same = (one.start, one.end) == (other.start, other.end)
        assert one.end <= other.start or (same and (one.topic, one.subject) != (other.topic, other.subject))


@pytest.mark.parametrize(
    "piece", ["质保", "响应", "到场", "三体系认证", "warranty ", "ISO", "终身", "厂家", "a", "（", "检测的"]
)
def test_hostile_text_takes_time_in_proportion(piece: str) -> None:
    text = (piece * (100_000 // len(piece) + 1))[:100_000]
    began = time.process_time()
    find(text)
    spent = time.process_time() - began
    assert spent < 8, f"{spent:.1f} s for 100 KB of {piece!r}"
