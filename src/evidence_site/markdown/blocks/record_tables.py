"""Record blocks for the tables of studies and trials, plain or with the form that narrows them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar, get_args
from xml.etree.ElementTree import Element

from ...models import Design, Library, Study, Trial
from ...render.explorer import study_explorer, trial_explorer
from ...render.record_tables import study_table, trial_table
from .base import TREATMENTS, RecordBlock, choice, some, type_flag, type_keys

# A form above the table narrows it.
_EXPLORER: dict[str, Any] = {"explorer": (False, type_flag)}


class StudyTable(RecordBlock):
    """The table of studies, of one treatment or design, or those listed in `keys`."""

    NAME = "study-table"
    ARGUMENT = True
    OPTIONS: ClassVar[dict[str, Any]] = {
        "treatment": ("", TREATMENTS),
        "design": ("", choice(get_args(Design))),
        "keys": ([], type_keys),
        **_EXPLORER,
    }

    def render(self, library: Library) -> Element:
        """Return the table; the argument is its caption. Newest first, then by name."""
        studies: Iterable[Study] = [library.study(key, self.where()) for key in self.options["keys"]] or library.studies.values()
        for option in ("treatment", "design"):
            if wanted := self.options[option]:
                studies = [study for study in studies if getattr(study, option) == wanted]
        chosen = sorted(studies, key=lambda study: (-(study.year or 0), study.label))
        table = study_table(some(chosen, self, "study"), self.argument)
        return study_explorer(chosen, table) if self.options["explorer"] else table


class TrialTable(RecordBlock):
    """The table of registered trials, of one treatment if given; the argument is its caption.

    With `cards` it stands above the cards of the trials, and leaves out what they tell.
    """

    NAME = "trial-table"
    ARGUMENT = True
    OPTIONS: ClassVar[dict[str, Any]] = {"treatment": ("", TREATMENTS), "cards": (False, type_flag), **_EXPLORER}

    def render(self, library: Library) -> Element:
        """Return the table, newest start first, trials without a start last."""
        treatment = self.options["treatment"]
        trials: list[Trial] = [trial for trial in library.trials.values() if not treatment or trial.treatment == treatment]
        trials.sort(key=lambda trial: trial.registry_id or trial.key)
        trials.sort(key=lambda trial: trial.start or "", reverse=True)
        table = trial_table(some(trials, self, "trial"), library, self.argument, cards=self.options["cards"])
        return trial_explorer(trials, table) if self.options["explorer"] else table
