"""The blocks of the two sheets. A sheet shows all of its records, so that no page can leave out a question or a choice."""

from __future__ import annotations

from typing import Any, ClassVar
from xml.etree.ElementTree import Element

from ...models import Library
from ...render.sheets import doctor_questions, matters_sheet
from .base import RecordBlock, some, type_level


class _Sheet(RecordBlock):
    ARGUMENT = False
    OPTIONS: ClassVar[dict[str, Any]] = {"level": (3, type_level)}


class DoctorQuestions(_Sheet):
    """Every question of `data/doctor_questions/`, as a sheet to fill in."""

    NAME = "doctor-questions"

    def render(self, library: Library) -> Element:
        """Return the sheet."""
        questions = some(list(library.doctor_questions.values()), self, "question")
        return doctor_questions(questions, library, self.page.link_term, self.options["level"])


class WhatMatters(_Sheet):
    """Everything of `data/matters/`, as a sheet to put in order."""

    NAME = "what-matters"

    def render(self, library: Library) -> Element:
        """Return the sheet."""
        matters = some(list(library.matters.values()), self, "thing that matters")
        return matters_sheet(matters, library, self.page.link_term, self.options["level"])
