"""What a bidder may do about a finding: what to write with the demand's own figure, what to attach, what a buyer would ask.

A sentence is only proposed where it answers the demand in full; it never promises less than the tender asks for. What
depends on the goods themselves (a parameter's figure) is never put into a bidder's mouth.
"""

import re
import tomllib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from pydantic import ValidationError

from ..errors import InvalidRule
from ..lexicon.wording import find_word, say, subject_words, value_words, word
from ..model.base import Record
from ..model.finding import Requirement, Verdict
from ..model.term import Operator, Term
from ..model.value import Count, Frequency
from .registry import Bilingual, Rule

_FILE = "advice.toml"
_OPEN = (Verdict.DEVIATION, Verdict.MISSING, Verdict.REVIEW, Verdict.CONFLICT)
# Rules whose own advice is all there is to say: pages to be read, kinds that are not checked, a figure to be looked at.
_ENOUGH = ("TC110", "TC120", "TC126", "TC129", "TC131", "TC133")
# The demand itself has no figure, or the bid's statements differ: somebody must be asked.
_ASK_BUYER = "TC105"
_ASK_BIDDER = ("TC113", "TC121", "TC128")
# The proof is there; what it proves is in doubt.
_ON_PAPERS = ("TC122", "TC123", "TC124", "TC125", "TC130", "TC141", "TC142", "TC143", "TC144", "TC147")
_QUESTION = re.compile(r"采购人可问：.*|The buyer would ask.*", re.DOTALL)
_LONGEST_QUOTE = 40
# Conditions that a sentence can name; with any other no sentence is proposed.
_CASES = {"severity": None, "area": ("city", "suburb", "remote"), "period": ("in_warranty", "post_warranty")}
_QUIET = {"party": ("bidder", "manufacturer"), "due": None, "form": None}


class Advice(Record):
    """What to write for one topic, with a figure and without, and what to attach."""

    write: Bilingual | None = None
    bare: Bilingual | None = None
    attach: Bilingual | None = None


@cache
def advices() -> dict[str, Advice]:
    """The advice of each topic. Raises InvalidRule naming the topic and the key."""
    result = {}
    for topic, entry in tomllib.loads((files(__package__) / _FILE).read_text(encoding="utf-8")).items():
        try:
            result[topic] = Advice.model_validate(entry)
        except ValidationError as error:
            first = error.errors()[0]
            raise InvalidRule(
                f"{_FILE}: [{topic}] {'.'.join(map(str, first['loc']))}: {first['msg']}"
            ) from error
    return result


def advise(rule: Rule, requirement: Requirement, terms: Sequence[Term], language: str) -> str:
    """Give what to do about a finding of a rule, in whole sentences; empty where there is nothing to do."""
    if rule.advice is None or rule.verdict not in _OPEN:
        return ""
    general = rule.advice.said(language)
    if rule.id in _ENOUGH:
        return general
    if rule.id == _ASK_BUYER:
        return _joined([general, _question_on_blank(requirement, language)], language)
    parts = [general]
    if rule.id in _ASK_BIDDER:
        question = _question_on_conflict(terms, language)
        parts = [_QUESTION.sub("", general).strip(), question] if question else parts
    sentence = "" if rule.id in _ON_PAPERS else proposed(requirement, language)
    if sentence:
        parts.append(say("advice_write", language, sentence=sentence))
    proof = attached(requirement, language)
    if proof:
        parts.append(say("advice_attach", language, proof=proof))
    return _joined(parts, language)


def _joined(parts: Sequence[str], language: str) -> str:
    return ("" if language == "zh" else " ").join(part for part in parts if part)


def proposed(requirement: Requirement, language: str) -> str:
    """Give a sentence that answers the demand in full, or nothing where none is sure to."""
    entry = advices().get(requirement.topic)
    if entry is None or requirement.value_blank or requirement.operator in _UNSURE:
        return ""
    template = entry.bare if requirement.value is None else entry.write
    case = _case(requirement, language)
    if template is None or case is None or not template.said(language):
        return ""
    if "{subject}" in template.zh and not _is_a_paper(requirement, language):
        return ""
    if requirement.topic in _BY_THE_BIDDER and "manufacturer" in (c.value for c in requirement.conditions):
        return ""
    if case and "{case}" not in template.said(language):
        return ""
    if (
        requirement.topic == "training"
        and isinstance(requirement.value, Count)
        and requirement.value.unit not in _TRAINED
    ):
        return ""
    if requirement.topic == "spare_parts" and requirement.operator is Operator.AT_MOST:
        return ""  # how soon they come, not for how long
    if (
        language == "en"
        and isinstance(requirement.value, Frequency)
        and requirement.value.per.unit == "half_year"
    ):
        return ""  # nobody writes 1 time per half-year
    sentence = template.said(language).format(**_filled(requirement, language), case=case)
    return sentence[:1].upper() + sentence[1:]


# Training is counted in times and persons; days of it are in no sentence that is sure to be read.
_TRAINED = ("time", "person")
# Whose visits they are is not read from a sentence.
_BY_THE_BIDDER = ("inspection_frequency",)
# Less than 2 hours is not answered by 2 hours, a range not by one figure, an absence by no promise.
_UNSURE = (Operator.LESS, Operator.MORE, Operator.BETWEEN, Operator.ABSENT)


def attached(requirement: Requirement, language: str) -> str:
    """Give what to attach as proof, or nothing."""
    entry = advices().get(requirement.topic)
    if entry is None or entry.attach is None:
        return ""
    filled = _filled(requirement, language)
    if (
        requirement.topic == "qualification"
        and requirement.subject
        and not _HELD.fullmatch(requirement.subject)
    ):
        return word("advice", "proof_of", language).format(**filled)
    return entry.attach.said(language).format(**filled)


# A licence, a grade or a certificate can be held; a clean record or independence is shown otherwise.
_HELD = re.compile(
    r"(?!如|其[他它]|认定|相关|有关|证书|许可证书|按|提供|上传)[\u4e00-\u9fff]{2,16}(?:证|证书|执照|许可|资质|备案)|[A-Za-z ]{4,40}(?:licen[cs]e|certificate|registration)",
    re.IGNORECASE,
)


def _is_a_paper(requirement: Requirement, language: str) -> bool:
    """Tell whether the demand names something that can be held, in words that a bid in this language uses."""
    if requirement.subject in (None, "other"):
        return False
    if requirement.topic == "qualification" and not _HELD.fullmatch(requirement.subject or ""):
        return False
    if language == "en" and not subject_words(requirement.subject, language).isascii():
        return False
    return bool(_subject(requirement, language))


def _subject(requirement: Requirement, language: str) -> str:
    subject = requirement.subject
    if subject is None or subject == "other":
        return find_word("advice", f"some_{requirement.topic}", language) or ""
    own = find_word("advice_subject", subject, language)
    return subject_words(subject, language) if own is None else own


def _filled(requirement: Requirement, language: str) -> dict[str, str]:
    values = {
        kind: {c.value for c in requirement.conditions if c.kind == kind} for kind in ("party", "due", "form")
    }
    who = "manufacturer" if "manufacturer" in values["party"] else "bidder"
    form = "original" if "original" in values["form"] else "copy"
    moment = next(
        (each for each in ("before_contract", "on_delivery", "with_bid") if each in values["due"]), ""
    )
    words = {
        "form": word("advice", form, language),
        "moment": word("advice", moment, language) if moment else "",
    }
    return {
        **words,
        "value": value_words(Operator.EXACTLY, requirement.value, False, language),
        "who": word("advice", who, language),
        "bidder": word("advice", "bidder", language),
        "hold": word("advice", f"{who}_hold", language),
        "have": word("advice", f"{who}_have", language),
        "handing": word("advice", "handing", language).format(**words) if moment else "",
        "subject": _subject(requirement, language) or subject_words(requirement.subject, language),
    }


def _case(requirement: Requirement, language: str) -> str | None:
    """The case that the demand is for, in words; None where it can't be put into words that are sure to be read so."""
    words = []
    for condition in requirement.conditions:
        if condition.kind in _QUIET:
            allowed = _QUIET[condition.kind]
            if allowed is not None and condition.value not in allowed:
                return None
            continue
        known = find_word("advice_case", condition.value, language)
        values = _CASES.get(condition.kind, ())
        if (
            condition.kind not in _CASES
            or known is None
            or (values is not None and condition.value not in values)
        ):
            return None
        words.append(known)
    return "".join(words) if language == "zh" else "".join(f"{each}, " for each in words)


def _question_on_blank(requirement: Requirement, language: str) -> str:
    evidence = requirement.evidence
    if evidence is None:
        return ""
    place = say("advice_page", language, page=evidence.page) if evidence.box is not None else ""
    return say("advice_blank", language, place=place, quote=_short(evidence.quote))


def _question_on_conflict(terms: Sequence[Term], language: str) -> str:
    """The question that names two places that differ; nothing where the terms do not show two."""
    if not terms:
        return ""
    first = terms[0]
    other = next((t for t in terms[1:] if (t.operator, t.value) != (first.operator, first.value)), None)
    other = other or next((t for t in terms[1:] if t.evidence.quote != first.evidence.quote), None)
    if other is None:
        return ""
    several = first.evidence.document != other.evidence.document
    return say(
        "advice_conflict",
        language,
        one=_place(first, several, language),
        other=_place(other, several, language),
    )


def _place(term: Term, several: bool, language: str) -> str:
    where = term.evidence
    name = f"{where.document} " if several and where.document else ""
    page = say("advice_page", language, page=where.page) if where.box is not None else ""
    return f"{name}{page}{say('quote_marks', language, quote=_short(where.quote))}"


def _short(quote: str) -> str:
    plain = " ".join(quote.split())
    return plain if len(plain) <= _LONGEST_QUOTE else plain[:_LONGEST_QUOTE] + "…"
