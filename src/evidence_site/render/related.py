"""Which records belong together: a study and its registered trials, reports that share people."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar

from ..models import Library, Study, Trial

R = TypeVar("R")
Pair = tuple[str, str]

_WORD = re.compile(r"\w+(?:-\w+)*")


@dataclass(frozen=True, slots=True)
class _Related:
    """The records that belong to each key of a library, in the order of the library."""

    trials: Mapping[str, list[Trial]]
    reports: Mapping[str, list[Study]]
    named: Mapping[str, list[Trial]]
    twins: Mapping[str, list[Trial]]
    sharing: Mapping[str, list[Study]]


def linked_trials(study: Study, library: Library) -> list[Trial]:
    """Return the registered trials of a study: those that name it, or whose registry number it carries."""
    return _related(library).trials.get(study.key, [])


def reports(trial: Trial, library: Library) -> list[Study]:
    """Return the studies that report a trial, or carry its registry number."""
    return _related(library).reports.get(trial.key, [])


def named_trials(trial: Trial, library: Library) -> list[Trial]:
    """Return the other trials that a trial's own texts name by registry number, and those that name it, twins apart.

    How they belong together stands in the texts: a longer follow-up of the same people, or a relation nobody could tell.
    """
    return _related(library).named.get(trial.key, [])


def twins(trial: Trial, library: Library) -> list[Trial]:
    """Return the entries that are probably of the same trial."""
    return _related(library).twins.get(trial.key, [])


def sharing_people(study: Study, library: Library) -> list[Study]:
    """Return the studies that share people with a study or may do so, whichever of the two records says it."""
    return _related(library).sharing.get(study.key, [])


@lru_cache(maxsize=1)
def _related(library: Library) -> _Related:
    """Find all pairs at once: cards that each compare one record with all others would take the square of the records."""
    own = set(_trials_of_studies(library))
    same = {(trial.key, trial.same_as) for trial in library.trials.values() if trial.same_as}
    twins = same | _turned(same)
    named = {pair for pair in _named(library) if pair[0] != pair[1]}
    shared = {(study.key, other) for study in library.studies.values() for other in study.overlaps if other != study.key}
    return _Related(
        trials=_gathered(own, library.trials),
        reports=_gathered(_turned(own), library.studies),
        named=_gathered((named | _turned(named)) - twins, library.trials),
        twins=_gathered(twins, library.trials),
        sharing=_gathered(shared | _turned(shared), library.studies),
    )


def _trials_of_studies(library: Library) -> Iterator[Pair]:
    by_number = defaultdict(list)
    for trial in library.trials.values():
        by_number[trial.registry_id].append(trial.key)
        if trial.study:
            yield trial.study, trial.key
    for study in library.studies.values():
        for number in study.registry:
            yield from ((study.key, trial) for trial in by_number[number])


def _named(library: Library) -> Iterator[Pair]:
    """Yield each trial with those that its texts name. A number can be several words: the last one finds who it may be."""
    by_last_word = defaultdict(list)
    for trial in library.trials.values():
        if trial.registry_id:
            by_last_word[trial.registry_id.split()[-1]].append(trial)
    for trial in library.trials.values():
        text = " ".join(filter(None, (trial.design, trial.status_note, trial.result_note, *trial.notes, *trial.conflicts)))
        for word in set(_WORD.findall(text)):
            yield from ((trial.key, other.key) for other in by_last_word[word] if other.registry_id in text)


def _turned(pairs: Iterable[Pair]) -> set[Pair]:
    return {(other, key) for key, other in pairs}


def _gathered(pairs: Iterable[Pair], records: Mapping[str, R]) -> dict[str, list[R]]:
    """Return for each first key the records of its second keys, in the order in which `records` has them."""
    keys = defaultdict(set)
    for key, other in pairs:
        keys[key].add(other)
    order = {key: place for place, key in enumerate(records)}
    return {key: [records[other] for other in sorted(others, key=order.__getitem__)] for key, others in keys.items()}
