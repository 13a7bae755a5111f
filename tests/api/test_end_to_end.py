"""`tendercheck serve` as a person starts it: real processes, real HTTP, real documents."""

import json
import os
import queue
import signal
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.parse import urljoin

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
EXAMPLES = ROOT / "chalicelib" / "examples"
LIFTS = ROOT / "examples-src" / "lexicon-lifts"
BOUNDARY = "tests-boundary"
JSON = "application/json"
SERVE = [sys.executable, "-m", "chalicelib.cli", "serve", "--port", "0"]


class Service:
    """A running `tendercheck serve`."""

    def __init__(self, data: Path, *options: str, **env: str) -> None:
        self.process = subprocess.Popen(
            [*SERVE, "--quiet", "--data", str(data), *options],
            cwd=ROOT,
            env={**os.environ, **env},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        lines: queue.Queue[str] = queue.Queue()
        assert self.process.stdout is not None
        threading.Thread(target=lambda: lines.put(self.process.stdout.readline()), daemon=True).start()
        self.address = lines.get(timeout=30).strip()

    def ask(
        self, method: str, path: str, body: bytes | None = None, content_type: str = "application/json"
    ) -> Any:
        request = urllib.request.Request(urljoin(self.address + "/", path), body, method=method)
        request.add_header("Content-Type", content_type)
        with urllib.request.urlopen(request, timeout=30) as answer:
            data = answer.read()
            return json.loads(data) if "json" in answer.headers.get("Content-Type", "") else data

    def announce(self, tender: Path, *bids: Path) -> Any:
        def about(path: Path) -> dict[str, object]:
            return {"name": path.name, "size": path.stat().st_size}

        new = {
            "tender": about(tender),
            "bids": [{"name": bid.stem, "documents": [about(bid)]} for bid in bids],
        }
        created = self.ask("POST", "v1/checks", json.dumps(new).encode())
        for address, path in zip(created["uploads"], [tender, *bids], strict=True):
            parts = [
                f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()
                for name, value in address["fields"].items()
            ]
            head = f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="x"\r\n\r\n'
            body = b"".join([*parts, head.encode(), path.read_bytes(), f"\r\n--{BOUNDARY}--\r\n".encode()])
            self.ask("POST", address["url"], body, f"multipart/form-data; boundary={BOUNDARY}")
        return created

    def wait(self, path: str, *states: str) -> Any:
        for _ in range(600):
            check = self.ask("GET", path)
            if check["state"] in states:
                return check
            time.sleep(0.1)
        raise AssertionError(f"The check is still {check['state']}.")

    def workers(self) -> list[int]:
        pid = self.process.pid
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
        commands = {int(child): Path(f"/proc/{child}/cmdline").read_bytes() for child in children}
        return [child for child, command in commands.items() if b"spawn_main" in command]

    def stop(self, number: int = signal.SIGTERM) -> tuple[int, str]:
        self.process.send_signal(number)
        _, errors = self.process.communicate(timeout=20)
        return self.process.returncode, errors


@pytest.fixture
def service(tmp_path: Path) -> Iterator[Service]:
    running = Service(tmp_path / "data")
    yield running
    if running.process.poll() is None:
        running.stop()


def test_the_examples_are_checked_and_kept(service: Service, tmp_path: Path) -> None:
    bids = [EXAMPLES / "bid_a.pdf", EXAMPLES / "bid_b.docx"]
    created = service.announce(EXAMPLES / "tender.pdf", *bids)
    service.ask("POST", created["links"]["submit"], b"")
    done = service.wait(created["links"]["self"], "done", "failed")
    assert done["problem"] is None
    report = done["report"]
    assert [bid["name"] for bid in report["bids"]] == ["bid_a", "bid_b"]
    assert len(report["tender"]["requirements"]) > 5
    for bid in report["bids"]:
        assert len(bid["findings"]) == len(report["tender"]["requirements"])
    page = service.ask("GET", done["links"]["report_html"]).decode()
    assert page.lower().startswith("<!doctype html>")
    assert service.ask("GET", done["links"]["report"]) == report

    assert service.stop() == (0, "")
    again = Service(tmp_path / "data")
    assert again.ask("GET", created["links"]["self"]) == done
    assert again.stop(signal.SIGINT) == (0, "")


def test_the_workers_use_the_own_words_of_the_service(tmp_path: Path) -> None:
    running = Service(tmp_path / "data", TENDERCHECK_LEXICON=str(LIFTS))
    tender, bid = tmp_path / "tender.txt", tmp_path / "bid.txt"
    tender.write_text("采购需求\n1. 困人救援时间不超过30分钟。\n", encoding="utf-8")
    bid.write_text("我公司承诺困人救援时间为25分钟。\n", encoding="utf-8")
    created = running.announce(tender, bid)
    running.ask("POST", created["links"]["submit"], b"")
    done = running.wait(created["links"]["self"], "done", "failed")
    page = running.ask("GET", done["links"]["report_html"]).decode()
    assert running.stop() == (0, "")
    assert done["problem"] is None
    assert [finding["verdict"] for finding in done["report"]["bids"][0]["findings"]] == ["better"]
    assert done["report"]["engine"]["lexicon"]["name"] == "lexicon-lifts"
    assert "自有词表 lexicon-lifts" in page


def test_malformed_own_words_are_told_before_anything_is_served(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text('[words.onsite_time]\nact = ["到.*梯"]\n', encoding="utf-8")
    said = refused(tmp_path / "data", TENDERCHECK_LEXICON=str(tmp_path))
    assert said.startswith("tendercheck: TCE401: ")
    assert "a.toml:2: " in said
    assert not (tmp_path / "data").exists()


def test_a_check_survives_its_worker_and_its_server(service: Service, tmp_path: Path) -> None:
    bids = [EXAMPLES / "bid_a.pdf"]
    created = service.announce(EXAMPLES / "tender.pdf", *bids)
    (worker,) = service.workers()
    os.kill(worker, signal.SIGSTOP)  # it can't take the check before both are killed
    service.ask("POST", created["links"]["submit"], b"")
    service.process.kill()
    os.kill(worker, signal.SIGKILL)
    service.process.communicate(timeout=20)
    again = Service(tmp_path / "data")
    assert again.wait(created["links"]["self"], "done", "failed")["state"] == "done"
    (worker,) = again.workers()
    os.kill(worker, signal.SIGKILL)
    second = again.announce(EXAMPLES / "tender.pdf", *bids)
    again.ask("POST", second["links"]["submit"], b"")
    assert again.wait(second["links"]["self"], "done", "failed")["state"] == "done"
    assert again.stop()[0] == 0


def test_workers_end_with_a_server_that_is_killed(service: Service) -> None:
    (worker,) = service.workers()
    service.process.kill()
    service.process.communicate(timeout=20)
    for _ in range(100):
        if not Path(f"/proc/{worker}").exists():
            return
        time.sleep(0.1)
    raise AssertionError("The worker goes on without its server.")


def test_an_unreadable_document_fails_the_check_by_name(service: Service, tmp_path: Path) -> None:
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"%PDF-1.7\n" + b"\0" * 100)
    created = service.announce(EXAMPLES / "tender.pdf", broken)
    service.ask("POST", created["links"]["submit"], b"")
    failed = service.wait(created["links"]["self"], "done", "failed")
    assert failed["state"] == "failed"
    assert failed["problem"]["code"].startswith("TCE1")
    assert "broken.pdf" in failed["problem"]["message"]


def test_submitting_before_uploading(service: Service) -> None:
    new = {
        "tender": {"name": "a.pdf", "size": 1},
        "bids": [{"name": "b", "documents": [{"name": "b", "size": 1}]}],
    }
    created = service.ask("POST", "v1/checks", json.dumps(new).encode())
    with pytest.raises(HTTPError) as caught:
        service.ask("POST", created["links"]["submit"], b"")
    assert caught.value.code == 409
    assert json.load(caught.value)["code"] == "TCE203"


def refused(data: Path, *options: str, **env: str) -> str:
    command = [*SERVE, "--data", str(data), *options]
    env = {**os.environ, **env}
    done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, timeout=30)
    assert (done.returncode, done.stdout) == (2, ""), done.stderr
    assert done.stderr.count("\n") == 1
    return done.stderr


def test_other_machines_are_let_in_with_a_token_only(tmp_path: Path) -> None:
    said = refused(tmp_path / "data", "--host", "0.0.0.0")
    assert said.startswith("tendercheck: TCE204: Serving on 0.0.0.0")
    assert "TENDERCHECK_TOKEN_SHA256" in said
    assert not (tmp_path / "data").exists()


def test_a_malformed_token_digest(tmp_path: Path) -> None:
    assert "64 hexadecimal digits" in refused(tmp_path / "data", TENDERCHECK_TOKEN_SHA256="secret")


def test_one_service_for_one_folder(service: Service, tmp_path: Path) -> None:
    assert "TCE203" in refused(tmp_path / "data")


def test_a_port_that_is_taken(service: Service, tmp_path: Path) -> None:
    port = service.address.rsplit(":", 1)[1]
    assert f"127.0.0.1:{port} can't be listened on" in refused(tmp_path / "other", "--port", port)
