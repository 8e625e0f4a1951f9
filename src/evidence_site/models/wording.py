"""The fixed table of words for how sure we are (GRADE): the certainty chooses the verb, the effect its adverb.

| certainty | large effect | small effect | no clear effect |
|---|---|---|---|
| high | causes | slightly reduces | makes little or no difference |
| moderate | probably causes | probably slightly reduces | probably makes little or no difference |
| low | may cause | may slightly reduce | may make little or no difference |
| very low | "We do not know if ..." for every size | | |
"""

from __future__ import annotations

import re
from collections.abc import Mapping

UNKNOWN = "We do not know"
VERBS: Mapping[str, str] = {"low": "may", "moderate": "probably"}
ADVERBS: Mapping[str, str] = {"small": "slightly", "none": "little or no difference"}

# Other ways of being unsure, which would blur the table.
_VAGUE = ("might", "could", "possibly", "perhaps", "seems", "appears", "suggests", "likely")


def wording_fault(statement: str, certainty: str, effect: str) -> str | None:
    """Say which word of the table a conclusion lacks or has too much, or return None if it fits."""
    if certainty == "very low":
        fits = statement.startswith(f"{UNKNOWN} if ")
        return None if fits else f"must start with '{UNKNOWN} if', because its certainty is very low"
    if statement.startswith(UNKNOWN):
        return f"must not start with {UNKNOWN!r}, because its certainty is {certainty}"
    wanted = [word for word in (VERBS.get(certainty), ADVERBS.get(effect)) if word]
    for word in wanted:
        if not _has(statement, word):
            return f"must say {word!r}, because its certainty is {certainty} and its effect {effect}"
    for word in (*VERBS.values(), *ADVERBS.values(), *_VAGUE):
        if word not in wanted and _has(statement, word):
            return f"must not say {word!r}, because its certainty is {certainty} and its effect {effect}"
    return None


def _has(statement: str, word: str) -> bool:
    return re.search(rf"\b{word}\b", statement) is not None
