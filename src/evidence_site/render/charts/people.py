"""People as dots: every person of a group is one dot of one size."""

from __future__ import annotations

from dataclasses import replace
from xml.etree.ElementTree import Element

from ...models import Count
from ..citations import citation_mark
from ..figures import words
from ..html import Child, capital, h
from .dots import PEOPLE, can_be_dots, dot_rows, in_words
from .frame import Chart, framed, left_out
from .picks import Pick, cited
from .svg import svg


def people_dots(picks: list[Pick], deaths: list[Pick], title: str, caption: list[Child]) -> Element:
    """Return a chart of counts: one group of dots for each, filled for those who had the outcome.

    `deaths` are drawn as dots of their own, each death as a cross: who died, and whether they had the outcome too, is
    seldom told, so no dot is ever given both. A group of more people than can be drawn is told in words. What is no count
    of people is left out, with a note.
    """
    shown = [pick for pick in picks if counts_people(pick)]
    shown_deaths = [pick for pick in deaths if counts_people(pick)]
    missing = [pick for pick in (*picks, *deaths) if not counts_people(pick)]
    groups = [_group(pick, "dot") for pick in shown] + [_group(pick, "cross") for pick in shown_deaths]
    return framed(
        Chart(
            kind="people",
            title=title,
            says=f"{'; '.join(said(pick) for pick in (*shown, *shown_deaths))}.",
            picture=[h("div", {"class": "people-groups"}, groups)],
            columns=COLUMNS,
            rows=[row(pick) for pick in (*shown, *shown_deaths)],
            how=_HOW_WITH_DEATHS if shown_deaths else _HOW,
            caption=[*caption, " " if caption else None, "Ranges are our own sum.", citation_mark(cited((*picks, *deaths)))],
            use="" if any(pick.alias for pick in picks) else _USE,
            left_out=left_out([_name(pick) for pick in missing], "result without a count", "results without counts"),
        )
    )


_RANGE = " The range says where the true share could well lie, if many more people were treated."
_HOW = (
    "Each dot is one person of the group, at the same size everywhere. A full dot is a person who had the result; "
    f"a ring is a person who did not.{_RANGE}"
)
_HOW_WITH_DEATHS = (
    "Each mark is one person: a full dot had the result, a cross died, and a ring did neither. "
    f"The report does not say how those who died were counted in the other rows.{_RANGE}"
)
_USE = "When you are told of such a result, ask: “How did people without the treatment do?”"
"""Not said where a reader is to guess which group had the treatment."""


def counts_people(pick: Pick) -> bool:
    """Tell if a result is a count of people, which is all that this chart can show."""
    return isinstance(pick.figure, Count) and pick.figure.unit in PEOPLE


def _name(pick: Pick) -> str:
    return f"{pick.study.label}: {pick.outcome.label}, {pick.group}"


def said(pick: Pick) -> str:
    """Say the count of a group without its full stop: "Blue pens: 9 of 12 people wrote a full page"."""
    assert isinstance(pick.figure, Count)
    return f"{capital(pick.group)}: {words(pick.figure)} {pick.outcome.label}"


COLUMNS = ("Group and result", "People", "Where the true share could well lie")


def row(pick: Pick) -> list[list[Child]]:
    """Return a result as a row of the table under `COLUMNS`, with its time and how the source defined it."""
    told: list[Child] = [f"{capital(pick.group)}: {pick.outcome.label}, ", *pick.time()]
    if defined := _defined(pick):
        told += [" ", *defined.definition()]
    return [told, [pick.shown("percent")], [pick.shown("interval")]]


def _defined(pick: Pick) -> Pick | None:
    """Return the result itself, or the same one of another arm, if its definition is recorded; it is recorded once."""
    same = (pick.outcome.label, pick.outcome.at)
    alike = (outcome for outcome in (pick.outcome, *pick.study.all_outcomes) if (outcome.label, outcome.at) == same)
    return next((replace(pick, outcome=outcome) for outcome in alike if outcome.definition), None)


def _group(pick: Pick, mark: str) -> Element:
    """Return the dots of one group with their words. Groups stand side by side where there is room."""
    return h(
        "div",
        {"class": "people-group"},
        h("p", {"class": "people-name"}, capital(pick.group)),
        result(pick, mark),
    )


def result(pick: Pick, mark: str = "dot", lead: str = "The true share could well be ", **layout: int) -> list[Child]:
    """Return one result of a group: its dots where they can be drawn, the count, its time, and the range after `lead`.

    `layout` is how the dots stand, as `dot_rows` takes it.
    """
    count = pick.figure
    assert isinstance(count, Count)
    drawn: Child = None
    if can_be_dots(count):
        size, marks = dot_rows(count.numerator, count.denominator, mark, **layout)
        drawn = svg("dots", f"{said(pick)}.", in_words(count, mark), size, marks)
    time: list[Child] = [" (", *pick.time(), ")"] if pick.outcome.at else []
    return [
        drawn,
        h("p", {"class": "people-count"}, h("strong", {}, pick.shown()), f" {pick.outcome.label}", time),
        h("p", {"class": "people-range"}, lead, pick.shown("interval"), "."),
    ]
