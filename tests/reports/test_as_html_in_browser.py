import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import report_samples as samples
from playwright.sync_api import Browser, sync_playwright
from pypdfium2 import PdfDocument

from chalicelib.model.finding import Report
from chalicelib.reports.as_html import render

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine"),
]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        yield started
        started.close()


@pytest.mark.parametrize("make", [samples.hostile, samples.large, samples.english])
@pytest.mark.parametrize("width", [1400, 1000])
def test_nothing_runs_is_fetched_or_sticks_out(
    browser: Browser, tmp_path: Path, make: Callable[[], Report], width: int
) -> None:
    file = tmp_path / "report.html"
    file.write_text(render(make()), encoding="utf-8")
    page = browser.new_page(viewport={"width": width, "height": 900})
    requests: list[str] = []
    dialogs: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    page.goto(file.as_uri())
    assert requests == [file.as_uri()]
    assert dialogs == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    wide = page.evaluate(
        "[...document.querySelectorAll('td, th')].filter(cell => cell.scrollWidth > cell.clientWidth + 1)"
        ".map(cell => cell.textContent)"
    )
    assert wide == []
    page.close()


def test_on_paper_each_sheet_of_a_table_has_its_head(browser: Browser, tmp_path: Path) -> None:
    file = tmp_path / "report.html"
    file.write_text(render(samples.large(30, 1)), encoding="utf-8")
    page = browser.new_page()
    page.goto(file.as_uri())
    printed = PdfDocument(page.pdf(prefer_css_page_size=True))
    page.close()
    sheets = [sheet.get_textpage().get_text_range() for sheet in printed]
    width, height = printed[0].get_size()
    printed.close()
    assert width > height
    findings = [sheet for sheet in sheets if "的理由" in sheet and "投标响应" in sheet]
    assert len(findings) >= 4
    assert all("1. 第1投标人有限责任公司" in sheet for sheet in findings)
    assert not [sheet for sheet in sheets if "我公司承诺" in sheet and "投标响应" not in sheet]
    assert "审查人" in sheets[-1]
