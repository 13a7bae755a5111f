"""The rules on tenders: ids that stay, both languages, examples that give them and near ones that don't."""

import re
import string

import pytest

from chalicelib.lint.run import RULES
from chalicelib.model.lint import LintReport
from chalicelib.rules.registry import rules
from chalicelib.rules.remarks import RemarkRule, remark_rules
from chalicelib.services.linting import lint
from chalicelib.services.reading import Source

# What each id means for ever.
IDS = {
    "TL101": "同一要求有不同数值", "TL102": "同一要求混用工作日与自然时间", "TL103": "数值缺失或留空",
    "TL104": "大小写数值不一致", "TL105": "引用已被替代的标准", "TL106": "符号未说明含义",
    "TL107": "符号有说明而未使用", "TL108": "同一符号有两种后果", "TL109": "计数的符号没有条款标注",
    "TL110": "要求留有余地", "TL111": "时限没有数值", "TL112": "指定品牌而未写“或相当于”",
    "TL113": "故障级别没有定义", "TL114": "资格条件同时作为评分因素", "TL115": "资格条件要求厂家授权",
    "TL116": "资格条件含企业规模",
}  # fmt: skip
ALL = [*remark_rules().values()]
HAN = re.compile(r"[\u4e00-\u9fff]")


def linted(text: str, language: str = "zh") -> LintReport:
    return lint(Source(name="tender.txt", data=text.encode()), language=language)


def found(text: str) -> list[str]:
    return [remark.rule for remark in linted(text).remarks]


def test_ids_keep_their_meaning_and_none_is_used_again() -> None:
    assert {rule.id: rule.title.zh for rule in ALL} == IDS
    assert list(RULES) == list(IDS)
    assert not set(IDS) & set(rules())


@pytest.mark.parametrize("rule", ALL, ids=lambda rule: rule.id)
def test_its_example_gives_it_and_nothing_else(rule: RemarkRule) -> None:
    assert found(rule.example.tender) == [rule.id]


@pytest.mark.parametrize("rule", ALL, ids=lambda rule: rule.id)
def test_its_near_miss_gives_nothing(rule: RemarkRule) -> None:
    assert found(rule.example.near) == []


@pytest.mark.parametrize("rule", ALL, ids=lambda rule: rule.id)
def test_a_remark_is_whole_in_both_languages(rule: RemarkRule) -> None:
    (chinese,) = linted(rule.example.tender).remarks
    (english,) = linted(rule.example.tender, "en").remarks
    assert chinese.places == english.places
    assert (chinese.title, english.title) == (rule.title.zh, rule.title.en)
    for remark in (chinese, english):
        assert not re.search(r"[{}]|\(\)|“”", remark.text + remark.advice)
        for place in remark.places:
            assert place.quote == rule.example.tender[place.start : place.end]
    assert HAN.search(chinese.text)
    assert HAN.search(chinese.advice)
    quoted = re.compile("“[^”]*”")
    assert not HAN.search(quoted.sub("", english.advice))
    assert not HAN.search(rule.why.en)
    assert not HAN.search(rule.en)


@pytest.mark.parametrize("rule", ALL, ids=lambda rule: rule.id)
def test_both_languages_ask_for_the_same_words(rule: RemarkRule) -> None:
    def places(text: str) -> set[str]:
        return {name for _, name, _, _ in string.Formatter().parse(text) if name}

    assert places(rule.zh) == places(rule.en)
    assert places(rule.advice.zh) == places(rule.advice.en) <= places(rule.zh)


@pytest.mark.parametrize("rule", ALL, ids=lambda rule: rule.id)
def test_a_remark_states_facts_and_passes_no_sentence(rule: RemarkRule) -> None:
    said = rule.zh + rule.advice.zh + rule.why.zh
    assert not re.search("违法|违规|违反|废标", said)


def test_the_code_of_a_rule_is_found_by_its_id() -> None:
    for rule_id, look in RULES.items():
        assert look.__module__.rpartition(".")[2].startswith(f"{rule_id.lower()}_")
