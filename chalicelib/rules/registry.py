"""The rules by id: title, reason texts, rationale, source and examples, from one place for reports, docs and `explain`."""

import tomllib
from functools import cache
from importlib.resources import files

from pydantic import ValidationError

from ..errors import InvalidRule, NotFound
from ..model.base import Record
from ..model.finding import Reason, Verdict


class Bilingual(Record):
    """The same in Chinese and English."""

    zh: str
    en: str

    def said(self, language: str) -> str:
        """Give the text in a language (zh or en)."""
        return self.zh if language == "zh" else self.en


class Example(Record):
    """A pair that gives the rule, and a commitment on the same requirement that does not (`near`)."""

    requirement: str
    commitment: str
    near: str


class Rule(Record):
    """One rule. `zh` and `en` are the reason's text with places to fill in.

    `advice` is what the bidder should write or the buyer ask; None where there is nothing to do. `example` is a
    requirement and a commitment that show the rule, read as documents of their own.
    """

    id: str
    verdict: Verdict
    title: Bilingual
    zh: str
    en: str
    why: Bilingual
    source: str
    met: str
    not_met: str
    advice: Bilingual | None = None
    example: Example | None = None

    def reason(self, language: str, **filled: str) -> Reason:
        """Give the reason with its places filled in. Raises KeyError where the rule asks for more than was given."""
        return Reason(code=self.id, text=(self.zh if language == "zh" else self.en).format(**filled))


@cache
def rules() -> dict[str, Rule]:
    """All rules in the order of their ids. Raises InvalidRule naming the rule and the key."""
    data = tomllib.loads((files(__package__) / "rules.toml").read_text(encoding="utf-8"))
    result = {}
    for rule_id, entry in data.items():
        try:
            result[rule_id] = Rule.model_validate({"id": rule_id, **entry})
        except ValidationError as error:
            first = error.errors()[0]
            raise InvalidRule(
                f"rules.toml: [{rule_id}] {'.'.join(map(str, first['loc']))}: {first['msg']}"
            ) from error
    return result


def rule(rule_id: str) -> Rule:
    """Give one rule. Raises NotFound."""
    if rule_id not in rules():
        raise NotFound(f"There is no rule {rule_id}; the rules are {', '.join(rules())}.")
    return rules()[rule_id]
