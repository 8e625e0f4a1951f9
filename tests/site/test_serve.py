"""`mkdocs serve`: the page an editor sees, and that a changed record reaches it."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.request import ProxyHandler, build_opener

import pytest
from building import BIN, EPOCH, copy_project
from serving import free_port

pytestmark = pytest.mark.site

PATIENCE = 90
"""Seconds to wait for a build; far more than one takes, so that a busy machine does not fail the test."""

# No proxy: the server is on this machine.
_OPENER = build_opener(ProxyHandler({}))


def wait_for(address: str, words: str, server: subprocess.Popen[bytes], log: Path) -> None:
    """Wait until the page at `address` holds `words`."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        assert server.poll() is None, f"the server stopped:\n{log.read_text(encoding='utf-8')[-2000:]}"
        try:
            with _OPENER.open(address, timeout=5) as answer:
                if words in answer.read().decode("utf-8"):
                    return
        except (URLError, ConnectionError, TimeoutError):
            pass
        time.sleep(0.25)
    printed = log.read_text(encoding="utf-8")[-2000:]
    raise AssertionError(f"{words!r} did not appear at {address} within {PATIENCE} seconds:\n{printed}")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return copy_project(tmp_path / "copy")


@pytest.fixture
def served(project: Path) -> Iterator[tuple[str, subprocess.Popen[bytes], Path]]:
    """The project served on a free port: its address, its process, and what it printed."""
    port, log = free_port(), project.parent / "serve.log"
    environment = {**os.environ, "SOURCE_DATE_EPOCH": EPOCH, "PYTHONUNBUFFERED": "1"}
    with log.open("wb") as output:
        command = [str(BIN / "mkdocs"), "serve", "--dev-addr", f"127.0.0.1:{port}"]
        server = subprocess.Popen(command, cwd=project, env=environment, stdout=output, stderr=subprocess.STDOUT)
        try:
            yield f"http://127.0.0.1:{port}/", server, log
        finally:
            server.terminate()
            try:
                server.wait(timeout=10)
            except subprocess.TimeoutExpired:
                server.kill()
                server.wait()


def test_a_changed_record_reaches_the_page(project: Path, served: tuple[str, subprocess.Popen[bytes], Path]) -> None:
    address, server, log = served
    wait_for(address, "Stem cells and lupus", server, log)
    term = next(iter(sorted((project / "data" / "glossary").glob("*.yml"))))
    text = term.read_text(encoding="utf-8")
    words = "This sentence was changed while the site was being served."
    assert "\n  definition: " in text
    head, _, tail = text.partition("\n  definition: ")
    term.write_text(f"{head}\n  definition: {words}\n{tail.partition(chr(10))[2]}", encoding="utf-8")
    wait_for(f"{address}glossary/", words, server, log)
    assert [line for line in log.read_text(encoding="utf-8").splitlines() if line.startswith(("WARNING", "ERROR"))] == []
