"""Words that mislead, on any page, outside quotations and outside what the checked article says (content rules, 2 and 4)."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

import pytest
from misleading import misleading
from page_list import EVERY_PAGE
from reading import blocks
from selectolax.lexbor import LexborHTMLParser

from evidence_site.check.prose import hand_typed_numbers

_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|‘[^’]*’")


@cache
def own_words(html: str) -> list[str]:
    """Return the texts of a page without what it quotes, and without the spellings of the glossary."""
    tree = LexborHTMLParser(html)
    for quoted in tree.css(".article-says, .claim-says, .glossary-spellings"):
        quoted.decompose()
    return [_QUOTED.sub("…", text) for text in blocks(tree.html or "")]


@EVERY_PAGE
def test_the_page_does_without_words_that_mislead_and_calls_no_harm_common_or_rare(rendered: Any, page: str) -> None:
    assert [(text, found) for text in own_words(rendered(page)[1]) if (found := misleading(text))] == []


@EVERY_PAGE
def test_every_number_has_a_record_behind_it(rendered: Any, page: str) -> None:
    assert list(hand_typed_numbers(rendered(page)[1])) == []


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("It reboots the immune system.", "a metaphor that misleads"),
        ("It gives hope to many.", "hope as an argument"),
        ("About 1 in 20 had it.", "one in so many"),
        ("One in ten had it.", "one in so many"),
        ("They were 3 times more likely to have it.", "a relative figure alone"),
        ("You should choose the first.", "a choice made for the reader"),
        ("It is a proven cure.", "a promise"),
        ("A randomized trial.", "American spelling"),
        ("Say how many. Infections are common.", "Infections are common."),
        ("Deaths were rare!", "Deaths were rare!"),
    ],
)
def test_the_patterns_find_what_they_are_for(text: str, what: str) -> None:
    assert what in misleading(text)


@pytest.mark.parametrize(
    "text", ["It is not a proven cure.", "They call it a “reset”.", "It was one in a row.", "Randomised in 2006."]
)
def test_the_patterns_leave_plain_words_alone(text: str) -> None:
    (shown,) = own_words(f"<p>{text}</p>")
    assert misleading(shown) == []
