"""`evidence check --overdue`: which pages are due for another look. It fails a weekly job, and never a build."""

from __future__ import annotations

from pathlib import Path

from ..store import load
from ..store.pages import review_dates


def overdue(root: Path) -> tuple[list[str], str]:
    """Return a line for each overdue page below `root`, and a summary. Raises EvidenceError for what cannot be read.

    The day is that of SOURCE_DATE_EPOCH, as everywhere; whoever asks for today's day gives it there.
    """
    dates = review_dates(root, load(root).settings)
    lines = [
        f"docs/{page.page}: last checked {page.checked}, due by {dates.due(page)}, overdue on {dates.today}"
        for page in dates.overdue()
    ]
    pages = dates.in_order(dates.pages)
    following = f"; the next is due by {dates.due(pages[0])}" if pages else ""
    return lines, f"no page of {len(pages)} is overdue on {dates.today}{following}."
