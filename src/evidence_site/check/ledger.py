"""The ledger: where each entry of the evidence dossier went, so that nothing was lost on the way."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from pydantic import Field, ValidationError, model_validator

from ..errors import fail, near_matches
from ..models import Library, Record, Text
from ..store.validation import validation_error
from ..store.yaml_files import read_yaml


class Entry(Record):
    """Where one entry of the dossier went: to records, or nowhere, for a reason."""

    records: tuple[str, ...] = ()
    none: Text | None = None

    @model_validator(mode="after")
    def _one_of_two(self) -> Entry:
        if bool(self.records) == (self.none is not None):
            raise ValueError("needs records, or none with the reason, and not both")
        return self


class Part(Record):
    """One file of the dossier: how many entries it has, and each of them."""

    count: Annotated[int, Field(gt=0, strict=True)]
    entries: dict[str, Entry]

    @model_validator(mode="after")
    def _complete(self) -> Part:
        if len(self.entries) != self.count:
            raise ValueError(f"has {len(self.entries)} entries where the dossier has {self.count}")
        return self


class Ledger(Record):
    """The dossier file by file; `added` gives the reason for each record that no entry maps to."""

    dossier: dict[str, Part]
    added: dict[str, Text] = Field(default_factory=dict)


def check_ledger(root: Path, library: Library) -> Ledger:
    """Return the ledger. Raises EvidenceError if it names an unknown record, or a record has no place in it."""
    name = "data/ledger.yml"
    content = read_yaml(root / name, name)
    try:
        ledger = Ledger.model_validate(content)
    except ValidationError as error:
        raise validation_error(Ledger, content, name, error) from None
    known = {*library.studies, *library.trials, *library.facts, *library.sources}
    used = set(ledger.added)
    for part, content in ledger.dossier.items():
        for entry, goes in content.entries.items():
            for key in goes.records:
                if key not in known:
                    raise fail(f"{name}: {part}: {entry}", f"there is no record {key!r}", near=near_matches(key, known))
            used |= set(goes.records)
    for key in ledger.added:
        if key not in known:
            raise fail(f"{name}: added: {key}", "there is no such record", near=near_matches(key, known))
    used |= {source for fact in library.facts.values() for source in fact.sources}
    for key in sorted(known - used):
        problem = "this record has no place in the ledger: name the entry it comes from, or list it under added"
        raise fail(f"{name}: {key}", problem)
    return ledger
