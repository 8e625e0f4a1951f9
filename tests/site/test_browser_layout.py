"""Every page in a browser: no error, no request to another host, no scrolling sideways, and print that loses nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from built_pages import ADDRESSES, label
from playwright.sync_api import Page

pytestmark = pytest.mark.browser

# An A4 page between margins of 15 mm, in CSS pixels.
PAPER = 680

_CUT = """() => [...document.querySelectorAll("body *")].filter((element) => {
  const style = getComputedStyle(element);
  return element.checkVisibility() && style.overflowX !== "visible" && element.scrollWidth > element.clientWidth + 1;
}).map((element) => element.outerHTML.slice(0, 120))"""

_WIDE = """(width) => [...document.querySelectorAll("body *")].filter((element) =>
  element.checkVisibility() && element.getBoundingClientRect().right > width + 1
).map((element) => element.outerHTML.slice(0, 120))"""

# The table under a chart says again what the chart's own words say; only marks on a map have no words in print.
_FOLDED = """() => [...document.querySelectorAll("main details:not(.chart:not(.chart-map) > .chart-table) > :not(summary)")]
  .filter((part) => !part.checkVisibility({visibilityProperty: true}) || !part.getBoundingClientRect().height)
  .map((part) => part.textContent.slice(0, 120))"""

_SIDEWAYS = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.mark.parametrize("address", ADDRESSES, ids=label)
def test_the_page_fits_prints_and_reports_nothing(visit: Callable[..., Page], address: str) -> None:
    """That it writes no error and asks no other host is checked where pages are opened; this opens what it can open, too."""
    page = visit(address, width=320)
    for width in (320, 256):
        page.set_viewport_size({"width": width, "height": 600})
        assert page.evaluate(_SIDEWAYS) == 0, f"it scrolls sideways at {width} px"

    page.set_viewport_size({"width": PAPER, "height": 800})
    page.emulate_media(media="print")
    for tool in (".site-tools", ".md-search", ".page-contents", ".md-footer", ".md-skip"):
        assert page.locator(tool).filter(visible=True).count() == 0, tool
    assert page.locator("h1").is_visible()
    assert page.evaluate(_FOLDED) == []
    assert page.evaluate(_WIDE, PAPER) == []
    assert page.evaluate(_CUT) == []
    page.emulate_media(media="screen")

    page.set_viewport_size({"width": 256, "height": 600})
    page.evaluate("() => document.querySelectorAll('.site-menu, main details').forEach((part) => (part.open = true))")
    assert page.evaluate(_SIDEWAYS) == 0, "it scrolls sideways with everything open"
    page.evaluate("() => Object.assign(document.documentElement.dataset, {text: 'largest', spacing: 'wide'})")
    page.set_viewport_size({"width": 320, "height": 600})
    assert page.evaluate(_SIDEWAYS) == 0, "it scrolls sideways in the largest text"


def test_print_is_black_on_white_in_the_dark_scheme_too(visit: Callable[..., Page]) -> None:
    page = visit(scheme="dark")
    page.emulate_media(media="print", color_scheme="dark")
    paper, ink = page.evaluate("() => [getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color]")
    assert (paper, ink) == ("rgb(255, 255, 255)", "rgb(0, 0, 0)")


def test_a_figure_leads_to_its_source(visit: Callable[..., Page]) -> None:
    page = visit("evidence/what-studies-show/", width=320)
    link = page.locator("a.figure-link").first
    target = link.get_attribute("href")
    link.click()
    assert page.evaluate("location.hash") == target
    source = page.locator(f"[id='{str(target).removeprefix('#')}']")
    assert page.evaluate("(element) => element.matches(':target')", source.element_handle())
    box = source.bounding_box()
    assert box is not None
    assert -1 <= box["y"] < 800, "the source is not in view"
