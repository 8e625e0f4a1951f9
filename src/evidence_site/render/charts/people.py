"""People as dots: every person of a group is one dot of one size."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from ...models import Count
from ..citations import citation_mark
from ..figures import words
from ..html import Child, h
from .frame import Chart, counted, framed, left_out
from .picks import Pick, cited
from .svg import svg

MOST = 100
"""More people than this are told in words: dots that cannot be counted say nothing."""
_IN_A_ROW = 10
_MISSING = (
    "result without a count or of too many people for dots",
    "results without counts or of too many people for dots",
)
_STEP = 20
_RADIUS = 7


def people_dots(picks: list[Pick], deaths: list[Pick], title: str, caption: list[Child]) -> Element:
    """Return a chart of counts: one group of dots for each, filled for those who had the outcome.

    `deaths` are drawn as dots of their own, each death as a cross: who died, and whether they had the outcome too, is
    seldom told, so no dot is ever given both.
    """
    drawn = [pick for pick in picks if _can_be_drawn(pick)]
    drawn_deaths = [pick for pick in deaths if _can_be_drawn(pick)]
    missing = [pick for pick in (*picks, *deaths) if pick not in drawn and pick not in drawn_deaths]
    groups = [_group(pick, "person") for pick in drawn] + [_group(pick, "death") for pick in drawn_deaths]
    return framed(
        Chart(
            kind="people",
            title=title,
            says=" ".join(_says(pick) for pick in (*drawn, *drawn_deaths)),
            picture=[h("div", {"class": "people-groups"}, groups)],
            columns=("Group", "Result", "People", "Where the true share could well lie"),
            rows=[_row(pick) for pick in (*drawn, *drawn_deaths)],
            how=_HOW + (_HOW_DEATHS if drawn_deaths else ""),
            caption=[*caption, " " if caption else None, "Ranges are our own sum.", citation_mark(cited((*picks, *deaths)))],
            left_out=left_out([_name(pick) for pick in missing], *_MISSING),
        )
    )


_HOW = (
    "Each dot is one person of the group, at the same size everywhere. A full dot is a person who had the result; "
    "a ring is a person who did not. The range says where the true share could well lie, if many more people were treated."
)
_HOW_DEATHS = " A cross is a person who died. We do not know which dots of the other rows they are."


def _can_be_drawn(pick: Pick) -> bool:
    return isinstance(pick.figure, Count) and pick.figure.denominator <= MOST


def _name(pick: Pick) -> str:
    return f"{pick.study.label}: {pick.outcome.label}, {pick.group}"


def _says(pick: Pick) -> str:
    assert isinstance(pick.figure, Count)
    return f"{pick.group[:1].upper()}{pick.group[1:]}: {words(pick.figure)} {pick.outcome.label}."


def _row(pick: Pick) -> list[list[Child]]:
    result: list[Child] = [f"{pick.outcome.label}, ", *pick.time()]
    return [[pick.group], result, [pick.shown("percent")], [pick.shown("interval")]]


def _group(pick: Pick, mark: str) -> Element:
    """Return the dots of one group with their words. Groups stand side by side where there is room."""
    return h(
        "div",
        {"class": f"people-group people-{mark}"},
        h("p", {"class": "people-name"}, f"{pick.group[:1].upper()}{pick.group[1:]}"),
        _dots(pick, mark),
        h("p", {"class": "people-count"}, h("strong", {}, pick.shown()), f" {pick.outcome.label}"),
        h("p", {"class": "people-range"}, "The true share could well be ", pick.shown("interval"), "."),
    )


def _dots(pick: Pick, mark: str) -> Element:
    count = pick.figure
    assert isinstance(count, Count)
    width = min(count.denominator, _IN_A_ROW) * _STEP
    height = -(-count.denominator // _IN_A_ROW) * _STEP
    marks: list[Child] = [_mark(number, mark if number < count.numerator else "other") for number in range(count.denominator)]
    had = ("cross", "crosses") if mark == "death" else ("full dot", "full dots")
    rings = counted(count.denominator - count.numerator, "ring", "rings")
    description = f"{counted(count.denominator, 'person', 'people')}: {counted(count.numerator, *had)}, {rings}."
    return svg("dots", _says(pick), description, (str(width), str(height)), marks)


def _mark(number: int, kind: str) -> Element:
    x = number % _IN_A_ROW * _STEP + _STEP // 2
    y = number // _IN_A_ROW * _STEP + _STEP // 2
    if kind == "death":
        return h("path", {"class": "cross", "d": f"M{x - 6} {y - 6}l12 12m0 -12l-12 12"})
    return h("circle", {"class": "dot" if kind == "person" else "ring", "cx": str(x), "cy": str(y), "r": str(_RADIUS)})
