"""The site that the browser visits: the local server, the embedded stores, and a check that is made up."""

import os
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from chalicelib.api.local import local_app
from chalicelib.api.server import Server
from chalicelib.model.finding import Finding, Importance, Overall, Reason, Report, Requirement, Verdict
from chalicelib.model.term import Evidence, Operator
from chalicelib.reports import as_json
from chalicelib.services.checking import BidSource
from chalicelib.services.reading import Source
from chalicelib.services.running import Renderer, Runner
from chalicelib.services.worker import LocalStores, seconds, work_once
from chalicelib.settings import Settings
from tests.services.fakes import document, report

CHROMIUM = Path("/usr/bin/chromium")
REQUIRED = os.environ.get("TENDERCHECK_REQUIRE_BROWSER") == "1"
OPTIONS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
    "--no-first-run",
]
HOSTILE = "<img src=x onerror=\"document.title='broken'\"><script>document.title='broken'</script>"


def made_up(tender: Source, bids: Sequence[BidSource], language: str) -> Report:
    """A report with one requirement for each verdict; the bids' words are hostile."""
    base = report(tuple(bid.name for bid in bids), quote=f"我方承诺：{HOSTILE}", language=language)
    requirements, findings = [], []
    for number, verdict in enumerate(Verdict):
        importance = list(Importance)[number % 3]
        evidence = Evidence(quote=f"★第{number + 1}条 {HOSTILE}", page=number + 1, start=0, end=9)
        requirements.append(
            Requirement(
                id=f"r{number}",
                topic="warranty_period",
                operator=Operator.PRESENT,
                importance=importance,
                title=f"要求 {number + 1}",
                evidence=evidence,
            )
        )
        silent = verdict in (Verdict.MISSING, Verdict.NOT_CHECKED)
        findings.append(
            Finding(
                requirement=f"r{number}",
                verdict=verdict,
                reason=Reason(code="TC101", text=f"说明 {verdict}"),
                terms=base.bids[0].findings[0].terms
                * (0 if silent else 3 if verdict is Verdict.CONFLICT else 1),
                advice="请核对第 3 页。" if verdict is Verdict.REVIEW else "",
                searched="bid.txt 全文",
            )
        )
    overalls = list(Overall)
    results = tuple(
        bid.model_copy(update={"findings": tuple(findings), "overall": overalls[place % 3]})
        for place, bid in enumerate(base.bids)
    )
    paged = document("招标文件.pdf").model_copy(update={"media_type": "application/pdf", "pages": 9})
    tender_summary = base.tender.model_copy(update={"requirements": tuple(requirements), "document": paged})
    return base.model_copy(update={"tender": tender_summary, "bids": results})


@dataclass
class Worker:
    """A worker in a thread. It holds each check until `go` is set; `error` makes the next one fail."""

    stores: LocalStores
    go: threading.Event = field(default_factory=threading.Event)
    error: Exception | None = None
    nothing_asked: bool = False
    mandatory: bool = True
    seen: list[tuple[Source, tuple[BidSource, ...]]] = field(default_factory=list)
    stopped: threading.Event = field(default_factory=threading.Event)

    def check(
        self,
        tender: Source,
        bids: Sequence[BidSource],
        *,
        language: str = "zh",
        progress: Callable[[str, int, int], None] | None = None,
    ) -> Report:
        self.seen.append((tender, tuple(bids)))
        assert progress is not None
        progress("read", 0, 4)
        progress("read", 1, 4)
        assert self.go.wait(20)
        if self.error is not None:
            raise self.error
        made = made_up(tender, bids, language)
        if not self.mandatory:
            plain = [
                one.model_copy(update={"importance": Importance.NORMAL}) for one in made.tender.requirements
            ]
            asked = made.tender.model_copy(update={"requirements": tuple(plain)})
            return made.model_copy(update={"tender": asked})
        if not self.nothing_asked:
            return made
        asked = made.tender.model_copy(update={"requirements": ()})
        results = tuple(bid.model_copy(update={"findings": ()}) for bid in made.bids)
        return made.model_copy(update={"tender": asked, "bids": results})

    def work(self) -> None:
        renderers = {
            "json": Renderer(as_json.render, "application/json"),
            "html": Renderer(lambda _: "<!doctype html><title>printable</title><p>报告", "text/html"),
        }
        runner = Runner(self.stores.jobs, self.stores.objects, self.check, renderers, seconds)
        while not self.stopped.wait(0.05):
            work_once(self.stores.queue, runner.run, self.stores.queue.extend)


@dataclass
class Site:
    address: str
    worker: Worker


def serve(tmp_path: Path, settings: Settings) -> Iterator[Site]:
    stores = LocalStores(tmp_path / "data")
    server = Server(local_app(stores, settings, loopback=True), "127.0.0.1", 0, 10_000_000)
    worker = Worker(stores)
    threads = [threading.Thread(target=server.serve_forever), threading.Thread(target=worker.work)]
    for thread in threads:
        thread.start()
    yield Site(server.address, worker)
    worker.go.set()
    worker.stopped.set()
    server.shutdown()
    for thread in threads:
        thread.join()
    stores.close()


def file(name: str, data: bytes = b"text") -> dict[str, Any]:
    return {"name": name, "mimeType": "text/plain", "buffer": data}


def fill(page: Any, bids: dict[str, list[dict[str, Any]]]) -> None:
    page.locator("#tender").set_input_files(file("招标文件.txt", "★质保期不少于三年".encode()))
    for place, (name, files) in enumerate(bids.items()):
        if place:
            page.locator("#add-bid").click()
        row = page.locator(".bid").nth(place)
        row.locator(".file").set_input_files(files)
        if name:
            row.locator(".name").fill(name)


TWO = {"甲公司": [file("商务.txt", b"a" * 1000), file("技术.txt", b"b" * 2000)], "": [file("乙公司.txt")]}


def shot(page: Any, name: str) -> None:
    folder = os.environ.get("TENDERCHECK_SCREENSHOTS")
    if folder:
        page.screenshot(path=str(Path(folder) / f"{name}.png"), full_page=True)
