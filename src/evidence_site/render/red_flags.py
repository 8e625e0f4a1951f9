"""The signs of a doubtful offer, as a list to tick on paper; `clinic-check.mjs` makes it one to tick on the screen."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree.ElementTree import Element

from ..models import Library, RedFlag
from ..models.red_flag import GROUPS
from .citations import citation_mark
from .html import h, sentence
from .text import LinkTerm, rich_text

OWN_ADVICE = "This is our own advice."
_BLANK = "_" * 24


def clinic_check(flags: Iterable[RedFlag], library: Library, level: int = 3, link_term: LinkTerm | None = None) -> Element:
    """Return the signs, group by group, each with an empty box, why it matters, and its sources.

    `level` is that of the groups' headings. Nothing here is a control: the list is complete on paper and without a script.
    Raises EvidenceError for a reference in a record that leads nowhere.
    """
    signs = list(flags)
    parts = [
        [
            h(f"h{level}", {"id": f"signs-{group}"}, title),
            h("ul", {"class": "signs"}, [_sign(flag, library, link_term) for flag in chosen]),
        ]
        for group, title in GROUPS.items()
        if (chosen := [flag for flag in signs if flag.group == group])
    ]
    about = h("p", {"class": "printed"}, f"Clinic: {_BLANK} Date: {_BLANK}")
    return h("div", {"class": "clinic-check"}, about, parts)


def _sign(flag: RedFlag, library: Library, link_term: LinkTerm | None) -> Element:
    stands_on = citation_mark(flag.records) if flag.records else OWN_ADVICE
    why = rich_text(sentence(flag.why), library, None, f"{flag.key}: why", link_term)
    box = h("span", {"aria-hidden": "true"}, "☐ ")
    return h(
        "li", {"data-sign": flag.key}, h("p", {}, box, h("strong", {}, sentence(flag.sign))), h("p", {}, why, " ", stands_on)
    )
