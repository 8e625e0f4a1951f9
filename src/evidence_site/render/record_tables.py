"""Studies and registered trials as tables: one row each, with what a reader can narrow the table by."""

from __future__ import annotations

import re
from collections.abc import Iterable
from xml.etree.ElementTree import Element

from ..models import Library, Study, Trial
from .card_links import card_link
from .citations import citation_mark
from .figures import figure_element
from .html import Child, append, h, sentence, slug
from .marks import treatment_mark
from .study import design_words
from .tables import scrolling_table
from .text import rich_text
from .trial import RANDOMISED, RESULT, long_date, phase_words, registry_link, status_words, where_and_when

STUDY_COLUMNS = ("Study", "Kind of study", "People", "Followed for")
TRIAL_COLUMNS = ("Trial", "People", "Status", "Result")


def study_table(studies: Iterable[Study], caption: str) -> Element:
    """Return studies as a table, with size, design and length of follow-up. The name of a study leads to its card."""
    return _table("study-table", STUDY_COLUMNS, [_study_row(study) for study in studies], caption)


def trial_table(trials: Iterable[Trial], library: Library, caption: str, *, cards: bool = False) -> Element:
    """Return trials as a table: what is tested and where, in how many people, its status with dates, and any result.

    The name of a trial leads to its card. With `cards`, which stand on the same page, the row leaves out what they tell.
    """
    return _table("trial-table", TRIAL_COLUMNS, [_trial_row(trial, library, cards) for trial in trials], caption)


def token(name: str) -> str:
    """Turn any name into one word for attributes and addresses: "not-yet-recruiting", "united-states"."""
    return re.sub(r"[\W_]+", "-", name.lower()).strip("-")


def _table(kind: str, columns: tuple[str, ...], rows: list[Element], caption: str) -> Element:
    header = h("tr", {}, [h("th", {"scope": "col"}, name) for name in columns])
    for row in rows:
        for name, cell in zip(columns[1:], row[1:], strict=True):
            cell.set("data-column", name)  # shown where the row is a block on its own, on a phone
    head, body = h("thead", {}, header), h("tbody", {}, rows)
    return scrolling_table(h("table", {"class": f"record-table {kind}"}, h("caption", {}, caption), head, body), caption)


def _row(record: Study | Trial, date: str | None, choices: dict[str, str]) -> Element:
    """Return an empty row with its facts for the explorer. What the record does not say has no attribute."""
    facts = {"data-treatment": slug(record.treatment)} if record.treatment != "other" else {}
    facts |= {f"data-{name}": token(value) for name, value in choices.items()}
    if record.countries:
        facts["data-countries"] = " ".join(map(token, record.countries))
    if date:
        facts["data-date"] = date
    if record.n is not None:
        facts["data-size"] = str(record.n)
    return h("tr", facts)


def _name(record: Study | Trial, words: str) -> Element:
    link = card_link(record, words)
    link.set("class", "record-name")
    return link


def _line() -> list[Child]:
    """Return a break that also parts the words for whoever reads the text without its layout."""
    return [h("br"), " "]


def _study_row(study: Study) -> Element:
    figures = dict(study.figures())
    size = figure_element(study.key, "n", figures["n"]) if "n" in figures else "Not seen"
    followed = figure_element(study.key, "follow-up", figures["follow-up"]) if "follow-up" in figures else "Not seen"
    name = h("th", {"scope": "row"}, _name(study, study.label), citation_mark([study.key]))
    append(name, _line(), study.plain_title, _line(), treatment_mark(study.treatment))
    row = _row(study, str(study.year) if study.year else None, {"study": study.key, "design": study.design})
    append(row, name, [h("td", {}, content) for content in (design_words(study).split(":")[0], size, followed)])
    return row


def _trial_row(trial: Trial, library: Library, cards: bool) -> Element:
    def words(field: str, text: str | None) -> list[Child]:
        return [" ", *rich_text(sentence(text), library, trial.key, f"{trial.key}: {field}")] if text else []

    name = h("th", {"scope": "row"}, _name(trial, trial.plain_title), _line(), treatment_mark(trial.treatment))
    if trial.product:
        append(name, _line(), trial.product)
    append(name, _line(), registry_link(trial), ".")
    if trial.phase:
        append(name, " ", h("span", {"class": "phase"}, phase_words(trial.phase)), ".")
    if not cards:
        cells_from = trial.cell_source and f"cells from: {trial.cell_source}"
        append(name, words("design", trial.design), words("cell_source", cells_from))
        append(name, f" Run by {trial.sponsor.rstrip('.')}." if trial.sponsor else None)
    append(name, " ", where_and_when(trial))
    for field in () if cards else ("conflicts", "notes"):
        append(name, [words(f"{field}.{position}", note) for position, note in enumerate(getattr(trial, field), 1)])
    if trial.n is None:
        people: list[Child] = ["Number not seen."]
    else:
        people = [figure_element(trial.key, "n", dict(trial.figures())["n"]), f" ({trial.n_kind})."]
    people += [*words("n_note", trial.n_note), " ", RANDOMISED[trial.randomised]]
    status: list[Child] = [f"{status_words(trial)}. Seen by us on {long_date(trial.status_seen)}."]
    status += words("status_note", trial.status_note)
    if trial.same_as:
        status.append(f" Probably the same trial as {library.trials[trial.same_as].label}; do not count it twice.")
    result: list[Child] = [f"{RESULT[trial.result]}. ", citation_mark([trial.study]) if trial.study else None]
    result += words("result_note", trial.result_note)
    choices = {"trial": trial.key, "design": trial.randomised, "status": trial.status, "result": trial.result}
    row = _row(trial, trial.start, choices)
    append(row, name, [h("td", {}, children) for children in (people, status, result)])
    return row
