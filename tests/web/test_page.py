"""The page in a real Chromium, against the local server, the embedded stores and a check that is made up."""

from pathlib import Path
from typing import Any

import pytest

from chalicelib.errors import EncryptedDocument
from chalicelib.model.finding import Verdict
from chalicelib.services.reading import Source
from chalicelib.settings import Settings

from .site import CHROMIUM, HOSTILE, REQUIRED, TWO, Site, file, fill, serve, shot

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(
        not CHROMIUM.exists() and not REQUIRED,
        reason=f"{CHROMIUM} is not installed; TENDERCHECK_REQUIRE_BROWSER=1 makes this a failure",
    ),
]


def test_from_files_to_the_result(page: Any, site: Site) -> None:
    page.goto(site.address)
    assert page.locator("h1:visible").inner_text() == "新建核对"
    fill(page, TWO)
    shot(page, "form")
    page.locator("#go").click()
    page.locator("#check-words", has_text="25%").wait_for()
    assert page.locator("#check-bar").evaluate("bar => bar.value") == 0.25
    assert page.locator("#upload-bar").evaluate("bar => bar.value") == 1
    assert "商务.txt" in page.locator("#check-words").inner_text()
    shot(page, "working")
    site.worker.go.set()

    page.locator("#result").wait_for()
    ((tender, bids),) = site.worker.seen
    assert tender == Source(name="招标文件.txt", data="★质保期不少于三年".encode())
    assert [(bid.name, [one.name for one in bid.documents]) for bid in bids] == [
        ("甲公司", ["商务.txt", "技术.txt"]),
        ("乙公司", ["乙公司.txt"]),
    ]
    shot(page, "result")
    assert page.locator("#nothing-asked").is_hidden()
    assert page.locator("#summary button strong").all_inner_texts() == ["甲公司", "乙公司"]
    rows = page.locator("tbody tr")
    assert rows.count() == len(Verdict)
    first = rows.nth(0)
    assert "符合" in first.locator(".badge").inner_text()
    assert first.locator("cite").all_inner_texts() == ["第 1 页", "bid.txt"]  # a text file has no pages
    assert page.complaints == []


def done(page: Any, site: Site) -> None:
    site.worker.go.set()
    page.goto(site.address)
    fill(page, TWO)
    page.locator("#go").click()
    page.locator("#result").wait_for()


def test_words_of_documents_are_shown_and_never_run(page: Any, site: Site) -> None:
    done(page, site)
    assert HOSTILE in page.locator("tbody").inner_text()
    assert page.locator("tbody img, tbody script").count() == 0
    assert page.title() == "TenderCheck 标检"
    assert page.complaints == []


def test_what_was_searched_is_told_where_nothing_was_found(page: Any, site: Site) -> None:
    done(page, site)
    assert "检索范围：bid.txt 全文" in page.locator("tr[data-verdict=missing]").inner_text()
    assert "检索范围" not in page.locator("tr[data-verdict=compliant]").inner_text()


def test_all_met_is_not_said_where_nothing_is_mandatory(page: Any, site: Site) -> None:
    site.worker.mandatory = False
    done(page, site)
    badges = page.locator("#summary .badge").all_inner_texts()
    assert badges == ["没有标为实质性的要求，请看逐项结论"] * 2


def test_many_quotes_are_folded_away_after_the_first_two(page: Any, site: Site) -> None:
    done(page, site)
    row = page.locator("tr[data-verdict=conflict]")
    assert row.locator("td blockquote:visible").count() == 2
    assert row.locator("summary").inner_text() == "另有 1 处原文"
    row.locator("summary").press("Enter")
    assert row.locator("td blockquote:visible").count() == 3


def test_the_filter_and_the_choice_of_a_bid_by_keyboard(page: Any, site: Site) -> None:
    done(page, site)
    page.locator(".filter button", has_text="不符合").focus()
    page.keyboard.press("Enter")
    assert page.locator("tbody tr").count() == 1
    assert page.locator("tbody tr").get_attribute("data-verdict") == "deviation"
    assert page.evaluate("document.activeElement.getAttribute('aria-pressed')") == "true"
    assert "显示 1 条" in page.locator("#live").text_content()
    page.locator("#summary button").nth(1).focus()
    page.keyboard.press("Space")
    assert page.locator("#detail h2").inner_text() == "乙公司"
    assert page.locator("tbody tr").count() == len(Verdict)
    assert page.locator("#summary button[aria-pressed=true] strong").inner_text() == "乙公司"


def test_the_address_opens_the_result_again(page: Any, site: Site) -> None:
    done(page, site)
    address = page.url
    assert "#check=" in address
    page.goto("about:blank")
    page.goto(address)
    page.locator("#result").wait_for()
    assert page.locator("tbody tr").count() == len(Verdict)
    page.locator("#again").click()
    page.locator("#start").wait_for()
    assert page.url.endswith("#")


def test_the_printable_report_opens_beside_the_page(page: Any, site: Site) -> None:
    done(page, site)
    with page.context.expect_page() as opened:
        page.locator("#printable").click()
    opened.value.wait_for_load_state()
    assert opened.value.title() == "printable"


def test_the_other_language(page: Any, site: Site) -> None:
    done(page, site)
    page.locator("#language").click()
    assert page.locator("h1:visible").inner_text() == "Result"
    assert "Falls short" in page.locator(".badge.deviation").inner_text()
    assert page.evaluate("document.documentElement.lang") == "en"
    shot(page, "english")
    page.reload()
    page.locator("#result").wait_for()
    assert page.locator("h1:visible").inner_text() == "Result"


@pytest.mark.parametrize(
    ("locale", "title"), [("en-GB", "New check"), ("zh-TW", "新建核对"), ("fr-FR", "New check")]
)
def test_the_browser_s_language_is_the_first(browser: Any, site: Site, locale: str, title: str) -> None:
    context = browser.new_context(locale=locale)
    page = context.new_page()
    page.goto(site.address)
    assert page.locator("h1:visible").inner_text() == title
    context.close()


@pytest.mark.parametrize(
    ("bids", "words"),
    [
        ({"甲": []}, "请为“甲”选择投标文件"),
        ({"甲": [file("a.txt"), file("a.txt", b"other")]}, "有两个文件同名"),
        ({"甲": [file("a.txt")], "": [file("甲.txt")]}, "有两家投标人名为“甲”"),
        ({"甲": [file("a.txt", b"")]}, "“a.txt”是空的"),
    ],
)
def test_what_is_missing_is_said_before_anything_is_sent(
    page: Any, site: Site, bids: dict[str, list[dict[str, Any]]], words: str
) -> None:
    page.goto(site.address)
    fill(page, bids)
    page.locator("#go").click()
    assert words in page.locator("#alert").inner_text()
    assert site.worker.seen == []
    assert page.locator("#start").is_visible()


def test_no_tender(page: Any, site: Site) -> None:
    page.goto(site.address)
    page.locator("#go").click()
    assert page.locator("#alert").inner_text() == "请选择招标文件。"
    assert page.evaluate("document.activeElement.id") == "tender"


def test_a_check_that_fails_says_why(page: Any, site: Site) -> None:
    site.worker.error = EncryptedDocument("商务.txt: it opens only with a password; save it without one.")
    site.worker.go.set()
    page.goto(site.address)
    fill(page, TWO)
    page.locator("#go").click()
    page.locator("#alert").wait_for()
    assert "TCE103: 商务.txt" in page.locator("#alert").inner_text()
    shot(page, "failed")


def test_a_tender_without_requirements_is_never_called_met(page: Any, site: Site) -> None:
    site.worker.nothing_asked = True
    done(page, site)
    assert "没有找到可核对的要求" in page.locator("#nothing-asked").inner_text()
    assert page.locator(".badge").count() == 0
    shot(page, "nothing")


def test_an_unknown_check(page: Any, site: Site) -> None:
    page.goto(f"{site.address}/#check=no-such-check-in-this-service")
    page.locator("#alert").wait_for()
    assert "TCE202" in page.locator("#alert").inner_text()


def test_a_removed_row(page: Any, site: Site) -> None:
    page.goto(site.address)
    assert page.locator(".remove:visible").count() == 0
    page.locator("#add-bid").click()
    page.locator(".remove").nth(0).click()
    assert page.locator(".bid").count() == 1
    assert "name" in page.evaluate("document.activeElement.className")


def test_a_token_is_asked_for_and_kept_for_the_tab(page: Any, tmp_path: Path) -> None:
    import hashlib

    for site in serve(tmp_path, Settings(token_sha256=hashlib.sha256(b"token-1").hexdigest())):
        site.worker.go.set()
        page.goto(site.address)
        fill(page, TWO)
        page.locator("#go").click()
        page.locator("#token").fill("错的口令")
        shot(page, "token")
        page.locator("#access button").click()
        assert "不含中文" in page.locator("#alert").inner_text()
        page.locator("#token").fill("wrong")
        page.locator("#access button").click()
        page.locator("#alert", has_text="TCE204").wait_for()
        page.locator("#token").fill("token-1")
        page.locator("#access button").click()
        page.locator("#result").wait_for()
        page.reload()
        page.locator("#result").wait_for()
        with page.context.expect_page() as opened:
            page.locator("#printable").click()
        opened.value.wait_for_load_state()
        assert opened.value.title() == "printable"


def test_every_control_has_a_name_and_nothing_overflows_a_phone(browser: Any, site: Site) -> None:
    context = browser.new_context(locale="zh-CN", viewport={"width": 375, "height": 800})
    page = context.new_page()
    done(page, site)
    assert page.evaluate("document.documentElement.scrollWidth") <= 375
    shot(page, "phone")
    page.locator("#again").click()
    page.locator("#add-bid").click()
    assert page.evaluate("document.documentElement.scrollWidth") <= 375
    nameless = page.evaluate(
        "[...document.querySelectorAll('button, input, progress, a')].filter(one => one.checkVisibility() &&"
        " !(one.labels?.[0]?.textContent.trim() || one.ariaLabel || one.textContent.trim()))"
        ".map(one => one.outerHTML)"
    )
    assert nameless == []
    context.close()
