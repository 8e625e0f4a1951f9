"""`[=record:figure]`, `[@record]` and `[?term]` in running text."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown.inlinepatterns import InlineProcessor

from ..errors import fail
from ..references import CITATION, FIGURE, TERM, citation_keys
from ..render.citations import citation_mark, linked_figure
from ..render.figures import marked_figure
from .page import Page, finished

# Measured: above backtick-free text and below code, so that all three work in tables, lists and blocks and not in code.
PRIORITIES = {"figure": 177, "citation": 176, "term": 175}
Match = re.Match[str]
Result = tuple[Element, int, int]


class _Reference(InlineProcessor):
    def __init__(self, pattern: re.Pattern[str], page: Page) -> None:
        super().__init__(pattern.pattern, page.md)
        self.page = page


class FigureProcessor(_Reference):
    """A figure from a record, linked to its source."""

    def handleMatch(self, m: Match, data: str) -> Result:  # noqa: D102, N802 - Python-Markdown's name
        key, figure_id = m["record"], m["figure"]
        where = self.page.where(repr(m[0]))
        if key is None:
            raise fail(where, "a figure on a page names its record, as in [=deng-2017:n]")
        figure = self.page.library.figure(key, figure_id, where)
        outcome = self.page.library.outcome(key, figure_id, where)
        element = linked_figure(key, marked_figure(key, figure_id, figure, outcome, form=m["format"] or "", where=where))
        return finished(element), m.start(0), m.end(0)


class CitationProcessor(_Reference):
    """A citation; its number is given later, in the order of the page."""

    def handleMatch(self, m: Match, data: str) -> Result:  # noqa: D102, N802
        keys = citation_keys(m["keys"])
        for key in keys:
            self.page.library.references(key, self.page.where(repr(m[0])))
        return citation_mark(keys), m.start(0), m.end(0)


class TermProcessor(_Reference):
    """A glossary term, linked to the glossary."""

    def handleMatch(self, m: Match, data: str) -> Result:  # noqa: D102, N802
        term = self.page.library.term(m["term"], self.page.where(repr(m[0])))
        return finished(self.page.link_term(term, m["shown"] or term.term)), m.start(0), m.end(0)


def register(page: Page) -> None:
    """Add the three patterns to the page's Markdown instance."""
    for name, processor, pattern in (
        ("figure", FigureProcessor, FIGURE),
        ("citation", CitationProcessor, CITATION),
        ("term", TermProcessor, TERM),
    ):
        page.md.inlinePatterns.register(processor(pattern, page), f"evidence-{name}", PRIORITIES[name])
