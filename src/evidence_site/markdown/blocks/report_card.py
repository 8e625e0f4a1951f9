"""The block of our report card."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from ...models import Library
from ...render import report_card as cards
from .base import RecordBlock, some

SUMMARY, SHORTFALLS, GRADES = "summary", "not-met", "reading-grades"


class ReportCard(RecordBlock):
    """Our scores: the argument is an instrument, or one of the words above for what is told of all of them."""

    NAME = "report-card"
    ARGUMENT = True

    def render(self, library: Library) -> Element:
        """Return the part. Raises EvidenceError for an instrument that does not exist."""
        instruments = some(list(library.instruments.values()), self, "instrument")
        if self.argument == SUMMARY:
            return cards.summary(instruments, library.results)
        if self.argument == SHORTFALLS:
            return cards.shortfalls(instruments, library.results)
        if self.argument == GRADES:
            return cards.reading_grades(library.results, self.page.link_to)
        return cards.report_card(library.instrument(self.argument, self.where()), library.results, self.page.link_to)
