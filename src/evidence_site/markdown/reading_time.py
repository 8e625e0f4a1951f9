"""For whom a page is and how long it takes to read, said below its title."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from ..render.html import h
from .page import finished

WORDS_A_MINUTE = 180
"""Slower than most people read: lupus brings fatigue. Adults read about 240 words a minute silently (Brysbaert 2019)."""

LONGEST = 20
"""Minutes. A longer page is not read through."""

FOR = "data-for"
"""Where the message keeps for whom the page is, until the words stand below the title."""

_READ = {"p", "li", "dd", "th", "td"}
_PASSED_OVER = {"svg", "details"}
"""What is not read: pictures, and parts that open with a tap."""

_LOOKED_UP = {"card", "glossary", "sources", "explorer"}
"""The classes of what people look things up in and do not read through."""


def add_reading_time(root: Element) -> None:
    """Put both after the title of a page that opens with a message. Other pages are for looking things up."""
    message = next((child for child in root if child.get("class") == "message"), None)
    if message is None:
        return
    reader = message.attrib.pop(FOR, "")
    if root[0].tag == "h1":
        minutes = max(1, round(sum(len(text.split()) for text in _texts(root)) / WORDS_A_MINUTE))
        told = (
            "Made for looking things up." if minutes > LONGEST else f"About {minutes} minute{'s' if minutes > 1 else ''} to read."
        )
        time = h("span", {}, told)
        root.insert(1, finished(h("p", {"class": "reading-time"}, [f"For {reader}. "] if reader else [], time)))


def _texts(element: Element, reading: bool = False) -> Iterator[str]:
    """Yield the texts of paragraphs, list items, definitions and the cells of tables."""
    if element.tag in _PASSED_OVER or _LOOKED_UP & set(element.get("class", "").split()):
        return
    reading = reading or element.tag in _READ
    if reading and element.text:
        yield element.text
    for child in element:
        yield from _texts(child, reading)
        if reading and child.tail:
            yield child.tail
