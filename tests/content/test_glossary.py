"""The glossary: each entry plain, sayable and findable by what people type, and few exceptions to the check of medical words."""

from __future__ import annotations

import re
from typing import Any

import textstat
from page_list import PAGES
from reading import sentences, words
from selectolax.lexbor import LexborHTMLParser

from evidence_site.check.glossary import NO_ENTRY, check_names, undefined
from evidence_site.check.medical import is_medical
from evidence_site.models import Library

_WORD = re.compile(r"[A-Za-z]+")


def test_no_name_has_two_entries(library: Library) -> None:
    check_names(library)


def test_the_exceptions_are_few_used_and_reasoned(rendered: Any, library: Library) -> None:
    excepted = [word for group in NO_ENTRY.values() for word in group]
    assert len(excepted) == len(set(excepted)) == 29, "the list may only shrink"
    assert [reason for reason in NO_ENTRY if len(reason) < 10] == []
    used = {part for page in PAGES for token, _ in undefined(rendered(page)[1], frozenset()) for part in token.split("-")}
    assert [word for word in excepted if word not in used] == [], "no page uses it: take it out"
    names = {name for term in library.terms.values() for name in term.names()}
    assert [word for word in excepted if word in names] == [], "has an entry: take it out"


def test_a_word_that_is_hard_to_say_has_its_sound(library: Library) -> None:
    hard = [
        term.key
        for term in library.terms.values()
        for word in _WORD.findall(f"{term.term} {term.medical or ''}")
        if len(word) >= 12 or (len(word) >= 7 and is_medical(word))
        if not term.say
    ]
    assert hard == []


def test_a_sound_is_written_in_parts_with_one_loud(library: Library) -> None:
    sounds = {term.key: term.say for term in library.terms.values() if term.say}
    assert [key for key, say in sounds.items() if not re.search(r"[A-Z]{2}", say)] == []
    assert len(sounds) > 150


def test_every_entry_has_another_spelling_that_is_not_its_term(library: Library) -> None:
    assert [term.key for term in library.terms.values() if not term.spellings] == []
    assert [term.key for term in library.terms.values() if term.term in term.spellings] == []


def test_a_definition_is_short_and_plain(library: Library) -> None:
    for term in library.terms.values():
        text = re.sub(r"\[\?[^\]:]+:? ?([^\]]*)\]", r"\1", term.definition)
        assert len(sentences(text)) <= 3, term.key
        assert [sentence for sentence in sentences(text) if len(words(sentence)) > 30] == [], term.key
        assert textstat.flesch_kincaid_grade(text) <= 12, term.key


def test_the_page_shows_sound_and_spellings_of_every_entry(rendered: Any, library: Library) -> None:
    tree = LexborHTMLParser(rendered("glossary.md")[1])
    for term in library.terms.values():
        entry = tree.css_first(f"#term-{term.key}")
        assert f"Also written: {', '.join(term.spellings)}." in entry.text(), term.key
        assert not term.say or f"Say: {term.say}." in entry.text(), term.key
