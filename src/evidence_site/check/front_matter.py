"""The front matter of a page: what it must say of itself."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, ValidationError, field_validator

from ..errors import fail
from ..models import Day, Record, ShortText, Text
from ..models.base import invisible
from ..store.pages import split
from ..store.validation import validation_error
from ..store.yaml_files import read_text

Kind = Literal["reader", "reference", "clinician", "about"]


class Ranking(Record):
    """How much more than others a page counts in the search: 1 is the same."""

    boost: Annotated[float, Field(gt=0, le=10)]


class FrontMatter(Record):
    """`title` and `description` are unique in the site; `checked` is the day the page's evidence was last checked."""

    title: Annotated[ShortText, Field(min_length=4, max_length=70)]
    description: Annotated[Text, Field(min_length=40, max_length=170)]
    checked: Day
    kind: Kind = "reader"
    hide: tuple[Literal["navigation", "toc", "footer"], ...] = ()
    search: Ranking | None = None

    @field_validator("title", "description")
    @classmethod
    def _fits_an_attribute(cls, text: str) -> str:
        """The theme writes both into attributes as they are, where a double quote would end them."""
        if '"' in text:
            raise ValueError("must not hold a double quote")
        return text


def read_page(path: Path, name: str, today: date) -> tuple[FrontMatter, str]:
    """Return a page's front matter and text. Raises EvidenceError naming page and field."""
    fields, body = split(read_text(path, name), name)
    if sign := invisible(body):
        raise fail(name, f"must not hold the control or invisible character {sign}")
    try:
        page = FrontMatter.model_validate(fields)
    except ValidationError as error:
        raise validation_error(FrontMatter, fields, name, error) from None
    if page.checked > today:
        raise fail(f"{name}: checked", f"must not be after {today}, the day the evidence was last checked")
    return page, body
