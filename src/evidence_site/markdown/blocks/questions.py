"""The blocks of readers' questions: a group with its answers, and the list of all questions."""

from __future__ import annotations

from typing import Any, ClassVar
from xml.etree.ElementTree import Element

from ...errors import fail, near_matches
from ...models import Library
from ...models.question import GROUPS
from ...render.questions import answered, question_list
from .base import RecordBlock, some, type_level


class Questions(RecordBlock):
    """The questions of one group, each with its answer; the argument is the group."""

    NAME = "questions"
    ARGUMENT = True
    OPTIONS: ClassVar[dict[str, Any]] = {"level": (2, type_level)}

    def render(self, library: Library) -> Element:
        """Return the questions and answers, their terms linked to the glossary."""
        if self.argument not in GROUPS:
            raise fail(self.where(), f"must be one of {', '.join(GROUPS)}", near=near_matches(self.argument, GROUPS))
        chosen = some([question for question in library.questions.values() if question.group == self.argument], self, "question")
        level = self.options["level"]
        return answered(chosen, library, self.page.link_to, level, self.page.link_term)


class QuestionList(RecordBlock):
    """Every question by group, each a link to its answer."""

    NAME = "question-list"
    OPTIONS: ClassVar[dict[str, Any]] = {"level": (2, type_level)}

    def render(self, library: Library) -> Element:
        """Return the lists with their headings."""
        asked = some(list(library.questions.values()), self, "question")
        return question_list(asked, self.page.link_to, self.page.questions, self.options["level"])
