"""The site itself: when each page is due for another look, and what its publisher has set."""

from __future__ import annotations

import calendar
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class PageDay:
    """A page by its path below docs/, its title, and the day its evidence was last checked."""

    page: str
    title: str
    checked: date


@dataclass(frozen=True)
class ReviewDates:
    """When pages are due: each within `months` of the day it was last checked. `today` is the day of the copy, not of a clock."""

    months: int
    today: date
    pages: tuple[PageDay, ...]

    def due(self, page: PageDay) -> date:
        """Return the last day by which a page is to be checked again."""
        return months_later(page.checked, self.months)

    def overdue(self) -> list[PageDay]:
        """Return the pages whose day is over, the longest overdue first."""
        return self.in_order(page for page in self.pages if self.due(page) < self.today)

    def in_order(self, pages: Iterable[PageDay]) -> list[PageDay]:
        """Return pages by the day they are due, then by title."""
        return sorted(pages, key=lambda page: (self.due(page), page.title.lower()))


@dataclass(frozen=True)
class Publisher:
    """What whoever publishes the site has set. Empty is unset, and is said so."""

    contact: str = ""
    repository: str = ""


def months_later(day: date, months: int) -> date:
    """Return the same day some months later, or the last day of a month that is too short."""
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))
