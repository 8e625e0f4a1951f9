"""What must hold between records: keys that exist, no record twice, references in their text that resolve."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from pydantic import BaseModel

from ..errors import fail, near_matches
from ..models import Claim, Fact, Finding, Instrument, Library, Matter, Question, RedFlag, Study, Term, Trial
from ..models.option import QUESTIONS
from ..models.results import CHECKS
from ..numbers import stray_numbers
from ..references import CITATION, FIGURE, LEFT_OVER, TERM, citation_keys

NEVER_RENDERED = frozenset({"unverified"})

# Fields whose numbers belong to the record by their nature: bibliography, and the time, unit and definition of a figure.
# fmt: off
MAY_HOLD_NUMBERS = frozenset({
    "key", "label", "title", "plain_title", "authors", "journal", "citation", "doi", "pmid", "pmcid", "registry",
    "registry_id", "url", "phase", "sponsor", "at", "definition", "spread", "unit", "status_as_of", "start", "end",
    "product", "overlaps", "sources", "records", "see", "study", "same_as", "say", "spellings", "id", "arm", "medical",
    "kind", "series", "section", "verdict", "pages", "checked_by", "source", "option", "number",
})
# fmt: on

# Fields written for readers: figures, citations and terms in them are resolved. The others are shown as they are.
# fmt: off
HOLDS_REFERENCES = frozenset({
    "statement", "caveat", "conflict", "conflicts", "correction", "text", "limits", "note", "notes", "n_note",
    "status_note", "result_note", "design", "design_note", "population", "intervention", "comparator", "cell_source",
    "funding", "why", "touch", "answer", *QUESTIONS,
})
# fmt: on


def crosscheck(library: Library) -> None:
    """Raise EvidenceError for the first fault between records."""
    _keys_once(library)
    _identifiers_once(library)
    for record in library.records():
        place = library.place(record)
        for field, keys, known, kind in _links(record, library):
            for key in keys:
                if key == record.key and not isinstance(record, Claim | RedFlag):
                    raise fail(f"{place}: {field}", f"names the record itself, {key!r}")
                if key not in known:
                    raise fail(f"{place}: {field}", f"there is no {kind} {key!r}", near=near_matches(key, known))
        for field, text in texts(record):
            if (left := LEFT_OVER.search(text)) and not _holds_references(field):
                raise fail(f"{place}: {field}", f"{left[0]!r} cannot stand here; this field is shown as it is")
            words = _references_resolve(library, record, f"{place}: {field}", text) if left else text
            if _field_name(field) not in MAY_HOLD_NUMBERS:
                for number in stray_numbers(words):
                    raise fail(f"{place}: {field}", f"the number in {number!r} needs a figure: [=id] or [=record:id]")
        if isinstance(record, Trial) and record.result == "published" and record.study is None:
            raise fail(f"{place}: study", "is missing; a published trial names its study")


def _keys_once(library: Library) -> None:
    seen: dict[str, str] = {}
    for kind in (library.studies, library.sources, library.trials, library.facts, library.findings):
        for key, record in kind.items():
            name = library.files[id(record)]
            if key in seen:
                raise fail(f"{name}: {key}: key", f"is used twice, first in {seen[key]}")
            seen[key] = name


def _identifiers_once(library: Library) -> None:
    seen: dict[tuple[str, str], str] = {}

    def once(record: Any, field: str, value: str | None) -> None:
        if value is None:
            return
        place = library.place(record)
        first = seen.setdefault((field, value.lower()), place)
        if first != place:
            raise fail(f"{place}: {field}", f"{value} is also that of {first}; one publication is one record")

    for record in (*library.studies.values(), *library.sources.values()):
        for field in ("doi", "pmid", "pmcid"):
            once(record, field, getattr(record, field))
    for trial in library.trials.values():
        once(trial, "registry_id", trial.registry_id)


Link = tuple[str, tuple[str, ...], Mapping[str, Any], str]


def _links(record: Any, library: Library) -> Iterator[Link]:
    # Views, because this runs for every record: copies would make the time grow with the square of the records.
    citable: Mapping[str, Any] = ChainMap(library.studies, library.sources, library.trials)  # type: ignore[arg-type]
    evidence: Mapping[str, Any] = ChainMap(library.facts, citable)  # type: ignore[arg-type]
    if isinstance(record, Study):
        yield "overlaps", record.overlaps, library.studies, "study"
    elif isinstance(record, Trial):
        yield "study", (record.study,) if record.study else (), library.studies, "study"
        yield "same_as", (record.same_as,) if record.same_as else (), library.trials, "trial"
    elif isinstance(record, Fact):
        yield "sources", record.sources, citable, "study, source or trial"
    elif isinstance(record, Finding):
        yield "records", record.records, evidence, "study, source, trial or fact"
    elif isinstance(record, Claim | RedFlag):
        known: Mapping[str, Any] = ChainMap(library.findings, evidence)  # type: ignore[arg-type]
        yield "records", record.records, known, "study, source, trial, fact or finding"
    elif isinstance(record, Question):
        yield "findings", tuple(basis.finding for basis in record.findings), library.findings, "finding"
    elif isinstance(record, Term):
        yield "see", record.see, library.terms, "glossary term"
    elif isinstance(record, Instrument):
        yield "source", (record.source,) if record.source else (), citable, "study, source or trial"
        for item in record.items:
            yield f"items.{item.id}.checked_by", (item.checked_by,) if item.checked_by else (), CHECKS, "check"
    elif isinstance(record, Matter):
        yield "touches", tuple(touch.option for touch in record.touches), library.options, "option"


def texts(record: BaseModel, path: str = "") -> Iterator[tuple[str, str]]:
    """Yield (field, text) for every text of a record that may be rendered, nested ones included."""
    fields = type(record).model_fields
    for name, value in record:
        if value is None or name in NEVER_RENDERED:
            continue
        shown = f"{path}{fields[name].alias or name}"
        parts = [(shown, value)]
        if isinstance(value, tuple):
            parts = [(f"{shown}.{getattr(item, 'id', step)}", item) for step, item in enumerate(value, 1)]
        for here, item in parts:
            if isinstance(item, str):
                yield here, item
            elif isinstance(item, BaseModel):
                yield from texts(item, f"{here}.")


def _holds_references(path: str) -> bool:
    """Tell if a field's text is written for readers; a definition is one in the glossary, and a quotation in a figure."""
    return path == "definition" or _field_name(path) in HOLDS_REFERENCES


def _field_name(path: str) -> str:
    """Return the last step of a field path that is not a position ("registry" of "registry.1")."""
    steps = path.split(".")
    while steps[-1].isdigit():
        steps.pop()
    return steps[-1]


def _references_resolve(library: Library, record: Any, where: str, text: str) -> str:
    """Return the text without its references. Raises EvidenceError for one that leads nowhere."""
    own = record.key if isinstance(record, Study | Trial | Fact) else None

    def figure(match: Any) -> str:
        key = match["record"] or own
        if key is None:
            raise fail(where, f"{match[0]} must name a record, as in [=deng-2017:n]")
        library.figure(key, match["figure"], where)
        return ""

    def citation(match: Any) -> str:
        for key in citation_keys(match["keys"]):
            library.references(key, where)
        return ""

    def term(match: Any) -> str:
        library.term(match["term"], where)
        return ""

    steps: tuple[tuple[Any, Callable[[Any], str]], ...] = ((FIGURE, figure), (CITATION, citation), (TERM, term))
    for pattern, check in steps:
        text = pattern.sub(check, text)
    if left := LEFT_OVER.search(text):
        raise fail(where, f"{left[0]!r} is not a figure [=record:figure], citation [@record] or term [?term]")
    return text
