"""Field types shared by all records, and what makes a record citable."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    ValidationInfo,
    WithJsonSchema,
    field_validator,
)

_TAG = re.compile(r"<\s*[/!?]?\s*[A-Za-z]")
_ENTITY = re.compile(r"&(?:#\d+|#x[0-9a-f]+|[a-z][a-z0-9]*);", re.IGNORECASE)
_INVISIBLE = {"Cc", "Cf", "Co", "Cs", "Zl", "Zp"}
_SCRIPT = re.compile(r"(?:javascript|data|vbscript)\s*:", re.IGNORECASE)


def _plain(text: str) -> str:
    """Records hold words, never markup: markup belongs to `render`, and a stray tag is somebody's mistake or attack."""
    if not text:
        raise ValueError("must not be empty")
    if _TAG.search(text):
        raise ValueError(f"must be plain text without HTML, found {text[:60]!r}")
    if ":" in text and _SCRIPT.search(text):  # the sign first: it is rare, and the pattern is slow
        raise ValueError(f"must not hold a script or data link, found {text[:60]!r}")
    if _ENTITY.search(text):
        raise ValueError(f"must hold signs as they are and not as HTML writes them, found {text[:60]!r}")
    if sign := invisible(text):
        raise ValueError(f"must not hold the control or invisible character {sign}")
    return text


def invisible(text: str) -> str | None:
    """Return the name of the first character that a reader would not see (U+200B), or None. Line breaks and tabs may be."""
    if text.isprintable():  # nearly every text, and far quicker to ask than the kind of each sign
        return None
    return next((f"U+{ord(sign):04X}" for sign in text if unicodedata.category(sign) in _INVISIBLE and sign not in "\n\t"), None)


def _web_address(text: str) -> str:
    if not re.fullmatch(r"https://[A-Za-z0-9.-]+\.[A-Za-z]{2,}(?:/[^\s<>\"'`\\]*)?", text):
        raise ValueError(f"must be an https:// address, found {text[:80]!r}")
    return text


def _day(value: object) -> object:
    """Refuse what would be guessed: a number of seconds, or a time of the day."""
    if isinstance(value, str) and not re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
        raise ValueError(f"must be a day as 'YYYY-MM-DD', found {value[:40]!r}")
    if not isinstance(value, str | date):
        raise ValueError(f"must be a day as 'YYYY-MM-DD', in quotes, found {value!r}")
    try:
        return date.fromisoformat(value) if isinstance(value, str) else value
    except ValueError:
        raise ValueError(f"must be a day of the calendar, found {value!r}") from None


def _partial_date(text: str) -> str:
    year, _, rest = text.partition("-")
    if not re.fullmatch(r"(?:19|20)\d{2}(?:-\d{2}(?:-\d{2})?)?", text):
        raise ValueError(f"must be a date as '2012', '2012-02' or '2012-02-14', found {text[:40]!r}")
    month, _, day = rest.partition("-")
    _day(f"{year}-{month or '01'}-{day or '01'}")
    return text


def shaped(pattern: str, what: str, longest: int = 120) -> Any:
    """Return the type of a text of one shape; `what` says in words what it is and shows one."""

    def check(text: str) -> str:
        if len(text) > longest or not re.fullmatch(pattern, text):
            raise ValueError(f"must be {what}, found {text[:80]!r}")
        return text

    schema = {"type": "string", "pattern": f"^(?:{pattern})$", "maxLength": longest}
    return Annotated[str, AfterValidator(check), WithJsonSchema(schema)]


Text = Annotated[str, StringConstraints(strip_whitespace=True, max_length=1200), AfterValidator(_plain)]
ShortText = Annotated[str, StringConstraints(strip_whitespace=True, max_length=160), AfterValidator(_plain)]
Key = shaped(r"[a-z0-9]+(?:-[a-z0-9]+)*", "a key of small letters, digits and single hyphens, as in 'deng-2017'", 60)
Doi = shaped(r"10\.\d{4,9}/[^\s<>\"{}|\\^`]*[A-Za-z0-9)]", "a DOI without an address before it, as in '10.1000/abc.123'")
Pmid = shaped(r"[1-9]\d{5,8}", "a PubMed number of 6 to 9 digits in quotes, as in '28478399'")
Pmcid = shaped(r"PMC[1-9]\d{4,8}", "a PubMed Central number, as in 'PMC1234567'")
RegistryId = shaped(
    r"NCT\d{8}|KCT\d{7}|IRCT\d{10,}N\d+|IRCT trial \d{4,6}|EudraCT \d{4}-\d{6}-\d{2}"
    r"|EUCTR\d{4}-\d{6}-\d{2}-[A-Z]{2}|NCI-\d{4}-\d{5}",
    "a number of a trial registry, as in 'NCT01539902'",
)
PagePath = shaped(r"[a-z0-9-]+(?:/[a-z0-9-]+)*\.md", "the path of a page below docs/, as in 'deciding/harms.md'")
WebAddress = Annotated[str, AfterValidator(_web_address)]
Day = Annotated[date, BeforeValidator(_day)]
PartialDate = Annotated[str, AfterValidator(_partial_date)]
YesNo = Annotated[bool, Field(strict=True)]


class Record(BaseModel):
    """A frozen record that refuses fields it does not know and never guesses a type."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=False, str_strip_whitespace=True, allow_inf_nan=False)


def checked_date(info: ValidationInfo) -> date | None:
    """Return the day the evidence was last checked (the site's "today"), given by the store as validation context."""
    return (info.context or {}).get("checked")


class Citable(Record):
    """Whatever a page can cite. Source: the record's DOI, PMID, PMCID, registry number or official address.

    `label` is how the source is named in running text and for screen readers ("Deng 2017").
    `unverified` lists what could not be read: kept for editors, never rendered.
    """

    key: Key
    label: ShortText
    plain_title: ShortText
    title: Text | None = None
    authors: Text | None = None
    year: Annotated[int, Field(ge=1950, strict=True)] | None = None
    journal: ShortText | None = None
    citation: ShortText | None = None
    doi: Doi | None = None
    pmid: Pmid | None = None
    pmcid: Pmcid | None = None
    registry: tuple[RegistryId, ...] = ()
    url: WebAddress | None = None
    unverified: tuple[Text, ...] = ()

    @field_validator("year")
    @classmethod
    def _not_in_the_future(cls, year: int | None, info: ValidationInfo) -> int | None:
        checked = checked_date(info)
        if year and checked and year > checked.year:
            raise ValueError(f"must not be after {checked.year}, the year the evidence was last checked, found {year}")
        return year
