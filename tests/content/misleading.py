"""Words that mislead, wherever they stand: on pages, in answers, in the lines of a sheet (content rules, 2 and 4)."""

from __future__ import annotations

import re

from reading import sentences

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


def misleading(text: str) -> list[str]:
    """Return what misleads in a text: the reason for each such word, and each sentence that calls a harm common or rare."""
    found = [what for what, pattern in BANNED.items() if re.search(pattern, text, re.IGNORECASE)]
    return found + [sentence for sentence in sentences(text) if HARM.search(sentence) and VAGUE.search(sentence)]
