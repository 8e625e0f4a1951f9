"""Record blocks about evidence: findings, and the tables of studies and trials."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar, get_args
from xml.etree.ElementTree import Element

from pymdownx.blocks.block import type_string

from ...errors import fail, near_matches
from ...models import Design, Library, Study, Trial
from ...render.finding import findings_list
from ...render.study import study_table
from ...render.trial import trial_table
from .base import TREATMENTS, RecordBlock, choice, some, type_keys


class Findings(RecordBlock):
    """Findings of a topic, or those listed in `keys`."""

    NAME = "findings"
    OPTIONS: ClassVar[dict[str, Any]] = {"topic": ("", type_string), "keys": ([], type_keys)}

    def render(self, library: Library) -> Element:
        """Return the list."""
        if bool(self.options["keys"]) == bool(self.options["topic"]):
            raise fail(self.where(), "needs a topic or a list of keys, and not both")
        findings = [library.finding(key, self.where()) for key in self.options["keys"]]
        if topic := self.options["topic"]:
            findings = [finding for finding in library.findings.values() if finding.topic == topic]
            if not findings:
                topics = {finding.topic for finding in library.findings.values()}
                raise fail(self.where(), f"no finding has the topic {topic!r}", near=near_matches(topic, topics))
        return findings_list(findings, library)


class StudyTable(RecordBlock):
    """The table of studies, of one treatment or design, or those listed in `keys`."""

    NAME = "study-table"
    ARGUMENT = True
    OPTIONS: ClassVar[dict[str, Any]] = {
        "treatment": ("", TREATMENTS),
        "design": ("", choice(get_args(Design))),
        "keys": ([], type_keys),
    }

    def render(self, library: Library) -> Element:
        """Return the table; the argument is its caption. Newest first, then by name."""
        studies: Iterable[Study] = [library.study(key, self.where()) for key in self.options["keys"]] or library.studies.values()
        for option in ("treatment", "design"):
            if wanted := self.options[option]:
                studies = [study for study in studies if getattr(study, option) == wanted]
        chosen = sorted(studies, key=lambda study: (-(study.year or 0), study.label))
        return study_table(some(chosen, self, "study"), self.argument)


class TrialTable(RecordBlock):
    """The table of registered trials, of one treatment if given; the argument is its caption."""

    NAME = "trial-table"
    ARGUMENT = True
    OPTIONS: ClassVar[dict[str, Any]] = {"treatment": ("", TREATMENTS)}

    def render(self, library: Library) -> Element:
        """Return the table, newest start first, trials without a start last."""
        treatment = self.options["treatment"]
        trials: list[Trial] = [trial for trial in library.trials.values() if not treatment or trial.treatment == treatment]
        trials.sort(key=lambda trial: trial.registry_id or trial.key)
        trials.sort(key=lambda trial: trial.start or "", reverse=True)
        return trial_table(some(trials, self, "trial"), library, self.argument)
