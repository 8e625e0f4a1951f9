"""What a page may not hold: HTML of its own, and anything that runs, styles itself or loads from elsewhere."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

from ..errors import fail
from ..render.explorer import FORM
from .prose import BOUND

_RAW_HTML = re.compile(r"<(?!https?://|mailto:|tel:)[/!?]?[A-Za-z][^<>]*>?|<!--|<!\[CDATA\[|<\?")
_FENCED = re.compile(r"^ *(?P<fence>`{3,}|~{3,})[^\n]*\n.*?^ *(?P=fence)", re.DOTALL | re.MULTILINE)
_INLINE_CODE = re.compile(r"(?P<ticks>`+)(?:(?!\n\s*\n).)+?(?P=ticks)", re.DOTALL)

# Classes that mark what is bound to a record. An editor's own words under one of them would pass as a figure.
_BOUND_CLASSES = "|".join(selector.split(".")[1] for selector in BOUND if "." in selector)
_BORROWED_CLASS = re.compile(rf"\{{:?[^{{}}\n]*(?:\.|class\s*=\s*[\"']?)(?:{_BOUND_CLASSES})\b[^{{}}\n]*\}}")

# Elements that run, load or send something, or change what the whole page means.
FORBIDDEN_ELEMENTS = ("script", "style", "iframe", "frame", "object", "embed", "form", "input", "button", "link", "meta", "base")
FORBIDDEN_ATTRIBUTES = frozenset({"style", "srcdoc", "formaction", "action", "ping", "background", "poster", "srcset"})
CONTROLS = frozenset({"form", "input", "button"})
"""Forbidden elements that a table's own form may be and hold: it sends nothing and works in the page."""

SCHEMES = frozenset({"https", "mailto", "tel"})


def refuse_html(text: str, where: str) -> None:
    """Raise EvidenceError naming the first HTML in a page's Markdown, or the first class it borrows, code apart."""
    text = _INLINE_CODE.sub("", _FENCED.sub("", text))
    if tag := _RAW_HTML.search(text):
        raise fail(f"{where}: {tag[0][:60]!r}", "pages are written in Markdown and blocks, without HTML")
    if borrowed := _BORROWED_CLASS.search(text):
        raise fail(f"{where}: {borrowed[0][:60]!r}", "this class belongs to figures and sources, which records make")


def refuse_unsafe(html: str, where: str) -> None:
    """Raise EvidenceError naming the first element, attribute or address of a rendered page that is not allowed."""
    for node in LexborHTMLParser(f"<body>{html}</body>").css("body *"):
        if node.tag in FORBIDDEN_ELEMENTS and not (node.tag in CONTROLS and _in_our_form(node)):
            raise fail(f"{where}: <{node.tag}>", "this element may not stand on a page")
        for name, value in node.attributes.items():
            if name.startswith("on") or name in FORBIDDEN_ATTRIBUTES:
                raise fail(f"{where}: {name}={value!r}", "this attribute may not stand on a page")
            if name in {"href", "src", "data", "xlink:href"} and (problem := _address(node, (value or "").strip())):
                raise fail(f"{where}: {value!r}", problem)


def _in_our_form(node: LexborNode | None) -> bool:
    """Tell if a node is the form of an explorer, or stands in it. Only records make such a form."""
    while node is not None:
        if node.tag == "form":
            return FORM in (node.attributes.get("class") or "").split()
        node = node.parent
    return False


def refuse_double_ids(html: str, where: str) -> None:
    """Raise EvidenceError naming the first id that two parts of a page have: a link to it would lead to one of them only."""
    seen: set[str] = set()
    for node in LexborHTMLParser(f"<body>{html}</body>").css("body [id]"):
        name = node.attributes["id"] or ""
        if name in seen:
            raise fail(f"{where}: id={name!r}", "two parts of the page have this id; rename a heading or show the record once")
        seen.add(name)


def _address(node: LexborNode, address: str) -> str | None:
    """Say what is wrong with an address, or None."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return "this is not an address"
    if node.tag not in {"a", "area"} and (parts.scheme or parts.netloc):
        return "pictures and other files are the site's own, below docs/"
    if parts.scheme and parts.scheme not in SCHEMES:
        return f"a link out starts with {', '.join(f'{scheme}:' for scheme in sorted(SCHEMES))}"
    if not parts.scheme and (parts.netloc or parts.path.startswith("/")):
        return "a link within the site is relative, as in ../glossary.md"
    return None
