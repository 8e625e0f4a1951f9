"""Settings of the site, and the sources of facts that are not studies."""

from __future__ import annotations

from typing import Literal

from .base import Citable, Day, Record
from .vocabulary import ReadAs


class Settings(Record):
    """What holds for the whole site. `checked` is the day the evidence was last checked: the site's only "today"."""

    checked: Day


class Source(Citable):
    """Where a fact was read, when it is not one of the studies: `kind` says what sort of text it is."""

    kind: Literal[
        "randomised trial",
        "cohort study",
        "survey",
        "meta-analysis",
        "review",
        "guideline",
        "criteria",
        "laboratory study",
        "regulator's notice",
        "court ruling",
        "law",
        "company report",
        "meeting abstract",
        "news report",
        "patient organisation",
        "reference work",
        "registry page",
        "our own search",
    ]
    read_as: ReadAs = "abstract"
