"""Every page without JavaScript: it can be read, the menu opens, and what is missing is said."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from built_pages import ADDRESSES, label
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("address", ADDRESSES, ids=label)
def test_the_page_can_be_read_and_says_what_is_missing(visit: Callable[..., Page], address: str) -> None:
    page = visit(address, width=320, java_script_enabled=False)
    expect(page.locator("h1")).to_be_visible()
    expect(page.locator("main")).to_be_visible()
    expect(page.locator(".no-script-note")).to_be_visible()
    expect(page.locator(".no-script-note")).to_contain_text("Search")
    for control in (".search-open", ".theme-switch", "input[type=search]"):
        expect(page.locator(control)).to_be_hidden()


def test_the_menu_and_folded_parts_open(visit: Callable[..., Page]) -> None:
    page = visit("evidence/what-studies-show/", width=320, java_script_enabled=False)
    links = page.locator(".menu-pages a")
    expect(links.first).to_be_hidden()
    page.locator(".site-menu > summary").press("Enter")
    expect(links.first).to_be_visible()
    page.locator(".site-menu > summary").press("Enter")
    folded = page.locator("main details").first
    folded.locator("summary").click()
    expect(folded.locator("> :not(summary)")).to_be_visible()


def test_the_note_is_not_shown_with_javascript(visit: Callable[..., Page]) -> None:
    assert visit().locator(".no-script-note").filter(visible=True).count() == 0


def test_the_dark_scheme_follows_the_device(visit: Callable[..., Page]) -> None:
    papers = set()
    for scheme in ("light", "dark"):
        page = visit(scheme=scheme, java_script_enabled=False)
        papers.add(page.locator("body").evaluate("(body) => getComputedStyle(body).backgroundColor"))
    assert len(papers) == 2
