"""What could not be read is kept for editors and never shown."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, tostring

import pytest
from records import files_of, texts_of

from evidence_site.check.pages import page_files
from evidence_site.models import Library
from evidence_site.render.citations import reference_item
from evidence_site.render.evidence_table import evidence_table
from evidence_site.render.html import h
from evidence_site.render.record_tables import study_table, trial_table
from evidence_site.render.study_card import study_card
from evidence_site.render.text import rich_text
from evidence_site.render.trial_card import trial_card

SENTINEL = "what nobody could read"


def everything(library: Library, folder: str, record: Any) -> list[Element]:
    """Return every form in which a record of this folder is shown."""
    shown: dict[str, Callable[[], list[Element]]] = {
        "studies": lambda: [
            study_card(record, library),
            study_table([record], "One study"),
            evidence_table([record], library, "One study"),
            reference_item(record),
        ],
        "trials": lambda: [trial_card(record, library), trial_table([record], library, "One trial"), reference_item(record)],
        "sources": lambda: [reference_item(record)],
        "facts": lambda: [h("p", {}, rich_text(record.statement, library, record.key, record.key))],
    }
    return shown[folder]()


@pytest.mark.parametrize("file", files_of("studies", "trials", "sources", "facts"))
def test_unverified_text_is_not_rendered(library: Library, file: str) -> None:
    folder = file.partition("/")[0]
    for key in texts_of(file):
        record = getattr(library, folder)[key]
        marked = record.model_copy(update={"unverified": (SENTINEL,)})
        html = "".join(tostring(part, encoding="unicode") for part in everything(library, folder, marked))
        assert len(html) > len(key)
        assert SENTINEL not in html, key
        unmarked = record.model_copy(update={"unverified": ()})
        assert html == "".join(tostring(part, encoding="unicode") for part in everything(library, folder, unmarked)), key


@pytest.mark.parametrize("page", page_files(Path(__file__).resolve().parents[2]))
def test_no_page_holds_unverified_text(library: Library, rendered: Any, page: str) -> None:
    _, html = rendered(page)
    shelves = (library.studies, library.trials, library.sources, library.facts)
    texts = {text: record.key for shelf in shelves for record in shelf.values() for text in record.unverified if len(text) > 30}
    assert len(texts) > 50
    assert {key: text for text, key in texts.items() if text in html} == {}
