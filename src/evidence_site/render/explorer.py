"""A table that can be narrowed: the complete table, with a form above it that waits for its script.

The form is part of the page, hidden until `explorer.mjs` is there, so that no control is ever dead. It has no address to
send anything to: what is chosen stands in the page's own address, and never leaves the reader's browser.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import get_args
from xml.etree.ElementTree import Element

from ..models import Design, Study, Trial
from .html import h, slug
from .marks import TREATMENT_NAMES
from .record_tables import token
from .study import design_words
from .trial import RANDOMISED, RESULT, status_name

FORM = "explorer-form"
"""The class of the form, the one place where a page may hold controls."""

NO_SCRIPT = "Filters need JavaScript; the whole table is below."
ORDERS = {
    "": "Newest first",
    "oldest": "Oldest first",
    "largest": "Most people first",
    "smallest": "Fewest people first",
    "name": "By name",
}
"""How rows can be sorted. The first is the order of the table as it stands."""

_LONGEST = "80"


def study_explorer(studies: Iterable[Study], table: Element) -> Element:
    """Return the table of these studies with the form that narrows it."""
    studies = list(studies)
    said = {study.design: design_words(study).split(":")[0] for study in studies}
    designs = {token(design): said[design] for design in get_args(Design) if design in said}
    choices = [
        _choice("study", "treatment", "Treatment", _treatments(studies)),
        _choice("study", "design", "Kind of study", designs),
    ]
    years = sorted({str(study.year) for study in studies if study.year})
    return _explorer("study", choices, studies, years, table)


def trial_explorer(trials: Iterable[Trial], table: Element) -> Element:
    """Return the table of these trials with the form that narrows it."""
    trials = list(trials)
    statuses = {status: status_name(status) for status in sorted({trial.status for trial in trials})}
    randomised = {value: words.rstrip(".") for value, words in RANDOMISED.items()}
    choices = [
        _choice("trial", "treatment", "Treatment", _treatments(trials)),
        _choice("trial", "design", "Comparison", _used(randomised, (trial.randomised for trial in trials))),
        _choice("trial", "status", "Status last seen", _used(statuses, statuses)),
        _choice("trial", "result", "Result", _used(RESULT, (trial.result for trial in trials))),
    ]
    years = sorted({trial.start[:4] for trial in trials if trial.start})
    return _explorer("trial", choices, trials, years, table)


def _explorer(kind: str, choices: list[Element], records: list[Study] | list[Trial], years: list[str], table: Element) -> Element:
    newest_first = {year: year for year in reversed(years)}
    many, began = ("studies", "Year") if kind == "study" else ("trials", "Start")
    fields = [
        *choices,
        _choice(kind, "year-from", f"{began}, from", newest_first),
        _choice(kind, "year-to", f"{began}, to", newest_first),
        _number(kind, "size-from", "People, at least"),
        _number(kind, "size-to", "People, at most"),
        _choice(kind, "country", "Country", _countries(records)),
        # Not a search field, and not named "q": both belong to the search of the whole site.
        _named(kind, "words", "Search words", h("input", {"type": "text", "inputmode": "search", "maxlength": _LONGEST})),
        _named(kind, "sort", "Sort", h("select", {}, [_option(value, words) for value, words in ORDERS.items()])),
    ]
    clear = h("button", {"type": "button", "class": "tool"}, "Clear")
    state = h("p", {"class": "explorer-state"}, h("output", {}), clear)
    note = "Rows without a year or a number of people are left out when you filter by it."
    share = "The address of this page keeps what you choose, so you can share it."
    form = h(
        "form",
        {"class": FORM, "role": "search", "aria-label": f"Filter the {many}", "autocomplete": "off", "hidden": "hidden"},
        h("div", {"class": "explorer-fields"}, fields),
        h("p", {"class": "explorer-note"}, f"{note} {share}"),
        state,
    )
    return h("div", {"class": "explorer", "data-explorer": kind}, h("noscript", {}, h("p", {}, NO_SCRIPT)), form, table)


def _used(words: Mapping[str, str], used: Iterable[str]) -> dict[str, str]:
    """Return the words of the values that some record has, in the order of the vocabulary."""
    values = set(used)
    return {token(value): said for value, said in words.items() if value in values}


def _treatments(records: list[Study] | list[Trial]) -> dict[str, str]:
    used = {record.treatment for record in records}
    return {slug(treatment): name for treatment, name in TREATMENT_NAMES.items() if treatment in used}


def _countries(records: list[Study] | list[Trial]) -> dict[str, str]:
    found = {token(name): name for name in sorted({country for record in records for country in record.countries})}
    return found if all(record.countries for record in records) else found | {"not-seen": "Not seen by us"}


def _option(value: str, words: str) -> Element:
    return h("option", {"value": value}, words)


def _choice(kind: str, name: str, label: str, options: Mapping[str, str]) -> Element:
    """Return a choice among options, with none chosen."""
    return _named(kind, name, label, h("select", {}, _option("", "Any"), [_option(*option) for option in options.items()]))


def _number(kind: str, name: str, label: str) -> Element:
    return _named(kind, name, label, h("input", {"type": "number", "min": "0", "inputmode": "numeric"}))


def _named(kind: str, name: str, label: str, control: Element) -> Element:
    """Give a control its label and its name, which is the key in the page's address."""
    control.set("id", f"{kind}-explorer-{name}")
    control.set("name", name)
    return h("div", {}, h("label", {"for": f"{kind}-explorer-{name}"}, label), control)
