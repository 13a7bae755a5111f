"""The data on standards: it validates, errors name table and key, spellings of one number meet."""

import pytest

from chalicelib.errors import InvalidLexicon
from chalicelib.lexicon.schemes import scheme_of, schemes
from chalicelib.lexicon.standards import (
    edition_of,
    families,
    family_of,
    is_former,
    parse,
    series,
    undated,
)
from chalicelib.lexicon.wording import find_word

GOOD = '[a]\nzh = "甲"\nen = "A"\nsource = "s"\nnumbers = ["GB 1"]\n'


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("a = ", "standards.toml: "),
        ("a = 1", "a must be a table"),
        (GOOD.replace('source = "s"\n', ""), r"\[a\] source: Field required"),
        (GOOD.replace('["GB 1"]', "[]"), r"\[a\] numbers: "),
        (GOOD + "colour = 1", r"\[a\] colour: "),
        (GOOD + 'editions = [{ number = "GB 1", source = "s" }]', r"\[a\] editions.0.number: "),
        (GOOD + 'editions = [{ number = "GB 2-2020", source = "s" }]', "GB 2-2020 has none of its numbers"),
        (
            GOOD + 'editions = [{ number = "GB 1-2020", source = "s", replaced_by = "GB 1-2021" }]',
            "GB 1-2021 replaced GB 1-2020 but is not listed",
        ),
        (GOOD + GOOD.replace("[a]", "[b]"), r"\[b\] numbers: GB 1 stands in \[a\] already"),
    ],
)
def test_a_fault_is_named(text: str, says: str) -> None:
    with pytest.raises(InvalidLexicon, match=says):
        parse(text)


def test_good_data_is_read() -> None:
    assert parse(GOOD)["a"].numbers == ("GB 1",)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("GB 19001", "GB/T 19001", True),
        ("ISO 27001", "ISO/IEC 27001", True),
        ("EN ISO 13485", "ISO 13485", True),
        ("BS EN ISO 13485", "ISO 13485", True),
        ("GB 19001", "GB 19002", False),
        ("EN 60529", "IEC 60529", False),
        ("ISO 9001", "GB/T 19001", False),
        ("YY/T 0287", "GB/T 0287", False),
    ],
)
def test_spellings_of_one_number(one: str, other: str, same: bool) -> None:
    assert (series(one) == series(other)) is same


def test_numbers_titles_and_editions_lead_to_their_family() -> None:
    for name in ("ISO 9001", "GB/T 19001-2016", "GB 19001"):
        assert family_of(name) is families()["iso_9001"]
    assert family_of("室外健身器材的安全通用要求") is families()["gb_19272"]
    assert family_of("GB 99999") is None
    assert undated("GB/T 19001-2016") == ("GB/T 19001", "2016")
    assert undated("BS 5839-1") == ("BS 5839-1", None)
    old = edition_of("GB 19272-2011")
    assert old is not None
    assert old.replaced_by == "GB 19272-2024"
    assert edition_of("GB 19272-1999") is None
    assert edition_of("GB 19272") is None
    assert is_former("OHSAS 18001")
    assert not is_former("ISO 45001:2018")


def test_what_is_identical_is_listed_or_from_outside_the_family() -> None:
    for family in families().values():
        listed = {edition.number for edition in family.editions}
        own = {series(number) for number in (*family.numbers, *family.former)}
        for edition in family.editions:
            for text in edition.identical:
                assert text in listed or series(undated(text)[0]) in own, text


@pytest.mark.parametrize(
    ("name", "better", "worse"), [("cmmi", 5, 3), ("mlps", 3, 2), ("itss", 1, 2), ("ccrc", 1, 2), ("energy_label", 1, 2)]
)  # fmt: skip
def test_each_scheme_has_its_own_direction(name: str, better: int, worse: int) -> None:
    scheme = schemes()[name]
    assert scheme.better(better, worse)
    assert not scheme.better(worse, better)
    assert not scheme.better(worse, worse)


def test_a_scheme_is_known_by_its_words() -> None:
    assert scheme_of("信息安全服务资质") == "ccrc"
    assert scheme_of("CMMI") == "cmmi"
    assert scheme_of("质量管理体系") is None


@pytest.mark.parametrize(
    "key", ["number", "issuer", "scope", "edition", "standard", "level", "name", "valid from", "title", "or", "reference"]
)  # fmt: skip
def test_what_certificates_say_has_words_in_both_languages(key: str) -> None:
    assert find_word("condition", key, "zh")
    assert find_word("condition", key, "en")
