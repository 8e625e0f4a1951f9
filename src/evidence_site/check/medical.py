"""What a medical word looks like, so that a page's words can be held against the glossary."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

# How medical words begin: organs, cells and tissues in Greek and Latin. Plain words that begin alike are shut out.
# fmt: off
_STARTS = (
    "adeno", "alloge", "allore", "angio", "anti(?!cip|qu)", "auto(?=an|im|lo|re)", "cardio", "chemo", "cortico", "cyto",
    "dermato", "embol", "endo(?!rs|w)", "fibro", "gastro", "gluco", "haem", "hepat", "hypo(?=g|x|t(?!h))", "immuno",
    "intrave", "leuc", "leuk", "lymph", "macroph", "mening", "mesench", "monoc", "mucos", "mycobac", "myel", "nephro",
    "neuro", "neutro", "osteo", "peric", "pharmaco", "pleur", "pneumo", "pulmon", "retino", "rheum", "scler", "stroma",
    "subcut", "thromb", "thyro", "vascul",
)
# How they end: illnesses, cells, operations, and the stems that the names of drugs share.
_ENDS = (
    "(?:a?e|ae)mi[ac]", "algia", "blasts?", "[aeiou]cept", "cillin", "citabine", "clonal", "cocc(?:i|us)", "cyt(?:es?|ic|osis)",
    "ectomy", "embolism", "feron", "globins?", "globulins?", "imod", "itis", "kines?", "leucel", "leukins?",
    "logists?", "lysis", "mabs?", "mycin", "omas?", "osis", "osomes?", "parin", "path(?:y|ies)", "penia", "phages?",
    "pheresis", "phosphamide", "plasia", "plasty", "platin", "poiesis", "quine", "rabine", "rrhages?", "rrhoea", "scopy",
    "s(?:ol)?one(?<!person)(?<!someone)(?<!stone)", "stemcel", "strocel", "tinib", "toxic(?:ity)?", "uria", "viruse?s?",
)
# Medical words that nothing in their shape gives away.
_WORDS = (
    "ablation", "abscess(?:es)?", "acute", "alveolar", "amnion", "antigens?", "ascites", "bacteria", "biomarkers?",
    "biops(?:y|ies)", "cannula", "catheters?", "cataracts?", "chimeric", "chronic", "cohorts?", "contraindications?",
    "creatinine",    "dendritic", "diagnos[ei]s", "ectopic", "engraftment", "extracellular", "fistulas?", "foetus", "grafts?",
    "herpes", "histology", "infertility", "infusions?", "interleukins?", "lesions?", "marrow", "melphalan",
    "membranous", "menopause", "morbidity", "mortality", "multipotent", "oedema", "olfactory", "ovar(?:y|ies)", "pathogens?",
    "phenotype", "placebo", "placenta", "plasma", "platelets?", "pluripotent", "prognosis", "rapamycin", "refractory",
    "regimens?",    "relapses?", "remission", "retina", "secretome", "seizures?", "sepsis", "serum", "shingles", "spleen",
    "tacrolimus", "thymus", "transfusions?", "tuberculosis", "tumours?", "urokinase", "vaccines?", "warfarin",
)
# fmt: on

_MEDICAL = re.compile(
    rf"(?:(?:{'|'.join(_STARTS)})[a-z]{{2,}}|[a-z]{{2,}}(?:{'|'.join(_ENDS)})|(?:{'|'.join(_WORDS)}))", re.IGNORECASE
)
_TOKEN = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_SHORT_FORM = re.compile(r"(?!(?:[IVX]+)$)(?=.{2,8}$)[A-Za-z]*[A-Z][A-Za-z]*[A-Z][A-Za-z]*")
"""Letters with two capitals or more: HSCT, MSCs, eGFR. A numeral such as III is none."""


def is_medical(word: str) -> bool:
    """Tell if a word has the shape of a medical word: its beginning, its end, or the word itself."""
    return _MEDICAL.fullmatch(word) is not None


def is_short_form(word: str) -> bool:
    """Tell if a word is an abbreviation."""
    return _SHORT_FORM.fullmatch(word) is not None


def parts(token: str) -> list[str]:
    """Return the words that hyphens and apostrophes join: "anti-dsDNA" gives "anti" and "dsDNA"."""
    return re.split(r"[-'’]", token)


def medical_tokens(text: str) -> Iterator[str]:
    """Yield each word of a text that looks medical, or is an abbreviation.

    A word with a digit in it is passed over: it is the name of a product, of a trial or of a mark on cells.
    """
    yield from filter(_needs_an_entry, _TOKEN.findall(text))


@cache
def _needs_an_entry(token: str) -> bool:
    """Tell if a word looks medical or short. Kept, because pages say the same few words again and again."""
    return not any(sign.isdigit() for sign in token) and any(is_medical(part) or is_short_form(part) for part in parts(token))
