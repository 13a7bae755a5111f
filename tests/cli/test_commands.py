"""Every command as a person calls it: results, formats, exit codes, errors."""

import json
import zipfile
from pathlib import Path

import pytest

from chalicelib import __version__
from chalicelib.cli.__main__ import main
from chalicelib.model.finding import Report, TenderSummary
from chalicelib.reports.as_json import Extract

from .calling import (
    BID,
    EXAMPLES,
    FIRM,
    PROFILE,
    TENDER,
    assert_same_findings,
    bid_file,
    error_line,
    report,
    run,
)


def test_version() -> None:
    assert run("--version").stdout.strip() == f"tendercheck, version {__version__}"


@pytest.mark.parametrize("command", [(), *((name,) for name in main.commands)])
def test_help_ends_well(command: tuple[str, ...]) -> None:
    result = run(*command, "--help")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith("Usage: ")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("extract",), "Missing argument 'FILE'"),
        (("extract", BID, "--format", "xml"), "'xml' is not one of"),
        (("extract", BID, "more"), "unexpected extra argument"),
        (("extract", BID, "--bogus"), "--bogus"),
        (("check", BID), "--tender"),
        (("check", "--tender", TENDER), "BID"),
        (("nothing",), "No such command 'nothing'"),
        (("check", "--tender", TENDER, BID, "--lang", "de"), "'de' is not one of"),
        (("extract", BID, "--plain", "--format", "json"), "--plain"),
        (("check", "--tender", "-", "-"), "once only"),
        (("check", "--tender", TENDER, "-", "-"), "once only"),
    ],
)
def test_a_wrong_call_is_one_line(arguments: tuple[str, ...], words: str) -> None:
    assert words in error_line(run(*arguments), "TCE201")


def test_extract_text() -> None:
    result = run("extract", BID, "--lang", "en")
    assert (result.exit_code, result.stderr) == (0, "")
    assert "24 months" in result.stdout


def test_extract_json_quotes_stand_in_the_plain_text() -> None:
    result = run("extract", BID, "--format", "json")
    found = Extract.model_validate_json(result.stdout)
    plain = run("extract", BID, "--plain").stdout
    assert found.terms
    for term in found.terms:
        assert plain[term.evidence.start : term.evidence.end] == term.evidence.quote


@pytest.mark.parametrize(("lang", "label"), [("zh", "识别："), ("en", "recognizer: ")])
def test_extract_explains_each_term(lang: str, label: str) -> None:
    made = run("extract", BID, "--explain", "--lang", lang, "--format", "json").stdout
    found = Extract.model_validate_json(made).terms
    assert all(term.explanation and term.explanation[0].startswith(label) for term in found)
    assert run("extract", BID, "--explain", "--lang", lang).stdout.count(f"· {label}") == len(found) > 20


def test_extract_explains_nothing_unless_it_is_asked() -> None:
    assert "explanation" not in run("extract", BID, "--format", "json").stdout
    assert "·" not in run("extract", BID).stdout


@pytest.mark.parametrize("name", ["tender.pdf", "bid_b.docx", "bid_en.txt"])
def test_standard_input_is_known_by_its_content(name: str) -> None:
    data = (EXAMPLES / name).read_bytes()
    piped = Extract.model_validate_json(run("extract", "-", "--format", "json", stdin=data).stdout)
    named = Extract.model_validate_json(run("extract", str(EXAMPLES / name), "--format", "json").stdout)
    assert piped.terms == named.terms
    assert piped.document.name == "stdin"


@pytest.mark.parametrize("format_", ["text", "json", "yaml"])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_requirements_formats(format_: str, lang: str) -> None:
    result = run("requirements", TENDER, "--format", format_, "--lang", lang)
    assert (result.exit_code, result.stderr) == (0, "")
    if format_ == "json":
        assert TenderSummary.model_validate_json(result.stdout).requirements


def test_requirements_of_a_profile_is_that_profile(profile: str, tmp_path: Path) -> None:
    first = run("requirements", profile, "--format", "yaml").stdout
    again = tmp_path / "profile.yaml"
    again.write_text(first, encoding="utf-8")
    assert run("requirements", str(again), "--format", "yaml").stdout == first


@pytest.mark.parametrize(
    ("text", "code", "overall"),
    [
        ("The warranty period is 36 months.", 0, "responsive"),
        ("The warranty period is 3 years.", 0, "responsive"),
        ("The warranty period is 12 months.", 1, "non_responsive"),
        ("We deliver within 20 days.", 1, "non_responsive"),
    ],
)
def test_exit_code_says_whether_the_bid_meets_it(
    profile: str, tmp_path: Path, text: str, code: int, overall: str
) -> None:
    result = run("check", "--tender", profile, bid_file(tmp_path, text), "--format", "json")
    assert result.exit_code == code
    assert report(result).bids[0].overall == overall


def test_one_bad_bid_decides_the_exit_code(profile: str, tmp_path: Path) -> None:
    good = bid_file(tmp_path, "The warranty period is 3 years.", "good.txt")
    bad = bid_file(tmp_path, "The warranty period is 1 year.", "bad.txt")
    assert run("check", "--tender", profile, good).exit_code == 0
    assert run("check", "--tender", profile, good, bad).exit_code == 1


@pytest.mark.parametrize("format_", ["text", "json", "html"])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_check_gives_the_same_bytes_twice(format_: str, lang: str, tmp_path: Path) -> None:
    files = [tmp_path / "one", tmp_path / "two"]
    for file in files:
        result = run("check", "--tender", TENDER, BID, "--format", format_, "--lang", lang, "-o", str(file))
        assert (result.exit_code, result.stdout, result.stderr) == (1, "", "")
    assert files[0].read_bytes() == files[1].read_bytes()
    assert run("check", "--tender", TENDER, BID, "--format", format_, "--lang", lang).stdout == files[
        0
    ].read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("lang", "word", "other"), [("zh", "需人工复核", "Needs review"), ("en", "review", "复核")]
)
def test_language_of_the_report(lang: str, word: str, other: str) -> None:
    text = run("check", "--tender", TENDER, BID, "--lang", lang).stdout
    assert word in text
    assert other not in text


def test_check_reads_one_bid_or_the_tender_from_standard_input(profile: str) -> None:
    bid = b"The warranty period is 3 years."
    assert run("check", "--tender", profile, "-", stdin=bid).exit_code == 0
    assert (
        report(run("check", "--tender", "-", BID, "--format", "json", stdin=PROFILE.encode())).tender.document
        is None
    )
    tender = report(
        run("check", "--tender", "-", BID, "--format", "json", stdin=Path(TENDER).read_bytes())
    ).tender
    assert tender.document is not None
    assert tender.requirements


def test_a_folder_is_one_bid(profile: str, tmp_path: Path) -> None:
    folder = tmp_path / "投标人甲"
    bid_file(folder, "We deliver within 20 days.", "1商务/报价.txt")
    bid_file(folder, "The warranty period is 3 years.", "2技术.txt")
    for leftover in (".DS_Store", "Thumbs.db", "~$draft.docx", ".git/config"):
        bid_file(folder, "x", leftover)
    (bid,) = report(run("check", "--tender", profile, str(folder), "--format", "json")).bids
    assert bid.name == "投标人甲"
    assert [document.name for document in bid.documents] == ["1商务/报价.txt", "2技术.txt"]
    assert bid.overall == "responsive"


class OldName(zipfile.ZipInfo):
    """A member whose name is written as older programs write it: bytes of their own encoding, without a flag."""

    encoding = "gbk"

    def _encodeFilenameFlags(self) -> tuple[bytes, int]:  # noqa: N802
        return self.filename.encode(self.encoding), self.flag_bits


@pytest.mark.parametrize("encoding", ["gbk", "utf-8", "flagged"])
def test_a_zip_is_one_bid_and_keeps_its_names(profile: str, tmp_path: Path, encoding: str) -> None:
    archive = tmp_path / "bid.zip"
    with zipfile.ZipFile(archive, "w") as package:
        for name, text in (("技术/售后服务.txt", "The warranty period is 3 years."), ("商务.txt", "Hello.")):
            member = zipfile.ZipInfo(name) if encoding == "flagged" else OldName(name)
            if isinstance(member, OldName):
                member.encoding = encoding
            package.writestr(member, text)
        package.writestr("__MACOSX/._商务.txt", b"\0\1")
    (bid,) = report(run("check", "--tender", profile, str(archive), "--format", "json")).bids
    assert [document.name for document in bid.documents] == ["商务.txt", "技术/售后服务.txt"]
    assert bid.overall == "responsive"


def test_bids_of_the_same_name_are_told_apart(profile: str, tmp_path: Path) -> None:
    one = bid_file(tmp_path, "The warranty period is 3 years.", "a/bid.txt")
    two = bid_file(tmp_path, "The warranty period is 1 year.", "b/bid.txt")
    names = [bid.name for bid in report(run("check", "--tender", profile, one, two, "--format", "json")).bids]
    assert names == [Path(one).as_posix(), Path(two).as_posix()]


def test_a_bid_that_is_given_twice(profile: str, tmp_path: Path) -> None:
    bid = bid_file(tmp_path, FIRM)
    same = str(tmp_path / "." / "bid.txt")
    assert "twice" in error_line(run("check", "--tender", profile, bid, same), "TCE201")


def test_an_unreadable_file_of_a_bid_is_named_with_its_bid(profile: str, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "bid.zip", "w") as archive:
        archive.writestr("bid.txt", FIRM)
        archive.writestr("seal.gif", b"GIF89a" + bytes(20))
    line = error_line(run("check", "--tender", profile, str(tmp_path / "bid.zip")), "TCE101")
    assert "bid.zip: seal.gif is a GIF image" in line


def test_the_name_alone_shows_what_there_is() -> None:
    result = run()
    assert (result.exit_code, result.stdout) == (2, "")
    assert "Commands:" in result.stderr.splitlines()


@pytest.mark.parametrize("option", [("--format", "json"), ("--format=json",)])
def test_a_wrong_call_is_json_where_json_was_asked_for(option: tuple[str, ...]) -> None:
    result = run("check", *option)
    assert json.loads(result.stdout)["error"]["code"] == "TCE201"
    error_line(result, "TCE201")


def test_a_folder_named_by_a_dot_has_its_own_name(
    profile: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bid_file(tmp_path / "甲", "The warranty period is 3 years.")
    monkeypatch.chdir(tmp_path / "甲")
    (bid,) = report(run("check", "--tender", profile, ".", "--format", "json")).bids
    assert bid.name == "甲"


@pytest.mark.parametrize(("lang", "bids"), [("zh", 3), ("en", 1)])
def test_demo(lang: str, bids: int, tmp_path: Path) -> None:
    html = tmp_path / "report.html"
    result = run("demo", "--lang", lang, "--html", str(html))
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.splitlines()[-1] == f"HTML: {html}"
    assert f"\n{bids}. bid_" in result.stdout
    assert html.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


@pytest.mark.parametrize(
    ("tender", "bids"),
    [("tender.pdf", ("bid_a.pdf", "bid_b.docx", "bid_c.pdf")), ("tender_en.docx", ("bid_en.txt",))],
)
def test_a_profile_gives_the_verdicts_of_its_tender(
    tender: str, bids: tuple[str, ...], tmp_path: Path
) -> None:
    paths = [str(EXAMPLES / bid) for bid in bids]
    direct = report(run("check", "--tender", str(EXAMPLES / tender), *paths, "--format", "json"))
    for format_ in ("yaml", "json"):
        written = tmp_path / f"profile.{format_}"
        run("requirements", str(EXAMPLES / tender), "--format", format_, "-o", str(written))
        again = report(run("check", "--tender", str(written), *paths, "--format", "json"))
        assert_same_findings(direct, again)


def test_a_report_is_a_profile_too(tmp_path: Path) -> None:
    first = tmp_path / "report.json"
    run("check", "--tender", TENDER, BID, "--format", "json", "-o", str(first))
    again = report(run("check", "--tender", str(first), BID, "--format", "json"))
    assert_same_findings(Report.model_validate_json(first.read_bytes()), again)


@pytest.mark.parametrize(("lang", "title"), [("en", "Warranty period"), ("zh", "质保期")])
def test_titles_are_in_the_language_of_the_report(
    lang: str, title: str, profile: str, tmp_path: Path
) -> None:
    bid = bid_file(tmp_path, FIRM)
    made = report(run("check", "--tender", profile, bid, "--format", "json", "--lang", lang))
    assert [requirement.title for requirement in made.tender.requirements] == [title]
