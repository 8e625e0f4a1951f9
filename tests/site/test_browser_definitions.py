"""Glossary terms in the text: their definition opens by mouse, keyboard and touch, and closes again."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from built_pages import BuiltPage
from playwright.sync_api import Locator, Page, expect

pytestmark = pytest.mark.browser

ADDRESS = "evidence/what-studies-show/"
BOX = "[role=tooltip]"


Words = Callable[[Locator], str]


@pytest.fixture
def words(pages: dict[str, BuiltPage]) -> Words:
    """A function that returns what the glossary says of a term on a page."""

    def of(term: Locator) -> str:
        entry = pages["glossary/"].tree.css_first(f"#term-{term.get_attribute('data-term')} dd")
        return entry.text()

    return of


def test_it_opens_on_pointing_and_stays_while_pointed_at(visit: Callable[..., Page], words: Words) -> None:
    page = visit(ADDRESS)
    term, box = page.locator("a.term").first, page.locator(BOX)
    term.hover()
    expect(box).to_be_visible()
    expect(box).to_have_text(words(term))
    place = box.bounding_box()
    assert place is not None
    page.mouse.move(place["x"] + 20, place["y"] + place["height"] / 2, steps=30)
    expect(box).to_be_visible()
    page.mouse.move(1, 1)
    expect(box).to_be_hidden()


def test_it_opens_on_focus_and_closes_with_escape(visit: Callable[..., Page], words: Words) -> None:
    page = visit(ADDRESS, width=320)
    term, box = page.locator("a.term").first, page.locator(BOX)
    page.locator("main a").first.focus()
    while not term.evaluate("(element) => element === document.activeElement"):
        page.keyboard.press("Tab")
    expect(box).to_have_text(words(term))
    expect(term).to_have_attribute("aria-describedby", str(box.get_attribute("id")))
    page.keyboard.press("Escape")
    expect(box).to_be_hidden()
    expect(term).to_be_focused()
    page.keyboard.press("Tab")
    expect(term).not_to_have_attribute("aria-describedby", "definition-box")


def test_it_opens_on_the_first_tap_and_the_second_follows_the_link(visit: Callable[..., Page], words: Words) -> None:
    page = visit(ADDRESS, width=320, has_touch=True, is_mobile=True)
    term, box = page.locator("a.term").first, page.locator(BOX)
    name = term.get_attribute("data-term")
    term.tap()
    expect(box).to_be_visible()
    expect(box).to_have_text(words(term))
    assert page.url.endswith(ADDRESS)
    page.locator("h1").tap()
    expect(box).to_be_hidden()
    term.tap()
    expect(box).to_be_visible()
    term.tap()
    page.wait_for_url(f"**/glossary/#term-{name}")


@pytest.mark.parametrize("width", [256, 320, 1280])
def test_it_is_never_cut(visit: Callable[..., Page], width: int) -> None:
    page = visit(ADDRESS, width=width)
    box = page.locator(BOX)
    for term in page.locator("a.term").all():
        term.focus()
        expect(box).to_be_visible()
        place = box.bounding_box()
        assert place is not None
        assert place["x"] >= 0, term.inner_text()
        assert place["x"] + place["width"] <= width, term.inner_text()


def test_a_term_is_a_link_to_the_glossary_without_javascript(visit: Callable[..., Page]) -> None:
    page = visit(ADDRESS, java_script_enabled=False)
    term = page.locator("a.term").first
    name = term.get_attribute("data-term")
    term.click()
    assert page.url.endswith(f"glossary/#term-{name}")
