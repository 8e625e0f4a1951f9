"""What a study means, what it cannot tell, and what follows it: parts 8 and 9 of its lay summary."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from ..models import Library, Study
from .card_links import card_link
from .html import Child, h, joined
from .related import linked_trials, named_trials, sharing_people
from .summary import all_words, line, listed
from .summary_parts import NAMED_WITH_IT, registered_trial

NO_PATIENTS = frozenset({"review", "meta-analysis", "guideline", "laboratory", "notice"})
"""Designs that treat nobody themselves."""

ONE_GROUP = frozenset({"single-arm", "case series", "case report"})
"""Designs that have no group to compare with; where the record tells of one all the same, its words are shown."""

MEANING = {
    "randomised blinded": "Chance made the groups, and people did not know which they were in. So a difference between the "
    "groups tells more here than elsewhere. How much it tells depends on how many people took part.",
    "randomised open": "Chance made the groups. But people may have known which they were in, and that can colour what is seen.",
    "single-arm": "Chance made no group to compare with. So it cannot show what would have happened without the treatment.",
    "case series": "Chance made no group to compare with. So it cannot show what would have happened without the treatment.",
    "case report": "Single cases show what can happen. They cannot show how often, or why.",
    "registry cohort": "Chance did not decide who got what. So it cannot show what made any difference.",
    "meta-analysis": "It puts other studies together. It can be no stronger than they are.",
    "review": "It retells other studies. It can be no stronger than they are.",
    "laboratory": "What happens in a laboratory or in animals may not happen in people.",
    "guideline": "It gives the advice of a group of experts. It tests no treatment itself.",
    "notice": "It tells what an authority saw or decided. It is not a trial.",
}
"""What a study of each design can tell at all, in plain words."""


def meaning(study: Study, library: Library) -> Iterator[Element]:
    """Yield part 8: what a study of its design can tell, its limits, where sources disagree, who shares its people."""
    yield line(MEANING[study.design])
    if limits := all_words(study, "limits", library):
        yield listed(limits)
    else:
        yield line("We noted no other limits. There may be some.")
    if conflicts := all_words(study, "conflicts", library):
        yield line("Where sources disagree:")
        yield listed(conflicts)
    yield from _shared(study, library)


def _shared(study: Study, library: Library) -> Iterator[Element]:
    if study.series:
        yield line(f"It is one of the {study.series} reports. Their people overlap, so never add them up.")
    if others := sharing_people(study, library):
        links: list[Child] = joined([card_link(other) for other in others], ", ")
        yield line("It shares people, or may share them, with ", links, ". Never add them up.")


def follow_up(study: Study, library: Library) -> Iterator[Element]:
    """Yield part 9: the registered trials that belong to a study, each with its status."""
    own = linked_trials(study, library)
    if own:
        yield line("It goes with this entry of our list of registered trials:")
        yield h("ul", {}, [registered_trial(trial) for trial in own])
    if others := [other for trial in own for other in named_trials(trial, library) if other not in own]:
        yield line(NAMED_WITH_IT)
        yield h("ul", {}, [registered_trial(trial) for trial in others])
    if own:
        yield line("We noted no further study that follows it. There may be one.")
    elif study.design in NO_PATIENTS:
        yield line("Does not apply: it is not a trial. We found no registered trial that belongs to it.")
    else:
        yield line("Not told, as far as we noted, and we found no registered trial that follows it. There may be one.")
