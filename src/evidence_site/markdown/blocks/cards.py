"""Record blocks that show cards: one study, or every study or trial of a selection."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar, get_args
from xml.etree.ElementTree import Element

from ...errors import fail
from ...models import Design, Library, Study, Trial
from ...render.html import h
from ...render.study_card import study_card
from ...render.trial_card import trial_card
from .base import TREATMENTS, RecordBlock, choice, some, type_level

TRIAL_DESIGNS = {"randomised": "yes", "not randomised": "no", "randomisation planned": "planned", "not stated": "not stated"}
"""What an editor writes for each value of a trial's `randomised`: in YAML a bare yes or no is not a word."""


class StudyCard(RecordBlock):
    """The card of one study; the argument is its key."""

    NAME = "study-card"
    ARGUMENT = True
    OPTIONS: ClassVar[dict[str, Any]] = {"level": (3, type_level)}

    def render(self, library: Library) -> Element:
        """Return the card."""
        return study_card(library.study(self.argument, self.where()), library, self.options["level"])


class RecordCards(RecordBlock):
    """Every card of a selection. The treatment is the argument or the option of that name; without it, all are shown."""

    ARGUMENT = None

    def selected(self, records: Iterable[Any], **wanted: str) -> list[Any]:
        """Return the records of the treatment that is asked for and with the `wanted` values, empty ones apart.

        Raises EvidenceError if there are none.
        """
        if self.argument and self.options["treatment"]:
            raise fail(self.where(), "names its treatment twice; leave the option out")
        treatment = self.argument or self.options["treatment"]
        if treatment:
            try:
                TREATMENTS(treatment)
            except ValueError as error:
                raise fail(self.where(), str(error)) from None
        fields = {name: value for name, value in {"treatment": treatment, **wanted}.items() if value}
        chosen = [record for record in records if all(getattr(record, name) == value for name, value in fields.items())]
        return some(chosen, self, "card")


class StudyCards(RecordCards):
    """The cards of all studies, of one treatment or design if given."""

    NAME = "study-cards"
    OPTIONS: ClassVar[dict[str, Any]] = {
        "treatment": ("", TREATMENTS),
        "design": ("", choice(get_args(Design))),
        "level": (4, type_level),
    }

    def render(self, library: Library) -> Element:
        """Return the cards in the order of the study table: newest first, then by name."""
        studies: list[Study] = self.selected(library.studies.values(), design=self.options["design"])
        studies.sort(key=lambda study: (-(study.year or 0), study.label))
        return h("div", {"class": "cards"}, [study_card(study, library, self.options["level"]) for study in studies])


class TrialCards(RecordCards):
    """The cards of all registered trials, of one treatment if given; `design` says if chance decides (`TRIAL_DESIGNS`)."""

    NAME = "trial-cards"
    OPTIONS: ClassVar[dict[str, Any]] = {
        "treatment": ("", TREATMENTS),
        "design": ("", choice(TRIAL_DESIGNS)),
        "level": (4, type_level),
    }

    def render(self, library: Library) -> Element:
        """Return the cards in the order of the trial table: newest start first, trials without a start last."""
        trials: list[Trial] = self.selected(library.trials.values(), randomised=TRIAL_DESIGNS.get(self.options["design"], ""))
        trials.sort(key=lambda trial: trial.registry_id or trial.key)
        trials.sort(key=lambda trial: trial.start or "", reverse=True)
        return h("div", {"class": "cards"}, [trial_card(trial, library, self.options["level"]) for trial in trials])
