"""axe-core on every page, in both colour schemes, on a phone and on a wide screen, closed and with things open."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from built_pages import ADDRESSES, label
from desk import WITHOUT_CARDS
from playwright.sync_api import Page

pytestmark = pytest.mark.browser

AXE = Path(__file__).resolve().parents[1] / "node_modules" / "axe-core" / "axe.min.js"

WIDTHS = (320, 1280)

# (rule, page, element, reason). As narrow as possible, and better empty.
EXCEPTIONS: tuple[tuple[str, str, str, str], ...] = ()

# What the scheme can change. Everything else is the same in both, which is checked as well.
COLOUR_RULES = ("color-contrast", "link-in-text-block")

_RUN = """async ([part, only, without]) => {
  const options = {resultTypes: ["violations"]};
  if (only) options.runOnly = {type: "rule", values: only};
  if (without) options.rules = Object.fromEntries(without.map((rule) => [rule, {enabled: false}]));
  const found = await axe.run(part ?? document, options);
  const said = (rule) => rule.nodes.slice(0, 5).map((node) => `${node.target} ${node.html}`).join(" | ");
  return found.violations.map((rule) => `${rule.id}: ${rule.help}: ${said(rule)}`);
}"""

# The outermost elements that look otherwise than when this was last asked in the scheme: not shown then, or with other colours
# on them or behind them, or with text of another kind.
_CHANGED = """([part, scheme]) => {
  const behind = new Map();
  const looks = new Map();
  for (const element of (part ? document.querySelector(part) : document.body).querySelectorAll("*")) {
    const {backgroundColor, backgroundImage, color, fontSize, fontWeight, opacity, position, textDecorationLine}
      = getComputedStyle(element);
    const under = `${behind.get(element.parentElement) ?? ""} ${backgroundColor} ${backgroundImage} ${opacity} ${position}`;
    behind.set(element, under);
    const large = parseFloat(fontSize) >= (fontWeight >= 700 ? 18.66 : 24);
    const shown = element.checkVisibility({opacityProperty: true, visibilityProperty: true});
    if (shown) looks.set(element, [color, large, textDecorationLine, under].join());
  }
  const before = (window.looked ??= {})[scheme];
  window.looked[scheme] = looks;
  const changed = new Set([...looks].filter(([element, look]) => before?.get(element) !== look).map(([element]) => element));
  return [...changed].filter((element) => !changed.has(element.parentElement));
}"""

# Of the elements with words of their own, one for each way to look in both schemes, everything around it included: whether
# its colours do is the same for all that look alike and stand in what looks alike.
_LOOKS = """() => {
  const {light, dark} = window.looked;
  const numbers = new Map();
  const number = (look) => numbers.get(look) ?? (numbers.set(look, numbers.size), numbers.size - 1);
  const chains = new Map();
  const ones = new Map();
  for (const element of dark.keys()) {
    const chain = number([chains.get(element.parentElement), element.localName, light.get(element), dark.get(element)].join());
    chains.set(element, chain);
    const words = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
    if ((words || element.matches("input, select, textarea")) && !ones.has(chain)) ones.set(chain, element);
  }
  return [...ones.values()];
}"""

# What waits to be drawn until it comes near would be drawn for each question that is asked of it.
_DRAWN = "* { content-visibility: visible !important; }"

# What was opened may ask for a font that nothing needed before: only when it is drawn does the font begin to load.
_SETTLED = """async () => {
  for (let frame = 0; frame < 4; frame++) {
    await new Promise(requestAnimationFrame);
    await document.fonts.ready;
  }
}"""

# Where everything stands, to an eighth of a pixel, and whether it is shown, in a few characters.
_PLACES = """async () => {
  const places = [...document.querySelectorAll("body *")].map((element) => {
    const {x, y, width, height} = element.getBoundingClientRect();
    const shown = element.checkVisibility({opacityProperty: true, visibilityProperty: true});
    return [...[x, y + scrollY, width, height].map((place) => Math.round(8 * place)), shown];
  });
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(places.join()));
  return [places.length, ...new Uint8Array(digest)].join();
}"""


def violations(page: Page, *widths: int, part: str | None = None) -> list[str]:
    """Run axe on the page as it is now, or on a part of it, in both schemes at each width, and return what it finds.

    The rules about colour take most of the time. Nothing else can change in the second scheme, which is checked, and there they
    run once for what looks the same; at the second width they run for what looks otherwise than at the first.
    """
    page.add_style_tag(content=_DRAWN)
    page.evaluate(AXE.read_text(encoding="utf-8"))
    # Our font is optional: one that came too late for a first visit is left out until the browser looks at all styles anew, as it
    # does for another scheme. Both are shown once, so that no measure is taken in the other font.
    for scheme in ("dark", "light"):
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        page.evaluate(_SETTLED)
    found = []
    for width in widths:
        first = width == widths[0]
        page.set_viewport_size({"width": width, "height": 800})
        places = {}
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
            page.evaluate(_SETTLED)
            places[scheme] = page.evaluate(_PLACES)
            changed = page.evaluate_handle(_CHANGED, [part, scheme])
            said = []
            if scheme == "light":
                said += page.evaluate(_RUN, [part, None, None if first else COLOUR_RULES])
            elif first:
                changed = page.evaluate_handle(_LOOKS)
            if (scheme == "dark" or not first) and changed.evaluate("(elements) => elements.length"):
                said += page.evaluate(_RUN, [changed, COLOUR_RULES, None])
            found += [f"{scheme}, {width} px: {violation}" for violation in said]
        if places["light"] != places["dark"]:
            found.append(f"{width} px: the scheme changes more than colours")
    return found


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_fault_in_one_scheme_at_one_width_is_found(visit: Callable[..., Page], scheme: str, width: int) -> None:
    page = visit("404.html", reduced_motion="reduce")
    where = f"(prefers-color-scheme: {scheme}) and ({'max' if width == WIDTHS[0] else 'min'}-width: {width}px)"
    page.add_style_tag(content=f"@media {where} {{ main h1 {{ color: #888 !important; background: #777 !important; }} }}")
    found = violations(page, *WIDTHS)
    assert [fault.partition(": Elements")[0] for fault in found] == [f"{scheme}, {width} px: color-contrast"]


def test_a_scheme_that_moves_something_is_found(visit: Callable[..., Page]) -> None:
    page = visit("404.html", reduced_motion="reduce")
    page.add_style_tag(content="@media (prefers-color-scheme: dark) { main h1 { padding-top: 9px !important; } }")
    assert violations(page, WIDTHS[0]) == [f"{WIDTHS[0]} px: the scheme changes more than colours"]


@pytest.mark.parametrize("address", ADDRESSES, ids=label)
def test_page(visit: Callable[..., Page], address: str) -> None:
    assert violations(visit(address, reduced_motion="reduce"), *WIDTHS) == []


def _menu(page: Page) -> None:
    page.locator(".site-menu > summary").click()
    page.locator(".menu-pages").wait_for()


def _results(page: Page) -> None:
    page.keyboard.press("/")
    page.keyboard.type("kidney")
    page.locator("[data-search-result]").first.wait_for()


def _definition(page: Page) -> None:
    page.locator("a.term").first.focus()
    page.locator("[role=tooltip]").wait_for()


def _details(page: Page) -> None:
    for summary in page.locator("main summary").all():
        summary.click()


def _answer(page: Page) -> None:
    page.locator(".predict input").first.check()
    page.locator(".predict button").click()


def _filters(page: Page) -> None:
    page.evaluate(WITHOUT_CARDS)
    page.locator(".explorer [name=treatment]").focus()
    page.locator(".explorer [name=treatment]").select_option("msc")
    page.locator(".explorer [name=words]").fill("kidney")
    page.locator(".explorer tr[hidden]").first.wait_for(state="attached")


def _no_row(page: Page) -> None:
    page.evaluate(WITHOUT_CARDS)
    page.locator(".explorer [name=words]").fill("nothing holds these words")
    page.locator(".explorer table").wait_for(state="hidden")


def _questions(page: Page) -> None:
    page.locator(".sheet input").first.check()
    page.get_by_label("Add a question of your own").fill("May my sister come with me?")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Delete everything").click()
    page.get_by_role("button", name="Yes, delete it").wait_for()


def _order(page: Page) -> None:
    page.locator("#matter-kidneys").get_by_role("button", name="Up").click()
    page.locator("#matter-money input").check()
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('no')); }")
    page.get_by_role("button", name="Copy as text").click()
    page.get_by_label("The text of your sheet").wait_for()


# What is opened on which page, and the part of the page that changes; the rest is as it was when it was closed.
OPENED = {
    "menu": ("", _menu, ".site-header"),
    "search": ("", _results, ".site-header"),
    "definition": ("evidence/what-studies-show/", _definition, "main"),
    "details": ("evidence/what-studies-show/", _details, "main"),
    "answer": ("evidence/with-or-without/", _answer, "main"),
    "filters": ("evidence/every-study/", _filters, ".explorer"),
    "filters of trials": ("evidence/trials/", _filters, ".explorer"),
    "no row left": ("evidence/trials/", _no_row, ".explorer"),
    "questions filled in": ("deciding/questions-for-your-doctor/", _questions, "main"),
    "things in order": ("deciding/what-matters-to-you/", _order, "main"),
}


@pytest.mark.parametrize("name", OPENED)
def test_opened(visit: Callable[..., Page], name: str) -> None:
    address, opening, part = OPENED[name]
    for width in WIDTHS:
        page = visit(address, width=width, reduced_motion="reduce", alone=width != WIDTHS[0])
        opening(page)
        assert violations(page, width, part=part) == []


def test_there_are_no_exceptions() -> None:
    assert len(EXCEPTIONS) == 0
