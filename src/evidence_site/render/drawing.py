"""Drawings as elements of the page, so that they take its colours and their links lead somewhere."""

from __future__ import annotations

from collections.abc import Callable
from xml.etree.ElementTree import Element, fromstring

from ..models import Drawing


def drawing_svg(drawing: Drawing, link_to: Callable[[str], str]) -> Element:
    """Return a drawing that is read as one picture, or link by link. `link_to` makes a page's path a link from here."""
    svg = fromstring(drawing.markup)  # noqa: S314 - the store has checked it
    for link in svg.iter("a"):
        page, mark, part = link.get("href", "").partition("#")
        link.set("href", f"{link_to(page)}{mark}{part}")
    return svg


def small_drawing(drawing: Drawing) -> Element:
    """Return a drawing at its own size, beside words which say the same: a screen reader passes over it."""
    svg = fromstring(drawing.markup)  # noqa: S314
    for name in ("role", "aria-labelledby"):
        svg.attrib.pop(name, None)
    svg.set("aria-hidden", "true")
    svg.set("width", svg.get("viewBox", "").split()[2])
    for part in (svg.find("title"), svg.find("desc")):
        assert part is not None
        svg.remove(part)
    return svg
