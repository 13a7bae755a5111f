"""What the rules of `lint` say, by id, from `remarks.toml`: title, text, rationale, source, advice and an example."""

import tomllib
from functools import cache
from importlib.resources import files

from pydantic import ValidationError

from ..errors import InvalidRule
from ..model.base import Record
from .registry import Bilingual

_FILE = "remarks.toml"


class TenderExample(Record):
    """A tender that gives the rule, and a near one that does not."""

    tender: str
    near: str


class RemarkRule(Record):
    """One rule on tenders. `zh` and `en` are its text with places to fill in, as is its advice."""

    id: str
    title: Bilingual
    zh: str
    en: str
    why: Bilingual
    source: str
    advice: Bilingual
    example: TenderExample


@cache
def remark_rules() -> dict[str, RemarkRule]:
    """All rules on tenders in the order of their ids. Raises InvalidRule naming the rule and the key."""
    data = tomllib.loads((files(__package__) / _FILE).read_text(encoding="utf-8"))
    result = {}
    for rule_id, entry in data.items():
        try:
            result[rule_id] = RemarkRule.model_validate({"id": rule_id, **entry})
        except ValidationError as error:
            first = error.errors()[0]
            raise InvalidRule(
                f"{_FILE}: [{rule_id}] {'.'.join(map(str, first['loc']))}: {first['msg']}"
            ) from error
    return result
