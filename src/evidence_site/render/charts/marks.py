"""Marks of studies and trials on a map: the shape says the treatment, the area says how many people."""

from __future__ import annotations

import math
from xml.etree.ElementTree import Element

from ..html import Child, h, slug
from ..marks import TREATMENT_NAMES
from .svg import hidden_svg

BOX = 32
"""Side of a mark's box in pixels: large enough to be hit with a finger."""

MOST = 100
"""Marks grow no more from this many people on; a second line around them says so."""

UNKNOWN = 5.0
"""Half the width of a mark whose number of people was not seen."""

_LARGEST = 8.5
_SMALLEST = 3.0

# Each shape by half its width, and how much wider than a circle it is so that both have the same area.
_SHAPES = {
    "HSCT": ("M-{r} -{r}h{d}v{d}h-{d}z", math.sqrt(math.pi) / 2),
    "CAR-T": ("M0 -{r}L{r} {r}L-{r} {r}z", math.sqrt(math.pi / 2)),
    "other": ("M0 -{r}L{r} 0L0 {r}L-{r} 0z", math.sqrt(math.pi / 2)),
}


def radius(people: int | None) -> float:
    """Return the radius in pixels of the circle that has a mark's area: the area grows with the people, between two limits."""
    if people is None:
        return UNKNOWN
    return max(_SMALLEST, _LARGEST * math.sqrt(min(people, MOST) / MOST))


def mark(treatment: str, people: int | None, *, open_mark: bool = False) -> list[Element]:
    """Return the shapes of one mark around the middle of its box. `open_mark` draws the outline alone."""
    shapes = [_shape(treatment, radius(people), "ring" if people is None or open_mark else "dot")]
    if treatment == "current care":  # a ring with a dot in it, because an empty ring is a number that was not seen
        shapes = [_shape(treatment, radius(people), "ring"), _shape(treatment, radius(people) / 2, "dot")]
    if people is not None and people > MOST:
        shapes.append(_shape(treatment, _LARGEST + 3.5, "ring"))
    return shapes


def _shape(treatment: str, half: float, name: str) -> Element:
    middle = f"translate({BOX / 2:g} {BOX / 2:g})"
    if treatment not in _SHAPES:
        return h("circle", {"class": name, "r": f"{half:.1f}", "transform": middle})
    outline, wider = _SHAPES[treatment]
    path = outline.format(r=f"{half * wider:.1f}", d=f"{2 * half * wider:.1f}")
    return h("path", {"class": name, "d": path, "transform": middle})


def linked_mark(address: str, name: str, treatment: str, people: int | None, *, open_mark: bool = False) -> Element:
    """Return a mark as a link whose name is `name`, which also shows where it is pointed at."""
    attributes = {"class": "mark", "href": address, "title": name}
    if treatment != "other":
        attributes["data-treatment"] = slug(treatment)
    return h("a", attributes, hidden_svg("", (str(BOX), str(BOX)), mark(treatment, people, open_mark=open_mark)))


def treatment_words(treatment: str) -> str:
    """Return what a mark's treatment is called, beside no other words."""
    return "Another treatment" if treatment == "other" else TREATMENT_NAMES[treatment]


def key_to_marks(treatments: list[str]) -> Element:
    """Return what the shapes and sizes stand for."""
    items: list[Child] = []
    for treatment in treatments:
        attributes = {} if treatment == "other" else {"data-treatment": slug(treatment)}
        items.append(h("li", attributes, _sample(treatment, 40), treatment_words(treatment)))
    sizes = [[_sample("MSC", size), f"{size} "] for size in (10, 40, MOST)]
    items.append(h("li", {"class": "tally"}, sizes, "people"))
    return h("ul", {"class": "map-key"}, items)


def _sample(treatment: str, people: int) -> Element:
    return hidden_svg("", (str(BOX), str(BOX)), mark(treatment, people))
