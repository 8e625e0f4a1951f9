"""What readers may change or need: text spacing, large text, forced colours, less motion, and targets that a finger can hit."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

pytestmark = pytest.mark.browser

PAGES = ["", "four-steps/", "evidence/what-studies-show/", "evidence/at-a-glance/", "deciding/your-options/", "evidence/trials/"]
EACH = pytest.mark.parametrize("address", PAGES)

# WCAG 2.2, success criterion 1.4.12.
SPACING = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-bottom: 2em !important; }"""

_SIDEWAYS = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"

# Words cut off by a box that neither grows nor scrolls. Parts that are for screen readers alone are meant to be cut.
_CUT = """() => [...document.querySelectorAll("main *")].filter((element) => {
  const style = getComputedStyle(element);
  if (!element.checkVisibility() || style.clipPath !== "none" || element.closest("svg, .table-scroll")) return false;
  const hidden = (way) => way === "hidden" || way === "clip";
  return (hidden(style.overflowX) && element.scrollWidth > element.clientWidth + 1)
    || (hidden(style.overflowY) && element.scrollHeight > element.clientHeight + 1);
}).map((element) => element.outerHTML.slice(0, 120))"""

# Links within a sentence may be as small as its words (WCAG 2.2, 2.5.8); everything else is hit alone.
_SMALL = """() => [...document.querySelectorAll("button, summary, select, input, .mark, .steps a, label:has(input)")]
  .filter((element) => element.checkVisibility({visibilityProperty: true}))
  .filter((element) => !(element.matches("input") && element.closest("label")))
  .map((element) => [element.getBoundingClientRect(), element.outerHTML.slice(0, 100)])
  .filter(([box]) => box.width < 24 || box.height < 24)
  .map(([box, html]) => `${Math.round(box.width)} x ${Math.round(box.height)}: ${html}`)"""


@EACH
def test_wide_text_spacing_cuts_nothing(visit: Callable[..., Page], address: str) -> None:
    page = visit(address, width=320)
    page.add_style_tag(content=SPACING)
    assert page.evaluate(_SIDEWAYS) == 0
    assert page.evaluate(_CUT) == []


@EACH
def test_text_of_twice_the_size_cuts_nothing(visit: Callable[..., Page], address: str) -> None:
    page = visit(address, width=640)
    page.add_style_tag(content="html { font-size: 250% !important; }")
    assert page.evaluate(_SIDEWAYS) == 0
    assert page.evaluate(_CUT) == []


@EACH
@pytest.mark.parametrize("width", [320, 1280])
def test_targets_are_large_enough(visit: Callable[..., Page], address: str, width: int) -> None:
    page = visit(address, width=width, has_touch=True)
    page.locator(".site-menu > summary").click()
    assert page.evaluate(_SMALL) == []


@EACH
def test_forced_colours_keep_boxes_and_marks(visit: Callable[..., Page], address: str) -> None:
    page = visit(address, forced_colors="active")
    boxes = ".message, .known, .unknown, .next-steps, .care, .lane, .chart"
    bare = """(boxes) => [...document.querySelectorAll(boxes)].filter((box) => {
      const style = getComputedStyle(box);
      return style.borderLeftStyle === "none" || parseFloat(style.borderLeftWidth) === 0;
    }).map((box) => box.className)"""
    assert page.evaluate(bare, boxes) == []
    ink = "() => getComputedStyle(document.body).color"
    unseen = """(ink) => [...document.querySelectorAll(".marks circle.dot, .marks path.dot")]
      .filter((mark) => !mark.closest("a") && getComputedStyle(mark).fill !== ink).length"""
    assert page.evaluate(unseen, page.evaluate(ink)) == 0


@EACH
def test_nothing_moves_where_less_motion_is_asked_for(visit: Callable[..., Page], address: str) -> None:
    page = visit(address, reduced_motion="reduce")
    moving = """() => [...document.querySelectorAll("*")].filter((element) => {
      const style = getComputedStyle(element);
      return element.checkVisibility() && (parseFloat(style.transitionDuration) > 0 || style.animationName !== "none");
    }).map((element) => element.outerHTML.slice(0, 100))"""
    assert page.evaluate(moving) == []
