"""Which records belong together: a study and its registered trials, reports that share people."""

from __future__ import annotations

from ..models import Library, Study, Trial


def linked_trials(study: Study, library: Library) -> list[Trial]:
    """Return the registered trials of a study: those that name it, or whose registry number it carries."""
    return [trial for trial in library.trials.values() if trial.study == study.key or trial.registry_id in study.registry]


def named_trials(trial: Trial, library: Library) -> list[Trial]:
    """Return the other trials that a trial's own texts name by registry number, and those that name it, twins apart.

    How they belong together stands in the texts: a longer follow-up of the same people, or a relation nobody could tell.
    """
    others = [other for other in library.trials.values() if other.key != trial.key and not twins(trial, other)]
    return [other for other in others if _names(trial, other) or _names(other, trial)]


def twins(trial: Trial, other: Trial) -> bool:
    """Tell if two entries are probably of one trial."""
    return trial.same_as == other.key or other.same_as == trial.key


def _names(trial: Trial, other: Trial) -> bool:
    texts = (trial.design, trial.status_note, trial.result_note, *trial.notes, *trial.conflicts)
    return other.registry_id is not None and any(other.registry_id in text for text in texts if text)


def reports(trial: Trial, library: Library) -> list[Study]:
    """Return the studies that report a trial, or carry its registry number."""
    return [study for study in library.studies.values() if trial.study == study.key or trial.registry_id in study.registry]


def sharing_people(study: Study, library: Library) -> list[Study]:
    """Return the studies that share people with a study or may do so, whichever of the two records says it."""
    return [
        other
        for other in library.studies.values()
        if other.key != study.key and (other.key in study.overlaps or study.key in other.overlaps)
    ]
