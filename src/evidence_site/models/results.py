"""What programs counted on our own pages: the content of data/results.yml, which a test writes and compares."""

from __future__ import annotations

from collections.abc import Mapping
from statistics import median
from typing import Annotated

from pydantic import Field, model_validator

from .base import Key, PagePath, Record, ShortText

GRADE_GATE = 8.0
"""The highest reading grade (Flesch-Kincaid) that a page for readers may have."""

MEDIAN_GATE = 6.5
"""The highest median of the reading grades of all pages for readers."""

CHECKS: Mapping[str, str] = {
    "one-message": "pages for readers open with one message, right below the title",
    "known-and-unknown": "pages for readers say what is known and what is not",
    "next-steps": "pages for readers have a list of things that you can do next",
    "pictured-steps": "things that you can do next, on pages for readers, have a small picture",
    "weighed-steps": "pages for readers say what these steps may cost and give you",
    "speaks-to-you": "pages for readers speak to “you” where they say what you can do next",
    "sources-listed": "pages for readers list their sources",
    "sources-dated": "sources named on pages for readers show a year: of publication, or of a trial's start or registration",
    "sources-linked": "sources named on pages for readers link to a paper, a registry or an official page",
    "tools": "tools that we planned are there: questions for your doctor, what matters to you, checking a clinic",
    "short-lists": "pages for readers have no list of more than seven items",
    "short-paragraphs": "pages for readers have no paragraph of more than three sentences",
    "short-sections": "pages for readers have no more than two hundred words of text below one heading",
    "easy-grade": "pages for readers are of reading grade 8 or lower",
    "easy-start": "pages for readers start with a part of reading grade 7 or lower",
    "picture": "pages for readers have a drawing or chart",
    "picture-at-the-start": "pages for readers have a drawing or chart before their second heading",
    "drawn-shares": "counts and percentages in texts on pages for readers have a picture beside them",
    "whole-percentages": "percentages on pages for readers are whole",
    "captions": "drawings, charts and tables set as pictures on these pages have a caption",
    "narrow-tables": "tables on pages for readers, cards of studies apart, have three columns or fewer",
    "findings-sourced": "conclusions shown on these pages stand with certainty, reasons and sources",
    "stay-with-team": "pages that cite studies of a treatment say not to stop medicines without your team",
    "current-care": "pages that cite studies of a treatment name staying on current care",
    "option-answers": "answers on the page of options have a source, or say that we do not know",
    "option-detail": "questions on the page of options get about as many words for each choice",
    "nothing-from-outside": "pages for readers load nothing from another host",
}
"""Every check by its name, with the words that follow its count ("28 of 28 pages for readers ...")."""


class Tally(Record):
    """What one check counted: how many of how many. `failing` names the pages that did not pass, if it counts pages."""

    passed: Annotated[int, Field(ge=0, strict=True)]
    of: Annotated[int, Field(gt=0, strict=True)]
    failing: tuple[PagePath, ...] = ()

    @model_validator(mode="after")
    def _a_part(self) -> Tally:
        if self.passed > self.of:
            raise ValueError(f"passed {self.passed} must not be above of {self.of}")
        return self


class PageResult(Record):
    """A page's title, and its reading grade if it is a page for readers."""

    title: ShortText
    grade: Annotated[float, Field(strict=True)] | None = None


class Results(Record):
    """Every count, by check and by page."""

    checks: dict[Key, Tally] = Field(default_factory=dict)
    pages: dict[PagePath, PageResult] = Field(default_factory=dict)

    def grades(self) -> dict[str, float]:
        """Return the reading grade of each page for readers, the hardest first."""
        graded = {name: page.grade for name, page in self.pages.items() if page.grade is not None}
        return dict(sorted(graded.items(), key=lambda item: (-item[1], item[0])))

    def median_grade(self) -> float | None:
        """Return the median of the reading grades, or None without any."""
        grades = self.grades().values()
        return median(grades) if grades else None
