"""Settings of the site, and the sources of facts that are not studies."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from .base import Citable, Day, Record
from .vocabulary import ReadAs


class Settings(Record):
    """What holds for the whole site. `checked` is the day the evidence was last checked: the site's only "today".

    `review_months` says how long a page may go without another look. `questions` is how many questions of readers are to be
    answered, so that none is lost.
    """

    checked: Day
    review_months: Annotated[int, Field(ge=1, le=24, strict=True)] = 6
    questions: Annotated[int, Field(ge=0, strict=True)] = 0


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
