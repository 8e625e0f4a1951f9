"""The search: opened by key or button, its results marked and announced, closed with Esc."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

FIELD = "input[type=search]"
RESULTS = "[data-search-result]"


def search(page: Page, words: str) -> None:
    """Open the search with its key and type."""
    page.keyboard.press("/")
    expect(page.locator(FIELD)).to_be_focused()
    page.keyboard.type(words)


@pytest.mark.parametrize("width", [320, 1280])
def test_results_are_marked_and_announced(visit: Callable[..., Page], width: int) -> None:
    page = visit(width=width)
    search(page, "kidney")
    expect(page.locator(RESULTS).first).to_be_visible()
    links = page.locator(".md-search-result__list a")
    assert links.count() == page.locator(RESULTS).count()
    status = page.locator("[role=status]").filter(visible=True)
    expect(status).to_have_text(re.compile(r"\d+ matching"))
    said = re.search(r"\d+", status.inner_text())
    assert said
    assert int(said[0]) >= page.locator(".md-search-result__list > li").count(), "the theme draws more results as one scrolls"


def test_a_result_leads_to_its_page(visit: Callable[..., Page], base: str) -> None:
    page = visit("glossary/")
    search(page, "registered trial")
    expect(page.locator(RESULTS).first).to_be_visible()
    title = page.locator(RESULTS).first.locator("h1, h2").inner_text()
    page.locator(RESULTS).first.press("Enter")
    page.wait_for_url(lambda url: url.startswith(base) and "glossary" not in url)
    expect(page.locator("main").locator("h1, h2", has_text=title).first).to_be_visible()


def test_no_result_is_said(visit: Callable[..., Page]) -> None:
    page = visit()
    search(page, "xyzzyq")
    expect(page.locator("[role=status]").filter(visible=True)).to_have_text("No matching documents")


@pytest.mark.parametrize("width", [320, 1280])
def test_escape_closes_and_the_focus_returns(visit: Callable[..., Page], width: int) -> None:
    page = visit(width=width)
    opener = page.locator(".search-open")
    opener.focus()
    page.keyboard.press("Enter")
    expect(page.locator(FIELD)).to_be_focused()
    page.keyboard.type("kidney")
    expect(page.locator(RESULTS).first).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(FIELD)).to_be_hidden()
    expect(opener).to_be_focused()


def test_escape_closes_from_a_result(visit: Callable[..., Page]) -> None:
    page = visit()
    search(page, "kidney")
    page.locator(RESULTS).first.focus()
    page.keyboard.press("Escape")
    expect(page.locator(FIELD)).to_be_hidden()
    expect(page.locator(".search-open")).to_be_focused()


def test_the_closed_search_is_no_tab_stop(visit: Callable[..., Page]) -> None:
    page = visit()
    search(page, "kidney")
    expect(page.locator(RESULTS).first).to_be_visible()
    page.locator(".search-close").click()
    expect(page.locator(FIELD)).to_be_hidden()
    page.keyboard.press("Tab")
    assert not page.evaluate("() => Boolean(document.activeElement.closest('.md-search'))")


def test_the_key_is_left_alone_while_typing(visit: Callable[..., Page]) -> None:
    page = visit()
    search(page, "1/2")
    expect(page.locator(FIELD)).to_have_value("1/2")


def test_a_glossary_word_is_found_by_its_other_spellings(visit: Callable[..., Page]) -> None:
    page = visit()
    search(page, "")
    for typed, letter in (("nefritis", "l"), ("micophenolate", "m"), ("iPSC", "r"), ("protien", "p")):
        page.keyboard.press("ControlOrMeta+a")
        page.keyboard.type(typed)
        found = page.locator(f'{RESULTS}[href*="glossary/"][href*="letter-{letter}"]')
        expect(found.first).to_be_visible()


ASKED = {
    "does insurance pay": "q-insurance",
    "will my periods come back": "q-periods-and-fertility",
    "cure": "q-cure",
    "own cells safe": "q-own-cells-safe",
    "hair": "q-does-it-hurt",
    "abroad": "q-abroad",
    "hospital found a cure": "q-big-hospital",
    "how much does it cost": "q-cost",
    "is there a cure for lupus": "q-cure",
    "is stem cell treatment covered by insurance": "q-insurance",
    "will I ever be off my drugs": "q-replace-drugs",
}
"""What patients type, and the question that stands among the results of the first two pages, open or one tap away."""


def test_questions_are_found_in_patients_words(visit: Callable[..., Page]) -> None:
    page = visit(width=1280)
    search(page, "kidney")
    expect(page.locator(RESULTS).first).to_be_visible(timeout=20_000)
    first = page.locator(".md-search-result__list > li:nth-child(-n + 2)")
    missing = []
    for words, anchor in ASKED.items():
        page.locator(FIELD).fill("")
        page.keyboard.type("xyzzyq")  # finds nothing, so that no result of another question is left
        expect(page.locator(RESULTS)).to_have_count(0)
        page.locator(FIELD).fill("")
        page.keyboard.type(words)
        try:
            expect(first.locator(f"a[href$='#{anchor}']")).to_have_count(1)
        except AssertionError:
            missing.append(words)
    assert missing == []
