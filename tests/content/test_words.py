"""Words that mislead, on any page, outside quotations and outside what the checked article says (content rules, 2 and 4)."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

import pytest
from page_list import EVERY_PAGE
from reading import blocks, sentences
from selectolax.lexbor import LexborHTMLParser

from evidence_site.check.prose import hand_typed_numbers

_NUMBER = r"(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|twenty|fifty|a hundred|a thousand)"

BANNED = {
    "a metaphor that misleads": r"\breboot\w*|\breset\w*|\bmiracle\w*|\bbreakthroughs?\b|\brevolution\w*|\bgame.?chang\w*",
    "hope as an argument": r"\b(?:gives?|giving|offers?|offering|brings?|bringing|raises?) hope\b|\bray of hope\b",
    "one in so many": rf"\b(?:1|one) in {_NUMBER}\b",
    "a relative figure alone": r"\btimes (?:more|less) likely\b|\b(?:doubles?|halves?|triples?) the risk\b",
    "a choice made for the reader": r"\byou should (?:choose|have|get|take|avoid|refuse)\b|\bwe (?:recommend|advise)\b",
    "a promise": r"\bguarantee\w*|\bsafe and effective\b|\bproven cure\b(?<!not a proven cure)",
    "American spelling": r"\b(?:randomized|tumors?|anemia|leukemia|pediatric|hemoglobin|diarrhea|edema|color|behavior)\b",
}
HARM = re.compile(
    r"\b(?:harms?|side effects?|deaths?|died?|infections?|cancers?|fevers?|bleeding|strokes?|infertil\w*)\b", re.IGNORECASE
)
VAGUE = re.compile(r"\b(?:un)?common(?:ly)?\b|\brare(?:ly)?\b|\bmost (?:people|patients)\b|\bmostly\b", re.IGNORECASE)
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|‘[^’]*’")


@cache
def own_words(html: str) -> list[str]:
    """Return the texts of a page without what it quotes, and without the spellings of the glossary."""
    tree = LexborHTMLParser(html)
    for quoted in tree.css(".article-says, .claim-says, .glossary-spellings"):
        quoted.decompose()
    return [_QUOTED.sub("…", text) for text in blocks(tree.html or "")]


@EVERY_PAGE
def test_the_page_does_without_words_that_mislead(rendered: Any, page: str) -> None:
    texts = own_words(rendered(page)[1])
    assert [(what, text) for what, words in BANNED.items() for text in texts if re.search(words, text, re.IGNORECASE)] == []


@EVERY_PAGE
def test_every_number_has_a_record_behind_it(rendered: Any, page: str) -> None:
    assert list(hand_typed_numbers(rendered(page)[1])) == []


@EVERY_PAGE
def test_harms_are_counted_and_not_called_common_or_rare(rendered: Any, page: str) -> None:
    said = [sentence for text in own_words(rendered(page)[1]) for sentence in sentences(text)]
    assert [sentence for sentence in said if HARM.search(sentence) and VAGUE.search(sentence)] == []


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
    ],
)
def test_the_patterns_find_what_they_are_for(text: str, what: str) -> None:
    assert re.search(BANNED[what], text, re.IGNORECASE)
    assert HARM.search("Some people died.")
    assert VAGUE.search("Infections are common.")


@pytest.mark.parametrize(
    "text", ["It is not a proven cure.", "They call it a “reset”.", "It was one in a row.", "Randomised in 2006."]
)
def test_the_patterns_leave_plain_words_alone(text: str) -> None:
    (shown,) = own_words(f"<p>{text}</p>")
    assert [what for what, pattern in BANNED.items() if re.search(pattern, shown, re.IGNORECASE)] == []
