"""The glossary against the site: no word means two things in it, and no medical word on a page is without an entry."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from ..errors import fail, near_matches
from ..models import Library, Term
from .medical import medical_tokens, parts
from .prose import loose_text

# Words that look medical or like an abbreviation and need no entry, by reason. The list only shrinks: a test holds its
# length, and refuses a word that no page uses.
# fmt: off
NO_ENTRY: Mapping[str, tuple[str, ...]] = {
    "the name of a trial": (
        "ASSIST", "ASTIL", "ATHENA", "CARLYSLE", "CASTLE", "CATARSIS", "LUNAR", "MiSLE", "REGENCY",
        "TULIP",
    ),
    "the name of a registry of trials, before its number": ("EudraCT", "IRCT"),
    "a funder, company or meeting, named in the card of a study": ("ANR", "ASH", "CytoMed", "NSFC", "TiGenix"),
    "the initials of an author": ("XY",),
    "a country or a group of countries": ("EU", "UK", "US", "USA"),
    "a unit of a blood test, as its source printed it": ("IU",),
    "a word of computing or of licences, on the pages about this site": ("AA", "AI", "HTML", "MIT", "SIL", "WCAG"),
}
# fmt: on

# Printed as its source has it: titles, sponsors, numbers of registries, and what the glossary itself lists.
_NOT_OURS = ("ol.sources", "ul.sources", "sup.cite", "pre", "code", ".as-printed", ".glossary-spellings", ".glossary-say")


def check_glossary(library: Library, pages: Mapping[str, str]) -> None:
    """Raise EvidenceError for a name that two entries claim, or a medical word on a page that has no entry.

    `pages` holds each page's HTML by its path below docs/.
    """
    check_names(library)
    known = known_words(library)
    names = sorted({name.lower() for term in library.terms.values() for name in term.names()})
    for page, html in pages.items():
        for word, text in undefined(html, known):
            shown = text if len(text) <= 60 else _around(text, word)
            where = f"docs/{page}: {word!r}" + (f" in {shown!r}" if shown != word else "")
            problem = "looks like a medical word and has no entry in the glossary; add one, or use a plainer word"
            raise fail(where, problem, near=near_matches(word.lower(), names))


def check_names(library: Library) -> None:
    """Raise EvidenceError for the first name (term, medical word or spelling) that two entries claim."""
    claimed: dict[str, Term] = {}
    for term in library.terms.values():
        for name in term.names():
            first = claimed.setdefault(_plain(name), term)
            if first is not term:
                raise fail(
                    library.place(term),
                    f"{name!r} is also a name of {first.key} in {library.files[id(first)]}; one word has one entry",
                )


def known_words(library: Library) -> frozenset[str]:
    """Return every word that needs no entry any more: in a name in the glossary, in a product's name, or excepted."""
    texts = [name for term in library.terms.values() for name in term.names()]
    texts += [trial.product for trial in library.trials.values() if trial.product]
    words = {word.lower() for text in texts for word in re.findall(r"[^\W\d_]+", text)}
    return frozenset(words | {word.lower() for group in NO_ENTRY.values() for word in group})


def undefined(html: str, known: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Yield each medical word of a page without an entry, with the text of the block it stands in.

    Of words joined by a hyphen (HLA-DR) one with an entry is enough.
    """
    for text in loose_text(html, _NOT_OURS):
        for token in medical_tokens(text):
            if not any(_has(known, part.lower()) for part in parts(token)):
                yield token, text


def _has(known: frozenset[str], word: str) -> bool:
    """Tell if a word is known, as one or as many."""
    return not known.isdisjoint({word, f"{word}s", word.removesuffix("s"), word.removesuffix("es")})


def _plain(name: str) -> str:
    return re.sub(r"[\W_]+", " ", name).strip().lower()


def _around(text: str, word: str) -> str:
    place = text.index(word)
    return text[max(0, place - 25) : place + len(word) + 25].strip()
