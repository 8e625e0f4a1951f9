"""A page's HTML as plain Markdown of about the same length: what an editor without our extension would have had to write."""

from __future__ import annotations

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

_BLOCKS = {"p", "dt", "dd", "figcaption", "caption", "summary", "cite"}
_MARKS = {"strong": "**", "b": "**", "em": "*", "i": "*"}
_SPECIAL = re.compile(r"([\\`*_\[\]<>|])")


def plain_markdown(html: str) -> str:
    """Return Markdown with the same headings, texts, links, lists and tables, and none of our syntax."""
    body = LexborHTMLParser(html).body
    assert body is not None
    return "\n\n".join(_blocks(body)) + "\n"


def _blocks(parent: LexborNode) -> Iterator[str]:
    for node in parent.iter(include_text=True):
        if node.tag == "-text":
            if words := _text(node):
                yield words
        elif re.fullmatch("h[1-6]", node.tag or ""):
            name = f" {{#{node.attributes['id']}}}" if node.attributes.get("id") else ""
            yield f"{'#' * int((node.tag or 'h2')[1])} {_inline(node)}{name}"
        elif node.tag in {"ul", "ol"}:
            mark = "1. " if node.tag == "ol" else "- "
            yield "\n".join(mark + _inline(item) for item in node.iter())
        elif node.tag == "table":
            yield _table(node)
        elif node.tag in _BLOCKS:
            yield _inline(node)
        else:
            yield from _blocks(node)


def _table(table: LexborNode) -> str:
    rows = [[_inline(cell) for cell in row.iter() if cell.tag in {"td", "th"}] for row in table.css("tr")]
    width = max(map(len, rows))
    lines = [f"| {' | '.join(row + [''] * (width - len(row)))} |" for row in rows]
    return "\n".join([lines[0], "|---" * width + "|", *lines[1:]])


def _inline(node: LexborNode) -> str:
    return re.sub(r"\s+", " ", "".join(_parts(node))).strip()


def _parts(parent: LexborNode) -> Iterator[str]:
    for node in parent.iter(include_text=True):
        if node.tag == "-text":
            yield _SPECIAL.sub(r"\\\1", node.text() or "")
        elif node.tag == "a" and (href := node.attributes.get("href")):
            yield f"[{_inline(node)}]({_target(href)})"
        elif node.tag in _MARKS:
            yield f"{_MARKS[node.tag]}{_inline(node)}{_MARKS[node.tag]}"
        elif node.tag == "br":
            yield " "
        else:
            yield from _parts(node)


def _target(href: str) -> str:
    """Anchors of ours are not in plain pages: those here become the sources heading, those of other pages the page."""
    if href.startswith("#"):
        return "#sources"
    return href.partition("#")[0] if ".md#" in href else href


def _text(node: LexborNode) -> str:
    return _SPECIAL.sub(r"\\\1", (node.text() or "").strip())
