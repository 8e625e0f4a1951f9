"""The card of a study: what each of the ten parts of its lay summary says, made from the record and from nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from ..models import Count, Library, Outcome, Percent, Study
from .citations import kind_of
from .deaths import speaks_of_death
from .figures import figure_element
from .html import Child, joined, sentence
from .marks import TREATMENT_NAMES
from .related import linked_trials
from .study import design_words
from .study_meaning import NO_PATIENTS, ONE_GROUP, follow_up, meaning
from .study_results import arm_size, results
from .summary import (
    NOT_TOLD,
    Summary,
    as_printed,
    line,
    named,
    own_words,
    summary_card,
    told_in_words,
)
from .summary_parts import identifiers, more, names

_CONDITIONING = {
    "yes": "Yes",
    "lower dose": "Yes, a short, lower dose",
    "no": "No",
    "not stated": "Not stated in what we could read",
    "does not apply": "Does not apply",
}
_FOLLOW_UP = {"planned": "", "mean": "on average ", "median": "a median of ", "longest": "at the longest ", "reported": ""}


def study_card(study: Study, library: Library, level: int = 3) -> Element:
    """Return the card of a study, its title a heading of `level` with the id "study-<key>"."""
    summary = Summary(
        name=[*names(study), *identifiers(study)],
        sponsor=list(_sponsor(study, library)),
        about=list(_about(study, library)),
        people=list(_people(study, library)),
        treatments=list(_treatments(study, library)),
        harms=list(_harms(study, library)),
        results=list(_results(study, library)),
        meaning=list(meaning(study, library)),
        follow_up=list(follow_up(study, library)),
        more=more(study),
    )
    return summary_card(study, summary, level)


def _sponsor(study: Study, library: Library) -> Iterator[Element]:
    if study.authors:
        yield named("Authors", as_printed(study.authors.rstrip(".")), ".")
    for trial in linked_trials(study, library):
        if trial.sponsor:
            yield named("Who ran it, as the registry says", as_printed(trial.sponsor.rstrip(".")), ".")
    yield named("Money and interests", own_words(study, "funding", study.funding, library) or NOT_TOLD)


def _about(study: Study, library: Library) -> Iterator[Element]:
    yield named("Kind of study", f"{sentence(design_words(study))} ", own_words(study, "design_note", study.design_note, library))
    aims = dict.fromkeys(_aim(outcome) for outcome in study.all_outcomes if outcome.primary)
    if aims:
        yield named("What it set out to see", "; ".join(aims), ".")
    elif study.design not in NO_PATIENTS:
        yield named("Why it was done", "we did not note its aim.")
    yield named("Where", f"{', '.join(study.countries)}." if study.countries else NOT_TOLD)
    yield named("When", f"published in {study.year}." if study.year else "we saw no year.")
    if study.follow_up:
        followed = figure_element(study.key, "follow-up", dict(study.figures())["follow-up"], "full")
        note = own_words(study, "follow_up.note", study.follow_up.note, library)
        yield named("People were followed for", _FOLLOW_UP[study.follow_up.measure], followed, ". ", note)
    elif study.design not in NO_PATIENTS:
        yield named("People were followed for", "a time that we did not see.")
    yield named("How we read it", f"{kind_of(study).partition('; ')[2]}.")


def _aim(outcome: Outcome) -> str:
    """Labels read on after a figure: counts say what people did, other labels say what was measured."""
    return f"how many {outcome.label}" if isinstance(outcome.value, Count | Percent) else outcome.label


def _people(study: Study, library: Library) -> Iterator[Element]:
    figures = dict(study.figures())
    told = study.n or study.population or study.arms
    if study.design in NO_PATIENTS and not told:
        yield line("Does not apply, as far as we read: it does not tell of one group of people.")
        return
    if "n" in figures:
        note = own_words(study, "n_note", study.n_note, library)
        yield named("How many", figure_element(study.key, "n", figures["n"]), ". ", note)
    elif study.design not in NO_PATIENTS:
        part_known = any(arm.n for arm in study.arms)
        yield named("How many", "we saw no number for the whole study." if part_known else "we saw no number.")
    if study.population:
        yield named("Who", own_words(study, "population", study.population, library))
    elif study.design not in NO_PATIENTS:
        yield named("Who", NOT_TOLD)
    if study.arms:
        yield named("Groups", joined((_arm(study, arm.id, arm.name) for arm in study.arms), "; "), ".")


def _arm(study: Study, arm_id: str, name: str) -> list[Child]:
    return [name, *arm_size(study, arm_id)]


def _treatments(study: Study, library: Library) -> Iterator[Element]:
    about = f"It is about this treatment: {TREATMENT_NAMES[study.treatment]}." if study.treatment != "other" else NOT_TOLD
    if study.intervention:
        yield line(own_words(study, "intervention", study.intervention, library))
    else:
        yield line("Does not apply: it treated nobody itself. " if study.design in NO_PATIENTS else f"{NOT_TOLD} ", about)
    if study.comparator:
        yield named("Compared with", own_words(study, "comparator", study.comparator, library))
    elif study.design in ONE_GROUP:
        yield named("Compared with", "no group without the treatment." if study.arms else "no other group.")
    elif study.design not in NO_PATIENTS:
        yield named("Compared with", NOT_TOLD)
    if study.cell_source:
        yield named("Cells from", own_words(study, "cell_source", study.cell_source, library))
    note = own_words(study, "conditioning.note", study.conditioning.note, library)
    yield named("Drugs to weaken immunity before the cells", f"{_conditioning(study)}. ", note)
    if amounts := [outcome for outcome in _untold(study) if _is_amount(outcome)]:
        yield line("Amounts given:")
        yield results(study, amounts, "Amounts given", library)


def _conditioning(study: Study) -> str:
    """Only a blood stem cell transplant wipes out most of the immune system; before CAR-T cells a shorter course makes room."""
    if study.conditioning.status == "yes" and study.treatment == "HSCT":
        return "Yes: strong drugs to remove most of the immune system"
    return _CONDITIONING[study.conditioning.status]


def _untold(study: Study) -> list[Outcome]:
    """Return the study's other figures, apart from those that its own texts show."""
    told = told_in_words(study)
    return [outcome for outcome in study.measures if outcome.id not in told]


def _is_amount(outcome: Outcome) -> bool:
    return "dose" in outcome.id.split("-")


def _harms(study: Study, library: Library) -> Iterator[Element]:
    if study.harms:
        yield results(study, study.harms, "Unwanted effects", library)
    elif study.design in {"guideline", "laboratory"}:
        yield line("Does not apply, as far as we read: it treated nobody itself.")
        return
    else:
        yield line("We could read nothing about unwanted effects. That is not the same as none.")
    if speaks_of_death(study.harms) or study.design in NO_PATIENTS:
        return
    if speaks_of_death(study.outcomes):
        yield line("On deaths, see what was found.")
    else:
        yield line("We could read no count of deaths. That does not mean that nobody died.")


def _results(study: Study, library: Library) -> Iterator[Element]:
    if study.outcomes:
        yield results(study, study.outcomes, "What was found", library)
    elif study.design == "guideline":
        yield line("Does not apply: a guideline gives advice and has no results of its own.")
    else:
        yield line("We could read no results. That is not the same as no effect.")
    if others := [outcome for outcome in _untold(study) if not _is_amount(outcome)]:
        yield line("Other figures that we read:")
        yield results(study, others, "Other figures", library)
