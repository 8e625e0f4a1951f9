"""The question to guess: by mouse, touch and keyboard, without a script, in print, and that nothing tells the answer first."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

ADDRESS = "evidence/with-or-without/"
ANSWER, FIELDS = ".predict-answer", ".predict fieldset"

# What a reader can see or hear: the text on the screen, and the names and titles that a screen reader says.
_TOLD = """() => document.body.innerText + " " + [...document.querySelectorAll("main *, .page-contents *")]
  .filter((element) => element.checkVisibility() && !element.closest("[hidden]"))
  .flatMap((element) => [element.ariaLabel, element.getAttribute("title"), element.querySelector(":scope > title")?.textContent])
  .filter(Boolean).join(" ")"""


def test_nothing_tells_the_answer_before_it_is_asked_for(visit: Callable[..., Page]) -> None:
    page = visit(ADDRESS)
    expect(page.locator(ANSWER)).to_be_hidden()
    page.locator("main .chart summary").first.click()
    told = page.evaluate(_TOLD)
    assert "Group A: 5 of 6 people" in told, "the picture has no name"
    for leak in ("got the cells.", "cells plus", "placebo plus", "dummy drip.", "With cells", "Without cells"):
        assert leak not in told, leak


@pytest.mark.parametrize("width", [320, 1280])
def test_it_answers_by_mouse_and_tells_the_guess_back(visit: Callable[..., Page], width: int) -> None:
    page = visit(ADDRESS, width=width)
    page.get_by_label("Group B", exact=True).check()
    page.get_by_role("button", name="Show the answer").click()
    answer = page.locator(ANSWER)
    expect(answer).to_be_visible()
    expect(answer.locator(".predict-guess")).to_have_text("You guessed Group B.")
    expect(answer.locator("h3").first).to_be_focused()
    expect(page.locator(FIELDS)).to_have_count(0)


def test_it_answers_by_touch(visit: Callable[..., Page]) -> None:
    page = visit(ADDRESS, width=320, has_touch=True, is_mobile=True)
    page.locator(".predict label", has_text="I cannot tell").tap()
    page.get_by_role("button", name="Show the answer").tap()
    expect(page.locator(".predict-guess")).to_have_text("You said: “I cannot tell”. That is a fair answer.")


@pytest.mark.parametrize("target", [".predict label", ".predict button"])
def test_its_controls_are_large_enough_to_tap(visit: Callable[..., Page], target: str) -> None:
    boxes = [control.bounding_box() for control in visit(ADDRESS, width=320).locator(target).all()]
    assert boxes
    assert [box for box in boxes if box is None or box["height"] < 24 or box["width"] < 24] == []


def test_it_answers_by_keyboard(visit: Callable[..., Page]) -> None:
    page = visit(ADDRESS, width=320)
    page.locator(".predict input").first.focus()
    page.keyboard.press("Space")
    expect(page.get_by_label("Group A", exact=True)).to_be_checked()
    page.keyboard.press("ArrowDown")
    expect(page.get_by_label("Group B", exact=True)).to_be_checked()
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Show the answer")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(f"{ANSWER} h3").first).to_be_focused()
    expect(page.locator(f"{ANSWER} h3").first).to_be_in_viewport()


def test_one_need_not_guess(visit: Callable[..., Page]) -> None:
    page = visit(ADDRESS)
    page.get_by_role("button", name="Show the answer").click()
    expect(page.locator(".predict-guess")).to_have_text("You made no guess. That is fine.")


def test_a_link_into_the_answer_opens_it(visit: Callable[..., Page]) -> None:
    page = visit(f"{ADDRESS}#too-small")
    expect(page.locator("#too-small")).to_be_in_viewport()
    page = visit(ADDRESS)
    page.evaluate("location.hash = '#too-small'")
    expect(page.locator("#too-small")).to_be_in_viewport()
    expect(page.locator(FIELDS)).to_have_count(0)


def test_nothing_is_kept(visit: Callable[..., Page]) -> None:
    page = visit(ADDRESS)
    before = page.evaluate("() => [document.cookie, localStorage.length, sessionStorage.length]")
    page.get_by_label("Group A", exact=True).check()
    page.get_by_role("button", name="Show the answer").click()
    assert page.evaluate("() => [document.cookie, localStorage.length, sessionStorage.length]") == before
    page.reload()
    expect(page.locator(ANSWER)).to_be_hidden()
    assert page.locator(".predict input:checked").count() == 0


def test_without_a_script_the_answer_follows_the_question(visit: Callable[..., Page]) -> None:
    page = visit(ADDRESS, width=320, java_script_enabled=False)
    for part in (".predict-choices", ANSWER):
        expect(page.locator(part)).to_be_visible()
    expect(page.locator(".predict :is(input, button, fieldset)")).to_have_count(0)


@pytest.mark.parametrize("asked", [False, True], ids=["before", "after"])
def test_print_shows_question_and_answer_and_no_control(visit: Callable[..., Page], asked: bool) -> None:
    page = visit(ADDRESS)
    if asked:
        page.get_by_role("button", name="Show the answer").click()
    page.emulate_media(media="print")
    for part in (".predict-choices", ANSWER, "#too-small"):
        expect(page.locator(part)).to_be_visible()
        assert page.locator(part).evaluate("(element) => element.checkVisibility({contentVisibilityAuto: true})")
    assert page.locator(".predict :is(input, button)").filter(visible=True).count() == 0
