"""The glossary: terms in running text, and the full list."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import groupby
from xml.etree.ElementTree import Element

from ..models import Library, Term
from .html import append, h, joined
from .text import rich_text


def term_id(key: str) -> str:
    """Return the anchor of a term on the glossary page."""
    return f"term-{key}"


def term_link(term: Term, shown: str, glossary: str, library: Library) -> Element:
    """Return a term as a link to the glossary page that carries its definition for the pop-up."""
    words = h("span", {}, rich_text(term.definition, library, None, f"{term.key}: definition"))
    attributes = {
        "class": "term",
        "href": f"{glossary}#{term_id(term.key)}",
        "data-term": term.key,
        "data-definition": "".join(words.itertext()),
    }
    return h("a", attributes, shown)


def words_for_print(links: Iterable[Element], library: Library) -> Element:
    """Return what the links of a page's terms define, for paper, where nothing opens. Screen and search leave it out."""
    words = ((library.terms[link.get("data-term", "")].term, link.get("data-definition", "")) for link in links)
    in_order = sorted(words, key=lambda word: word[0].lower())
    entries = [h("div", {}, h("dt", {}, name), h("dd", {}, definition)) for name, definition in in_order]
    title = h("p", {}, h("strong", {}, "Words on this page"))
    return h("div", {"class": "printed words", "data-search-exclude": ""}, title, h("dl", {}, entries))


def glossary_list(terms: Mapping[str, Term], library: Library) -> Element:
    """Return every term in alphabetical order, each with its anchor, medical word, other spellings and neighbours.

    Each letter is a part of its own, with links to all letters first: the search then leads to the letter.
    """
    in_order = sorted(terms.values(), key=lambda term: term.term.lower())
    letters = [(letter, list(group)) for letter, group in groupby(in_order, lambda term: term.term[0].upper())]
    links = [h("a", {"href": f"#letter-{letter.lower()}"}, letter) for letter, _ in letters]
    glossary = h("div", {"class": "glossary"}, h("p", {}, "Go to a letter: ", joined(links, " ")))
    for letter, group in letters:
        append(
            glossary, h("h2", {"id": f"letter-{letter.lower()}"}, letter), h("dl", {}, [_named(t, terms, library) for t in group])
        )
    return glossary


def _named(term: Term, terms: Mapping[str, Term], library: Library) -> Element:
    return h("div", {"id": term_id(term.key), "class": "glossary-entry"}, list(_entry(term, terms, library)))


def _entry(term: Term, terms: Mapping[str, Term], library: Library) -> Iterable[Element]:
    name = h("dt", {}, h("dfn", {}, term.term))
    if term.medical:
        append(name, h("span", {"class": "glossary-medical"}, f" (medical word: {term.medical})"))
    if term.say:
        append(name, h("span", {"class": "glossary-say"}, f" Say: {term.say}."))
    yield name
    yield h("dd", {}, rich_text(term.definition, library, None, f"{term.key}: definition"))
    if term.spellings:
        yield h("dd", {"class": "glossary-spellings"}, f"Also written: {', '.join(term.spellings)}.")
    if term.see:
        links = [h("a", {"href": f"#{term_id(key)}"}, terms[key].term) for key in term.see]
        yield h("dd", {"class": "glossary-see"}, "See also: ", joined(links, ", "), ".")
