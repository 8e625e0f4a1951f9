"""The record block of the evidence table for clinicians."""

from __future__ import annotations

from typing import Any, ClassVar, get_args
from xml.etree.ElementTree import Element

from ...models import Design, Library, Study
from ...render.evidence_results import randomised
from ...render.evidence_table import evidence_table
from .base import TREATMENTS, RecordBlock, choice, some, type_keys

_DESIGN = choice(get_args(Design))


def type_designs(value: Any) -> list[str]:
    """Read an option that lists designs. Raises ValueError for anything else."""
    return [_DESIGN(design) for design in type_keys(value)]


class EvidenceTable(RecordBlock):
    """The evidence table of one treatment's studies; the argument is its caption.

    `designs` leaves the others out. Of studies whose groups chance did not make, only those stand here of which a result or
    harm was read as a number: the rest have their cards.
    """

    NAME = "evidence-table"
    ARGUMENT = True
    OPTIONS: ClassVar[dict[str, Any]] = {
        "treatment": ("MSC", TREATMENTS),
        "designs": ([], type_designs),
    }

    def render(self, library: Library) -> Element:
        """Return the table: designs in the order of `designs` (else of the vocabulary), then newest first, then by name."""
        order = self.options["designs"] or list(get_args(Design))
        treatment = self.options["treatment"]
        chosen = [study for study in library.studies.values() if study.treatment == treatment and study.design in order]
        chosen = [study for study in chosen if randomised(study) or _has_numbers(study)]
        chosen.sort(key=lambda study: (order.index(study.design), -(study.year or 0), study.label))
        return evidence_table(some(chosen, self, "study"), library, self.argument)


def _has_numbers(study: Study) -> bool:
    return any(outcome.value is not None for outcome in (*study.outcomes, *study.harms))
