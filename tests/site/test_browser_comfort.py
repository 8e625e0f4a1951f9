"""Reading comfort: text size and spacing are remembered, move nothing while a page loads, and break no page."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

SIZE = "() => parseFloat(getComputedStyle(document.querySelector('.md-content p:not([class])')).fontSize)"
SPACING = "() => parseFloat(getComputedStyle(document.querySelector('.md-content p:not([class])')).letterSpacing) || 0"
CHOSEN = "localStorage.setItem('text', 'largest'); localStorage.setItem('spacing', 'wide');"

# How far things moved while the page was loading (Cumulative Layout Shift), and what moved.
_WATCH = """
window.moved = [];
new PerformanceObserver((list) => {
  for (const shift of list.getEntries())
    window.moved.push([shift.value, ...shift.sources.map((source) => source.node?.outerHTML?.slice(0, 100))]);
}).observe({type: "layout-shift", buffered: true});
"""


def test_text_size_and_spacing_work_by_keyboard_and_are_remembered(visit: Callable[..., Page], base: str) -> None:
    page = visit()
    normal = page.evaluate(SIZE)
    assert normal >= 18
    page.locator(".comfort > summary").press("Enter")
    page.locator("input[name=text]").first.focus()
    page.keyboard.press("ArrowDown")
    large = page.evaluate(SIZE)
    page.keyboard.press("ArrowDown")
    largest = page.evaluate(SIZE)
    assert normal < large < largest
    page.locator("input[name=spacing]").first.focus()
    page.keyboard.press("ArrowDown")
    assert page.evaluate(SPACING) > 0
    page.keyboard.press("Escape")
    expect(page.locator(".comfort-box")).to_be_hidden()
    page.goto(f"{base}glossary/")
    assert page.evaluate(SIZE) == largest
    page.locator(".comfort > summary").click()
    expect(page.locator("input[name=text][value=largest]")).to_be_checked()
    page.locator("input[name=text][value='']").check()
    page.locator("input[name=spacing][value='']").check()
    assert (page.evaluate(SIZE), page.evaluate(SPACING)) == (normal, 0)
    assert page.evaluate("() => localStorage.length") == 0, "what is normal again need not be remembered"


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("address", ["", "four-steps/collection/", "evidence/what-studies-show/"])
@pytest.mark.parametrize("chosen", ["", CHOSEN], ids=["normal", "chosen"])
def test_nothing_moves_while_a_page_loads(visit: Callable[..., Page], base: str, address: str, width: int, chosen: str) -> None:
    page = visit("404.html", width=width, alone=True)
    page.evaluate(f"() => {{ {chosen} }}")
    page.add_init_script(_WATCH)
    page.goto(base + address, wait_until="networkidle")
    page.wait_for_timeout(200)
    assert page.evaluate("window.moved") == []


@pytest.mark.parametrize("width", [320, 1280])
def test_controls_wait_until_the_last_of_them_has_come(visit: Callable[..., Page], width: int) -> None:
    """A slow line brings a page in pieces, and a browser may draw the pieces."""
    page = visit("four-steps/collection/", width=width, alone=True)
    page.evaluate("""async () => {
      const html = await (await fetch(location.href)).text();
      const cut = html.indexOf("</details>", html.indexOf("site-menu"));
      const pause = () => new Promise((done) => setTimeout(done, 150));
      document.open();
      document.write(html.slice(0, cut));
      await pause();
      window.early = getComputedStyle(document.querySelector(".site-menu")).visibility;
      window.moved = [];
      const note = (list) => window.moved.push(...list.getEntries().map(({value}) => value));
      new PerformanceObserver(note).observe({type: "layout-shift"});
      document.write(html.slice(cut));
      document.close();
      await pause();
    }""")
    assert page.evaluate("window.early") == "hidden"
    expect(page.locator(".site-menu > summary")).to_be_visible()
    assert page.evaluate("window.moved") == []


def test_without_the_script_there_is_no_dead_control(visit: Callable[..., Page]) -> None:
    page = visit("four-steps/collection/", java_script_enabled=False)
    expect(page.locator(".comfort")).to_be_hidden()
    expect(page.locator(".theme-switch")).to_be_hidden()
    expect(page.locator(".lane-choice")).to_have_text("")
    assert page.locator(".lane").count() == page.locator(".lane").filter(visible=True).count() > 5
