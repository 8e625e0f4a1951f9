"""What the adapters know of the page in hand: the library, the page's path, and where to say a fault is."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.util import AtomicString

from ..models import Library, Term
from ..render.glossary import term_link


@dataclass
class Page:
    """The page being converted. One per Markdown instance; `reset` starts the next page."""

    md: Markdown
    library: Library
    glossary: str
    article_check: str
    studies: str = ""
    trials: str = ""
    steps: str = "four-steps"
    questions: str = "questions"
    root: Path = Path()
    """The folder that holds data/ and docs/."""
    name: str | None = None
    """Path below docs/, set by `evidence check`; the site builders are asked for it instead."""

    def path(self) -> str | None:
        """Return the page's path below docs/, or None if whoever converts the text has not said."""
        if self.name is not None:
            return self.name
        if "relpath" in self.md.treeprocessors:  # MkDocs
            return self.md.treeprocessors["relpath"].file.src_uri
        if "rendering_context" in self.md.preprocessors:  # Zensical
            return self.md.preprocessors["rendering_context"].page.path
        return None

    def where(self, offending: str = "") -> str:
        """Name the page, and the offending text if given, for a message."""
        place = f"docs/{self.path() or '(unnamed page)'}"
        return f"{place}: {offending}" if offending else place

    def card_lists(self) -> dict[str, str]:
        """Return, for "study" and "trial", the link from this page to the page that holds all their cards, or ""."""
        return {kind: self.link_to(page) if page else "" for kind, page in (("study", self.studies), ("trial", self.trials))}

    def link_to(self, target: str) -> str:
        """Return the relative Markdown link from this page to another, for the builder to turn into an address."""
        here = self.path() or "index.md"
        return "" if here == target else _relative(target, posixpath.dirname(here))

    def link_term(self, term: Term, shown: str) -> Element:
        """Return a term as a link to the glossary."""
        return term_link(term, shown, self.link_to(self.glossary), self.library)


@lru_cache(maxsize=256)
def _relative(target: str, folder: str) -> str:
    """Return the link from a folder. Kept, because every term on a page asks, and Python asks the system where it is."""
    return posixpath.relpath(target, folder or ".")


def finished(element: Element) -> Element:
    """Mark all text of a rendered element as final, so that Markdown does not read it again."""
    for part in element.iter():
        if part.text:
            part.text = AtomicString(part.text)
        if part.tail and part is not element:
            part.tail = AtomicString(part.tail)
    return element
