"""The built site, a server for it and a browser, each made once."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from building import Site, build, once
from built_pages import ADDRESSES, BuiltPage
from desk import Desk
from playwright.sync_api import Browser, Page, expect, sync_playwright
from serving import serving

from browser import find_browser

# Nothing but this machine can be reached, whatever a page asks for.
SWITCHES = (
    "--no-sandbox",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)


# A slow machine is no fault of the site: what has not come by then does not come.
expect.set_options(timeout=20_000)


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that all test processes of this run share."""
    own = tmp_path_factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


@pytest.fixture(scope="session")
def site(shared: Path) -> Site:
    """The site, built and finished as `make build` does, once for all test processes."""

    def make(target: Path) -> None:
        target.with_suffix(".log").write_text(build(target), encoding="utf-8")

    folder = once(shared, "site", make)
    return Site(folder, folder.with_suffix(".log").read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def pages(site: Site) -> dict[str, BuiltPage]:
    """Every built page by its address."""
    return {address: BuiltPage(site.folder, address) for address in ADDRESSES}


@pytest.fixture(scope="session")
def base(site: Site) -> Iterator[str]:
    """The address of the served site, with a slash at the end."""
    with serving(site.folder) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One browser for each test process."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=find_browser(), args=list(SWITCHES))
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def desk(browser: Browser) -> Desk:
    """The pages that tests share, one after the other."""
    return Desk(browser)


@pytest.fixture
def visit(desk: Desk, base: str) -> Iterator[Callable[..., Page]]:
    """A function that opens a page of the site: `visit("glossary/", scheme="dark", width=320)`.

    Whatever a test looks at, it fails if the page wrote an error to the console or asked another host for anything. Opening a
    new page costs more than most tests, so tests take over pages, with nothing kept from the test before. A test that changes
    more than a visitor can (scripts of its own, blocked requests, devtools) says `alone=True`.
    """
    desk.problems.clear()

    def open_page(address: str = "", *, alone: bool = False, **options: Any) -> Page:
        return desk.open(base, address, alone=alone, **options)

    yield open_page
    desk.tidy()
    assert not desk.problems, f"the page reported: {desk.problems}"
