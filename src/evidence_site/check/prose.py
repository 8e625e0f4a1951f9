"""What a page says in words: its text without figures, and the numbers in it that no record stands behind."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from ..numbers import stray_numbers

# Numbers inside these belong to a record or to the bibliography, and are checked there.
# fmt: off
BOUND = (
    "data.figure", ".figure-time", ".figure-label", ".definition", "sup.cite", "ol.sources", "ul.sources",
    ".glossary-spellings", ".tally", ".phase", ".as-printed", "pre", "code", "script", "style", "svg", ".chart-says",
    ".chart-left-out", ".reading-time span",
)
_BLOCKS = frozenset({
    "p", "li", "dt", "dd", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6", "figcaption", "caption", "summary", "div",
    "section",
})
_HOLDERS = frozenset({
    "ul", "ol", "dl", "table", "details", "figure", "aside", "thead", "tbody", "tr",
})
_NO_PROSE = (
    "sup.cite", "ol.sources", "ul.sources", "#sources", "table", ".study-card", ".trial-card", "pre", ".certainty-circles",
    ".lane-title", "svg", ".chart-says", ".chart-left-out", ".reading-time",
    ".steps", ".printed",
)
# fmt: on


def _article(html: str) -> LexborNode:
    tree = LexborHTMLParser(f"<body>{html}</body>")
    assert tree.body is not None
    return tree.body


def loose_text(html: str, without: Iterable[str] = BOUND) -> Iterator[str]:
    """Yield the text of each block of a page without some parts: as a rule, what is bound to a record or the bibliography."""
    body = _article(html)
    for selector in without:
        for node in body.css(selector):
            node.replace_with(" … ")
    yield from _block_texts(body)


def _block_texts(body: LexborNode) -> Iterator[str]:
    """Yield the text of each block that has text of its own, children's blocks apart."""
    for node in [body, *body.css("*")]:
        if node.tag not in _BLOCKS and node.tag != "body":
            continue
        parts: list[str] = []
        _own_text(node, parts)
        if text := re.sub(r"\s+", " ", "".join(parts)).strip():
            yield text


def _own_text(node: LexborNode, parts: list[str]) -> None:
    for child in node.iter(include_text=True):
        if child.tag == "-text":
            parts.append(child.text() or "")
        elif child.tag == "br":
            parts.append(" ")
        elif child.tag not in _BLOCKS | _HOLDERS:
            _own_text(child, parts)


def hand_typed_numbers(html: str) -> Iterator[str]:
    """Yield each number in a page's text that is neither a figure nor of an allowed kind."""
    for text in loose_text(html):
        yield from stray_numbers(text)


def reading_blocks(html: str) -> Iterator[str]:
    """Yield the running text of a page for reading grades: paragraphs and list items, without sources, cards and tables."""
    body = _article(html)
    for selector in _NO_PROSE:
        for node in body.css(selector):
            node.decompose()
    for node in body.css("p, li, dd"):
        parts: list[str] = []
        _own_text(node, parts)
        if text := re.sub(r"\s+", " ", "".join(parts)).strip():
            yield text
