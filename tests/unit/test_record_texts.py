"""The texts of records: identifiers of one shape, and words that a reader can see."""

from __future__ import annotations

import pytest
from samples import SOURCE, TRIAL, problem

from evidence_site.models import Source, Trial


@pytest.mark.parametrize(
    ("field", "text", "fits"),
    [
        ("key", "deng-2017", True),
        ("key", "Deng-2017", False),
        ("key", "deng--2017", False),
        ("key", "-deng", False),
        ("key", "déng", False),
        ("key", "а-2017", False),  # the first letter is Cyrillic
        ("key", "x" * 61, False),
        ("doi", "10.1136/annrheumdis-2017-211073", True),
        ("doi", "https://doi.org/10.1136/annrheumdis", False),
        ("doi", "10.1136/", False),
        ("doi", "10.1136/a b", False),
        ("doi", '10.1136/a"b', False),
        ("pmid", "28478399", True),
        ("pmid", "028478399", False),
        ("pmid", "PMC28478399", False),
        ("pmid", "٢٨٤٧٨٣٩٩", False),  # digits, though not ours
        ("pmcid", "PMC9933169", True),
        ("pmcid", "9933169", False),
        ("url", "https://www.fda.gov/a?b=c#d", True),
        ("url", "http://www.fda.gov/", False),
        ("url", "javascript:alert(1)", False),
        ("url", "https://user@example.org/", False),
        ("url", 'https://example.org/"onclick', False),
        ("url", "//example.org/", False),
    ],
)
def test_identifiers_have_their_shape(field: str, text: str, fits: bool) -> None:
    assert (problem(Source, SOURCE | {field: text}) == "") == fits


@pytest.mark.parametrize(
    ("registry", "fits"),
    [
        ("NCT01539902", True),
        ("NCT0153990", False),
        ("nct01539902", False),
        ("KCT0004337", True),
        ("IRCT20080728001031N27", True),
        ("IRCT trial 61229", True),
        ("EudraCT 2022-001366-35", True),
        ("EUCTR2006-001269-40-DE", True),
        ("NCI-2023-06726", True),
        ("NCT01539902\n", True),  # spaces around a text are dropped
        ("see NCT01539902", False),
    ],
)
def test_registry_numbers_have_their_shape(registry: str, fits: bool) -> None:
    assert (problem(Trial, TRIAL | {"registry_id": registry}) == "") == fits


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Fish & chips, 'so' \"called\", 3 < 4 > 2", ""),
        ("a <b>title</b>", "must be plain text without HTML, found 'a <b>title</b>'"),
        ("a < script>", "must be plain text without HTML, found 'a < script>'"),
        ("a &lt;b&gt;", "must hold signs as they are and not as HTML writes them, found 'a &lt;b&gt;'"),
        ("a &#60;b", "must hold signs as they are and not as HTML writes them, found 'a &#60;b'"),
        ("see JavaScript :alert", "must not hold a script or data link, found 'see JavaScript :alert'"),
        ("zero\u200bwidth", "must not hold the control or invisible character U+200B"),
        ("right\u202eleft", "must not hold the control or invisible character U+202E"),
        ("isolate\u2067d", "must not hold the control or invisible character U+2067"),
        ("soft\u00adhyphen", "must not hold the control or invisible character U+00AD"),
        ("line\u2028break", "must not hold the control or invisible character U+2028"),
        ("tag\U000e0041", "must not hold the control or invisible character U+E0041"),
        ("nul\x00", "must not hold the control or invisible character U+0000"),
        ("   ", "must not be empty"),
        ("x" * 161, "String should have at most 160 characters"),
        ("naïve Sjögren ≥ 3 µg", ""),
    ],
    ids=lambda value: value[:16].encode("unicode_escape").decode(),
)
def test_texts_are_words_that_a_reader_can_see(text: str, expected: str) -> None:
    assert problem(Source, SOURCE | {"label": text}) == expected
