"""The pages of the site: which there are, and their trees as built."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from building import ROOT
from selectolax.lexbor import LexborHTMLParser, LexborNode

SOURCES = sorted(path.relative_to(ROOT / "docs").as_posix() for path in (ROOT / "docs").rglob("*.md"))
"""Every page in docs/, as "evidence/trials.md"."""

_HERE = "here.invalid"


def address(source: str) -> str:
    """Return where a page is built, below the site: "evidence/trials/" for "evidence/trials.md", "" for "index.md"."""
    stem = source.removesuffix(".md")
    return stem.removesuffix("index") if stem.rpartition("/")[2] == "index" else f"{stem}/"


ADDRESSES = [*map(address, SOURCES), "404.html"]
"""Every page of the built site, with the one for a wrong address."""


def label(address: str) -> str:
    """Name a page in the list of tests."""
    return address.strip("/") or "home"


class BuiltPage:
    """One built page: its address and its tree."""

    def __init__(self, site: Path, address: str) -> None:
        self.address = address
        self.file = site / address / "index.html" if not address.endswith(".html") else site / address
        self.html = self.file.read_text(encoding="utf-8")

    @cached_property
    def tree(self) -> LexborHTMLParser:
        """The page's tree."""
        return LexborHTMLParser(self.html)

    @cached_property
    def ids(self) -> list[str]:
        """Every id on the page, in order."""
        return [node.attributes["id"] or "" for node in self.tree.css("[id]")]

    def internal(self, link: str) -> tuple[str, str] | None:
        """Return (path below the site, fragment) of a link on this page, or None for a link to another host."""
        whole = urlsplit(urljoin(f"https://{_HERE}/{self.address}", link))
        return (unquote(whole.path).lstrip("/"), unquote(whole.fragment)) if whole.netloc == _HERE else None


def shown(node: LexborNode) -> str:
    """Return the start tag of an element and a little of what follows, for messages."""
    return (node.html or "")[:160]
