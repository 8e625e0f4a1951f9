"""One mark for every person of a group, all of one size, in rows."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from ...models import Count, Figure
from ..html import Child, h
from .frame import counted

MOST = 100
"""More people than this are told in words: dots that cannot be counted say nothing."""

PEOPLE = frozenset({"people", "women", "men", "children"})
"""The units of a count that are persons. A pregnancy or a report is not a person, and is never drawn as one."""


def can_be_dots(figure: Figure | None) -> bool:
    """Tell if a figure counts people, and few enough to draw each."""
    return isinstance(figure, Count) and figure.unit in PEOPLE and figure.denominator <= MOST


def dot_rows(
    some: int, everyone: int, mark: str = "dot", in_a_row: int = 10, step: int = 20
) -> tuple[tuple[str, str], list[Child]]:
    """Return the size in pixels and the marks of a group: first `some` of its people as `mark` (dot or cross), then rings.

    `step` is the distance from one person to the next in pixels; a circle is seven tenths of it wide.
    """
    marks: list[Child] = []
    for number in range(everyone):
        x, y = (place * step + step // 2 for place in (number % in_a_row, number // in_a_row))
        marks.append(_cross(x, y, step) if mark == "cross" and number < some else _circle(x, y, step, full=number < some))
    return (str(min(everyone, in_a_row) * step), str(-(-everyone // in_a_row) * step)), marks


def _circle(x: int, y: int, step: int, *, full: bool) -> Element:
    return h("circle", {"class": "dot" if full else "ring", "cx": str(x), "cy": str(y), "r": f"{step * 0.35:g}"})


def _cross(x: int, y: int, step: int) -> Element:
    arm = round(step * 0.3)
    return h("path", {"class": "cross", "d": f"M{x - arm} {y - arm}l{2 * arm} {2 * arm}m0 -{2 * arm}l-{2 * arm} {2 * arm}"})


def in_words(count: Count, mark: str = "dot") -> str:
    """Say what is drawn: "12 people: 9 full dots, 3 rings."."""
    had = ("cross", "crosses") if mark == "cross" else ("full dot", "full dots")
    rings = counted(count.denominator - count.numerator, "ring", "rings")
    return f"{counted(count.denominator, 'person', 'people')}: {counted(count.numerator, *had)}, {rings}."
