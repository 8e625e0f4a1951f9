"""`evidence check`: everything that can be wrong before a site is built, one line for the first fault."""

from __future__ import annotations

from pathlib import Path

from ..errors import fail
from ..store import keep, load
from .glossary import check_glossary
from .ledger import check_ledger
from .options import check_options
from .pages import check_pages, page_files
from .questions import check_question_links, check_question_pages, check_questions
from .records import check_records
from .sheets import check_sheets


def check(root: Path) -> str:
    """Check data, ledger and pages below `root` and return a summary. Raises EvidenceError for the first fault.

    The records, read afresh and found good, are kept for the build that follows.
    A folder that holds only `data/` is checked as far as it goes, and the summary says so.
    """
    library = load(root)
    counts = (
        f"{len(library.studies)} studies, {len(library.trials)} trials, {len(library.facts)} facts, "
        f"{len(library.sources)} sources, {len(library.findings)} findings, {len(library.terms)} terms, "
        f"{len(library.options)} options, {len(library.questions)} questions"
    )
    check_records(library)
    check_options(library)
    check_sheets(library)
    check_questions(library)
    if (root / "data" / "ledger.yml").exists():
        check_ledger(root, library)
    elif (root / "docs").exists():
        raise fail("data/ledger.yml", "is missing")
    if not (root / "docs").exists() and not (root / "mkdocs.yml").exists():
        return f"{counts}. There is no docs/ here, so no page was rendered."
    if names := page_files(root):
        check_question_links(library, names)
    pages = check_pages(root, library.settings.checked)
    if not pages:
        raise fail("docs/", "holds no page")
    shown = {name: html for name, (_, html) in pages.items()}
    check_glossary(library, shown)
    check_question_pages(library, shown)
    keep(root)
    return f"{counts}; {len(pages)} pages."
