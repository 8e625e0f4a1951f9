"""Shares of a group, from 0 to 100 percent: what of a figure may be drawn on such a scale, and in what words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal
from xml.etree.ElementTree import Element

from ...models import Count, Figure, Library, Percent, wilson_interval
from ..html import Child, h
from ..text import rich_text
from .picks import Pick
from .svg import at

SHAPES = {
    "MSC": "M-6 0a6 6 0 1 0 12 0a6 6 0 1 0 -12 0Z",
    "HSCT": "M-6 -6h12v12h-12Z",
    "CAR-T": "M0 -8l8 14h-16Z",
    "control": "M0 -8l8 8l-8 8l-8 -8Z",
}
"""The outline of a point around its place: the shape of its treatment, or of a comparison group."""


_NEEDS_NONE = re.compile(r"died( of any cause| while they were followed| after the transplant)?|were( estimated to be)? alive")
"""Labels that define themselves. What counts as dead of a treatment does not."""


@dataclass(frozen=True, slots=True)
class Span:
    """What is drawn around a point, in percent: a 95% range, or a standard error that the source printed."""

    low: float
    high: float
    kind: Literal["range", "error"]


def share(figure: Figure | None) -> float | None:
    """Return the share of a group in percent, or None where the figure is no share of people."""
    if isinstance(figure, Count) and figure.unit == "people":
        return figure.share
    if isinstance(figure, Percent) and 0 <= figure.estimate <= 100:
        return figure.estimate
    return None


def people_behind(figure: Figure | None) -> int | None:
    """Return how many people a share rests on, if the source says it."""
    if isinstance(figure, Count):
        return figure.denominator
    return figure.n if isinstance(figure, Percent) else None


def span(figure: Figure | None) -> Span | None:
    """Return the span of a share: computed for a count, only what was printed for a percentage. Ends stay on the scale."""
    if isinstance(figure, Count):
        return Span(*wilson_interval(figure.numerator, figure.denominator), "range")
    if not isinstance(figure, Percent):
        return None
    if figure.interval:
        return Span(max(0.0, figure.interval.low), min(100.0, figure.interval.high), "range")
    if figure.standard_error:
        low, high = figure.estimate - figure.standard_error, figure.estimate + figure.standard_error
        return Span(max(0.0, low), min(100.0, high), "error")
    return None


def span_words(pick: Pick) -> list[Child]:
    """Say how wide the span is, or that none was printed. A printed range stands in the figure itself."""
    if isinstance(pick.figure, Count):
        return [" Range: ", pick.shown("interval"), "."]
    assert isinstance(pick.figure, Percent)
    if pick.figure.interval is None:
        return [" No range was printed, only a “give or take”." if pick.figure.standard_error else " No range was printed."]
    return [" The printed range ends above the whole group, which cannot be."] if pick.figure.interval.high > 100 else []


def note(pick: Pick, library: Library, where: str) -> Element | None:
    """Return what the record adds to an outcome, bound to it."""
    if not pick.outcome.note:
        return None
    bound = {"class": "definition", "data-record": pick.study.key, "data-outcome": pick.outcome.id}
    return h("span", bound, "Note: ", rich_text(pick.outcome.note, library, pick.study.key, where), ".")


def defined(pick: Pick) -> list[Child]:
    """Return the definition of an outcome if the record has one."""
    return pick.definition() if pick.outcome.definition else []


def no_definition(picks: Iterable[Pick]) -> Element | None:
    """Return that no definition could be read, unless a note says so already, or nothing but being alive was counted."""
    picks = [pick for pick in picks if not _NEEDS_NONE.fullmatch(pick.outcome.label)]
    if not picks or any("defin" in (pick.outcome.note or "") for pick in picks):
        return None
    return h("span", {"class": "definition"}, "How this was defined, we could not read.")


def group_words(pick: Pick) -> str:
    """Name a group within its study: ", blue pens", or nothing where it is everyone."""
    return f", {pick.group}" if pick.outcome.arm else ""


def point(shape: str, x: float, y: float, full: bool) -> Element:
    """Return the mark of a share at `x` percent of the width and `y` pixels."""
    place = {"x": at(x), "y": f"{y:.4g}", "width": "1", "height": "1", "overflow": "visible"}
    return h("svg", place, h("path", {"d": SHAPES[shape]} | ({} if full else {"class": "hollow"})))


def line(kind: str, start: tuple[float, float], end: tuple[float, float]) -> Element:
    """Return a line between two places, each (percent of the width, pixels from the top)."""
    places = {"x1": at(start[0]), "y1": f"{start[1]:.4g}", "x2": at(end[0]), "y2": f"{end[1]:.4g}"}
    return h("line", ({"class": kind} if kind else {}) | places)
