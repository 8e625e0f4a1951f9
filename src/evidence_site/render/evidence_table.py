"""The evidence table for clinicians: the same records as the cards, in the columns that a reader of trials looks for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element

from ..models import Library, Study
from .card_links import card_link
from .citations import citation_mark, kind_of
from .evidence_results import harms, main_results
from .figures import figure_element
from .html import Child, append, h, joined
from .marks import tally, treatment_mark
from .related import sharing_people
from .study_meaning import ONE_GROUP
from .study_results import arm_size
from .summary import all_words, line, listed, named, own_words
from .tables import scrolling_table

COLUMNS = ("Design and people", "Main results", "Harms and deaths", "Risk of bias, in words")

BIAS = {
    "randomised blinded": "Chance made the groups, and the report calls itself blinded.",
    "randomised open": "Chance made the groups, as reported; without blinding, or none described, what was seen may be biased.",
    "single-arm": "No comparison group.",
    "case series": "No comparison group made by chance.",
    "case report": "Single cases: they show what can happen, and neither how often nor why.",
    "registry cohort": "Not randomised: who got the treatment, and who was reported, may explain any difference.",
    "meta-analysis": "No stronger than the studies in it.",
    "review": "No stronger than the studies in it.",
    "laboratory": "Not a study of treatment in people.",
    "guideline": "Advice; it tests no treatment itself.",
    "notice": "What an authority saw or decided; not a trial.",
}
"""What each design leaves open. Words and no score: most papers were read as summaries, which no tool can judge."""

_HOW = (
    "Rows are different people: never add them up, and compare only arms of one randomised trial. Without a comparison group, "
    "the treatment cannot be told from other drugs, selection and time. In square brackets stands the interval of a count, "
    "computed by us (Wilson, 95%); any other is as printed. A difference between two arms is our calculation (Newcombe). "
    "A name leads to the card with everything we read."
)
_CONDITIONING = {
    "yes": "yes",
    "lower dose": "a short, lower dose",
    "no": "none",
    "not stated": "not stated in what we could read",
    "does not apply": "does not apply",
}
_MEASURE = {"planned": "planned ", "mean": "mean ", "median": "median ", "longest": "at the longest ", "reported": ""}


def evidence_table(studies: Iterable[Study], library: Library, caption: str) -> Element:
    """Return studies as a figure: caption, how to read it, and a table with a heading row and a row of cells for each study.

    Each cell names its column again, for the narrow layout and for print, where no column heads it.
    """
    head = h("thead", {}, h("tr", {}, [h("th", {"scope": "col"}, name) for name in COLUMNS]))
    table = h("table", {"class": "plain-table"}, head, [_study(study, library) for study in studies])
    how = h("p", {"class": "chart-how"}, h("strong", {}, "How to read this:"), " ", tally(_HOW))
    words = h("figcaption", {}, h("p", {}, h("strong", {}, caption)), how)
    return h("figure", {"class": "picture options-grid evidence-table"}, words, scrolling_table(table, caption))


def _study(study: Study, library: Library) -> Element:
    name = h("th", {"scope": "rowgroup", "colspan": str(len(COLUMNS))})
    mark = treatment_mark(study.treatment)
    if treatment := mark.get("data-treatment"):
        name.set("data-treatment", treatment)
    append(name, card_link(study), citation_mark([study.key]), f" {study.plain_title}")
    contents = (_design(study, library), main_results(study, library), harms(study, library), _bias(study, library))
    cells = [h("td", {"class": "lay-summary"}, h("b", {}, column), part) for column, part in zip(COLUMNS, contents, strict=True)]
    return h("tbody", {}, h("tr", {}, name), h("tr", {}, cells))


def _design(study: Study, library: Library) -> Iterator[Element]:
    design, _, read = kind_of(study).partition("; ")
    yield line(f"{design}. ", own_words(study, "design_note", study.design_note, library))
    yield named("People", _people(study, library))
    if study.intervention:
        yield named("Given", own_words(study, "intervention", study.intervention, library))
    if study.design not in ONE_GROUP:
        yield named("Compared with", own_words(study, "comparator", study.comparator or "not told in what we read", library))
    if study.cell_source:
        yield named("Cells", own_words(study, "cell_source", study.cell_source, library))
    note = own_words(study, "conditioning.note", study.conditioning.note, library)
    yield named("Conditioning", f"{_CONDITIONING[study.conditioning.status]}. ", note)
    if study.follow_up:
        followed = figure_element(study.key, "follow-up", dict(study.figures())["follow-up"], "full")
        note = own_words(study, "follow_up.note", study.follow_up.note, library)
        yield named("Followed for", _MEASURE[study.follow_up.measure], followed, ". ", note)
    else:
        yield named("Followed for", "a time that we did not see.")
    yield named("Read as", f"{read}.")


def _people(study: Study, library: Library) -> list[Child]:
    figures = dict(study.figures())
    size: list[Child] = [figure_element(study.key, "n", figures["n"])] if "n" in figures else ["number not seen"]
    arms: list[Child] = joined(([arm.name, *arm_size(study, arm.id)] for arm in study.arms), "; ")
    words = own_words(study, "population", study.population, library)
    where = f" {', '.join(study.countries)}." if study.countries else None
    note = own_words(study, "n_note", study.n_note, library)
    return [*size, *([": ", *arms] if arms else []), ". ", *words, where, " ", *note]


def _bias(study: Study, library: Library) -> Iterator[Element]:
    yield line(BIAS[study.design])
    if limits := all_words(study, "limits", library):
        yield listed(limits)
    for words in all_words(study, "conflicts", library):
        yield named("Sources disagree", words)
    if study.funding:
        yield named("Money", own_words(study, "funding", study.funding, library))
    if study.series:
        yield line(f"One of the {study.series} reports, whose people overlap.")
    elif others := sharing_people(study, library):
        yield named("May share people with", joined([card_link(other) for other in others], ", "), ".")
