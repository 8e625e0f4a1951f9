"""The check of a clinic: by keyboard, its words, what it keeps and where, in print, without a script and without storage."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

ADDRESS = "deciding/check-a-clinic/"
NONE = "You ticked none of the 14 signs. That does not mean that the clinic is safe."
ONE = "You ticked 1 of 14 signs. That alone is a reason to stop and ask."
TWO = "You ticked 2 of 14 signs. Each one alone is a reason to stop and ask."
STORED = "() => localStorage.getItem('clinic-check')"
NAME = "<img src=x onerror=alert(1)> & Sons"


def test_it_is_ticked_kept_printed_and_cleared_by_keyboard_alone(visit: Callable[..., Page]) -> None:
    page = visit(ADDRESS, width=320)
    boxes, said = page.locator(".signs input"), page.locator(".clinic-check [role=status]")
    expect(said).to_have_text(NONE)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    assert page.evaluate(STORED) is None, "nothing is kept before something is ticked"

    boxes.first.focus()
    page.keyboard.press("Space")
    expect(page.get_by_role("checkbox", name="It promises a cure, or names a success rate and no study.")).to_be_checked()
    expect(said).to_have_text(ONE)
    boxes.nth(13).focus()
    page.keyboard.press("Space")
    expect(said).to_have_text(TWO)
    for _ in range(page.locator(".signs > li").last.locator("a").count() + 1):  # past the links of the last sign's sources
        page.keyboard.press("Tab")
    expect(page.get_by_label("Name of the clinic, if you like:")).to_be_focused()
    page.keyboard.type(NAME)
    page.keyboard.press("Tab")
    page.evaluate("() => { window.print = () => { window.printed = (window.printed ?? 0) + 1; }; }")
    page.keyboard.press("Enter")
    assert page.evaluate("() => window.printed") == 1
    assert asked == []

    assert all((box := label.bounding_box()) and box["height"] >= 24 for label in page.locator(".signs label").all())
    assert page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0

    page.emulate_media(media="print")
    expect(page.locator(".clinic-check .printed")).to_contain_text(f"Clinic: {NAME} Date: ____")
    expect(said).to_be_visible()
    expect(page.locator(".clinic-tools")).to_be_hidden()
    expect(boxes.first).to_be_visible()
    page.emulate_media(media="screen")

    page.reload()
    expect(said).to_have_text(TWO)
    expect(boxes.nth(13)).to_be_checked()
    expect(page.get_by_label("Name of the clinic, if you like:")).to_have_value(NAME)
    assert page.locator(".clinic-check img").count() == 0, "what is typed is words, never markup"

    page.get_by_role("button", name="Clear all").press("Enter")
    expect(said).to_have_text(NONE)
    assert page.locator(".signs input:checked").count() == 0
    assert page.evaluate(STORED) is None
    page.emulate_media(media="print")
    expect(said).to_be_hidden()
    expect(page.locator(".clinic-check .printed")).to_contain_text("Clinic: ____")


def test_without_a_script_it_is_a_list_to_print(visit: Callable[..., Page]) -> None:
    page = visit(ADDRESS, width=320, java_script_enabled=False)
    assert page.locator(".clinic-check :is(input, button, label)").count() == 0
    assert page.locator(".signs li").filter(has_text="☐").filter(visible=True).count() == 14
    expect(page.locator(".clinic-check .printed")).to_be_hidden()
    page.emulate_media(media="print")
    expect(page.locator(".clinic-check .printed")).to_be_visible()


_PURE = """async () => {
  const {parse, tally} = await import("/assets/js/clinic-check.mjs");
  const {recall} = await import("/assets/js/remember.mjs");
  const texts = ["null", "{", "[]", '{"ticked": "one"}', '{"name": 3, "ticked": ["one", "gone"]}'];
  const kept = texts.map((text) => {
    localStorage.setItem("clinic-check", text);
    return parse(recall("clinic-check"), ["one"]);
  });
  return {kept, long: parse({name: "x".repeat(99), ticked: []}, []).name.length, all: tally(14, 14)};
}"""


def test_what_cannot_be_read_or_kept_is_passed_over(visit: Callable[..., Page], base: str) -> None:
    page = visit(alone=True)
    nothing = {"name": "", "ticked": []}
    found = page.evaluate(_PURE)
    assert found["kept"] == [nothing, nothing, nothing, nothing, {"name": "", "ticked": ["one"]}]
    assert found["long"] == 80
    assert found["all"] == "You ticked 14 of 14 signs. Each one alone is a reason to stop and ask."
    refused = "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('refused', 'SecurityError'); }});"
    page.context.add_init_script(refused)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{base}glossary/")
    expect(page.locator(".search-open")).to_be_visible()
    assert [url for url in asked if "clinic-check.mjs" in url] == [], "only its own page loads it"
    page.goto(f"{base}{ADDRESS}")
    page.locator(".signs input").first.check()
    expect(page.locator(".clinic-check [role=status]")).to_have_text(ONE)
