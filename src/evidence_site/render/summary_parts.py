"""The parts of a lay summary that are alike for studies and trials: names, identifiers, where to find out more."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from ..models import Citable, Study, Trial
from .card_links import card_link
from .citations import links_of
from .html import h, joined, sentence
from .summary import Part, as_printed, line, named
from .trial import long_date, status_words

NAMED_WITH_IT = "Our notes name this with it. The cards say what we know of how they belong together."


def names(record: Study | Trial) -> Part:
    """Return the record's full title, and for a publication where it was printed."""
    parts = [named("Full title", as_printed(sentence(record.title)))] if record.title else []
    if not record.title:
        parts.append(named("Full title", "we did not see it. The title above is ours."))
    if isinstance(record, Citable):
        printed = [part for part in (record.journal, record.citation, str(record.year or "")) if part]
        if printed:
            parts.append(named("Published in", _unseen_place(record), as_printed(sentence(", ".join(printed)))))
    return parts


def _unseen_place(record: Citable) -> str | None:
    """Say that the place of publication is unseen, where a year or a volume would stand alone. A thesis has only a citation."""
    if record.journal or (record.citation and not record.doi):
        return None
    return "a journal that we did not see, " if record.doi else "a place that we did not see, "


def identifiers(record: Study | Trial) -> Part:
    """Return the record's public numbers as plain text; the links stand in the last part."""
    if isinstance(record, Citable):
        numbers = [f"DOI {record.doi}"] if record.doi else []
        numbers += [f"PubMed {record.pmid}"] if record.pmid else []
        numbers += [f"PubMed Central {record.pmcid}"] if record.pmcid else []
        numbers += list(record.registry)
    else:
        numbers = [record.registry_id] if record.registry_id else []
    return [named("Numbers", as_printed(", ".join(numbers)), ".") if numbers else named("Numbers", "we saw none.")]


def more(record: Study | Trial) -> Part:
    """Return the links out, and the link to the record in the page's own list of sources."""
    links = [h("a", {"href": address}, text) for text, address in links_of(record)]
    out = h("p", {"class": "as-printed"}, joined(links, " · ")) if links else line("We saw no public address.")
    return [out, line(h("a", {"href": f"#ref-{record.key}"}, f"{record.label} in the sources of this page"), ".")]


def registered_trial(trial: Trial) -> Element:
    """Return a registered trial as a list item: its name, a link to its card, and its status with both dates."""
    own_name = f": {trial.plain_title}" if trial.registry_id else ""
    seen = f"{status_words(trial)}; seen by us on {long_date(trial.status_seen)}."
    return h("li", {}, card_link(trial), f"{own_name}. {seen}")
