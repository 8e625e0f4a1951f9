"""Registered trials as a table, each status with its two dates."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from xml.etree.ElementTree import Element

from ..models import Library, Trial
from .card_links import card_link
from .citations import citation_mark, registry_address
from .figures import figure_element
from .html import Child, append, h, joined, sentence
from .marks import treatment_mark
from .tables import cell, scrolling_table
from .text import rich_text

RESULT_WORDS = {
    "published": "Published",
    "early report": "Early report only",
    "posted, not read by us": "Results are posted in the registry; we could not read them",
    "none found": "No result found by us",
    "never ran": "Never ran",
}
RANDOMISED_WORDS = {
    "yes": "Chance decides who gets what.",
    "no": "No comparison by chance.",
    "planned": "A comparison by chance was planned.",
    "not stated": "It is not stated if chance decides who gets what.",
}


def long_date(day: date) -> str:
    """Write a date as 22 November 2026."""
    return f"{day.day} {day:%B %Y}"


def partial_date(text: str) -> str:
    """Write 2012, 2012-02 or 2012-02-14 for readers: 2012, February 2012, 14 February 2012."""
    parts = [int(part) for part in text.split("-")]
    if len(parts) == 1:
        return text
    day = date(parts[0], parts[1], parts[2] if len(parts) == 3 else 1)
    return long_date(day) if len(parts) == 3 else f"{day:%B %Y}"


def status_words(trial: Trial) -> str:
    """Return the status with the date of the page it was read on, as the registry has it."""
    status = "Status not shown" if trial.status == "not shown" else f"{trial.status[:1].upper()}{trial.status[1:]}"
    dated = "the page has no date" if trial.status_as_of == "page undated" else f"as of {partial_date(trial.status_as_of)}"
    return f"{status}, {dated}"


def trial_table(trials: Iterable[Trial], library: Library, caption: str) -> Element:
    """Return trials as a table: what is tested and where, in how many people, its status with dates, and any result."""
    columns = ("Trial", "People", "Status", "Result")
    header = h("tr", {}, [h("th", {"scope": "col"}, name) for name in columns])
    body = h("tbody", {}, [_row(trial, library) for trial in trials])
    table = h("table", {"class": "record-table trial-table"}, h("caption", {}, caption), h("thead", {}, header), body)
    return scrolling_table(table, caption)


def _row(trial: Trial, library: Library) -> Element:
    def words(field: str, text: str | None) -> list[Child]:
        return [" ", *rich_text(sentence(text), library, trial.key, f"{trial.key}: {field}")] if text else []

    name = h("th", {"scope": "row"}, card_link(trial, trial.plain_title), h("br"), treatment_mark(trial.treatment))
    if trial.product:
        append(name, h("br"), trial.product)
    append(name, h("br"), _registry_link(trial), "." if trial.design or trial.phase else None)
    if trial.phase:
        append(name, " ", h("span", {"class": "phase"}, phase_words(trial.phase)), ".")
    append(name, words("design", trial.design), words("cell_source", trial.cell_source and f"cells from: {trial.cell_source}"))
    if trial.sponsor:
        append(name, f" Run by {trial.sponsor.rstrip('.')}.")
    append(name, " ", _where_and_when(trial))
    for field in ("conflicts", "notes"):
        append(name, [words(f"{field}.{position}", note) for position, note in enumerate(getattr(trial, field), 1)])
    if trial.n is None:
        people: list[Child] = ["Number not seen."]
    else:
        people = [figure_element(trial.key, "n", dict(trial.figures())["n"]), f" ({trial.n_kind})."]
    people += [*words("n_note", trial.n_note), " ", RANDOMISED_WORDS[trial.randomised]]
    status: list[Child] = [f"{status_words(trial)}. Seen by us on {long_date(trial.status_seen)}."]
    status += words("status_note", trial.status_note)
    if trial.same_as:
        status.append(f" Probably the same trial as {library.trials[trial.same_as].label}; do not count it twice.")
    result: list[Child] = [f"{RESULT_WORDS[trial.result]}. ", citation_mark([trial.study]) if trial.study else None]
    result += words("result_note", trial.result_note)
    cells = [people, status, result]
    return h("tr", {"data-trial": trial.key}, name, [cell(children) for children in cells])


def phase_words(phase: str) -> str:
    """Return a registry's phase for readers: "2" is phase 2, and words stay as they are."""
    return f"Phase {phase}" if phase[:1].isdigit() else sentence(f"phase: {phase}")[:-1]


def _registry_link(trial: Trial) -> Child:
    if trial.registry_id is None:
        return "No registry number seen"
    address = registry_address(trial.registry_id)
    return h("a", {"href": address}, trial.registry_id) if address else trial.registry_id


def _where_and_when(trial: Trial) -> list[Child]:
    where = ", ".join(trial.countries) or "Country not seen"
    when = [f"started {partial_date(trial.start)}" if trial.start else "start not seen"]
    if trial.end:
        when.append(f"end {partial_date(trial.end)} ({trial.end_kind})")
    return [where, "; ", *joined(when, "; "), "."]
