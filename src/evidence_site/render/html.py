"""A short way to write element trees."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from xml.etree.ElementTree import Element

Child = Element | str | None
LinkPage = Callable[[str], str]
"""Makes the address of a page below docs/, seen from the page in hand; empty for that page itself."""


def h(tag: str, attributes: dict[str, str] | None = None, *children: Child | Iterable[Child]) -> Element:
    """Build an element. Children are elements, texts or lists of them; None is skipped. Texts are never markup."""
    element = Element(tag, attributes or {})
    append(element, *children)
    return element


def append(element: Element, *children: Child | Iterable[Child]) -> None:
    """Add children to an element, texts included."""
    for child in children:
        if child is None:
            continue
        if isinstance(child, str):
            _append_text(element, child)
        elif isinstance(child, Element):
            element.append(child)
        else:
            append(element, *child)


def _append_text(element: Element, text: str) -> None:
    if len(element):
        element[-1].tail = (element[-1].tail or "") + text
    else:
        element.text = (element.text or "") + text


def joined(parts: Iterable[Child | list[Child]], between: str) -> list[Child]:
    """Put a text between parts."""
    result: list[Child] = []
    for part in parts:
        if result:
            result.append(between)
        result.extend(part if isinstance(part, list) else [part])
    return result


def capital(words: str) -> str:
    """Start with a capital and leave the rest as it is."""
    return words[:1].upper() + words[1:]


def sentence(text: str) -> str:
    """Start with a capital and end with a full stop."""
    text = capital(text.strip())
    return text if re.search(r"[.!?]$", text) else f"{text}."


def slug(name: str) -> str:
    """Turn a controlled word ("CAR-T", "very low") into the form used in attributes ("car-t", "very-low")."""
    return name.lower().replace(" ", "-").replace("'", "")
