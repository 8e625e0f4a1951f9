"""Every record rendered, on a page or not, so that a fault in its words is found before somebody shows it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from xml.etree.ElementTree import Element

from ..errors import EvidenceError
from ..models import SHELVES, Library
from ..render.citations import number_citations, reference_item
from ..render.claim import claims_list
from ..render.finding import findings_list
from ..render.html import h
from ..render.options import options_grid
from ..render.questions import answered
from ..render.red_flags import clinic_check
from ..render.report_card import report_card
from ..render.sheets import doctor_questions, matters_sheet
from ..render.study_card import study_card
from ..render.text import rich_text
from ..render.trial_card import trial_card


def check_records(library: Library) -> None:
    """Render each record by itself. Raises EvidenceError naming its file, its key and the field."""
    rendered: dict[str, Callable[[Any], Element]] = {
        "studies": lambda study: study_card(study, library),
        "trials": lambda trial: trial_card(trial, library),
        "sources": reference_item,
        "facts": lambda fact: h("p", {}, rich_text(fact.statement, library, fact.key, f"{fact.key}: statement")),
        "findings": lambda finding: findings_list([finding], library),
        "claims": lambda claim: claims_list([claim], library),
        "options": lambda option: options_grid([option], library, "Option"),
        "red_flags": lambda flag: clinic_check([flag], library),
        "instruments": lambda instrument: report_card(instrument, library.results, lambda page: page),
        "doctor_questions": lambda question: doctor_questions([question], library),
        "matters": lambda matter: matters_sheet([matter], library),
        "questions": lambda question: answered([question], library, lambda page: page, 2, lambda _, shown: shown),
        "terms": lambda term: h("p", {}, rich_text(term.definition, library, None, f"{term.key}: definition")),
    }
    for shelf in SHELVES:
        for record in getattr(library, shelf.name).values():
            try:
                number_citations(rendered[shelf.name](record), library, record.key)
            except EvidenceError as error:
                raise EvidenceError(f"{library.files[id(record)]}: {error}") from None
