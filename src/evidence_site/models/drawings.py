"""A line drawing of our own, as the store has read and checked it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Drawing:
    """One file of docs/assets/drawings.

    `markup` is its SVG without name spaces, comments and spacing. Links in it are paths below docs/, as in
    "lupus/kidneys.md#tests"; whoever shows the drawing makes them relative to the page.
    """

    name: str
    title: str
    description: str
    markup: str
    links: tuple[str, ...] = ()
