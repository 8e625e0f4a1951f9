"""Every record file loads, and every record in it has arrived in the library under its own name."""

from __future__ import annotations

import re
from typing import Any

import pytest
from records import FILES, TEXTS, texts_of

from evidence_site.models import SHELVES, Library

BY_FOLDER = {shelf.folder: shelf for shelf in SHELVES}


def shelf(library: Library, folder: str) -> Any:
    return getattr(library, BY_FOLDER[folder].name)


@pytest.mark.parametrize("file", FILES)
def test_the_file_loads_and_all_of_it_is_in_the_library(library: Library, file: str) -> None:
    folder, _, name = file.partition("/")
    keys = list(texts_of(file))
    assert keys, "no record was found"
    assert [key for key in keys if library.files[id(shelf(library, folder)[key])] != f"data/{file}"] == []
    if BY_FOLDER[folder].one_a_file:
        assert [f"{key}.yml" for key in keys] == [name]


@pytest.mark.parametrize("file", FILES)
def test_keys_are_short_plain_and_the_records_own(library: Library, file: str) -> None:
    records = shelf(library, file.partition("/")[0])
    keys = list(texts_of(file))
    assert [key for key in keys if records[key].key != key] == []
    assert [key for key in keys if len(key) > 60 or not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", key)] == []


def test_no_record_is_missing_from_these_tests(library: Library) -> None:
    held = {f"{folder}/{key}" for folder in BY_FOLDER for key in shelf(library, folder)}
    assert held == set(TEXTS)
