"""Nothing of the dossier was lost on the way: every entry went to records, or nowhere for a reason."""

from __future__ import annotations

from pathlib import Path

import pytest
from records import files_of, texts_of

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


@pytest.mark.parametrize("file", files_of("studies", "trials", "facts", "sources"))
def test_every_record_has_a_place_in_the_ledger(ledger: Ledger, library: Library, file: str) -> None:
    from_entries = {key for part in ledger.dossier.values() for entry in part.entries.values() for key in entry.records}
    named_by_facts = {source for fact in library.facts.values() for source in fact.sources}
    assert set(texts_of(file)) - from_entries - set(ledger.added) - named_by_facts == set()
