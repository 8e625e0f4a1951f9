"""The site by keyboard: where the focus goes, that it can be seen there, and the menu."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

ALL_STOPS = 1000
"""More stops than any page has; a walk that is longer is a trap."""

CHUNK = 25
"""Stops between two looks at what the page noted: each look costs as much as a stop."""

# What has the focus: how it reads, if it is on the screen and on top there, and how its focus is shown.
_FOCUSED = """() => {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const boxes = [...element.getClientRects()].filter((box) => box.width && box.height);
  const seen = boxes.some((box) => {
    const left = Math.max(box.left, 0), right = Math.min(box.right, innerWidth);
    const top = Math.max(box.top, 0), bottom = Math.min(box.bottom, innerHeight);
    if (left >= right || top >= bottom) return false;
    const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return hit && (element.contains(hit) || hit.contains(element));
  });
  const style = getComputedStyle(element);
  return {
    html: element.outerHTML.slice(0, 140),
    text: element.textContent.trim(),
    shown: element.checkVisibility({opacityProperty: true, visibilityProperty: true}),
    seen,
    outline: style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth),
    again: element.dataset.walked === "yes" || !(element.dataset.walked = "yes"),
  };
}"""


# The page itself notes each stop when the key comes up: the focus has moved by then, and what has it is in view.
_NOTE = f"() => {{ window.stops = []; addEventListener('keyup', () => window.stops.push(({_FOCUSED})()), true); }}"


def walk(page: Page) -> Iterator[dict[str, Any]]:
    """Press Tab from the top of the page to its end and yield each stop."""
    page.evaluate(_NOTE)
    for _ in range(0, ALL_STOPS, CHUNK):
        for _ in range(CHUNK):
            page.keyboard.press("Tab")
        stops = page.evaluate("() => window.stops.splice(0)")
        for stop in stops:
            if stop is None or stop["again"]:
                return
            yield stop
        assert len(stops) == CHUNK, "the focus left the page, and did not come back"
    raise AssertionError(f"more than {ALL_STOPS} stops")


WALKS = [
    *(("", scheme, width) for scheme in ("light", "dark") for width in (320, 1280)),
    ("evidence/what-studies-show/", "dark", 320),
    ("evidence/what-studies-show/", "light", 1280),
    ("evidence/trials/", "light", 320),
    ("evidence/trials/", "dark", 1280),
    ("404.html", "dark", 320),
]


@pytest.mark.parametrize(("address", "scheme", "width"), WALKS)
def test_focus_is_always_seen(visit: Callable[..., Page], address: str, scheme: str, width: int) -> None:
    stops = list(walk(visit(address, scheme=scheme, width=width)))
    assert len(stops) > 4
    assert [stop["html"] for stop in stops if not stop["shown"] or not stop["seen"]] == [], "hidden or off the screen"
    assert [stop["html"] for stop in stops if stop["outline"] < 2] == [], "no outline"


@pytest.mark.parametrize("address", ["", "evidence/what-studies-show/", "404.html"])
def test_the_skip_link_comes_first_and_leads_to_the_content(visit: Callable[..., Page], address: str) -> None:
    page = visit(address, width=320)
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    expect(skip).to_have_text("Skip to content")
    expect(skip).to_be_in_viewport()
    target = page.locator(f"[id='{str(skip.get_attribute('href')).partition('#')[2]}']")
    assert target.evaluate("(element) => element.contains(document.querySelector('h1'))"), "it passes over the start of the page"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert not page.evaluate("() => Boolean(document.activeElement.closest('header'))"), "still in the header"


@pytest.mark.parametrize("width", [320, 1280])
def test_the_menu_opens_with_enter_and_closes_with_escape(visit: Callable[..., Page], width: int) -> None:
    page = visit(width=width)
    summary, links = page.locator(".site-menu > summary"), page.locator(".menu-pages a")
    summary.focus()
    page.keyboard.press("Enter")
    expect(links.first).to_be_visible()
    page.keyboard.press("Tab")
    expect(links.first).to_be_focused()
    stops = [page.evaluate(_FOCUSED)]
    for _ in range(links.count() - 1):
        page.keyboard.press("Tab")
        stops.append(page.evaluate(_FOCUSED))
    assert [stop["html"] for stop in stops if not (stop["shown"] and stop["seen"] and stop["outline"] >= 2)] == []
    page.keyboard.press("Escape")
    expect(links.first).to_be_hidden()
    expect(summary).to_be_focused()


def test_the_menu_closes_when_the_focus_leaves_it(visit: Callable[..., Page]) -> None:
    page = visit()
    page.locator(".site-menu > summary").press("Enter")
    page.locator(".menu-pages a").last.focus()
    page.keyboard.press("Tab")
    expect(page.locator(".menu-pages")).to_be_hidden()


def test_the_menu_leads_to_every_page(visit: Callable[..., Page]) -> None:
    page = visit(width=320)
    page.locator(".site-menu > summary").press("Enter")
    page.locator(".menu-pages a", has_text="Glossary").press("Enter")
    expect(page.locator("h1")).to_have_text("Glossary")


def test_a_wide_table_scrolls_by_keyboard(visit: Callable[..., Page]) -> None:
    page = visit("article-check/", width=320)
    region = page.locator(".table-scroll").first
    region.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function("() => document.querySelector('.table-scroll').scrollLeft > 0")
