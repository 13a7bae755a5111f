"""The pages of `docs/` that are written from the rules and the topic catalogue, and the schemas of what people write."""

from pathlib import Path
from typing import Any

from chalicelib.lexicon.loader import Topic, topics, words
from chalicelib.rules.registry import rules
from chalicelib.services.profile import Profile
from chalicelib.services.waivers import Waivers

ROOT = Path(__file__).resolve().parent.parent

VERDICTS = {
    "compliant": "符合（无偏离）",
    "better": "优于（正偏离）",
    "deviation": "不符合（负偏离）",
    "missing": "未响应",
    "conflict": "前后矛盾",
    "review": "需人工复核",
    "not_checked": "未检查",
}
_KINDS = {
    "duration": "时间 duration",
    "frequency": "频次 frequency",
    "schedule": "服务时段 schedule",
    "rate": "比例 rate",
    "count": "数量 count",
    "money": "金额 money",
    "quantity": "参数值 quantity",
    "event": "起算事件 event",
    "none": "有无 presence",
}
_OPENING = "<!-- topics: written by `make generate` -->"
_CLOSING = "<!-- /topics -->"
_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_RULES = """\
# 规则 · Rules

每条检查结论都由一条规则得出，规则编号写在报告的理由后面。本页由 `make generate` 从 `chalicelib/rules/rules.toml` 生成。

Every verdict comes from one rule, whose id stands behind the reason in a report. This page is generated from
`chalicelib/rules/rules.toml` by `make generate`.
"""
_TOPICS = """\
# 检查事项 · Topics

程序能从文件中读出的事项，由 `make generate` 从 `chalicelib/lexicon/topics.toml` 生成；增加一个事项只需在词表中加词，不需改程序。

What the program finds in documents, generated from `chalicelib/lexicon/topics.toml` by `make generate`. A topic is
added by its words in the lexicons, without code.
"""


def rules_page() -> str:
    """Give `docs/rules.md`: each rule with its reason in both languages, rationale, source and examples."""
    parts = [_RULES]
    for rule in rules().values():
        verdict = rule.verdict.value
        parts.append(
            f"## {rule.id} {rule.title.zh} · {rule.title.en}\n\n"
            f"结论 verdict: `{verdict}` {VERDICTS[verdict]}\n\n"
            f"- 理由：{rule.zh}\n"
            f"- Reason: {rule.en}\n"
            f"- 依据：{rule.why.zh}\n"
            f"- Why: {rule.why.en}\n"
            f"- 适用例 applies: {rule.met}\n"
            f"- 不适用例 does not apply: {rule.not_met}\n"
        )
    return "\n".join(parts)


# Standards are found by their numbers, not by words.
_BY_NUMBER = ("standard_compliance",)


def found_topics() -> dict[str, Topic]:
    """Give the topics that are found in documents: those with words, and the events, whose words are triggers."""
    known = words()
    return {
        name: topic
        for name, topic in topics().items()
        if name in known or topic.kind in ("event", "quantity") or name in _BY_NUMBER
    }


def topics_page() -> str:
    """Give `docs/topics.md`: each topic that is found in documents, with its names and kind of value."""
    rows = [
        f"| `{name}` | {topic.zh} | {topic.en} | {_KINDS[topic.kind]} |"
        for name, topic in found_topics().items()
    ]
    head = "| topic | 事项 | name | 值 value |\n|---|---|---|---|\n"
    return _TOPICS + "\n" + head + "\n".join(rows) + "\n"


def readme() -> str:
    """Give `README.md` as it is committed, with its list of topics written anew."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    before, opening, rest = text.partition(_OPENING)
    _, closing, after = rest.partition(_CLOSING)
    rows = ["| 值 value | 事项 | topics |", "|---|---|---|"]
    for kind, name in _KINDS.items():
        of_kind = [topic for topic in found_topics().values() if topic.kind == kind]
        if of_kind:
            zh = "、".join(topic.zh for topic in of_kind)
            rows.append(f"| {name} | {zh} | {'; '.join(topic.en for topic in of_kind)} |")
    return f"{before}{opening}\n" + "\n".join(rows) + f"\n{closing}{after}"


def profile_schema() -> dict[str, Any]:
    """Give the JSON Schema (2020-12) of a requirement profile, for editors that help while writing one."""
    return {
        "$schema": _DIALECT,
        **Profile.model_json_schema(mode="validation"),
        "title": "TenderCheck profile",
    }


def waivers_schema() -> dict[str, Any]:
    """Give the JSON Schema (2020-12) of a file of waivers."""
    return {
        "$schema": _DIALECT,
        **Waivers.model_json_schema(mode="validation"),
        "title": "TenderCheck waivers",
    }
