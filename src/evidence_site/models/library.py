"""The library: every record by key, and the questions that pages ask of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from ..errors import fail, near_matches
from .base import Record
from .drawings import Drawing
from .figures import Figure, Outcome, Phone
from .instrument import Instrument
from .option import Option
from .question import Question
from .red_flag import RedFlag
from .results import Results
from .sheets import DoctorQuestion, Matter
from .sources import Settings, Source
from .statements import Claim, Fact, Finding, Term
from .study import Study
from .trial import Trial

R = TypeVar("R")
Reference = Study | Source | Trial


@dataclass(frozen=True, slots=True, eq=False)
class Library:
    """All records, read-only. Keys are unique across studies, sources, trials and facts.

    A library is equal to itself alone, so that what is found out about it as a whole can be kept for it.
    """

    settings: Settings
    studies: Mapping[str, Study]
    sources: Mapping[str, Source]
    trials: Mapping[str, Trial]
    facts: Mapping[str, Fact]
    findings: Mapping[str, Finding]
    claims: Mapping[str, Claim]
    terms: Mapping[str, Term]
    options: Mapping[str, Option]
    red_flags: Mapping[str, RedFlag] = field(default_factory=dict)
    instruments: Mapping[str, Instrument] = field(default_factory=dict)
    doctor_questions: Mapping[str, DoctorQuestion] = field(default_factory=dict)
    matters: Mapping[str, Matter] = field(default_factory=dict)
    questions: Mapping[str, Question] = field(default_factory=dict)
    drawings: Mapping[str, Drawing] = field(default_factory=dict)
    results: Results = field(default_factory=Results)
    """What programs counted on our own pages."""
    files: Mapping[int, str] = field(default_factory=dict, repr=False)
    """The file that each record was read from, by the record's `id()`, for messages."""

    def references(self, key: str, where: str) -> tuple[Reference, ...]:
        """Return what a citation of `key` points to: the record itself, or the sources of a fact or records of a finding.

        Raises EvidenceError naming `where` if there is no such record.
        """
        for kind in (self.studies, self.sources, self.trials):
            if key in kind:
                return (kind[key],)
        if key in self.facts:
            return tuple(ref for source in self.facts[key].sources for ref in self.references(source, where))
        if key in self.findings:
            return tuple(ref for record in self.findings[key].records for ref in self.references(record, where))
        raise fail(where, f"there is no record {key!r}", near=near_matches(key, self.keys()))

    def keys(self) -> Iterator[str]:
        """Yield every key that can be cited."""
        for kind in (self.studies, self.sources, self.trials, self.facts, self.findings):
            yield from kind

    def figure_owner(self, key: str, where: str) -> Study | Trial | Fact:
        """Return the record whose figures can be shown. Raises EvidenceError if `key` is none."""
        for kind in (self.studies, self.trials, self.facts):
            if key in kind:
                return kind[key]
        known = (*self.studies, *self.trials, *self.facts)
        raise fail(where, f"there is no study, trial or fact {key!r}", near=near_matches(key, known))

    def figure(self, key: str, figure_id: str, where: str) -> Figure | Phone:
        """Return one figure of a record. Raises EvidenceError naming `where`, the figure and near matches."""
        outcome = self.outcome(key, figure_id, where)
        if outcome and outcome.value is not None:
            return outcome.value
        figures = dict(self.figure_owner(key, where).figures())
        if outcome:
            raise fail(where, f"{key} has no number for {figure_id!r}; its source gave words only")
        if figure_id not in figures:
            raise fail(where, f"{key} has no figure {figure_id!r}", near=near_matches(figure_id, figures) or _list(figures))
        return figures[figure_id]

    def outcome(self, key: str, figure_id: str, where: str) -> Outcome | None:
        """Return the outcome that holds a figure, or None for a record's own size, arms or follow-up."""
        record = self.figure_owner(key, where)
        return next((outcome for outcome in record.all_outcomes if outcome.id == figure_id), None)

    def finding(self, key: str, where: str) -> Finding:
        """Return a finding. Raises EvidenceError if there is none of that key."""
        return _get(self.findings, key, "finding", where)

    def claim(self, key: str, where: str) -> Claim:
        """Return a claim of the article. Raises EvidenceError if there is none of that key."""
        return _get(self.claims, key, "claim", where)

    def study(self, key: str, where: str) -> Study:
        """Return a study. Raises EvidenceError if there is none of that key."""
        return _get(self.studies, key, "study", where)

    def drawing(self, name: str, where: str) -> Drawing:
        """Return a drawing. Raises EvidenceError if there is none of that name."""
        return _get(self.drawings, name, "drawing", where)

    def instrument(self, key: str, where: str) -> Instrument:
        """Return an instrument. Raises EvidenceError if there is none of that key."""
        return _get(self.instruments, key, "instrument", where)

    def term(self, key: str, where: str) -> Term:
        """Return a glossary term. Raises EvidenceError if there is none of that key."""
        return _get(self.terms, key, "glossary term", where)

    def records(self) -> Iterator[Any]:
        """Yield every record, shelf by shelf."""
        for shelf in SHELVES:
            yield from getattr(self, shelf.name).values()

    def place(self, record: Any) -> str:
        """Name a record's file and key, for a message."""
        return f"{self.files[id(record)]}: {record.key}"


@dataclass(frozen=True, slots=True)
class Shelf:
    """One kind of record: its folder in data/, its `name` in the library, and its model.

    A file of the folder is one record with its key for a name (`one_a_file`), or a list of records.
    """

    folder: str
    name: str
    model: type[Record]
    one_a_file: bool = False


SHELVES = (
    Shelf("studies", "studies", Study, one_a_file=True),
    Shelf("sources", "sources", Source),
    Shelf("trials", "trials", Trial, one_a_file=True),
    Shelf("facts", "facts", Fact),
    Shelf("findings", "findings", Finding),
    Shelf("claims", "claims", Claim),
    Shelf("glossary", "terms", Term),
    Shelf("options", "options", Option, one_a_file=True),
    Shelf("questions", "questions", Question),
    Shelf("red_flags", "red_flags", RedFlag),
    Shelf("instruments", "instruments", Instrument, one_a_file=True),
    Shelf("doctor_questions", "doctor_questions", DoctorQuestion),
    Shelf("matters", "matters", Matter),
)
"""Every kind of record, evidence before what stands on it, so that of several faults the first is the cause of the others.

Reading, cross-checks, schemas and what is kept on disk follow from this list.
"""


def _get(records: Mapping[str, R], key: str, kind: str, where: str) -> R:
    if key not in records:
        raise fail(where, f"there is no {kind} {key!r}", near=near_matches(key, records))
    return records[key]


def _list(figures: Mapping[str, object]) -> str:
    return f" (it has: {', '.join(sorted(figures))})" if figures else " (it has none)"
