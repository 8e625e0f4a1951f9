"""The two sheets: by keyboard and touch, kept and deleted, printed and copied, without storage, and without a script."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

pytestmark = pytest.mark.browser

QUESTIONS, MATTERS = "deciding/questions-for-your-doctor/", "deciding/what-matters-to-you/"
EACH = pytest.mark.parametrize("address", [QUESTIONS, MATTERS])
PHONE = {"width": 320, "has_touch": True, "is_mobile": True}

_STORED = "() => Object.keys(localStorage)"
# Prints nothing, and keeps the page as it is while it prints.
_HOLD_PRINT = "() => { window.print = () => { window.printed = (window.printed ?? 0) + 1; }; }"
_PRINTED = "() => dispatchEvent(new Event('afterprint'))"
_NO_STORAGE = """Object.defineProperty(window, "localStorage", {get() { throw new DOMException("no", "SecurityError"); }});"""
_FULL = """Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); };"""


def status(page: Page) -> Locator:
    return page.locator(".sheet [role=status]")


def press(page: Page, name: str) -> None:
    page.locator(".sheet").get_by_role("button", name=name, exact=True).click()


def opened(page: Page) -> Page:
    page.locator(".sheet input").first.wait_for()
    return page


def shown(page: Page, what: str) -> list[str]:
    return page.locator(what).filter(visible=True).all_inner_texts()


def test_questions_by_keyboard_are_kept_over_a_reload_and_never_sent(visit: Callable[..., Page]) -> None:
    page = opened(visit(QUESTIONS, width=320))
    page.wait_for_load_state("networkidle")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    first = page.locator("#question-which")
    expect(first.locator("textarea")).to_be_hidden()
    first.get_by_role("checkbox").focus()
    page.keyboard.press("Space")
    expect(status(page)).to_have_text("1 question is on your sheet.")
    page.keyboard.press("Tab")  # to the source of the reason
    while page.evaluate("document.activeElement.tagName") == "A":
        page.keyboard.press("Tab")
    expect(first.get_by_label("My notes")).to_be_focused()
    note = "<img src=x onerror=alert(1)> & two drips\nنعم 👩‍👧"
    page.keyboard.insert_text(note)
    field = page.get_by_label("Add a question of your own")
    field.focus()
    page.keyboard.insert_text("هل يمكنني السفر؟ " + "Long" * 60)
    page.keyboard.press("Enter")
    expect(status(page)).to_have_text("Added. 2 questions are on your sheet.")
    expect(field).to_be_focused()
    expect(field).to_have_value("")
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0
    page.get_by_label("Could I still have a child?").check()
    assert asked == [], "something was sent or loaded"
    assert page.evaluate(_STORED) == ["doctor-questions"]
    assert page.evaluate("document.cookie") == ""

    opened(page.reload() and page)
    expect(page.locator(".sheet input:checked")).to_have_count(3)
    expect(first.locator("textarea")).to_have_value(note)
    expect(first.locator(".rule")).to_have_text(re.compile(r"My notes: <img src=x.*> & two drips.*نعم 👩‍👧", re.DOTALL))
    assert page.locator(".sheet img").count() == 0
    expect(page.locator("#questions-own ~ ul strong")).to_have_attribute("dir", "auto")
    first.get_by_role("checkbox").uncheck()
    expect(first.locator("textarea")).to_be_hidden()
    press(page, "Remove this question")
    expect(status(page)).to_have_text("Removed. 1 question is on your sheet.")
    expect(field).to_be_focused()


def test_own_questions_have_a_limit_and_are_said_once(visit: Callable[..., Page]) -> None:
    page = opened(visit(QUESTIONS))
    field = page.get_by_label("Add a question of your own")
    press(page, "Add")
    expect(status(page)).to_have_text("Write your question first.")
    for number in range(20):
        field.fill(f"Question {number}?")
        press(page, "Add")
    field.fill(" Question  7? ")
    press(page, "Add")
    expect(status(page)).to_have_text("This sheet holds 20 questions of your own. Remove one to add another.")
    expect(field).to_have_value(" Question  7? ")
    page.locator("#questions-own ~ ul li").nth(3).get_by_role("button").click()
    expect(page.locator("#questions-own ~ ul li").nth(3).get_by_role("checkbox")).to_be_focused()
    press(page, "Add")
    expect(status(page)).to_have_text("This question is on your sheet already.")
    expect(page.locator("#questions-own ~ ul li")).to_have_count(19)
    assert field.get_attribute("maxlength") == "300"


def test_only_chosen_questions_are_printed_with_notes_address_and_date(visit: Callable[..., Page]) -> None:
    page = opened(visit(QUESTIONS, width=680))
    page.evaluate(_HOLD_PRINT)
    press(page, "Print my sheet")
    expect(status(page)).to_have_text("You ticked nothing, so all questions are printed.")
    page.emulate_media(media="print")
    assert len(shown(page, ".sheet li")) == page.locator(".sheet li").count() > 20
    page.evaluate(_PRINTED)
    page.emulate_media(media="screen")

    page.locator("#question-fertility").get_by_role("checkbox").check()
    page.locator("#question-fertility textarea").fill("Ask about egg freezing.\nBefore any drug.")
    press(page, "Print my sheet")
    page.emulate_media(media="print")
    assert page.evaluate("window.printed") == 2
    (only,) = shown(page, ".sheet li")
    question, note = "Could I still have a child? What can we do before?", "My notes: Ask about egg freezing. Before any drug."
    assert " ".join(only.split()) == f"{question} {note}"
    assert shown(page, "main h1, main h2, main h3") == ["Questions for your doctor", "Safety", "My own questions"]
    assert shown(page, ".sheet :is(button, textarea, sup), .message, .known, .care, ol.sources") == []
    assert shown(page, ".page-checked") == ["Evidence on this page last checked: 22 November 2026."]
    page.evaluate("() => dispatchEvent(new Event('beforeprint'))")
    expect(page.locator(".page-address")).to_have_text(page.url)
    expect(page.locator(".page-address")).to_be_visible()
    assert len(shown(page, "#questions-own ~ .rule")) == 3, "lines for more questions"

    page.evaluate(_PRINTED)
    for part in (".message", ".known", ".care", "ol.sources", "#question-which"):
        expect(page.locator(part)).to_be_visible()


@EACH
def test_deleting_asks_first_and_is_final(visit: Callable[..., Page], address: str) -> None:
    page = opened(visit(address))
    first = page.locator(".sheet input[type=checkbox]").first
    first.check()
    assert len(page.evaluate(_STORED)) == 1
    delete = page.get_by_role("button", name="Delete everything")
    group = page.get_by_role("group", name="Delete all that you filled in here? This cannot be undone.")
    expect(group).to_be_hidden()
    for way_out in ("Escape", "Enter"):
        delete.focus()
        page.keyboard.press("Enter")
        expect(page.get_by_role("button", name="No, keep it")).to_be_focused()
        page.keyboard.press(way_out)
        expect(group).to_be_hidden()
        expect(delete).to_be_focused()
        expect(first).to_be_checked()
    page.keyboard.press("Enter")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    expect(status(page)).to_have_text("Everything on this sheet is deleted from this device.")
    expect(delete).to_be_focused()
    assert page.evaluate(_STORED) == []
    expect(page.locator(".sheet input:checked")).to_have_count(0)
    opened(page.reload() and page)
    expect(page.locator(".sheet input:checked")).to_have_count(0)


@pytest.mark.parametrize(("address", "fault"), [(QUESTIONS, _NO_STORAGE), (MATTERS, _FULL)], ids=["blocked", "full"])
def test_without_storage_it_works_and_says_that_nothing_is_kept(visit: Callable[..., Page], address: str, fault: str) -> None:
    page = visit("about/privacy/", alone=True)
    page.context.add_init_script(fault)
    page.goto(page.url.replace("about/privacy/", address))
    opened(page).locator(".sheet input[type=checkbox]").first.check()
    expect(page.get_by_text("This browser keeps nothing here").first).to_be_visible()
    assert page.get_by_text("kept in this browser").count() == 0
    expect(page.locator(".sheet input:checked")).to_have_count(1)
    press(page, "Delete everything")
    press(page, "Yes, delete it")
    expect(page.locator(".sheet input:checked")).to_have_count(0)


def test_a_sheet_is_copied_as_text_or_selected_where_copying_is_blocked(visit: Callable[..., Page]) -> None:
    page = opened(visit(QUESTIONS, permissions=["clipboard-read", "clipboard-write"], alone=True))
    page.get_by_label("Is this MSC, a blood stem cell transplant").check()
    page.locator("#question-which textarea").fill("MSC.\nFrom a cord.")
    press(page, "Copy as text")
    expect(status(page)).to_have_text("Copied. You can paste it into a message or a document.")
    wanted = "\n\n".join(
        [
            "My questions for my doctor",
            "[ ] Is this MSC, a blood stem cell transplant (HSCT), or something else?\n    My notes: MSC.\n    From a cord.",
            "Evidence on this page last checked: 22 November 2026.",
            page.url,
        ]
    )
    assert page.evaluate("navigator.clipboard.readText()") == wanted
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('no')); }")
    press(page, "Copy as text")
    box = page.get_by_label("The text of your sheet")
    expect(box).to_be_focused()
    expect(box).to_have_value(wanted)
    assert page.evaluate("getSelection().toString()") == wanted
    press(page, "Delete everything")
    press(page, "Yes, delete it")
    expect(box).to_be_hidden()
    expect(box).to_have_value("")


def test_things_are_put_in_order_by_keyboard_and_stay_so(visit: Callable[..., Page]) -> None:
    page = opened(visit(MATTERS, width=320))
    kidneys, money = page.locator("#matter-kidneys"), page.locator("#matter-money")
    items = page.locator(".sheet li.card")
    many = items.count()
    before = items.evaluate_all("(all) => all.map((item) => item.id)")
    expect(kidneys.locator("p").first).to_have_text(re.compile(r"My number:|by the alphabet"))
    kidneys.get_by_role("button", name="Up").focus()
    top = kidneys.evaluate("(item) => item.getBoundingClientRect().top")
    page.keyboard.press("Enter")
    place = before.index("matter-kidneys")
    expect(status(page)).to_have_text(f"Protecting my kidneys, now {place} of {many}.")
    expect(kidneys.get_by_role("button", name="Up")).to_be_focused()
    assert abs(kidneys.evaluate("(item) => item.getBoundingClientRect().top") - top) < 2, "it slid away from the finger"
    for _ in range(place):
        page.keyboard.press("Enter")
    expect(status(page)).to_have_text(f"Protecting my kidneys is first already: Protecting my kidneys, now 1 of {many}.")
    expect(items.first).to_have_attribute("id", "matter-kidneys")
    expect(kidneys.get_by_text(f"Number 1 of {many}", exact=True)).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(status(page)).to_have_text(f"Protecting my kidneys, now 2 of {many}.")

    money.get_by_role("checkbox").focus()
    page.keyboard.press("Space")
    expect(status(page)).to_have_text(f"Money is left out. {many - 1} are in your order.")
    expect(money.get_by_role("button")).to_have_count(0)
    assert page.evaluate(_STORED) == ["what-matters"]
    order = items.evaluate_all("(all) => all.map((item) => item.id)")
    assert order != before
    opened(page.reload() and page)
    assert items.evaluate_all("(all) => all.map((item) => item.id)") == order
    expect(money.get_by_role("checkbox")).to_be_checked()

    page.evaluate(_HOLD_PRINT)
    press(page, "Print my sheet")
    page.set_viewport_size({"width": 680, "height": 800})
    page.emulate_media(media="print")
    assert [text.split("\n")[0] for text in shown(page, ".sheet li.card")] == [
        page.locator(f"#{name} h3").text_content() for name in order if name != "matter-money"
    ]
    expect(kidneys.get_by_text(f"Number 2 of {many - 1}", exact=True)).to_be_visible()
    assert shown(page, ".sheet :is(button, sup, label), .message, ol.sources, .rule") == []


def test_what_matters_is_copied_in_the_readers_order_with_every_option(visit: Callable[..., Page]) -> None:
    page = opened(visit(MATTERS, permissions=["clipboard-read", "clipboard-write"], alone=True))
    page.locator("#matter-time").get_by_role("button", name="Up").click()
    page.locator("#matter-money").get_by_role("checkbox").check()
    press(page, "Copy as text")
    expect(status(page)).to_have_text(re.compile("^Copied"))
    parts = page.evaluate("navigator.clipboard.readText()").split("\n\n")
    assert parts[0] == "What matters to me"
    ranked = [part.splitlines() for part in parts if part[0].isdigit()]
    assert [lines[0] for lines in ranked][-2:] == ["5. Time at home and at work", "6. Protecting my kidneys"]
    assert {len(lines) for lines in ranked} == {5}
    assert all(line.startswith("   - Stay on current care: ") for line in (lines[1] for lines in ranked))
    assert not re.search(r"\.\d|\d to \d", parts[1]), "a mark of a source is left in it"
    assert parts[-3] == "Not important to me: Money"


@EACH
def test_by_touch_every_control_is_large_enough(visit: Callable[..., Page], address: str) -> None:
    page = opened(visit(address, **PHONE))
    page.locator(".sheet label:has(input)").first.tap()
    expect(page.locator(".sheet input:checked")).to_have_count(1)
    page.get_by_role("button", name="Delete everything").tap()
    boxes = [control.bounding_box() for control in page.locator(".sheet :is(button, textarea, label:has(input))").all()]
    seen = [box for box in boxes if box]
    assert len(seen) > 10
    assert [box for box in seen if box["height"] < 24 or box["width"] < 24] == []


@EACH
def test_without_a_script_it_is_a_form_on_paper(visit: Callable[..., Page], address: str) -> None:
    page = visit(address, width=680, java_script_enabled=False)
    for media in ("screen", "print"):
        page.emulate_media(media=media)
        assert page.locator("main :is(input, button, textarea, form)").count() == 0
        rules = page.locator(".sheet .rule")
        assert rules.filter(visible=True).count() == rules.count() >= 7
        assert rules.first.evaluate("(line) => parseFloat(getComputedStyle(line).borderBottomWidth)") >= 1
    assert page.locator(".sheet .box").count() == (0 if address == MATTERS else page.locator(".sheet li").count())


_PURE = """async () => {
  const {parseQuestions} = await import("/assets/js/doctor-questions.mjs");
  const {parseOrder, moved} = await import("/assets/js/what-matters.mjs");
  const keys = ["a", "b", "c"];
  const nonsense = [null, 7, "x", [], {}, {asked: 1, own: 2}, {asked: null, own: [null, 3, {words: " "}]}, {order: "ab", not: 1}];
  const many = Array.from({length: 30}, (_, at) => ({words: `q${at}`}));
  const long = [{words: "w".repeat(999), note: "n".repeat(9999)}];
  const steps = [[[], "b", -1], [[], "b", 1], [[], "a", -1], [["b"], "c", -1], [["b"], "a", 1]];
  const twice = {asked: {a: {ticked: true, note: 5}, z: {ticked: true}}, own: [{words: "q"}, {words: "q"}]};
  return {
    questions: new Set(nonsense.map((kept) => JSON.stringify(parseQuestions(kept, ["a"])))).size,
    order: new Set(nonsense.map((kept) => JSON.stringify(parseOrder(kept, keys)))).size,
    kept: parseQuestions(twice, ["a"]),
    many: parseQuestions({own: many}, []).own.length,
    long: parseQuestions({own: long}, []).own.map((own) => [own.words.length, own.note.length]),
    mended: parseOrder({order: ["c", "c", "z", "toString"], not: ["b", "q"]}, keys),
    moves: steps.map(([not, key, step]) => moved(keys, not, key, step)),
  };
}"""


def test_the_parts_by_themselves(visit: Callable[..., Page]) -> None:
    assert visit().evaluate(_PURE) == {
        "questions": 1,
        "order": 1,
        "kept": {"asked": {"a": {"ticked": True, "note": ""}}, "own": [{"words": "q", "ticked": False, "note": ""}]},
        "many": 20,
        "long": [[300, 2000]],
        "mended": {"order": ["c", "a", "b"], "not": ["b"]},
        "moves": [["b", "a", "c"], ["a", "c", "b"], ["a", "b", "c"], ["c", "a", "b"], ["b", "c", "a"]],
    }
