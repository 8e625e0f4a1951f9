"""Every record rendered, on a page or not, so that a fault in its words is found before somebody shows it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any
from xml.etree.ElementTree import Element

from ..errors import EvidenceError
from ..models import Library
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
    shelves: tuple[tuple[Iterable[Any], Callable[[Any], Element]], ...] = (
        (library.studies.values(), lambda study: study_card(study, library)),
        (library.trials.values(), lambda trial: trial_card(trial, library)),
        (library.sources.values(), reference_item),
        (library.facts.values(), lambda fact: h("p", {}, rich_text(fact.statement, library, fact.key, f"{fact.key}: statement"))),
        (library.findings.values(), lambda finding: findings_list([finding], library)),
        (library.claims.values(), lambda claim: claims_list([claim], library)),
        (library.options.values(), lambda option: options_grid([option], library, "Option")),
        (library.red_flags.values(), lambda flag: clinic_check([flag], library)),
        (library.instruments.values(), lambda instrument: report_card(instrument, library.results, lambda page: page)),
        (library.doctor_questions.values(), lambda question: doctor_questions([question], library)),
        (library.matters.values(), lambda matter: matters_sheet([matter], library)),
        (
            library.questions.values(),
            lambda question: answered([question], library, lambda page: page, 2, lambda _, shown: shown),
        ),
        (library.terms.values(), lambda term: h("p", {}, rich_text(term.definition, library, None, f"{term.key}: definition"))),
    )
    for records, rendered in shelves:
        for record in records:
            try:
                number_citations(rendered(record), library, record.key)
            except EvidenceError as error:
                raise EvidenceError(f"{library.files[id(record)]}: {error}") from None
