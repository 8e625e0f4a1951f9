"""A study as a card and as a row of a table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element

from ..models import Library, Outcome, Study
from .citations import citation_mark
from .figures import figure_element
from .html import Child, append, h, joined, sentence, slug
from .marks import treatment_mark
from .tables import cell, scrolling_table
from .text import rich_text

_CONDITIONING = {
    "yes": "Yes",
    "lower dose": "Yes, a short, lower dose",
    "no": "No",
    "not stated": "Not stated in what we could read",
    "does not apply": "Does not apply",
}
_DESIGN = {
    "randomised blinded": "Randomised and blinded: chance decided who got what, and people did not know",
    "randomised open": "Randomised, blinding not done or not described: chance decided who got what",
    "single-arm": "One group only, nothing to compare with",
    "case series": "A series of cases, nothing to compare with",
    "case report": "Single cases",
    "registry cohort": "People followed in a register or cohort",
    "meta-analysis": "A meta-analysis: results of several studies put together",
    "review": "A review of other studies",
    "laboratory": "Laboratory or animal work",
    "guideline": "A guideline",
    "notice": "An official notice",
}


def design_words(study: Study) -> str:
    """Return the design in plain words."""
    return _DESIGN[study.design]


def study_card(study: Study, library: Library, level: int = 3) -> Element:
    """Return the card of a study: what was done to whom, what was found, and what it cannot tell."""
    heading = f"study-{study.key}"
    card = h("section", {"class": "card study-card", "aria-labelledby": heading, "data-study": study.key})
    if study.treatment != "other":
        card.set("data-treatment", slug(study.treatment))
    append(card, h(f"h{level}", {"id": heading}, study.plain_title))
    append(
        card, h("p", {"class": "card-meta"}, treatment_mark(study.treatment), f" · {study.label} ", citation_mark([study.key]))
    )
    details = h("dl", {"class": "card-facts"})
    for name, words in _facts(study, library):
        append(details, h("div", {}, h("dt", {}, name), h("dd", {}, words)))
    append(card, details)
    for title, outcomes in (("What was found", study.outcomes), ("Harms", study.harms)):
        append(card, h(f"h{level + 1}", {"id": f"{heading}-{slug(title)}"}, title))
        if outcomes:
            append(card, _results(study, outcomes, title, library))
        else:
            append(card, h("p", {}, "We could read no results under this heading."))
    append(card, h(f"h{level + 1}", {"id": f"{heading}-limits"}, "What it cannot tell us"))
    limits = [h("li", {}, _words(study, f"limits.{i}", sentence(text), library)) for i, text in enumerate(study.limits, 1)]
    append(card, h("ul", {}, limits) if limits else h("p", {}, "No limits were recorded."))
    return card


def _facts(study: Study, library: Library) -> Iterator[tuple[str, list[Child]]]:
    yield "Kind of study", [f"{sentence(design_words(study))} ", *_optional(study, "design_note", library)]
    yield "People", [*_people(study, library), " ", *_optional(study, "population", library)]
    if study.intervention:
        yield "Treatment", _optional(study, "intervention", library)
    if study.comparator:
        yield "Compared with", _optional(study, "comparator", library)
    if study.cell_source:
        yield "Cells from", _optional(study, "cell_source", library)
    yield "Drugs to weaken immunity first?", [f"{_conditioning_words(study)}. ", *_conditioning_note(study, library)]
    if study.follow_up:
        figures = dict(study.figures())
        yield (
            "Followed for",
            [_FOLLOW_UP[study.follow_up.measure], figure_element(study.key, "follow-up", figures["follow-up"]), "."],
        )
    if study.countries:
        yield "Where", [", ".join(study.countries)]
    if study.funding:
        yield "Money and interests", _optional(study, "funding", library)
    if study.conflicts:
        notes = [_words(study, f"conflicts.{i}", sentence(text), library) for i, text in enumerate(study.conflicts, 1)]
        yield "Sources disagree", joined(notes, " ")


_FOLLOW_UP = {"planned": "", "mean": "on average ", "median": "a median of ", "longest": "at the longest ", "reported": ""}


def _words(study: Study, field: str, text: str, library: Library) -> list[Child]:
    return rich_text(text, library, study.key, f"{study.key}: {field}")


def _optional(study: Study, field: str, library: Library) -> list[Child]:
    text = getattr(study, field)
    return _words(study, field, sentence(text), library) if text else []


def _conditioning_words(study: Study) -> str:
    """Only a blood stem cell transplant wipes out most of the immune system; before CAR-T cells a shorter course makes room."""
    if study.conditioning.status == "yes" and study.treatment == "HSCT":
        return "Yes: strong drugs to remove most of the immune system"
    return _CONDITIONING[study.conditioning.status]


def _conditioning_note(study: Study, library: Library) -> list[Child]:
    note = study.conditioning.note
    return _words(study, "conditioning.note", sentence(note), library) if note else []


def _people(study: Study, library: Library) -> list[Child]:
    figures = dict(study.figures())
    if "n" not in figures:
        return ["Number not seen."]
    note = _words(study, "n_note", study.n_note, library) if study.n_note else []
    return [figure_element(study.key, "n", figures["n"]), *([" (", *note, ")"] if note else []), "."]


def _results(study: Study, outcomes: Iterable[Outcome], title: str, library: Library) -> Element:
    """Results of arms stand side by side in a table; results of one group in a list."""
    outcomes = list(outcomes)
    compared = [arm for arm in study.arms if any(outcome.arm == arm.id for outcome in outcomes)]
    if len(compared) < 2:
        return h("ul", {"class": "results"}, [_result_item(study, outcome, library) for outcome in outcomes])
    rows: list[dict[str | None, Outcome]] = []
    for outcome in outcomes:
        row = next((row for row in rows if _fits(outcome, row)), None)
        if row is None:
            rows.append(row := {})
        row[outcome.arm] = outcome
    figures = dict(study.figures())
    header = h("tr", {}, h("th", {"scope": "col"}, "Result"))
    for arm in compared:
        size = [" (", figure_element(study.key, f"arm-{arm.id}", figures[f"arm-{arm.id}"]), ")"] if arm.n is not None else []
        append(header, h("th", {"scope": "col"}, sentence(arm.name)[:-1], size))
    body = []
    for by_arm in rows:
        first = next(iter(by_arm.values()))
        name = [f"{first.label[:1].upper()}{first.label[1:]}", *_when(study, first), *_definition(study, first)]
        row = h("tr", {}, h("th", {"scope": "row"}, name))
        if None in by_arm:
            append(row, h("td", {"colspan": str(len(compared))}, _value(study, by_arm[None], library)))
        else:
            append(row, [cell(_value(study, by_arm[arm.id], library) if arm.id in by_arm else ["Not given"]) for arm in compared])
        body.append(row)
    table = h("table", {"class": "results-table"}, h("thead", {}, header), h("tbody", {}, body))
    return scrolling_table(table, f"{title}: {study.label}")


def _fits(outcome: Outcome, row: dict[str | None, Outcome]) -> bool:
    """Tell if a result may join a row: the same thing at the same time in another arm. Nothing may cover another result."""
    first = next(iter(row.values()))
    same = (outcome.label, outcome.at) == (first.label, first.at) and outcome.definition in {None, first.definition}
    return same and outcome.arm is not None and None not in row and outcome.arm not in row


def _result_item(study: Study, outcome: Outcome, library: Library) -> Element:
    arm = study.arm(outcome.arm) if outcome.arm else None
    item = h("li", {})
    if outcome.value is not None:
        append(item, figure_element(study.key, outcome.id, outcome.value, "full"), f" {outcome.label}")
    else:
        append(item, f"{outcome.label[:1].upper()}{outcome.label[1:]}: no number was given")
    if arm:
        append(item, f" ({arm.name})")
    append(item, _when(study, outcome), ".", _definition(study, outcome), _note(study, outcome, library))
    return item


def _value(study: Study, outcome: Outcome, library: Library) -> list[Child]:
    shown: list[Child] = [figure_element(study.key, outcome.id, outcome.value, "full")] if outcome.value else ["No number given"]
    note = _note(study, outcome, library)
    return [*shown, "." if note else None, *note]


def _when(study: Study, outcome: Outcome) -> list[Child]:
    """The time belongs to the figure, so it carries the figure's record and id."""
    if not outcome.at:
        return []
    return [", ", h("span", {"class": "figure-time", "data-record": study.key, "data-outcome": outcome.id}, outcome.at)]


def _definition(study: Study, outcome: Outcome) -> list[Child]:
    if not outcome.definition:
        return []
    attributes = {"class": "definition", "data-record": study.key, "data-outcome": outcome.id}
    return [" ", h("span", attributes, f"Defined as: {outcome.definition.rstrip('.')}.")]


def _note(study: Study, outcome: Outcome, library: Library) -> list[Child]:
    if not outcome.note:
        return []
    return [" ", *_words(study, f"{outcome.id}.note", sentence(outcome.note), library)]


def study_table(studies: Iterable[Study], caption: str) -> Element:
    """Return studies as a table: one row each, with size, design and length of follow-up."""
    columns = ("Study", "What was studied", "Treatment", "Kind of study", "People", "Followed for")
    header = h("tr", {}, [h("th", {"scope": "col"}, name) for name in columns])
    body = h("tbody", {})
    for study in studies:
        figures = dict(study.figures())
        size = figure_element(study.key, "n", figures["n"]) if "n" in figures else "Not seen"
        followed = figure_element(study.key, "follow-up", figures["follow-up"]) if "follow-up" in figures else "Not seen"
        name = h("th", {"scope": "row"}, study.label, " ", citation_mark([study.key]))
        cells = [study.plain_title, treatment_mark(study.treatment), design_words(study).split(":")[0], size, followed]
        append(body, h("tr", {}, name, [cell([content]) for content in cells]))
    table = h("table", {"class": "record-table"}, h("caption", {}, caption), h("thead", {}, header), body)
    return scrolling_table(table, caption)
