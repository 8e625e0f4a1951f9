"""The card of a registered trial: the ten parts of its lay summary, made from the record and from nothing else.

A registry entry is a plan and a status. What it holds of results or harms, if anything, stands on the card of a study.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from ..models import Library, Outcome, Trial
from .card_links import card_link
from .citations import registry_address
from .figures import figure_element
from .html import Child, h, joined
from .marks import TREATMENT_NAMES
from .related import named_trials, reports, twins
from .summary import NOT_TOLD, Summary, all_words, as_printed, line, listed, named, own_words, summary_card, told_in_words
from .summary_parts import NAMED_WITH_IT, identifiers, more, names, registered_trial
from .trial import RANDOMISED, RESULT, long_date, partial_date, phase_words, start_words, status_words


def trial_card(trial: Trial, library: Library, level: int = 3) -> Element:
    """Return the card of a trial, its title a heading of `level` with the id "trial-<key>"."""
    summary = Summary(
        name=[*names(trial), *identifiers(trial)],
        sponsor=list(_sponsor(trial)),
        about=list(_about(trial, library)),
        people=list(_people(trial, library)),
        treatments=list(_treatments(trial, library)),
        harms=list(_harms(trial, library)),
        results=list(_results(trial, library)),
        meaning=list(_meaning(trial, library)),
        follow_up=list(_follow_up(trial, library)),
        more=more(trial),
    )
    return summary_card(trial, summary, level)


def _sponsor(trial: Trial) -> Iterator[Element]:
    if trial.sponsor:
        yield named("Run by", as_printed(trial.sponsor.rstrip(".")), ".")
    else:
        yield named("Run by", NOT_TOLD)
    yield line("We noted nothing more about money and interests.")


def _about(trial: Trial, library: Library) -> Iterator[Element]:
    phase = [h("span", {"class": "phase"}, phase_words(trial.phase)), ". "] if trial.phase else []
    design = own_words(trial, "design", trial.design, library)
    yield named("Kind of study", phase, f"{RANDOMISED[trial.randomised]} ", design)
    why = "we did not copy its aim; the registry has it" if _has_page(trial) else "we did not note its aim"
    yield named("Why it is done", why, ".")
    yield named("Where", ", ".join(trial.countries) if trial.countries else "we saw no country", ".")
    start = start_words(trial, "we saw no start")
    end = f"end {partial_date(trial.end)} ({trial.end_kind})" if trial.end else "we saw no end"
    yield named("When", f"{start}; {end}.")
    note = own_words(trial, "status_note", trial.status_note, library)
    yield named("Status", f"{status_words(trial)}. Seen by us on {long_date(trial.status_seen)}. ", note)
    if notes := all_words(trial, "notes", library):
        yield line("More that we read:")
        yield listed(notes)
    yield named("How we read it", "registry page read.")


def _has_page(trial: Trial) -> bool:
    return trial.registry_id is not None and registry_address(trial.registry_id) is not None


def _people(trial: Trial, library: Library) -> Iterator[Element]:
    note = own_words(trial, "n_note", trial.n_note, library)
    if trial.n is None:
        yield named("How many", "we saw no number. ", note)
    else:
        size = figure_element(trial.key, "n", dict(trial.figures())["n"])
        yield named("How many", size, f" ({trial.n_kind}). ", note)
    who = "the registry lists who may join" if _has_page(trial) else "we did not see who may join"
    yield named("Who", who, ".")


def _treatments(trial: Trial, library: Library) -> Iterator[Element]:
    if trial.treatment != "other":
        yield line(f"{TREATMENT_NAMES[trial.treatment]}.")
    if trial.product:
        yield named("Product", as_printed(trial.product.rstrip(".")), ".")
    if trial.cell_source:
        yield named("Cells from", own_words(trial, "cell_source", trial.cell_source, library))
    elsewhere = _elsewhere(trial)
    yield named("Compared with", elsewhere)
    yield named("Drugs to weaken immunity before the cells", elsewhere)
    told = told_in_words(trial)
    if others := [outcome for outcome in trial.measures if outcome.id not in told]:
        yield line("Other figures of the entry:")
        yield listed(_figure(trial, outcome, library) for outcome in others)


def _elsewhere(trial: Trial) -> str:
    """Say where the record may tell of a comparison or of drugs before the cells: it has no field for either."""
    if trial.result == "never ran":
        return "nobody was treated."
    return "see part 3." if trial.design or trial.notes else NOT_TOLD


def _figure(trial: Trial, outcome: Outcome, library: Library) -> list[Child]:
    shown: list[Child] = [figure_element(trial.key, outcome.id, outcome.value, "full"), " "] if outcome.value else []
    note = own_words(trial, f"{outcome.id}.note", outcome.note, library)
    return [*shown, outcome.label, f", {outcome.at}" if outcome.at else "", ". " if note else ".", *note]


def _harms(trial: Trial, library: Library) -> Iterator[Element]:
    if trial.result == "never ran":
        yield line("Does not apply: it never ran.")
        return
    yield line("We could read nothing about unwanted effects or deaths in the entry. That is not the same as none.")
    if studies := reports(trial, library):
        yield line("What its reports say stands on their cards: ", joined([card_link(study) for study in studies], ", "), ".")


def _results(trial: Trial, library: Library) -> Iterator[Element]:
    yield line(f"{RESULT[trial.result]}. ", own_words(trial, "result_note", trial.result_note, library))
    if studies := reports(trial, library):
        yield named("Studies that go with it", joined([card_link(study) for study in studies], ", "), ".")


def _meaning(trial: Trial, library: Library) -> Iterator[Element]:
    yield line("A registry entry tells of a plan and a status. It does not show that a treatment works or is approved.")
    if trial.status_as_of == "page undated":
        yield line("The page that we read has no date, so the status may be old.")
    if conflicts := all_words(trial, "conflicts", library):
        yield line("Where pages disagree:")
        yield listed(conflicts)
    if same := twins(trial, library):
        yield line("Probably the same trial as ", joined([card_link(other) for other in same], ", "), ". Do not count it twice.")
    if len(reports(trial, library)) > 1:
        yield line("Several reports go with it. They may tell of the same people, so never add them up.")


def _follow_up(trial: Trial, library: Library) -> Iterator[Element]:
    if others := named_trials(trial, library):
        yield line(NAMED_WITH_IT)
        yield h("ul", {}, [registered_trial(other) for other in others])
    else:
        yield line("Not told, as far as we noted, and we found no registered trial that follows it. There may be one.")
