"""Explanations name the words that really stand there, the list and file that they are from, and the conversion."""

import inspect
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from chalicelib.extraction import pipeline
from chalicelib.extraction.explain import explain, with_explanations
from chalicelib.extraction.pipeline import extract
from chalicelib.lexicon.loader import using
from chalicelib.lexicon.own import load
from chalicelib.lexicon.wording import word
from chalicelib.readers.registry import read
from tests.extraction.reading import document

ROOT = Path(__file__).parents[2]
LIFTS = ROOT / "examples-src" / "lexicon-lifts"
EXAMPLES = ROOT / "chalicelib" / "examples"


@pytest.fixture
def lifts() -> Iterator[None]:
    with using(load(LIFTS)):
        yield


def told(text: str, topic: str, language: str = "en", name: str = "x.txt") -> list[str]:
    (lines,) = (explain(f, language) for f in extract(document(text, name)) if f.term.topic == topic)
    return list(lines)


def test_all_of_an_explanation() -> None:
    assert told("紧急故障,供应商须在2小时内响应。", "response_time") == [
        "recognizer: times and periods (extraction.times)",
        "read as: 2小时内 → 2 hour; 响应",
        'named by: "响应", verb, from zh/times.toml [response_time] act',
        'strength: must, by "须", from zh/context.toml [strength] must',
        'severity: urgent, by "紧急", from zh/context.toml [severity] urgent',
    ]


def test_the_same_in_chinese() -> None:
    assert told("紧急故障,供应商须在2小时内响应。", "response_time", "zh") == [
        "识别：时间与期限（extraction.times）",
        "读法：2小时内 → 2 hour; 响应",
        "事项用词：“响应”，动词，出自 zh/times.toml [response_time] act",
        "语气：必须，因“须”，出自 zh/context.toml [strength] must",
        "故障级别：紧急，因“紧急”，出自 zh/context.toml [severity] urgent",
    ]


def test_own_words_are_named_by_their_file(lifts: None) -> None:
    lines = told("停梯故障,我公司视梯况30分钟内解救被困人员。", "rescue_time")
    assert 'named by: "解救被困人员", verb, from lexicon-lifts/topics.toml [rescue_time] act' in lines
    assert 'strength: hedged, by "视梯况", from lexicon-lifts/words.toml [strength] hedge' in lines
    assert 'severity: 停梯, by "停梯", from lexicon-lifts/words.toml [severity] 停梯' in lines


@pytest.mark.parametrize(
    ("text", "topic", "line"),
    [
        ("质保期三年。", "warranty_period", "a plain statement without a word of demand"),
        ("质保期三年,自验收合格之日起计算。", "warranty_start", "the form of the sentence (Start of warranty)"),
        ("我公司尽量2小时内响应。", "response_time", 'hedged, by "尽量"'),
        ("我公司不提供备用机。", "loaner_unit", 'refused, by "不提供"'),
        ("接到投诉后2小时内答复。", "complaint_response_time", 'named by: "答复"'),
        ("提供ISO9001质量管理体系认证证书。", "certification", "[certification] subjects.iso_9001"),
        ("每季度巡检1次。", "inspection_frequency", "→ 1 per 1 quarter"),
    ],
)  # fmt: skip
def test_a_part_of_an_explanation(text: str, topic: str, line: str) -> None:
    assert any(line in said for said in told(text, topic)), told(text, topic)


def test_words_in_a_head_above_are_told_with_it() -> None:
    table = "| 事项 | 响应时间 |\n|---|---|\n| 打印机 | 2小时 |\n"
    lines = told(table, "response_time", name="x.md")
    assert 'named by: "响应时间" in "响应时间" above, noun, from zh/times.toml [response_time] head' in lines


def test_a_commitment_is_not_put_down_to_a_word_that_decided_nothing() -> None:
    """我方 behind the term, in the same sentence, made nothing of it."""
    lines = told("质保期三年,配件由我方供应。", "warranty_period")
    assert "strength: committed, a plain statement without a word of demand, doubt or refusal" in lines


@pytest.mark.parametrize("name", ["bid_a.pdf", "bid_b.docx", "bid_c.pdf", "bid_en.txt", "tender.pdf"])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_term_of_the_examples_is_explained(name: str, language: str) -> None:
    found = extract(read((EXAMPLES / name).read_bytes(), name))
    made = with_explanations(found, language)
    assert [term.model_copy(update={"explanation": None}) for term in made] == [f.term for f in found]
    for term in made:
        assert term.explanation is not None
        assert len(term.explanation) >= 4 + len(term.conditions)
        assert all(line.strip() and "\n" not in line for line in term.explanation)


def test_every_family_of_the_pipeline_has_a_name() -> None:
    source = inspect.getsource(pipeline)
    families = set(re.findall(r'"(\w+)": \[\*\w+\.drafts', source)) | set(
        re.findall(r'made\["(\w+)"\]', source)
    )
    assert {"times", "posts", "milestones"} <= families
    for family in families:
        assert word("recognizer", family, "zh") != family
