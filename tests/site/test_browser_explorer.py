"""The tables that can be narrowed: filters, search, order, the address, and every way to use them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from desk import WITHOUT_CARDS
from playwright.sync_api import Browser, Locator, Page, expect

from browser import find_browser
from conftest import SWITCHES
from evidence_site.models import Library

pytestmark = pytest.mark.browser

STUDIES, TRIALS = "evidence/every-study/", "evidence/trials/"
PHONE = {"width": 320, "has_touch": True, "is_mobile": True}


def control(page: Page, name: str) -> Locator:
    """Return the control of this name."""
    return page.locator(f".explorer [name={name}]")


def rows(page: Page) -> Locator:
    """Return the rows that are shown."""
    return page.locator(".explorer tbody tr:not([hidden])")


def keys(page: Page, kind: str = "study") -> list[str]:
    """Return the records that are shown, in the order in which they stand."""
    return rows(page).evaluate_all(f"(rows) => rows.map((row) => row.dataset.{kind})")


def says(page: Page, count: int, total: int, many: str = "studies") -> None:
    """Expect the count in the live region and in the table."""
    expect(page.locator(".explorer output")).to_have_text(f"Showing {count} of {total} {many}.")
    expect(rows(page)).to_have_count(count)


@pytest.fixture
def total(library: Library) -> int:
    """How many studies there are."""
    return len(library.studies)


def test_the_whole_table_is_there_first(visit: Callable[..., Page], library: Library, total: int) -> None:
    page = visit(STUDIES)
    says(page, total, total)
    assert sorted(keys(page)) == sorted(library.studies)
    says(visit(TRIALS), len(library.trials), len(library.trials), "trials")


def test_each_filter_shows_what_the_records_say(visit: Callable[..., Page], library: Library, total: int) -> None:
    studies = library.studies.values()
    page = visit(STUDIES)
    wanted = {
        ("treatment", "other"): [study.key for study in studies if study.treatment == "other"],
        ("design", "single-arm"): [study.key for study in studies if study.design == "single-arm"],
        ("country", "china"): [study.key for study in studies if "China" in study.countries],
        ("country", "not-seen"): [study.key for study in studies if not study.countries],
        ("year-from", "2024"): [study.key for study in studies if (study.year or 0) >= 2024],
        ("year-to", "2006"): [study.key for study in studies if study.year and study.year <= 2006],
        ("size-from", "300"): [study.key for study in studies if (study.n or 0) >= 300],
        ("size-to", "2"): [study.key for study in studies if study.n and study.n <= 2],
    }
    for (name, value), expected in wanted.items():
        assert 0 < len(expected) < total
        field = control(page, name)
        if name.startswith("size"):
            field.fill(value)
        else:
            field.select_option(value)
        says(page, len(expected), total)
        assert sorted(keys(page)) == sorted(expected), (name, value)
        page.get_by_role("button", name="Clear").click()


def test_the_filters_of_trials_show_what_the_records_say(visit: Callable[..., Page], library: Library) -> None:
    trials = library.trials.values()
    page = visit(TRIALS)
    control(page, "status").select_option("recruiting")
    recruiting = [trial.key for trial in trials if trial.status == "recruiting"]
    says(page, len(recruiting), len(trials), "trials")
    control(page, "result").select_option("none-found")
    control(page, "design").select_option("yes")
    both = [trial for trial in trials if trial.status == "recruiting" and trial.result == "none found"]
    expected = sorted(trial.key for trial in both if trial.randomised == "yes")
    says(page, len(expected), len(trials), "trials")
    assert sorted(keys(page, "trial")) == expected != []


def test_filters_combine(visit: Callable[..., Page], library: Library, total: int) -> None:
    page = visit(STUDIES)
    control(page, "treatment").select_option("msc")
    control(page, "country").select_option("china")
    control(page, "year-from").select_option("2012")
    control(page, "size-from").fill("30")
    msc = [study for study in library.studies.values() if study.treatment == "MSC" and "China" in study.countries]
    expected = [study.key for study in msc if (study.year or 0) >= 2012 and (study.n or 0) >= 30]
    says(page, len(expected), total)
    assert sorted(keys(page)) == sorted(expected) != []


def test_search_finds_the_starts_of_words_in_any_case(visit: Callable[..., Page], library: Library, total: int) -> None:
    page = visit(STUDIES)
    control(page, "words").press_sequentially("GU 201")
    expect(rows(page)).not_to_have_count(total)
    texts = [text.lower() for text in rows(page).all_text_contents()]
    assert "gu-2014" in keys(page)
    assert [text for text in texts if not re.search(r"\bgu", text) or "201" not in text] == []


@pytest.mark.parametrize(
    ("order", "key"),
    [
        ("largest", lambda study: (study.n is None, -(study.n or 0))),
        ("smallest", lambda study: (study.n is None, study.n or 0)),
        ("oldest", lambda study: (study.year is None, study.year or 0)),
    ],
)
def test_rows_can_be_sorted_and_put_back(visit: Callable[..., Page], library: Library, order: str, key: Any) -> None:
    page = visit(STUDIES)
    first = keys(page)
    control(page, "sort").select_option(order)
    page.wait_for_function("(key) => document.querySelector('.explorer tbody tr').dataset.study !== key", arg=first[0])
    assert keys(page) == [study.key for study in sorted((library.studies[name] for name in first), key=key)]
    control(page, "sort").select_option("")
    page.wait_for_function("(key) => document.querySelector('.explorer tbody tr').dataset.study === key", arg=first[0])
    assert keys(page) == first


def test_rows_can_be_sorted_by_name(visit: Callable[..., Page]) -> None:
    page = visit(f"{STUDIES}?sort=name")
    names = [name.lower() for name in page.locator(".explorer .record-name").all_text_contents()]
    assert names[:1] < names[-1:]
    assert [name[0] for name in names] == sorted(name[0] for name in names)


def test_where_nothing_fits_it_says_so_and_clear_brings_all_back(visit: Callable[..., Page], total: int) -> None:
    page = visit(STUDIES)
    control(page, "treatment").select_option("msc")
    control(page, "words").fill("nothing holds these words")
    expect(page.locator(".explorer output")).to_have_text("No study fits. Clear the filters.")
    expect(page.locator(".explorer table")).to_be_hidden()
    page.get_by_role("button", name="Clear").click()
    says(page, total, total)
    expect(control(page, "treatment")).to_have_value("")
    expect(control(page, "words")).to_have_value("")
    assert page.url.endswith(STUDIES)


def test_the_count_is_announced(visit: Callable[..., Page], total: int) -> None:
    """A live region speaks when its text changes, so it has to be there before, and to stay the same element."""
    page = visit(STUDIES)
    region = page.get_by_role("status").and_(page.locator("output"))
    before = region.element_handle()
    control(page, "treatment").select_option("hsct")
    expect(region).not_to_have_text(f"Showing {total} of {total} studies.")
    assert page.evaluate("(element) => element === document.querySelector('.explorer output')", before)


def test_a_view_can_be_shared(visit: Callable[..., Page]) -> None:
    page = visit(STUDIES)
    control(page, "treatment").select_option("msc")
    control(page, "design").select_option("single-arm")
    control(page, "sort").select_option("largest")
    control(page, "words").fill("lupus")
    address = re.compile(r"\?treatment=msc&design=single-arm&words=lupus&sort=largest$")
    expect(page).to_have_url(address)
    shown = keys(page)
    shared = visit(f"{STUDIES}?{page.url.partition('?')[2]}")
    assert keys(shared) == shown != []
    expect(control(shared, "design")).to_have_value("single-arm")
    expect(control(shared, "words")).to_have_value("lupus")


def test_what_an_address_holds_beyond_that_is_passed_over(visit: Callable[..., Page], total: int) -> None:
    strange = "?treatment=%3Cb%3E&design=nope&constructor=1&__proto__=2&size-from=-1e9x&year-from=12&h=keep"
    page = visit(f"{STUDIES}{strange}")
    says(page, total, total)
    expect(control(page, "treatment")).to_have_value("")
    control(page, "treatment").select_option("msc")
    expect(page).to_have_url(re.compile(r"\?constructor=1&__proto__=2&h=keep&treatment=msc$"))


def test_what_is_typed_is_never_markup(visit: Callable[..., Page]) -> None:
    page = visit(f"{STUDIES}?words=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E")
    expect(control(page, "words")).to_have_value("<img src=x onerror=alert(1)>")
    assert page.locator(".explorer img").count() == 0


def test_going_back_restores_the_view(visit: Callable[..., Page], base: str) -> None:
    page = visit(STUDIES)
    control(page, "treatment").select_option("car-t")
    shown = keys(page)
    page.goto(f"{base}glossary/")
    page.go_back()
    expect(control(page, "treatment")).to_have_value("car-t")
    expect(rows(page)).to_have_count(len(shown))
    page.locator("main a[href='#msc']").first.click()
    expect(rows(page)).to_have_count(len(shown))
    control(page, "treatment").select_option("hsct")
    expect(page).to_have_url(re.compile(r"\?treatment=hsct#msc$"))
    page.go_back()
    expect(control(page, "treatment")).to_have_value("car-t")
    assert keys(page) == shown


def test_a_link_to_a_row_that_is_filtered_out_brings_it_back(visit: Callable[..., Page], library: Library) -> None:
    trial = next(trial for trial in library.trials.values() if trial.treatment == "HSCT")
    page = visit(f"{TRIALS}?treatment=msc#trial-{trial.key}")
    row = page.locator(f"[id='trial-{trial.key}']")
    expect(row).to_be_in_viewport()
    says(page, len(library.trials), len(library.trials), "trials")


def test_it_works_by_keyboard_alone(visit: Callable[..., Page], total: int) -> None:
    page = visit(STUDIES, width=320)
    expect(control(page, "treatment")).to_be_visible()  # a hidden form, before the script has come, takes no focus
    control(page, "treatment").focus()
    names = page.locator(".explorer-fields [name]").evaluate_all("(fields) => fields.map((field) => field.name)")
    for name in names:
        expect(control(page, name)).to_be_focused()
        page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Clear")).to_be_focused()
    for _ in names:
        page.keyboard.press("Shift+Tab")
    page.keyboard.type("MSC")
    expect(control(page, "treatment")).to_have_value("msc")
    for _ in range(names.index("words")):
        page.keyboard.press("Tab")
    page.keyboard.type("kidney")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"\?treatment=msc&words=kidney$"))
    expect(rows(page)).not_to_have_count(total)
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    says(page, total, total)
    expect(page.get_by_role("button", name="Clear")).to_be_focused()


def test_it_works_by_touch(visit: Callable[..., Page], total: int) -> None:
    page = visit(STUDIES, **PHONE)
    places = page.locator(".explorer :is(select, input, button)").evaluate_all(
        "(all) => all.map((field) => field.getBoundingClientRect()).map((box) => [box.width, box.height])"
    )
    assert min(min(place) for place in places) >= 32
    control(page, "words").tap()
    page.keyboard.type("kidney")
    expect(rows(page)).not_to_have_count(total)
    page.get_by_role("button", name="Clear").tap()
    says(page, total, total)


@pytest.mark.parametrize("address", [STUDIES, TRIALS])
def test_without_javascript_the_whole_table_is_there_and_no_control(visit: Callable[..., Page], address: str) -> None:
    page = visit(address, java_script_enabled=False)
    note = page.locator(".explorer noscript")
    expect(note).to_be_visible()
    assert (note.text_content() or "").strip() == "Filters need JavaScript; the whole table is below."
    assert page.locator("main :is(select, input, button)").filter(visible=True).count() == 0
    assert page.locator(".explorer tbody tr").filter(visible=True).count() == page.locator(".explorer tbody tr").count() > 50


def test_the_form_takes_its_place_before_it_comes(visit: Callable[..., Page]) -> None:
    """What is below must not jump under the finger of a reader when the script is late."""
    page = visit(STUDIES, width=320)
    table = page.locator(".explorer table")
    there = table.bounding_box()
    page.locator(".explorer form").evaluate("(form) => { form.hidden = true; form.querySelector('output').textContent = ''; }")
    hidden = table.bounding_box()
    assert there is not None
    assert hidden is not None
    assert abs(there["y"] - hidden["y"]) < 30
    expect(control(page, "treatment")).to_be_hidden()


def test_controls_can_be_seen_in_forced_colours(visit: Callable[..., Page]) -> None:
    page = visit(STUDIES, forced_colors="active")
    edges = page.locator(".explorer :is(select, input, button)").evaluate_all(
        """(all) => all.map((field) => {
          const style = getComputedStyle(field), paper = getComputedStyle(document.body).backgroundColor;
          return parseFloat(style.borderTopWidth) >= 1 && style.borderTopColor !== paper;
        })"""
    )
    assert all(edges)
    assert len(edges) > 8


def _roles_below(table: str, nodes: list[dict[str, Any]]) -> Iterator[str]:
    """Yield the roles of all that a screen reader finds in the table of this name."""
    by_id = {node["nodeId"]: node for node in nodes}
    wanted = ("table", table)
    (found,) = [node for node in nodes if tuple(node.get(part, {}).get("value") for part in ("role", "name")) == wanted]
    waiting = [found]
    while waiting:
        node = waiting.pop()
        if "role" in node and not node["ignored"]:
            yield node["role"]["value"]
        waiting += [by_id[child] for child in node.get("childIds", ()) if child in by_id]


@pytest.mark.parametrize("width", [320, 768])
def test_the_table_fits_and_stays_a_table(browser: Browser, base: str, total: int, width: int) -> None:
    """Rows are laid out as blocks, and rows off the screen not at all while the form is in use. A screen reader reads a table."""
    reading = browser.browser_type.launch(executable_path=find_browser(), args=[*SWITCHES, "--force-renderer-accessibility"])
    page = reading.new_page(viewport={"width": width, "height": 800})
    page.goto(f"{base}{STUDIES}")
    says(page, total, total)
    page.evaluate(WITHOUT_CARDS)
    assert page.locator(".explorer .table-scroll").evaluate("(region) => region.scrollWidth - region.clientWidth") <= 0
    assert page.get_by_role("table", name="Every study that we found").count() == 1
    devtools = page.context.new_cdp_session(page)
    devtools.send("Accessibility.enable")
    for treatment in ("", "msc"):
        control(page, "treatment").focus()
        control(page, "treatment").select_option(treatment)
        expect(page).to_have_url(re.compile(f"{treatment}$"))
        shown = rows(page).count()
        nodes = devtools.send("Accessibility.getFullAXTree")["nodes"]
        roles = Counter(_roles_below("Every study that we found", nodes))
        assert [roles[role] for role in ("columnheader", "row", "rowheader", "cell")] == [4, shown + 1, shown, 3 * shown]
    reading.close()


def test_print_shows_what_is_shown_and_says_how_much(visit: Callable[..., Page], total: int) -> None:
    page = visit(f"{STUDIES}?treatment=msc", width=680)
    shown = rows(page).count()
    page.emulate_media(media="print")
    assert page.locator(".explorer :is(select, input, button)").filter(visible=True).count() == 0
    expect(page.locator(".explorer output")).to_be_visible()
    assert page.locator(".explorer tbody tr").filter(visible=True).count() == shown < total


def test_only_pages_with_such_a_table_load_the_script(visit: Callable[..., Page], base: str) -> None:
    page = visit()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{base}glossary/")
    expect(page.locator(".search-open")).to_be_visible()
    assert [url for url in asked if url.endswith("explorer.mjs")] == []
    page.goto(f"{base}{STUDIES}")
    expect(control(page, "words")).to_be_visible()
    assert [url for url in asked if url.endswith("explorer.mjs")] == [f"{base}assets/js/explorer.mjs"]


_WITH_CARDS = """async () => {
  document.querySelector("main").innerHTML = `
    <div data-explorer="study">
      <form hidden><select name="treatment"><option value=""></option><option value="msc"></option></select>
        <output></output><button type="button"></button></form>
      <div class="table-scroll"><table><tbody>
        <tr data-study="one" data-treatment="msc"><th>One</th></tr>
        <tr data-study="two" data-treatment="hsct"><th>Two</th></tr>
        <tr data-study="three"><th>Three</th></tr>
      </tbody></table></div>
    </div>
    <section class="card" data-study="one"></section><section class="card" data-study="two"></section>
    <section class="card" data-study="four"></section>`;
  history.replaceState(null, "", "?treatment=msc");
  (await import("/assets/js/explorer.mjs")).explorer(document);
  return [...document.querySelectorAll(".card[hidden], tr[hidden]")].map((part) => part.tagName + " " + part.dataset.study);
}"""


def test_cards_are_filtered_with_their_rows(visit: Callable[..., Page]) -> None:
    assert visit().evaluate(_WITH_CARDS) == ["TR two", "TR three", "SECTION two"]


_PURE = """async () => {
  const {plain, parseState, stateQuery, matcher, sorted} = await import("/assets/js/explorer.mjs");
  const fields = new Map([["treatment", (value) => value === "msc"], ["words", (value) => value.length > 0]]);
  const text = plain("Gü 2014 CAR-T");
  const row = {index: 0, treatment: "msc", countries: ["china", "iran"], year: 2014, size: NaN, date: "2014", text};
  const fits = (state) => matcher(state)(row);
  const sizes = [3, NaN, 0, 7].map((size, index) => ({index, size}));
  return {
    plain: plain("  Lübeck: CAR-T (n=3)! "),
    parsed: parseState("?treatment=msc&words=a&other=1&toString=2", fields),
    refused: parseState("?treatment=hsct", fields),
    query: stateQuery("?h=x&words=old", fields, {treatment: "msc", words: "a b"}),
    none: stateQuery("?words=old", fields, {}),
    fits: [{}, {treatment: "msc"}, {country: "iran"}, {"year-from": "2014", "year-to": "2014"}, {words: "gu car-t"}].map(fits),
    not: [{treatment: "hsct"}, {country: "ira"}, {"year-from": "2015"}, {"size-from": "0"}, {"size-to": "9"}].map(fits),
    inside: fits({words: "ar"}),
    largest: sorted(sizes, "largest").map((row) => row.index),
    smallest: sorted(sizes, "smallest").map((row) => row.index),
    unknown: sorted(sizes, "constructor").map((row) => row.index),
  };
}"""


def test_the_parts_by_themselves(visit: Callable[..., Page]) -> None:
    found = visit().evaluate(_PURE)
    assert found == {
        "plain": " lubeck car t n 3",
        "parsed": {"treatment": "msc", "words": "a"},
        "refused": {},
        "query": "?h=x&treatment=msc&words=a+b",
        "none": "",
        "fits": [True] * 5,
        "not": [False] * 5,
        "inside": False,
        "largest": [3, 0, 2, 1],
        "smallest": [2, 0, 3, 1],
        "unknown": [0, 1, 2, 3],
    }
