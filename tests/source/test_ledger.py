"""Nothing of the dossier was lost on the way: every entry went to records, or nowhere for a reason."""

from __future__ import annotations

from pathlib import Path

import pytest
from records import of

from evidence_site.check.ledger import Ledger, check_ledger
from evidence_site.models import Library

# How many entries each part of the dossier has. These numbers are the dossier's; they change only with it.
PARTS = {
    "msc": 83,  # 79 records and 4 claims of the source article
    "hsct": 60,
    "lupus-basics": 80,
    "future": 51,
    "trials": 70,
    "second-reading": 165,
}


@pytest.fixture(scope="module")
def ledger(root: Path, library: Library) -> Ledger:
    return check_ledger(root, library)


def test_the_parts_are_those_of_the_dossier(ledger: Ledger) -> None:
    assert sorted(ledger.dossier) == sorted(PARTS)


@pytest.mark.parametrize(("part", "count"), PARTS.items(), ids=PARTS)
def test_every_entry_of_the_part_is_accounted_for(ledger: Ledger, library: Library, part: str, count: int) -> None:
    content = ledger.dossier[part]
    assert content.count == count
    assert len(content.entries) == count
    known = {*library.studies, *library.trials, *library.facts, *library.sources}
    lost = [name for name, entry in content.entries.items() if not (entry.none or set(entry.records) <= known)]
    assert lost == []


@pytest.mark.parametrize("record", of("studies", "trials", "facts", "sources"))
def test_the_record_has_a_place_in_the_ledger(ledger: Ledger, library: Library, record: str) -> None:
    key = record.split("/")[1]
    from_entries = [name for part in ledger.dossier.values() for name, entry in part.entries.items() if key in entry.records]
    named_by_facts = [fact.key for fact in library.facts.values() if key in fact.sources]
    assert from_entries or key in ledger.added or named_by_facts
