"""The record block of findings."""

from __future__ import annotations

from typing import Any, ClassVar
from xml.etree.ElementTree import Element

from pymdownx.blocks.block import type_string

from ...errors import fail, near_matches
from ...models import Library
from ...render.finding import findings_list
from .base import RecordBlock, type_keys


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
