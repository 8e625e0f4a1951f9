"""The words of a record, with the figures, citations and terms in them."""

from __future__ import annotations

import re
from collections.abc import Callable

from ..models import Library, Term
from ..references import CITATION, FIGURE, TERM, citation_keys
from .citations import citation_mark, linked_figure
from .figures import marked_figure
from .html import Child

LinkTerm = Callable[[Term, str], Child]
"""Makes a link of a glossary term and the words it is shown with."""

_ANY = re.compile("|".join(f"(?:{re.sub(r'[?]P<[a-z]+>', '', pattern.pattern)})" for pattern in (FIGURE, CITATION, TERM)))


def rich_text(text: str, library: Library, own: str | None, where: str, link_term: LinkTerm | None = None) -> list[Child]:
    """Return a record's text as children of an element.

    A figure of the record itself (`own`) is shown plainly, because its source stands beside it; a figure of another record
    links to its source. Terms are shown as words, or as what `link_term` makes of them. Raises EvidenceError naming `where`
    for a reference that leads nowhere.
    """
    children: list[Child] = []
    position = 0
    for match in _ANY.finditer(text):
        children.append(text[position : match.start()])
        children.append(_reference(match[0], library, own, where, link_term))
        position = match.end()
    children.append(text[position:])
    return [child for child in children if child != ""]


def _reference(marker: str, library: Library, own: str | None, where: str, link_term: LinkTerm | None) -> Child:
    makers: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Child]], ...] = (
        (FIGURE, lambda match: _figure(match, library, own, where)),
        (CITATION, lambda match: citation_mark(citation_keys(match["keys"]))),
        (TERM, lambda match: _term(match, library, where, link_term)),
    )
    return next(make(match) for pattern, make in makers if (match := pattern.fullmatch(marker)))


def _term(match: re.Match[str], library: Library, where: str, link_term: LinkTerm | None) -> Child:
    term = library.term(match["term"], where)
    shown = match["shown"] or term.term
    return link_term(term, shown) if link_term else shown


def _figure(match: re.Match[str], library: Library, own: str | None, where: str) -> Child:
    key = match["record"] or own or ""
    figure = library.figure(key, match["figure"], where)
    outcome = library.outcome(key, match["figure"], where)
    element = marked_figure(key, match["figure"], figure, outcome, form=match["format"] or "", where=where)
    return element if key == own else linked_figure(key, element)
