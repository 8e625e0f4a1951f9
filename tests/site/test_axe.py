"""axe-core on every page, in both colour schemes, on a phone and on a wide screen, closed and with things open."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product
from pathlib import Path

import pytest
from built_pages import ADDRESSES, label
from playwright.sync_api import Page

pytestmark = pytest.mark.browser

AXE = Path(__file__).resolve().parents[1] / "node_modules" / "axe-core" / "axe.min.js"

SCHEMES = ("light", "dark")
WIDTHS = (320, 1280)

# (rule, page, element, reason). As narrow as possible, and better empty.
EXCEPTIONS: tuple[tuple[str, str, str, str], ...] = ()

_RUN = """async () => {
  const found = await axe.run(document, {resultTypes: ["violations"]});
  const said = (rule) => rule.nodes.slice(0, 5).map((node) => `${node.target} ${node.html}`).join(" | ");
  return found.violations.map((rule) => `${rule.id}: ${rule.help}: ${said(rule)}`);
}"""


def violations(page: Page, *widths: int) -> list[str]:
    """Run axe on the page as it is now, in both schemes at each width, and return what it finds, with the elements."""
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = []
    for scheme, width in product(SCHEMES, widths):
        page.emulate_media(color_scheme=scheme)
        page.set_viewport_size({"width": width, "height": 800})
        found += [f"{scheme}, {width} px: {violation}" for violation in page.evaluate(_RUN)]
    return found


@pytest.mark.parametrize("address", ADDRESSES, ids=label)
def test_page(visit: Callable[..., Page], address: str) -> None:
    assert violations(visit(address, reduced_motion="reduce"), *WIDTHS) == []


def _menu(page: Page) -> None:
    page.locator(".site-menu > summary").click()
    page.locator(".menu-pages").wait_for()


def _results(page: Page) -> None:
    page.keyboard.press("/")
    page.keyboard.type("kidney")
    page.locator("[data-search-result]").first.wait_for()


def _definition(page: Page) -> None:
    page.locator("a.term").first.focus()
    page.locator("[role=tooltip]").wait_for()


def _details(page: Page) -> None:
    for summary in page.locator("main summary").all():
        summary.click()


def _answer(page: Page) -> None:
    page.locator(".predict input").first.check()
    page.locator(".predict button").click()


def _filters(page: Page) -> None:
    page.locator(".explorer [name=treatment]").focus()
    page.locator(".explorer [name=treatment]").select_option("msc")
    page.locator(".explorer [name=words]").fill("kidney")
    page.locator(".explorer tr[hidden]").first.wait_for(state="attached")


def _no_row(page: Page) -> None:
    page.locator(".explorer [name=words]").fill("nothing holds these words")
    page.locator(".explorer table").wait_for(state="hidden")


OPENED = {
    "menu": ("", _menu),
    "search": ("", _results),
    "definition": ("evidence/what-studies-show/", _definition),
    "details": ("evidence/what-studies-show/", _details),
    "answer": ("evidence/with-or-without/", _answer),
    "filters": ("evidence/every-study/", _filters),
    "filters of trials": ("evidence/trials/", _filters),
    "no row left": ("evidence/every-study/", _no_row),
}


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", OPENED)
def test_opened(visit: Callable[..., Page], name: str, width: int) -> None:
    address, opening = OPENED[name]
    page = visit(address, width=width, reduced_motion="reduce")
    opening(page)
    assert violations(page, width) == []


def test_there_are_no_exceptions() -> None:
    assert len(EXCEPTIONS) == 0
