"""The results of a study: beside each other in a table where arms are compared, else as a list."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree.ElementTree import Element

from ..models import Library, Outcome, Study
from .figures import figure_element
from .html import Child, append, capital, h, sentence
from .summary import own_words
from .tables import cell, scrolling_table

LONGEST_LIST = 7
"""More results than this are easier to find in a table."""


def results(study: Study, outcomes: Iterable[Outcome], title: str, library: Library) -> Element:
    """Return outcomes with their definitions and times; `title` names a table of them for screen readers."""
    outcomes = list(outcomes)
    compared = [arm.id for arm in study.arms if any(outcome.arm == arm.id for outcome in outcomes)]
    if len(compared) < 2:
        if len(outcomes) <= LONGEST_LIST:
            return h("ul", {"class": "results"}, [_item(study, outcome, library) for outcome in outcomes])
        body = [h("tr", {}, _row_name(study, outcome), cell(_value(study, outcome, library))) for outcome in outcomes]
        return _table(study, [h("th", {"scope": "col"}, "Figure")], body, title)
    return _table(study, [_arm_name(study, arm) for arm in compared], _rows(study, outcomes, compared, library), title)


def _table(study: Study, columns: list[Element], body: list[Element], title: str) -> Element:
    header = h("tr", {}, h("th", {"scope": "col"}, "Result"), columns)
    table = h("table", {"class": "results-table"}, h("thead", {}, header), h("tbody", {}, body))
    return scrolling_table(table, f"{title}: {study.label}")


def _arm_name(study: Study, arm_id: str) -> Element:
    arm = study.arm(arm_id)
    assert arm is not None
    return h("th", {"scope": "col"}, sentence(arm.name)[:-1], arm_size(study, arm_id))


def arm_size(study: Study, arm_id: str) -> list[Child]:
    """Return " (12 people)" for an arm, or nothing where its size was not read."""
    figure = dict(study.figures()).get(f"arm-{arm_id}")
    return [" (", figure_element(study.key, f"arm-{arm_id}", figure), ")"] if figure else []


def _rows(study: Study, outcomes: list[Outcome], compared: list[str], library: Library) -> list[Element]:
    rows: list[dict[str | None, Outcome]] = []
    for outcome in outcomes:
        row = next((row for row in rows if _fits(outcome, row)), None)
        if row is None:
            rows.append(row := {})
        row[outcome.arm] = outcome
    body = []
    for by_arm in rows:
        row = h("tr", {}, _row_name(study, next(iter(by_arm.values()))))
        if None in by_arm:
            append(row, h("td", {"colspan": str(len(compared))}, _value(study, by_arm[None], library)))
        else:
            append(row, [cell(_value(study, by_arm[arm], library) if arm in by_arm else ["Not given"]) for arm in compared])
        body.append(row)
    return body


def _fits(outcome: Outcome, row: dict[str | None, Outcome]) -> bool:
    """Tell if a result may join a row: the same thing at the same time in another arm. Nothing may cover another result."""
    first = next(iter(row.values()))
    same = (outcome.label, outcome.at) == (first.label, first.at) and outcome.definition in {None, first.definition}
    return same and outcome.arm is not None and None not in row and outcome.arm not in row


def _row_name(study: Study, outcome: Outcome) -> Element:
    name = [label(outcome, starts=True), *_when(study, outcome), *definition(study, outcome)]
    return h("th", {"scope": "row"}, name)


def _item(study: Study, outcome: Outcome, library: Library) -> Element:
    arm = study.arm(outcome.arm) if outcome.arm else None
    item = h("li", {})
    if outcome.value is not None:
        append(item, figure_element(study.key, outcome.id, outcome.value, "full"), " ", label(outcome))
    else:
        append(item, label(outcome, starts=True), ": no number was given")
    if arm:
        append(item, f" ({arm.name})")
    append(item, _when(study, outcome), ".", definition(study, outcome), _note(study, outcome, library))
    return item


def label(outcome: Outcome, *, starts: bool = False) -> Element:
    """Return a label, with a capital where it `starts` a line.

    It belongs to its figure, numbers in it too ("women aged 32 or younger").
    """
    return h("span", {"class": "figure-label"}, capital(outcome.label) if starts else outcome.label)


def _value(study: Study, outcome: Outcome, library: Library) -> list[Child]:
    shown: list[Child] = [figure_element(study.key, outcome.id, outcome.value, "full")] if outcome.value else ["No number given"]
    note = _note(study, outcome, library)
    return [*shown, "." if note else None, *note]


def _when(study: Study, outcome: Outcome) -> list[Child]:
    """A label reads on after its figure and may end anywhere; the time is named: "died of it; time: 100 days"."""
    if not outcome.at:
        return []
    return ["; " if outcome.at.startswith("time") else "; time: ", time_mark(study, outcome)]


def time_mark(study: Study, outcome: Outcome) -> Element | None:
    """Return when it was measured, if that is known. It belongs to the figure, so it carries the figure's record and id."""
    place = {"class": "figure-time", "data-record": study.key, "data-outcome": outcome.id}
    return h("span", place, outcome.at) if outcome.at else None


def definition(study: Study, outcome: Outcome) -> list[Child]:
    """Return how the source defined an outcome, after a space, or nothing."""
    if not outcome.definition:
        return []
    attributes = {"class": "definition", "data-record": study.key, "data-outcome": outcome.id}
    return [" ", h("span", attributes, f"Defined as: {outcome.definition.rstrip('.')}.")]


def _note(study: Study, outcome: Outcome, library: Library) -> list[Child]:
    words = own_words(study, f"{outcome.id}.note", outcome.note, library)
    return [" ", *words] if words else []
