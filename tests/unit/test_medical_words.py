"""What looks like a medical word, and what needs no entry in the glossary."""

from __future__ import annotations

import pytest

from evidence_site.check.glossary import check_glossary, known_words, undefined
from evidence_site.check.medical import medical_tokens
from evidence_site.errors import EvidenceError
from evidence_site.models import Library, Term

MEDICAL = [
    "nephritis", "Leukaemia", "anaemic", "thrombocytopenia", "fibrosis", "myopathies", "belimumab", "telitacicept",
    "lymphocytes",
    "prednisolone", "rituximab", "plasma", "haemorrhage", "immunology", "antigens", "neurotoxicity", "autologous",
    "HSCT", "MSCs", "eGFR", "G-CSF", "anti-dsDNA", "ICANS",
]  # fmt: skip
PLAIN = [
    "accept", "except", "concept", "person", "someone", "stone", "anticipate", "antique", "automatic", "photograph", "endorse",
    "phase", "class III", "Step", "CD19", "KYV-101", "NCT01539902", "SRI-4", "today", "purpose", "hypothesis",
]  # fmt: skip


@pytest.mark.parametrize("word", MEDICAL)
def test_a_medical_word_is_seen(word: str) -> None:
    assert list(medical_tokens(f"They had {word}, we read.")) == [word]


@pytest.mark.parametrize("word", PLAIN)
def test_a_plain_word_a_numeral_and_a_name_with_a_digit_are_left_alone(word: str) -> None:
    assert list(medical_tokens(f"They had {word}, we read.")) == []


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ("<p>Arthritis and penitis.</p>", ["penitis"]),
        ("<ul><li>Arthritis<ul><li>inkosis</li></ul></li></ul>", ["inkosis"]),
        ("<table><tr><td>penitis</td></tr></table><h2>Inkosis</h2>", ["penitis", "Inkosis"]),
        ("<p>An <a class='term' href='#x'>inkosis</a></p>", ["inkosis"]),
        (
            "<p><code>penitis</code> <span class='as-printed'>Of Penitis</span></p><ol class='sources'><li>Penitis</li></ol>",
            [],
        ),
        ("<p>The ARTHRITIS of HLA-XYZ, EU and ABC.</p>", ["ABC"]),
    ],
)
def test_a_word_without_an_entry_is_found_wherever_the_page_says_it(html: str, found: list[str]) -> None:
    known = frozenset({"arthritis", "hla", "eu"})
    assert [word for word, _ in undefined(html, known)] == found


def test_names_of_products_and_each_name_of_an_entry_are_known(library: Library) -> None:
    words = known_words(library)
    assert {"nephritis", "cytopenia", "anemia", "pleurisy", "hsct", "mslexyz"} - words == {"mslexyz"}
    products = [trial.product for trial in library.trials.values() if trial.product]
    assert products
    assert [product for product in products if product.split()[0].isalpha() and product.split()[0].lower() not in words] == []


def test_a_long_text_is_cut_around_the_word(library: Library) -> None:
    text = "words " * 20 + "penitis" + " words" * 20
    with pytest.raises(EvidenceError) as caught:
        check_glossary(library, {"a.md": f"<p>{text}</p>"})
    assert str(caught.value).startswith("docs/a.md: 'penitis' in 'words words words words penitis words")
    assert len(str(caught.value)) < 260


def test_an_entry_goes_by_all_its_names() -> None:
    term = Term(key="a", term="lining", medical="serositis (pleurisy, pericarditis)", definition="x", spellings=("plurisy",))
    assert list(term.names()) == ["lining", "serositis", "pleurisy", "pericarditis", "plurisy"]
