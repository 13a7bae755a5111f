"""A profile as YAML that is pleasant to read and edit: one line a key, and a comment that says where each came from."""

from collections.abc import Iterator, Sequence

import yaml

from ..lexicon.loader import current
from ..model.finding import BidDate, Requirement, TenderFacts
from ..reports.arrange import named_days

_HEAD = {
    "zh": (
        "招标要求清单，读自 {source}。请逐条核对，可改、可删、可加，然后：",
        "    tendercheck check --tender 本文件 投标文件…",
        "importance：mandatory 实质性（★），important 重要（▲），normal 一般",
        "operator：<= 不超过，>= 不少于，== 等于，present 须有；value 的单位照原文",
    ),
    "en": (
        "Requirements read from {source}. Look through them, change, delete or add, then:",
        "    tendercheck check --tender THIS_FILE BID...",
        "importance: mandatory (★), important (▲), normal",
        "operator: <= at most, >= at least, == exactly, present: must be there; units as the tender has them",
    ),
}
_LEXICON = {
    "zh": "用了自有词表 {name}（SHA-256 {sha256}），检查时也要加上 --lexicon",
    "en": "Read with the own lexicon {name} (SHA-256 {sha256}); give --lexicon to `check` too",
}
_FACTS = {
    "zh": {
        "marks": "各标记在招标文件中的含义",
        "counting": "多少项偏离以上有后果",
        "silence": "未作响应的，招标文件如何看待",
        "scoring": "评分项：仅列出，不作为要求检查",
    },
    "en": {
        "marks": "What each mark means in the tender",
        "counting": "From how many deviations on something follows",
        "silence": "What the tender takes silence for",
        "scoring": "What earns points: shown, not judged",
    },
}
_PLACE = {"zh": "第 {page} 页：{quote}", "en": "p. {page}: {quote}"}
_DAY = {
    "zh": (
        "投标日：证书有效期、报告时限、标准版本以此日为准，读自第 {page} 页：{quote}",
        "投标日：证书有效期、报告时限、标准版本以此日为准。招标文件写有不同的日期（{days}），请选定后去掉行首的 #",
        "投标日：证书有效期、报告时限、标准版本以此日为准。未从招标文件读出，可填写后去掉行首的 #",
    ),
    "en": (
        "The day of the bid, by which papers, their age and editions of standards are judged. p. {page}: {quote}",
        "The day of the bid, by which papers, their age and editions of standards are judged. The tender names"
        " different days ({days}): choose one and take the # away",
        "The day of the bid, by which papers, their age and editions of standards are judged. None was read from"
        " the tender: give one and take the # away",
    ),
}
_BLANK = {"zh": "原文此处数值缺失或留空", "en": "the figure is missing or left blank in the tender"}


def print_profile(
    requirements: Sequence[Requirement],
    source: str,
    language: str = "zh",
    *,
    bid_date: BidDate | None = None,
    facts: TenderFacts | None = None,
) -> str:
    """Give the profile as YAML. `source` names what it was read from; `language` is that of the comments.

    Checking with it gives what checking with its source gives. `facts` follow the requirements, one line each: what
    the tender says of judging, and what earns points.
    """
    lines = [f"# {_one_line(line.format(source=source), keep_indent=True)}" for line in _HEAD[language]]
    mark = current().mark
    if mark is not None:
        said = _LEXICON[language].format(name=mark.name, sha256=mark.sha256)
        lines.append(f"# {_one_line(said)}")
    lines.extend(("", *_day(bid_date, language), ""))
    lines.append("requirements:" if requirements else "requirements: []")
    for requirement in requirements:
        lines.append("")
        if requirement.evidence:
            quote = _one_line(requirement.evidence.quote)
            lines.append("  # " + _PLACE[language].format(page=requirement.evidence.page, quote=quote))
        lines.extend(_entry(requirement, language))
    lines.extend(_facts(facts, language) if facts else ())
    return "\n".join(lines) + "\n"


def _day(day: BidDate | None, language: str) -> list[str]:
    known, several, none = _DAY[language]
    if day is None or day.date is None:
        said = none if day is None else several.format(days=named_days(day, language))
        return [f"# {said}", "# bid_date: 2026-01-31"]
    if day.evidence is None:
        return [f"bid_date: {day.date.isoformat()}"]
    said = known.format(page=day.evidence.page, quote=day.evidence.quote)
    return [f"# {_one_line(said)}", f"bid_date: {day.date.isoformat()}"]


def _facts(facts: TenderFacts, language: str) -> Iterator[str]:
    """The lists that are not empty, each under its key; a box on the page is of no use to a person who edits."""
    data = facts.model_dump(mode="json", exclude_none=True)
    for key in TenderFacts.model_fields:
        entries = data[key]
        if not entries:
            continue
        yield from ("", f"# {_FACTS[language][key]}", f"{key}:")
        for entry in entries:
            if "evidence" in entry:
                entry["evidence"].pop("box", None)
                entry["evidence"]["quote"] = _one_line(entry["evidence"]["quote"])
            yield f"  - {_inline(entry)}"


def _entry(requirement: Requirement, language: str) -> list[str]:
    data = requirement.model_dump(mode="json", exclude_none=True)
    if not requirement.value_blank:
        del data["value_blank"]
    if not requirement.conditions:
        del data["conditions"]
    first = (
        "id",
        "title",
        "topic",
        "subject",
        "operator",
        "value",
        "value_blank",
        "conditions",
        "importance",
        "evidence",
        "kind",
        "lot",
        "proof",
    )
    if requirement.evidence:
        # The words come last: they may be long.
        data["evidence"]["quote"] = data["evidence"].pop("quote")
    lines = [f"{key}: {_inline(data[key])}" for key in first if key in data]
    if requirement.value_blank:
        lines = [
            f"{line}  # {_BLANK[language]}" if line.startswith("value_blank") else line for line in lines
        ]
    return [("  - " if number == 0 else "    ") + line for number, line in enumerate(lines)]


def _inline(value: object) -> str:
    """Give a value as YAML on one line. Text with invisible characters is escaped, or it would not come back."""
    text: str = yaml.dump(
        value,
        Dumper=_Dumper,
        allow_unicode=_is_printable(value),
        sort_keys=False,
        default_flow_style=True,
        width=10**9,
    )
    # A scalar alone is followed by the mark that ends a document.
    return text.removesuffix("...\n").rstrip("\n")


class _Dumper(yaml.SafeDumper):
    """Writes text of several lines on one, in double quotes."""


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    style = '"' if "\n" in text or "\r" in text else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _text)


def _is_printable(value: object) -> bool:
    if isinstance(value, dict):
        return all(_is_printable(each) for each in value.values())
    if isinstance(value, list):
        return all(_is_printable(each) for each in value)
    return str(value).replace("\n", "").isprintable()


def _one_line(text: str, *, keep_indent: bool = False) -> str:
    """Give text that may stand in a comment: YAML forbids control characters, and a line end would end it."""
    indent = text[: len(text) - len(text.lstrip(" "))] if keep_indent else ""
    return indent + "".join(c for c in " ".join(text.split()) if c.isprintable())
