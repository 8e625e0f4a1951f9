"""The site about itself: when pages are due for another look, how its sources were read, and where to report an error."""

from __future__ import annotations

from collections import Counter
from xml.etree.ElementTree import Element

from ..models import Library, PageDay, Publisher, ReviewDates
from .citations import READ_WORDS
from .html import LinkPage, capital, h
from .marks import tally
from .tables import cell, plain_table
from .trial import long_date

REVIEW_CLASS = "review-dates"
"""Marks a list that every page is in, so that its links do not count as another page's words."""


def review_dates(dates: ReviewDates, link: LinkPage) -> Element:
    """Return the rule, what is overdue on the day of this copy, and every page with its days. `link` makes a page's address."""
    pages = dates.in_order(dates.pages)
    rule = h("p", {}, "Each page is due for another look ", tally(f"{dates.months} months"), " after it was last checked.")
    rows = [h("tr", {}, h("th", {"scope": "row"}, _page(page, link)), *_days(page, dates)) for page in pages]
    table = plain_table(("Page", "Last checked", "Look again by"), rows, "When each page is due")
    every = h("details", {}, h("summary", {}, "Every page and its dates"), table)
    return h("div", {"class": REVIEW_CLASS}, rule, _state(dates, pages, link), every)


def _state(dates: ReviewDates, pages: list[PageDay], link: LinkPage) -> Element | list[Element]:
    day = f"On {long_date(dates.today)}, the day of this copy, "
    overdue = dates.overdue()
    if not overdue:
        next_due = h("p", {}, f"The next is due by {long_date(dates.due(pages[0]))}.") if pages else None
        return [h("p", {}, day, h("strong", {}, "no page is overdue"), "."), *([next_due] if next_due is not None else [])]
    items = [h("li", {}, _page(page, link), f": due by {long_date(dates.due(page))}.") for page in overdue]
    many = "1 page is" if len(overdue) == 1 else f"{len(overdue)} pages are"
    return [h("p", {}, day, h("strong", {}, tally(many), " overdue"), ":"), h("ul", {}, items)]


def _page(page: PageDay, link: LinkPage) -> Element | str:
    return h("a", {"href": address}, page.title) if (address := link(page.page)) else page.title


def _days(page: PageDay, dates: ReviewDates) -> list[Element]:
    return [cell([h("time", {"datetime": day.isoformat()}, long_date(day))]) for day in (page.checked, dates.due(page))]


def how_read(library: Library) -> Element:
    """Return how many studies and other texts were read in which way, counted here and never typed."""
    studies, texts = (Counter(record.read_as for record in shelf.values()) for shelf in (library.studies, library.sources))
    ways = sorted((way for way in READ_WORDS if studies[way] or texts[way]), key=lambda way: -studies[way])
    rows = [_row(capital(READ_WORDS[way]), studies[way], texts[way]) for way in ways]
    rows.append(_row("All together", studies.total(), texts.total()))
    return plain_table(("How it was read", "Studies", "Other texts"), rows, "How each source was read")


def report_address(publisher: Publisher) -> Element:
    """Return where to report an error to, or that this copy has no address yet. Nothing is invented."""
    if not publisher.contact and not publisher.repository:
        words = "This copy of the site has no address for reports yet."
        return h("p", {"class": "report-address"}, h("strong", {}, words), " Whoever publishes it has to set one.")
    parts: list[Element | str] = []
    if publisher.contact:
        scheme = "" if publisher.contact.startswith("https://") else "mailto:"
        address = h("a", {"href": f"{scheme}{publisher.contact}"}, publisher.contact)
        parts += ["Write to ", address, ". You need no account anywhere."]
    if publisher.repository:
        parts += [" " if parts else "", "You can also " if parts else "You can ", _form(publisher.repository)]
        parts.append(". There you need an account.")
    return h("p", {"class": "report-address"}, parts)


def _form(repository: str) -> Element:
    """Return the link to the form for reports, where the repository is known to have one."""
    if repository.startswith("https://github.com/"):
        return h("a", {"href": f"{repository}/issues/new?template=error-report.yml"}, "fill in the form for reports")
    return h("a", {"href": repository}, "report it where the source of this site is kept")


def _row(name: str, *counts: int) -> Element:
    return h("tr", {}, h("th", {"scope": "row"}, name), [cell([tally(str(count))]) for count in counts])
