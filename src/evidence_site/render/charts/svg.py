"""Small SVGs without a size of their own in text: marks only, coloured by the style sheet."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from ..html import Child, h


def svg(name: str, title: str, description: str, size: tuple[str, str], *marks: Child | list[Child]) -> Element:
    """Return an SVG with its title and description, which show where it is pointed at. `size` is width and height in pixels.

    There is no view box: marks keep their size, and what is placed in percent ("100%") follows the width. Screen readers pass it
    over: the same stands in words beside it, and to hear everything twice is to hear less.
    """
    attributes = {"class": f"marks {name}", "aria-hidden": "true", "width": size[0], "height": size[1]}
    return h("svg", attributes, h("title", {}, title), h("desc", {}, description), *marks)


def hidden_svg(name: str, size: tuple[str, str], *marks: Child | list[Child]) -> Element:
    """Return an SVG whose meaning stands in words beside it."""
    return h("svg", {"class": f"marks {name}", "aria-hidden": "true", "width": size[0], "height": size[1]}, *marks)


def at(percent: float) -> str:
    """Write a place on the width, from 0 to 100."""
    return f"{percent:.4g}%"


def axis(ticks: list[tuple[float, str]]) -> Element:
    """Return the scale below strips: words at their places. The first and last lean inwards, so that nothing is cut."""
    last = len(ticks) - 1
    marks = []
    for position, (place, text) in enumerate(ticks):
        anchor = "start" if position == 0 else "end" if position == last else "middle"
        marks.append(h("text", {"x": at(place), "y": "16", "text-anchor": anchor}, text))
    return hidden_svg("axis", ("100%", "22"), marks)
