"""A question to guess before reading on."""

from __future__ import annotations

from typing import Any, ClassVar
from xml.etree.ElementTree import Element, SubElement

from ...errors import fail
from ...render.html import append, h
from ..page import finished
from .base import type_keys
from .layout import LayoutBlock


class Predict(LayoutBlock):
    """A question, its `choices`, and as its content the answer.

    What is written here is complete without a script: question, choices, answer. `predict.mjs` makes the choices a control
    and holds the answer back until the reader asks for it.
    """

    NAME = "predict"
    ARGUMENT = True
    OPTIONS: ClassVar[dict[str, Any]] = LayoutBlock.OPTIONS | {"choices": ([], type_keys)}

    def on_create(self, parent: Element) -> Element:
        """Return the section with the question, the choices, and the part for the answer."""
        choices = self.options["choices"]
        if len(set(choices)) < max(2, len(choices)):
            raise fail(self.where(), "option choices: needs two different choices or more")
        section = super().on_create(parent)
        name = section.get("aria-labelledby", "")
        items = [h("li", {}, choice) for choice in choices]
        section.append(finished(h("ul", {"class": "predict-choices"}, items)))
        self._answer = SubElement(section, "div", {"class": "predict-answer"})
        heading = h(f"h{self.options['level'] + 1}", {"id": f"{name}-answer"}, "The answer")
        append(self._answer, finished(heading))
        return section

    def on_add(self, block: Element) -> Element:
        """Put the content into the answer."""
        return self._answer
