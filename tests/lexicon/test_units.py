"""Every way to write a unit is read as that unit, whole."""

import re

import pytest

from chalicelib.lexicon.units import canonical, unit_source, units

WRITTEN = [(name, form) for name, unit in units().items() for form in unit.forms]
# One letter more, and it is another word or unit.
LONGER = ["kVx", "mmol", "V2", "ms/k", "Hzz", "MPaG", "W/x"]


@pytest.mark.parametrize(("name", "form"), WRITTEN)
def test_each_form_is_found_whole_and_means_its_unit(name: str, form: str) -> None:
    match = re.match(unit_source(), form, re.IGNORECASE)
    assert match is not None
    assert match.group() == form
    assert canonical(form) == name


@pytest.mark.parametrize("word", LONGER)
def test_the_head_of_a_longer_word_is_no_unit(word: str) -> None:
    match = re.match(unit_source(), word, re.IGNORECASE)
    assert match is None or match.group() != word[:-1].rstrip("/")


def test_a_share_is_noted_in_percent() -> None:
    assert {canonical(form) for form in ("%", "percent", "per cent", "%RH")} == {"percent"}
