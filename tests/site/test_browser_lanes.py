"""The four steps: from step to step, and along one lane."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

STEPS = ["", "collection/", "conditioning/", "infusion/", "rebuilding/"]


def shown(page: Page, treatment: str) -> int:
    return page.locator(f".lane[data-treatment={treatment}]").filter(visible=True).count()


def test_each_step_leads_to_all_others_and_says_where_it_is(visit: Callable[..., Page], base: str) -> None:
    page = visit("four-steps/")
    for step in STEPS:
        page.goto(f"{base}four-steps/{step}")
        links = page.locator(".steps nav a")
        there = links.evaluate_all("(links) => links.map((link) => link.href)")
        assert [link.split("#")[0] for link in there] == [f"{base}four-steps/{name}" for name in STEPS]
        here = page.locator(".steps nav [aria-current=page]")
        expect(here).to_have_count(1)
        assert here.evaluate("(link) => link.href").split("#")[0] == f"{base}four-steps/{step}"


@pytest.mark.parametrize(("lane", "other"), [("msc", "hsct"), ("hsct", "msc")])
def test_one_lane_can_be_followed_from_step_to_step(visit: Callable[..., Page], base: str, lane: str, other: str) -> None:
    page = visit("four-steps/collection/", width=320)
    assert shown(page, "msc") == shown(page, "hsct") > 2
    page.locator(f".lane-choice input[value={lane}]").check()
    assert shown(page, lane) > 2
    assert shown(page, other) == 0
    expect(page.locator(".lane-choice [role=status]")).to_contain_text("is shown below")
    page.goto(f"{base}four-steps/rebuilding/")
    assert shown(page, lane) > 2
    assert shown(page, other) == 0
    page.goto(f"{base}stem-cells/two-treatments/")
    assert shown(page, other) > 0, "the choice holds for the four steps only"
    page.goto(f"{base}four-steps/rebuilding/")
    page.locator(".lane-choice input[value='']").check()
    assert shown(page, other) > 2
