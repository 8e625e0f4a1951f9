"""The lay summary of a study or trial: one card of ten parts, always all ten and always in this order.

Source of the parts: Regulation (EU) No 536/2014, Annex V, "Content of the summary of the results of the clinical trial for
laypersons". A part that our record cannot fill says so; it is never left out.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields
from xml.etree.ElementTree import Element

from ..models import Library, Study, Trial
from ..references import FIGURE
from .card_links import card_id
from .citations import citation_mark
from .html import Child, append, h, sentence, slug
from .marks import treatment_mark
from .text import rich_text

NOT_TOLD = "Not told in what we could read."
Part = list[Element]
"""What stands in one part: paragraphs, lists, tables. Each becomes a description of the part's title."""

TITLES = {
    "name": "What it is called",
    "sponsor": "Who ran it and who paid",
    "about": "About the study",
    "people": "Who took part",
    "treatments": "What treatments were given",
    "harms": "Unwanted effects",
    "results": "What was found",
    "meaning": "What it means, and what it cannot tell us",
    "follow_up": "Is a follow-up study planned?",
    "more": "Where to find out more",
}


@dataclass(frozen=True, slots=True)
class Summary:
    """The ten parts, in the order of the Regulation. `TITLES` holds their names in plain words."""

    name: Part
    sponsor: Part
    about: Part
    people: Part
    treatments: Part
    harms: Part
    results: Part
    meaning: Part
    follow_up: Part
    more: Part


def summary_card(record: Study | Trial, summary: Summary, level: int) -> Element:
    """Return the card of a record: its plain title as a heading of `level` with a stable id, and the ten parts.

    The parts are a definition list, so that a page of many cards has one heading for each record and not eleven. The card
    is an article and not a section, so that a screen reader's list of landmarks stays short.
    """
    kind, anchor = ("study" if isinstance(record, Study) else "trial"), card_id(record)
    card = h("article", {"class": f"card {kind}-card", "aria-labelledby": anchor, f"data-{kind}": record.key})
    if record.treatment != "other":
        card.set("data-treatment", slug(record.treatment))
    append(card, h(f"h{level}", {"id": anchor}, record.plain_title))
    meta = h("p", {"class": "card-meta"}, treatment_mark(record.treatment), " · ", as_printed(record.label), " ")
    append(card, append_to(meta, citation_mark([record.key])))
    parts = h("dl", {"class": "lay-summary"})
    for field in fields(summary):
        content = getattr(summary, field.name) or [line(NOT_TOLD)]
        append(parts, h("dt", {}, TITLES[field.name]), [_told(part) for part in content])
    return append_to(card, parts)


def _told(part: Element) -> Element:
    """Return one thing that a part tells. A paragraph needs no element within it: there are thousands on a page of all cards."""
    if part.tag != "p":
        return h("dd", {}, part)
    part.tag = "dd"
    return part


def append_to(element: Element, *children: Child) -> Element:
    """Append children and return the element."""
    append(element, *children)
    return element


def line(*children: Child | Iterable[Child]) -> Element:
    """Return a paragraph of a part."""
    return h("p", {}, *children)


def named(name: str, *children: Child | Iterable[Child]) -> Element:
    """Return a paragraph that starts with what it tells ("Where: China.")."""
    return h("p", {}, h("b", {}, f"{name}: "), *children)


def listed(items: Iterable[list[Child]]) -> Element:
    """Return a bulleted list."""
    return h("ul", {}, [h("li", {}, item) for item in items])


def as_printed(text: str) -> Element:
    """Mark words that are the source's own names and numbers: a title, a sponsor, a registry number."""
    return h("span", {"class": "as-printed"}, text)


def own_words(record: Study | Trial, field: str, text: str | None, library: Library) -> list[Child]:
    """Return a text of the record as a sentence, its figures and citations in place; nothing for no text."""
    return rich_text(sentence(text), library, record.key, f"{record.key}: {field}") if text else []


def all_words(record: Study | Trial, field: str, library: Library) -> list[list[Child]]:
    """Return each text of a field that lists texts."""
    return [own_words(record, f"{field}.{step}", text, library) for step, text in enumerate(getattr(record, field), 1)]


def told_in_words(record: Study | Trial) -> set[str]:
    """Return the ids of the record's figures that its own texts show, so that a card need not show them again."""
    texts = str(record.model_dump(exclude={"unverified"}))
    return {match["figure"] for match in FIGURE.finditer(texts) if match["record"] in {None, record.key}}
