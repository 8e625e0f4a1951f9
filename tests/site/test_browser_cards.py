"""The pages of many cards: what is far from the screen waits to be drawn, and can still be reached, searched and printed."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from evidence_site.models import Library

pytestmark = pytest.mark.browser

PAGES = {"evidence/every-study/": "study", "evidence/trials/": "trial"}
EVERY_PAGE = pytest.mark.parametrize("page", PAGES)


def from_top(page: Page, anchor: str) -> float:
    return float(page.evaluate("name => document.getElementById(name).getBoundingClientRect().top", anchor))


@EVERY_PAGE
def test_every_record_has_its_card_and_far_ones_wait(visit: Callable[..., Page], library: Library, page: str) -> None:
    shown = visit(page, width=320)
    records = library.studies if PAGES[page] == "study" else library.trials
    anchors = shown.locator(".cards article h4").evaluate_all("all => all.map(heading => heading.id)")
    assert sorted(anchors) == sorted(f"{PAGES[page]}-{key}" for key in records)
    assert shown.locator(".cards article").last.evaluate("card => getComputedStyle(card).contentVisibility") == "auto"
    assert shown.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("width", [320, 1280])
@EVERY_PAGE
def test_a_row_leads_to_its_card(visit: Callable[..., Page], page: str, width: int) -> None:
    shown = visit(page, width=width)
    link = shown.locator(f".record-table tbody th a[href^='#{PAGES[page]}-']").nth(40)
    anchor = str(link.get_attribute("href")).removeprefix("#")
    link.click()
    shown.wait_for_timeout(500)
    assert 0 <= from_top(shown, anchor) < 120, "the title of the card stands at the top of the screen, and stays there"
    expect(shown.locator(f"#{anchor}")).to_be_in_viewport()


@EVERY_PAGE
def test_words_in_the_last_card_are_found(visit: Callable[..., Page], page: str) -> None:
    shown = visit(page)
    card = shown.locator(".cards article").last
    words = card.locator("h4").text_content()
    found = "(card, words) => { while (find(words)) if (card.contains(getSelection().anchorNode)) return true; return false; }"
    assert card.evaluate(found, words)


@EVERY_PAGE
def test_all_cards_print(visit: Callable[..., Page], page: str) -> None:
    shown = visit(page)
    shown.emulate_media(media="print")
    seen = shown.locator(".cards article").evaluate_all("all => all.map(card => getComputedStyle(card).contentVisibility)")
    assert set(seen) == {"visible"}
