"""Record blocks for the pages about the site: review dates, how sources were read, where to report an error."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from ...models import Library
from ...render.site import how_read, report_address, review_dates
from ...store.pages import publisher
from ...store.pages import review_dates as read_review_dates
from .base import RecordBlock


class ReviewDatesBlock(RecordBlock):
    """When each page was last checked, and by when it is due again: from the pages' own front matter."""

    NAME = "review-dates"

    def render(self, library: Library) -> Element:
        """Return the rule, what is overdue, and the table."""
        return review_dates(read_review_dates(self.page.root, library.settings), self.page.link_to)


class HowRead(RecordBlock):
    """How many sources were read in full, as a summary, and so on."""

    NAME = "how-read"

    def render(self, library: Library) -> Element:
        """Return the table."""
        return how_read(library)


class ReportAddress(RecordBlock):
    """Where to report an error, from the publisher's settings in mkdocs.yml."""

    NAME = "report-address"

    def render(self, library: Library) -> Element:
        """Return the address, or that none is set."""
        return report_address(publisher(self.page.root))
