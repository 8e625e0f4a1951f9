"""The files to download: their shape, that they are safe to open, and that they hold the records and nothing unverified."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import pytest

from evidence_site.dataset import TABLES, Table, dataset, size_words
from evidence_site.dataset.words import as_text, csv_bytes, plain
from evidence_site.models import Claim, Count, Fact, Finding, Library, Option, Source, Study, Term, Trial, wilson_interval

MODELS: dict[str, Any] = {
    "studies": Study,
    "trials": Trial,
    "facts": Fact,
    "sources": Source,
    "findings": Finding,
    "claims": Claim,
    "terms": Term,
    "options": Option,
}
EVERY_TABLE = pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)


@pytest.fixture(scope="module")
def files(library: Library) -> dict[str, bytes]:
    return dataset(library)


def lines(content: bytes) -> list[list[str]]:
    """Read a file as a stranger would."""
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True))


def rows(content: bytes) -> list[dict[str, str]]:
    head, *rest = lines(content)
    return [dict(zip(head, line, strict=True)) for line in rest]


def told(files: dict[str, bytes], record: str, figure: str, *columns: str) -> list[str]:
    (row,) = [row for row in rows(files["results.csv"]) if (row["record"], row["figure"]) == (record, figure)]
    return [row[column] for column in columns]


@EVERY_TABLE
def test_a_table_has_its_columns_and_a_cell_in_each(files: dict[str, bytes], library: Library, table: Table) -> None:
    content = files[table.name]
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.endswith(b"\r\n")
    assert content.count(b"\n") == content.count(b"\r\n"), "a line break inside a cell"
    read, names = lines(content), [column.name for column in table.columns]
    assert read[0] == names
    assert len(set(names)) == len(names)
    assert {len(line) for line in read} == {len(names)}
    assert len(read) == 1 + len(list(table.rows(library))) > 10


@EVERY_TABLE
def test_every_column_is_explained_and_of_use(files: dict[str, bytes], table: Table) -> None:
    readme = files["read-me.txt"].decode()
    assert [column.name for column in table.columns if f"  {column.name}: {column.meaning}\n" not in readme] == []
    found = rows(files[table.name])
    assert [column.name for column in table.columns if not any(row[column.name] for row in found)] == [], "always empty"


@EVERY_TABLE
def test_no_text_can_run_as_a_formula(files: dict[str, bytes], table: Table) -> None:
    for line in lines(files[table.name]):
        for cell in line:
            if cell.startswith(("=", "+", "-", "@", "\t")):
                assert float(cell) < 0, cell


@pytest.mark.parametrize("text", ["=1+1", "+44", "-alone", "@SUM(A1)", "  =1+1", "\t=1"])
def test_a_text_like_a_formula_is_made_safe(text: str) -> None:
    assert as_text(text) == f"'{text.strip()}"


@pytest.mark.parametrize(
    ("cell", "expected"),
    [(-0.89, "-0.89"), (7.0, "7"), (True, "yes"), (False, "no"), (None, ""), ("two\nlines", "two lines"), (0, "0")],
)
def test_other_cells_are_written_plainly(cell: Any, expected: str) -> None:
    assert as_text(cell) == expected


def test_quotes_commas_and_letters_survive() -> None:
    given = [["a", "b"], ['said "yes", twice', "Müller ≥ 2"]]
    assert lines(csv_bytes(given)) == given


def test_the_short_syntax_becomes_words(fixtures: Library) -> None:
    text = "[=planned] and [=fixture-paper:torn, percent] [@fixture-paper; @almanac], [=wrote-blue, at]"
    said = "25 people and 1 of 1 person (100%) [fixture-paper; almanac], 6 months"
    assert plain(text, fixtures, "fixture-pens") == said


@EVERY_TABLE
def test_no_short_syntax_is_left_in_a_table(files: dict[str, bytes], table: Table) -> None:
    assert [mark for mark in ("[=", "[@", "[?", "[!") if mark in files[table.name].decode()] == []


def test_a_count_keeps_its_people_and_has_our_interval(files: dict[str, bytes], library: Library) -> None:
    columns = ("role", "arm", "kind", "numerator", "denominator", "n", "at", "primary", "unit")
    expected = ["outcome", "cells plus standard drugs", "count", "9", "12", "12", "6 months", "yes", "people"]
    assert told(files, "deng-2017", "remission-cells", *columns) == expected
    figure = library.figure("deng-2017", "remission-cells", "test")
    assert isinstance(figure, Count)
    ends = map(float, told(files, "deng-2017", "remission-cells", "computed_low", "computed_high"))
    assert list(ends) == pytest.approx(wilson_interval(figure.numerator, figure.denominator), abs=0.05)


def test_a_percentage_stays_an_estimate(files: dict[str, bytes]) -> None:
    columns = ("kind", "estimate", "n", "numerator", "denominator", "computed_low", "unit", "spread")
    expected = ["percent", "29", "28", "", "", "", "%", "standard error 9"]
    assert told(files, "alchi-2013", "disease-free-5-years", *columns) == expected


def test_a_printed_interval_and_a_result_in_words_are_kept(files: dict[str, bytes]) -> None:
    columns = ("kind", "estimate", "low", "high", "interval_kind")
    expected = ["quantity", "-0.89", "-2.19", "0.41", "95% confidence interval"]
    assert told(files, "zhou-2020", "sledai-3-months", *columns) == expected
    assert told(files, "farge-2025", "efficacy", "kind", "estimate", "note") == ["words only", "", "not read by us"]


def test_the_whole_can_be_read_back(files: dict[str, bytes], library: Library) -> None:
    found = json.loads(files["evidence.json"])
    assert sorted(found) == sorted(["about", *MODELS])
    for shelf, model in MODELS.items():
        kept = {record["key"]: model.model_validate(record) for record in found[shelf]}
        assert kept == {key: _verified(record) for key, record in getattr(library, shelf).items()}


def _verified(record: Any) -> Any:
    return record.model_copy(update={"unverified": ()}) if hasattr(record, "unverified") else record


def test_nothing_unverified_is_in_any_file(files: dict[str, bytes], library: Library) -> None:
    shelves = (library.studies, library.trials, library.sources, library.facts)
    texts = {text for shelf in shelves for record in shelf.values() for text in record.unverified if len(text) > 30}
    assert len(texts) > 50
    for name, content in files.items():
        text = " ".join(content.decode().split())
        assert [unread for unread in texts if unread in text] == [], name
        assert b'"unverified"' not in content


def test_the_same_records_give_the_same_bytes(files: dict[str, bytes], library: Library) -> None:
    assert dataset(library) == files


def test_the_licence_and_the_date_are_said(files: dict[str, bytes], library: Library) -> None:
    date = library.settings.checked.isoformat()
    about = json.loads(files["evidence.json"])["about"]
    assert (about["licence"], about["evidence_last_checked"]) == ("CC BY 4.0", date)
    assert f"Evidence last checked: {date}\nLicence: CC BY 4.0" in files["read-me.txt"].decode()


@pytest.mark.parametrize(("size", "words"), [(999, "less than 1 kB"), (1000, "1 kB"), (814870, "815 kB")])
def test_sizes_in_words(size: int, words: str) -> None:
    assert size_words(size) == words
