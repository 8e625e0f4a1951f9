"""The dark or light switch: by keyboard, remembered, and without a flash of the other scheme."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

PAPER = "() => getComputedStyle(document.body).backgroundColor"
SWITCH = ".theme-switch"

# Notes which scheme the page had when its body began, which is before anything is drawn.
_FIRST = """
new MutationObserver((_, watch) => {
  if (!document.body) return;
  window.firstScheme = document.documentElement.dataset.theme || "none";
  watch.disconnect();
}).observe(document, {childList: true, subtree: true});
"""


@pytest.mark.parametrize(("scheme", "other"), [("light", "dark"), ("dark", "light")])
def test_the_switch_works_by_keyboard_and_is_remembered(visit: Callable[..., Page], scheme: str, other: str, base: str) -> None:
    page = visit(scheme=scheme, alone=True)
    before = page.evaluate(PAPER)
    switch = page.locator(SWITCH)
    expect(switch).to_have_attribute("aria-pressed", str(scheme == "dark").lower())
    switch.focus()
    page.keyboard.press("Enter")
    expect(switch).to_have_attribute("aria-pressed", str(other == "dark").lower())
    after = page.evaluate(PAPER)
    assert after != before
    page.context.add_init_script(_FIRST)
    page.goto(f"{base}glossary/")
    assert page.evaluate("window.firstScheme") == other, "the page began in the other scheme"
    assert page.evaluate(PAPER) == after
    page.locator(SWITCH).press("Space")
    assert page.evaluate(PAPER) == before


def test_without_a_choice_the_page_follows_the_device(visit: Callable[..., Page]) -> None:
    page = visit(scheme="light")
    light = page.evaluate(PAPER)
    page.emulate_media(color_scheme="dark")
    assert page.evaluate(PAPER) != light
    expect(page.locator(SWITCH)).to_have_attribute("aria-pressed", "true")


def test_the_page_works_where_storage_is_switched_off(visit: Callable[..., Page], base: str) -> None:
    page = visit(alone=True)
    refused = "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('refused', 'SecurityError'); }});"
    page.context.add_init_script(refused)
    page.goto(base)
    before = page.evaluate(PAPER)
    page.locator(SWITCH).click()
    assert page.evaluate(PAPER) != before
