"""Marks of studies and trials on a map: the shape says the treatment, the area says how many people."""

from __future__ import annotations

import math
from xml.etree.ElementTree import Element

from ..html import Child, h, slug
from ..marks import TREATMENT_NAMES
from .svg import hidden_svg, svg

BOX = 28
"""Side of a mark's box in pixels: large enough to be hit with a finger."""

MOST = 100
"""Marks grow no more from this many people on; a second line around them says so."""

UNKNOWN = 5.0
"""Half the width of a mark whose number of people was not seen."""

_LARGEST = 10.0
_SMALLEST = 2.0

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
    if people is not None and people > MOST:
        shapes.append(_shape(treatment, _LARGEST + 2, "ring"))
    return shapes


def _shape(treatment: str, half: float, name: str) -> Element:
    middle = f"translate({BOX / 2:g} {BOX / 2:g})"
    if treatment == "current care":
        return h("circle", {"class": "ring broad", "r": f"{half - 1:.1f}", "transform": middle})
    if treatment not in _SHAPES:
        return h("circle", {"class": name, "r": f"{half:.1f}", "transform": middle})
    outline, wider = _SHAPES[treatment]
    path = outline.format(r=f"{half * wider:.1f}", d=f"{2 * half * wider:.1f}")
    return h("path", {"class": name, "d": path, "transform": middle})


def linked_mark(address: str, name: str, treatment: str, people: int | None, *, open_mark: bool = False) -> Element:
    """Return a mark as a link whose name is `name`."""
    attributes = {"class": "mark", "href": address, "aria-label": name, "title": name}
    if treatment != "other":
        attributes["data-treatment"] = slug(treatment)
    return h("a", attributes, hidden_svg("", (str(BOX), str(BOX)), mark(treatment, people, open_mark=open_mark)))


def key_to_marks(treatments: list[str]) -> Element:
    """Return what the shapes and sizes stand for."""
    items: list[Child] = []
    for treatment in treatments:
        attributes = {} if treatment == "other" else {"data-treatment": slug(treatment)}
        items.append(h("li", attributes, hidden_svg("", (str(BOX), str(BOX)), mark(treatment, 40)), TREATMENT_NAMES[treatment]))
    sizes = (10, 40, MOST)
    title = f"Sizes of marks: {', '.join(str(size) for size in sizes)} people"
    shapes = [
        h("g", {"transform": f"translate({60 * place})"}, mark("MSC", size), _label(size)) for place, size in enumerate(sizes)
    ]
    picture = svg("sizes", title, "The area of a mark grows with the number of people.", ("190", str(BOX)), shapes)
    return h("ul", {"class": "map-key"}, items, h("li", {}, picture, "people"))


def _label(size: int) -> Element:
    return h("text", {"x": str(BOX), "y": "20"}, str(size))
