"""Which outcomes speak of deaths of people: where a count of deaths is missing, that has to be said."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..models import Outcome

_DEATH = re.compile(r"\b(?:died|dead|deaths?|killed|alive|surviv\w*|mortality|fatal)\b", re.IGNORECASE)
_ANIMALS = re.compile(r"\b(?:mouse|mice|rats?|animals?)\b", re.IGNORECASE)


def speaks_of_death(outcomes: Iterable[Outcome]) -> bool:
    """Tell if a result is about deaths or survival of people; deaths of animals leave the question open."""
    texts = (f"{outcome.id} {outcome.label} {outcome.definition} {outcome.note}" for outcome in outcomes)
    return any(_DEATH.search(text) and not _ANIMALS.search(text) for text in texts)
