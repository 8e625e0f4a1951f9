"""The results of a study in a row of the evidence table: which are shown, and arms of one randomised trial side by side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element

from ..models import Count, Library, Outcome, Study, newcombe_interval
from .deaths import speaks_of_death
from .figures import figure_element
from .html import Child, append, h, joined
from .study_results import definition, label, time_mark
from .summary import line, own_words

OUTCOMES, HARMS = 3, 4
"""How many are shown of a study whose groups chance did not make. The card has them all."""

PEOPLE = frozenset({"people", "women", "men", "children", "adults"})
"""Units of counts that get an interval: people are chosen one by one, trials or pregnancies are not."""

Pair = tuple[Outcome, ...]
"""One outcome, or the same outcome in each arm."""


def randomised(study: Study) -> bool:
    """Tell if chance made the arms. Only then may they be set against each other; and then everything is shown."""
    return study.design.startswith("randomised")


def in_full(study: Study) -> bool:
    """Tell if everything is shown of a study: a comparison by chance, or of such comparisons."""
    return randomised(study) or study.design == "meta-analysis"


def main_results(study: Study, library: Library) -> list[Element]:
    """Return the outcomes of a study: all of a trial or meta-analysis, else the main ones at their last time."""
    if not study.outcomes:
        return [line("No result was read. That is not the same as no effect.")]
    found = list(study.outcomes)
    if not in_full(study):
        found = sorted(_last(found), key=lambda outcome: not outcome.primary)[:OUTCOMES]
    return _listed(study, found, len(study.outcomes), library)


def harms(study: Study, library: Library) -> list[Element]:
    """Return the harms of a study, deaths first, and say so where no count of deaths was read."""
    found = sorted(study.harms, key=lambda outcome: not speaks_of_death([outcome]))
    shown = found if in_full(study) else found[:HARMS]
    told = _listed(study, shown, len(found), library) if found else [line("No harm was read. That is not the same as none.")]
    if not speaks_of_death([*study.harms, *study.outcomes]):
        told.append(line("No count of deaths was read."))
    return told


def _last(outcomes: Iterable[Outcome]) -> Iterator[Outcome]:
    """Yield each outcome at its last time: an early result, seen alone, would look better than it was."""
    outcomes = list(outcomes)
    for outcome in outcomes:
        same = [other for other in outcomes if (other.label, other.arm) == (outcome.label, outcome.arm)]
        if outcome is max(same, key=lambda other: other.at_months or 0):
            yield outcome


def _listed(study: Study, outcomes: list[Outcome], of: int, library: Library) -> list[Element]:
    """Return outcomes as a list, and say so where these are not all `of` them."""
    pairs: Iterable[Pair] = _pairs(outcomes) if randomised(study) else ((outcome,) for outcome in outcomes)
    told = [h("ul", {"class": "results"}, [_item(study, pair, library) for pair in pairs])]
    if len(outcomes) < of:
        told.append(line("More on its card."))
    return told


def _pairs(outcomes: list[Outcome]) -> Iterator[Pair]:
    """Yield outcomes with the same outcome in the other arms: alike in words and time, and each in an arm of its own."""
    rest = list(outcomes)
    while rest:
        first = rest[0]
        pair = [first]
        for other in rest[1:]:
            alike = (other.label, other.at) == (first.label, first.at)
            if alike and first.arm and other.arm and other.arm not in {one.arm for one in pair}:
                pair.append(other)
        rest = [outcome for outcome in rest if outcome not in pair]
        yield tuple(pair)


def _item(study: Study, pair: Pair, library: Library) -> Element:
    first = pair[0]
    if len(pair) == 1 and first.value is not None:
        name = _arm(first, study)
        words = [" ", label(first), *_when(first, study), f" ({name})" if name else None]
        item = h("li", {}, _value(first, study), words, _interval(first, study), ".")
    else:
        told = joined((_told(outcome, study) for outcome in pair), " v ")
        item = h("li", {}, label(first, starts=True), _when(first, study), ": ", told, ".")
    append(item, _difference(pair))
    for outcome in pair:
        append(item, definition(study, outcome))
        if note := own_words(study, f"{outcome.id}.note", outcome.note, library):
            name = _arm(outcome, study) if len(pair) > 1 else None
            append(item, f" Note on {name}: " if name else " ", note)
    return item


def _when(outcome: Outcome, study: Study) -> list[Child]:
    """Return the time in brackets, and that it is the study's main result if it is."""
    parts = [time_mark(study, outcome), "main result" if outcome.primary else None]
    told = joined([part for part in parts if part is not None], "; ")
    return [" (", *told, ")"] if told else []


def _told(outcome: Outcome, study: Study) -> list[Child]:
    """Return an arm's name, its figure and the interval."""
    name = _arm(outcome, study)
    return [f"{name}, " if name else None, *_value(outcome, study), *_interval(outcome, study)]


def _arm(outcome: Outcome, study: Study) -> str | None:
    arm = study.arm(outcome.arm) if outcome.arm else None
    return arm and arm.name


def _value(outcome: Outcome, study: Study) -> list[Child]:
    if outcome.value is None:
        return ["no number given"]
    form = "percent" if isinstance(outcome.value, Count) else "full"
    return [figure_element(study.key, outcome.id, outcome.value, form)]


def _interval(outcome: Outcome, study: Study) -> list[Child]:
    """Return the 95% interval of a count of people; another figure has its own beside it, if one was printed."""
    if not isinstance(outcome.value, Count) or outcome.value.unit not in PEOPLE:
        return []
    return [" [", figure_element(study.key, outcome.id, outcome.value, "interval"), "]"]


def _difference(pair: Pair) -> list[Child]:
    """Return the difference between two arms of one randomised trial, named as a sum of ours."""
    if len(pair) != 2:
        return []
    one, two = (outcome.value for outcome in pair)
    if not isinstance(one, Count) or not isinstance(two, Count) or {one.unit, two.unit} - PEOPLE:
        return []
    difference, low, high = (_points(number) for number in newcombe_interval(one, two))
    said = f"Difference {difference} percentage points (95% interval {low} to {high})"
    return [" ", h("strong", {"class": "tally"}, said), ": our calculation from the published counts."]


def _points(number: float) -> str:
    whole = round(number)
    return f"−{-whole}" if whole < 0 else str(whole)
