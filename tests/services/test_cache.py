"""What was read and judged before: taken only where all that decides it is the same, the report the same to the byte."""

import dataclasses
from collections.abc import Callable
from datetime import date
from pathlib import Path
from time import time

import pytest

from chalicelib.errors import InputError, StoreUnavailable
from chalicelib.lexicon.loader import current, using
from chalicelib.model.document import Document
from chalicelib.model.finding import OwnLexicon
from chalicelib.readers.recognize import Recognition, Recorded
from chalicelib.readers.registry import read
from chalicelib.reports import as_json
from chalicelib.services import cache as cache_module
from chalicelib.services import checking
from chalicelib.services.cache import Cache, Reading, program_mark
from chalicelib.services.checking import BidSource, check, read_tender
from chalicelib.services.reading import Children, Source
from tests.services.fakes import MemoryObjects

TENDER = Source(
    name="tender.txt",
    data=b"Technical Requirements\nThe warranty period shall be at least 3 years.\n"
    b"The supplier shall attend on site within 4 hours.",
)
WAIVERS = Source(
    name="w.yaml", data=b"waivers:\n  - requirement: r2\n    reason: no site\n    name: A. Buyer\n"
)


def bid(text: str, name: str = "a.txt") -> BidSource:
    return BidSource(name=name, documents=(Source(name=name, data=text.encode()),))


FIRM = bid("Our warranty period is 3 years. We attend on site within 4 hours.")
OTHER = bid("Our warranty period is 2 years.", "b.txt")


@pytest.fixture
def objects() -> MemoryObjects:
    return MemoryObjects()


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that are really read, in order."""
    names: list[str] = []

    def counted(data: bytes, name: str, recognition: Recognition | None) -> Document:
        names.append(name)
        return read(data, name, recognition=recognition)

    monkeypatch.setattr(cache_module, "read", counted)
    return names


def kept(objects: MemoryObjects) -> Cache:
    """A new cache over the same store: what another run has."""
    return Cache(objects, "program 1")


def test_the_report_is_the_same_with_and_without_a_cache(objects: MemoryObjects, reads: list[str]) -> None:
    plain = as_json.render(check(TENDER, [FIRM, OTHER]))
    assert reads == ["tender.txt", "a.txt", "b.txt"]
    assert as_json.render(check(TENDER, [FIRM, OTHER], cache=kept(objects))) == plain
    del reads[:]
    assert as_json.render(check(TENDER, [FIRM, OTHER], cache=kept(objects))) == plain
    assert reads == []


def test_a_second_round_reads_only_what_changed(objects: MemoryObjects, reads: list[str]) -> None:
    check(TENDER, [FIRM, OTHER], cache=kept(objects))
    del reads[:]
    changed = bid("Our warranty period is 5 years.", "b.txt")
    report = check(TENDER, [FIRM, changed], cache=kept(objects))
    assert reads == ["b.txt"]
    assert report == check(TENDER, [FIRM, changed])


def test_an_unchanged_bid_is_judged_again_by_another_tender(objects: MemoryObjects, reads: list[str]) -> None:
    check(TENDER, [FIRM], cache=kept(objects))
    del reads[:]
    stricter = Source(name=TENDER.name, data=TENDER.data.replace(b"4 hours", b"2 hours"))
    report = check(stricter, [FIRM], cache=kept(objects))
    assert reads == ["tender.txt"]  # what the bid says was read before; what it is worth was not
    assert report == check(stricter, [FIRM])
    assert report.bids != check(TENDER, [FIRM]).bids


@pytest.mark.parametrize(
    "again",
    [
        lambda cache: check(TENDER, [FIRM], language="en", cache=cache),
        lambda cache: check(TENDER, [FIRM], bid_date=date(2026, 3, 1), cache=cache),
        lambda cache: check(TENDER, [FIRM], waivers=WAIVERS, cache=cache),
        lambda cache: check(TENDER, [FIRM.model_copy(update={"name": "other"})], cache=cache),
        lambda cache: check(TENDER, [bid(FIRM.documents[0].data.decode(), "renamed.txt")], cache=cache),
        lambda cache: check(TENDER.model_copy(update={"name": "t.txt"}), [FIRM], cache=cache),
    ],
    ids=["language", "day", "waivers", "bid's name", "file's name", "tender's name"],
)
def test_all_that_decides_a_report_is_in_the_key(
    objects: MemoryObjects, again: Callable[[Cache | None], object]
) -> None:
    check(TENDER, [FIRM], cache=kept(objects))
    assert again(kept(objects)) == again(None)


def test_another_program_or_lexicon_takes_nothing(objects: MemoryObjects, reads: list[str]) -> None:
    source = FIRM.documents[0]
    Reading(None, Cache(objects, "program 1")).read(source)
    Reading(None, Cache(objects, "program 2")).read(source)
    with using(dataclasses.replace(current(), mark=OwnLexicon(name="own", sha256="0" * 64))):
        Reading(None, Cache(objects, "program 1")).read(source)
    assert reads == ["a.txt"] * 3
    Reading(None, Cache(objects, "program 2")).read(source)
    assert len(reads) == 3


def test_the_programs_own_files_are_its_mark() -> None:
    assert len(program_mark()) == 64
    assert Cache(MemoryObjects())._program == program_mark()


@pytest.mark.parametrize(
    "harm",
    [
        lambda entry: b"",
        lambda entry: entry[:-1],
        lambda entry: entry[:40],
        lambda entry: entry[:-5] + b"XXXXX",
        lambda entry: entry + b"more",
        lambda entry: b"another's file",
        lambda entry: entry.replace(b"cache 1", b"cache 2", 1),
        lambda entry: cache_module._packed(b'{"name": "a.txt"}'),
        lambda entry: cache_module._packed(b"\xff\xfe no JSON"),
        lambda entry: cache_module._packed(b'{"__reduce__": "os.system"}'),
    ],
)
def test_a_damaged_entry_is_none_and_is_written_again(
    objects: MemoryObjects, harm: Callable[[bytes], bytes]
) -> None:
    good = as_json.render(check(TENDER, [FIRM], cache=kept(objects)))
    before = dict(objects.data)
    assert len(before) == 4  # two documents, the tender's summary, the bid's result
    for key, entry in before.items():
        objects.data[key] = harm(entry)
    assert as_json.render(check(TENDER, [FIRM], cache=kept(objects))) == good
    assert objects.data == before


def test_a_store_that_fails_is_a_cache_without_entries() -> None:
    class Down(MemoryObjects):
        def get(self, key: str) -> bytes:
            raise StoreUnavailable("The disk is gone.")

        def put(self, key: str, data: bytes, media_type: str) -> None:
            raise StoreUnavailable("The disk is full.")

    assert check(TENDER, [FIRM], cache=kept(Down())) == check(TENDER, [FIRM])


def test_what_could_not_be_read_is_tried_again(objects: MemoryObjects, reads: list[str]) -> None:
    broken = BidSource(
        name="bid",
        documents=(Source(name="a.pdf", data=b"%PDF-1.7 and no more"), *FIRM.documents),
    )
    first = check(TENDER, [broken], cache=kept(objects))
    del reads[:]
    assert check(TENDER, [broken], cache=kept(objects)) == first == check(TENDER, [broken])
    assert reads[0] == "a.pdf"
    with pytest.raises(InputError):
        Reading(None, kept(objects)).read(broken.documents[0])


def test_a_document_that_json_can_not_carry_is_not_kept(objects: MemoryObjects) -> None:
    whole = read(b"Our warranty period is 3 years.", "a.txt")
    lone = whole.model_copy(update={"text": whole.text.replace("O", "\ud800", 1)})
    kept(objects).save(lone, "a.txt")
    assert objects.data == {}


def test_a_tender_read_before_is_not_read_again(objects: MemoryObjects, reads: list[str]) -> None:
    first = read_tender(TENDER, cache=kept(objects))
    assert reads == ["tender.txt"]
    assert read_tender(TENDER, cache=kept(objects)) == first
    assert reads == ["tender.txt"]


def test_children_share_a_folder(tmp_path: Path) -> None:
    cache = cache_module.folder_cache(tmp_path, time)
    plain = check(TENDER, [FIRM, OTHER])
    for _ in range(2):
        assert check(TENDER, [FIRM, OTHER], cache=cache, each=Children(2)) == plain
    entries = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert len(entries) == 6
    assert {path.stat().st_mode & 0o077 for path in entries} == {0}


def test_nothing_of_a_name_is_in_a_key(objects: MemoryObjects) -> None:
    check(TENDER, [bid("Our warranty period is 3 years.", "../secret bid.txt")], cache=kept(objects))
    assert not [key for key in objects.data if "secret" in key or ".." in key]


def test_without_a_cache_nothing_is_asked_of_one() -> None:
    assert checking._Judged(Reading(), read_tender(TENDER), {}, "zh").load(FIRM) is None


def test_what_was_read_without_recognition_is_not_taken_with_it(
    objects: MemoryObjects, reads: list[str]
) -> None:
    source = FIRM.documents[0]
    Reading(None, kept(objects)).read(source)
    Reading(Recorded("an engine", []), kept(objects)).read(source)
    Reading(Recorded("another", []), kept(objects)).read(source)
    assert reads == ["a.txt"] * 3
    Reading(Recorded("another", []), kept(objects)).read(source)
    assert len(reads) == 3
