"""Links to the card of a study or trial: on the same page if it stands there, else on the page that lists all cards."""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree.ElementTree import Element

from ..models import Study, Trial
from .html import h

_PENDING = "data-card"


def card_id(record: Study | Trial) -> str:
    """Return the anchor of a record's card ("study-deng-2017"). It is part of the site's addresses and never changes."""
    return f"{'study' if isinstance(record, Study) else 'trial'}-{record.key}"


def card_link(record: Study | Trial, words: str | None = None) -> Element:
    """Return the record's name, or `words`, as a link that `link_cards` leads to its card."""
    return h("a", {_PENDING: card_id(record)}, words or record.label)


def link_cards(root: Element, lists: Mapping[str, str]) -> None:
    """Lead every pending link below `root` to its card; where there is none to lead to, leave the words alone.

    `lists` gives for "study" and "trial" the link to the page that holds all their cards, or an empty text.
    """
    here = {element.get("id") for element in root.iter()}
    for element in root.iter():
        anchor = element.attrib.pop(_PENDING, None)
        if anchor is None:
            continue
        page = lists.get(anchor.partition("-")[0], "")
        if anchor in here or page:
            element.set("href", f"{'' if anchor in here else page}#{anchor}")
        else:
            element.tag = "span"
