"""How long a page takes to read, said below its title."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from ..render.html import h
from .page import finished

WORDS_A_MINUTE = 180
"""Slower than most people read: lupus brings fatigue. Adults read about 240 words a minute silently (Brysbaert 2019)."""

_RUNNING_TEXT = {"p", "li", "dd"}
_LOOKED_UP = {"table", "svg"}
"""What people look things up in and do not read through."""


def add_reading_time(root: Element) -> None:
    """Put the time after the title of a page that opens with a message. Other pages are for looking things up."""
    children = list(root)
    opens = [position for position, child in enumerate(children) if child.get("class") == "message"]
    if not opens or children[0].tag != "h1":
        return
    minutes = max(1, round(sum(len(text.split()) for text in _texts(root)) / WORDS_A_MINUTE))
    words = f"About {minutes} minute{'s' if minutes > 1 else ''} to read"
    root.insert(1, finished(h("p", {"class": "reading-time"}, words)))


def _texts(element: Element, reading: bool = False) -> Iterator[str]:
    """Yield the texts of paragraphs, list items and definitions."""
    if element.tag in _LOOKED_UP or {"card", "glossary"} & set(element.get("class", "").split()):
        return
    reading = reading or element.tag in _RUNNING_TEXT
    if reading and element.text:
        yield element.text
    for child in element:
        yield from _texts(child, reading)
        if reading and child.tail:
            yield child.tail
