"""The tables: which rows, which columns, and what they mean. What `unverified` holds is in none of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from ..models import Library
from .columns import KEY, PLAIN_TITLE, PRINTED, READ_AS, TITLE, TREATMENT, Column, field
from .results import COLUMNS as RESULT_COLUMNS
from .results import results
from .words import Cell, plain


@dataclass(frozen=True, slots=True)
class Table:
    """One CSV file: its name, what a row is, its columns, and where its rows come from."""

    name: str
    row: str
    columns: tuple[Column, ...]
    rows: Callable[[Library], Iterable[Any]]

    def cells(self, library: Library) -> Iterator[list[Cell]]:
        """Yield the names of the columns, then the cells of each row."""
        yield [column.name for column in self.columns]
        for row in self.rows(library):
            yield [column.value(row, library) for column in self.columns]


def _arms(study: Any, _: Library) -> Cell:
    return " | ".join(f"{arm.name} ({arm.n if arm.n is not None else 'number not read'})" for arm in study.arms)


def _reasons(finding: Any, library: Library) -> Cell:
    return " | ".join(f"{reason.kind}: {plain(reason.text, library, finding.key)}" for reason in finding.reasons)


LABEL = field("label", "short name")

STUDIES = (
    KEY,
    LABEL,
    PLAIN_TITLE,
    TITLE,
    *PRINTED,
    field("design", "kind of study"),
    field("design_note", "more on the design, such as blinding"),
    TREATMENT,
    field("cell_source", "where the cells came from"),
    field("countries", "countries"),
    field("population", "who took part"),
    field("intervention", "what they were given"),
    field("comparator", "what it was compared with"),
    field("n", "how many people"),
    field("n_note", "more on that number"),
    Column("arms", "groups, each with its number of people", _arms),
    field(
        "conditioning", "drugs to weaken immunity first: yes, lower dose, no, not stated, or none apply", "conditioning.status"
    ),
    field("conditioning_note", "more on these drugs", "conditioning.note"),
    field("follow_up_months", "how long people were followed, in months", "follow_up.months"),
    field("follow_up_measure", "what that number is: planned, mean, median, longest or reported", "follow_up.measure"),
    field("limits", "what the study cannot tell, in our words"),
    field("funding", "who paid, and declared interests"),
    field("conflicts", "where sources disagree"),
    READ_AS,
    field("overlaps", "keys of reports that share people with it: never add them up"),
    field("series", "programme whose reports share people: never add them up"),
)
TRIALS = (
    KEY,
    field("registry_id", "number in the registry"),
    PLAIN_TITLE,
    TITLE,
    TREATMENT,
    field("product", "name of the product"),
    field("cell_source", "where the cells come from"),
    field("phase", "phase"),
    field("design", "design, in our words"),
    field("randomised", "does chance decide: yes, no, planned, not stated"),
    field("n", "how many people"),
    field("n_kind", "planned or actual"),
    field("n_note", "more on that number"),
    field("countries", "countries"),
    field("sponsor", "who runs it"),
    field("start", "start: year, month or day"),
    field("registered", "registered: year, month or day, where no start was seen"),
    field("end", "end: year, month or day"),
    field("end_kind", "planned or actual"),
    field("status", "status"),
    field("status_as_of", "date of the page on which the status was read"),
    field("status_seen", "the day we saw it"),
    field("status_note", "more on the status"),
    field("result", "what came of it, as far as we found"),
    field("result_note", "more on the result"),
    field("study", "key of the study that reports it"),
    field("same_as", "key of an entry that is probably the same trial"),
    field("conflicts", "where pages disagree"),
    field("notes", "other notes"),
)
FINDINGS = (
    KEY,
    field("topic", "topic"),
    TREATMENT,
    field("statement", "the conclusion, ours"),
    field("certainty", "high, moderate, low or very low, in the words of GRADE, set by us"),
    field("effect", "size of the effect that the sentence speaks of"),
    Column("reasons", "why we are not more certain", _reasons),
    field("records", "keys of the records that it stands on"),
)
CLAIMS = (
    KEY,
    field("section", "section of the article that the claim is from"),
    field("position", "its place in our list"),
    field("says", "the claim, in our words"),
    field("verdict", "supported, partly supported, not supported, not tested, or opinion"),
    field("correction", "what is right, in our words"),
    field("records", "keys of the records that this stands on"),
)
FACTS = (
    KEY,
    field("topic", "topic"),
    field("statement", "the statement, in our words"),
    field("strength", "how near to the source it was read: strong, moderate, weak, company or secondary"),
    field("caveat", "what has to be said with it"),
    field("conflict", "where sources disagree"),
    field("sources", "keys of studies, trials or sources"),
)
SOURCES = (KEY, LABEL, PLAIN_TITLE, TITLE, *PRINTED, field("kind", "kind of text"), READ_AS)
GLOSSARY = (
    KEY,
    field("term", "the plain word that we use"),
    field("medical", "the medical word"),
    field("definition", "what it means, in plain words"),
    field("say", "how to say it"),
    field("spellings", "other spellings"),
    field("see", "keys of related terms"),
)

TABLES = (
    Table("studies.csv", "one study, guideline or notice", STUDIES, lambda library: library.studies.values()),
    Table("results.csv", "one figure of a study or fact: an outcome, a harm or another number", RESULT_COLUMNS, results),
    Table("trials.csv", "one registered trial", TRIALS, lambda library: library.trials.values()),
    Table("findings.csv", "one conclusion of ours", FINDINGS, lambda library: library.findings.values()),
    Table("claims.csv", "one claim of the article that we checked", CLAIMS, lambda library: library.claims.values()),
    Table("facts.csv", "one statement with its sources", FACTS, lambda library: library.facts.values()),
    Table("sources.csv", "one source that is not a study", SOURCES, lambda library: library.sources.values()),
    Table("glossary.csv", "one term", GLOSSARY, lambda library: library.terms.values()),
)
