"""Faults of the theme that no template block or partial of ours reaches, and their repair.

Each repair says why it is needed. It raises if the fault it mends is not there: then the theme has changed, and the repair
has to be looked at again. The list may only shrink; a test holds its length.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser


class RepairNotNeededError(Exception):
    """The fault that a repair mends was not found on a page."""


@dataclass(frozen=True)
class Repair:
    """One repair: its name, why it is needed, and what it does to a page's tree in place."""

    name: str
    reason: str
    apply: Callable[[LexborHTMLParser], None]


def _drop_autocomplete(page: LexborHTMLParser) -> None:
    toggles = page.css("input.md-toggle[type=checkbox][autocomplete]")
    if not toggles:
        raise RepairNotNeededError("no checkbox with autocomplete")
    for toggle in toggles:
        del toggle.attrs["autocomplete"]


REPAIRS: tuple[Repair, ...] = (
    Repair(
        "checkbox-autocomplete",
        "the theme's two switches are checkboxes with an autocomplete attribute, which HTML does not allow; "
        "they stand in the body outside every block",
        _drop_autocomplete,
    ),
)
