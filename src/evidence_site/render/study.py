"""A study in a few words: its design, and its row in a table. Its card is in `study_card`."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree.ElementTree import Element

from ..models import Study
from .card_links import card_link
from .citations import citation_mark
from .figures import figure_element
from .html import append, h
from .marks import treatment_mark
from .tables import cell, scrolling_table

_DESIGN = {
    "randomised blinded": "Randomised and blinded: chance decided who got what, and people did not know",
    "randomised open": "Randomised, blinding not done or not described: chance decided who got what",
    "single-arm": "One group only, nothing to compare with",
    "case series": "A series of cases, nothing to compare with",
    "case report": "Single cases",
    "registry cohort": "People followed in a register or cohort",
    "meta-analysis": "A meta-analysis: results of several studies put together",
    "review": "A review of other studies",
    "laboratory": "Laboratory or animal work",
    "guideline": "A guideline",
    "notice": "An official notice",
}


def design_words(study: Study) -> str:
    """Return the design in plain words."""
    return _DESIGN[study.design]


def study_table(studies: Iterable[Study], caption: str) -> Element:
    """Return studies as a table: one row each, with size, design and length of follow-up."""
    columns = ("Study", "What was studied", "Treatment", "Kind of study", "People", "Followed for")
    header = h("tr", {}, [h("th", {"scope": "col"}, name) for name in columns])
    body = h("tbody", {})
    for study in studies:
        figures = dict(study.figures())
        size = figure_element(study.key, "n", figures["n"]) if "n" in figures else "Not seen"
        followed = figure_element(study.key, "follow-up", figures["follow-up"]) if "follow-up" in figures else "Not seen"
        name = h("th", {"scope": "row"}, card_link(study), " ", citation_mark([study.key]))
        cells = [study.plain_title, treatment_mark(study.treatment), design_words(study).split(":")[0], size, followed]
        append(body, h("tr", {}, name, [cell([content]) for content in cells]))
    table = h("table", {"class": "record-table"}, h("caption", {}, caption), h("thead", {}, header), body)
    return scrolling_table(table, caption)
