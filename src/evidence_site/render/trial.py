"""The words for a registered trial: its dates, its status, where it runs, what came of it."""

from __future__ import annotations

from datetime import date

from ..models import Trial
from .citations import registry_address
from .html import Child, capital, h, joined, sentence

RESULT = {
    "published": "Published",
    "early report": "Early report only",
    "posted, not read by us": "Results are posted in the registry; we could not read them",
    "none found": "No result found by us",
    "never ran": "Never ran",
}
RANDOMISED = {
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


def status_name(status: str) -> str:
    """Return a status alone: where it is shown without its dates, whatever shows it says that it was seen once."""
    return "Status not shown" if status == "not shown" else capital(status)


def status_words(trial: Trial) -> str:
    """Return the status with the date of the page it was read on, as the registry has it."""
    dated = "the page has no date" if trial.status_as_of == "page undated" else f"as of {partial_date(trial.status_as_of)}"
    return f"{status_name(trial.status)}, {dated}"


def phase_words(phase: str) -> str:
    """Write a registry's phase: "2" is phase 2, and words stay as they are."""
    return f"Phase {phase}" if phase[:1].isdigit() else sentence(f"phase: {phase}")[:-1]


def registry_link(trial: Trial) -> Child:
    """Return the registry number, as a link where the registry has a stable address for it."""
    if trial.registry_id is None:
        return "No registry number seen"
    address = registry_address(trial.registry_id)
    return h("a", {"href": address}, trial.registry_id) if address else trial.registry_id


def start_words(trial: Trial, unseen: str) -> str:
    """Say when a trial started or was to start; where that was not seen say so (`unseen`), and when it was registered."""
    if trial.start:
        return f"{'start planned for' if trial.result == 'never ran' else 'started'} {partial_date(trial.start)}"
    if trial.registered:
        on_a_day = trial.registered.count("-") == 2
        return f"registered {'' if on_a_day else 'in '}{partial_date(trial.registered)}, {unseen}"
    return unseen


def where_and_when(trial: Trial) -> list[Child]:
    """Return the countries, the start and the end of a trial, each said to be unseen where it is."""
    where = ", ".join(trial.countries) or "Country not seen"
    when = [start_words(trial, "start not seen")]
    if trial.end:
        when.append(f"end {partial_date(trial.end)} ({trial.end_kind})")
    return [where, "; ", *joined(when, "; "), "."]
