"""Every human study as one mark: by five years, by how strong its design is, by how many people it had."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from xml.etree.ElementTree import Element

from ...models import Study
from ..html import Child, h
from .frame import Chart, counted, framed, listed
from .grid import grid, span
from .marks import MOST, key_to_marks, linked_mark, treatment_words

COLUMNS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Cases looked back on", ("case report", "case series")),
    ("No groups by chance", ("single-arm", "registry cohort")),
    ("By chance", ("randomised open",)),
    ("By chance, blinded", ("randomised blinded",)),
)
"""From weak to strong: what a column is called, and the designs in it. Other designs are not studies of people of their own."""

_PLACE = {design: place for place, (_, designs) in enumerate(COLUMNS) for design in designs}
_TREATMENTS = ("MSC", "HSCT", "CAR-T", "current care", "other")
_HOW = (
    "Each mark is one study in people, in the five years in which it was printed. Its shape and colour say the treatment. "
    "A larger mark is a study of more people; the smallest is one of twelve or fewer.\n"
    "Further right, a study can better tell if a treatment works. An open mark is a study whose number of people we "
    "did not see. A second line around a mark means more people than the largest size shows.\n"
    "Tap a mark to read about the study."
)


def human(study: Study) -> bool:
    """Tell if a study followed people of its own, so that it has a place on the map."""
    return study.design in _PLACE


def evidence_map(studies: Iterable[Study], title: str, caption: list[Child], address: Callable[[str], str]) -> Element:
    """Return the map; `address` gives the link to a study's card by its key."""
    listed_studies = list(studies)
    drawn = sorted((study for study in listed_studies if human(study)), key=lambda study: (-(study.year or 0), study.label))
    newest = max((study.year or 0 for study in drawn), default=0)
    cells: defaultdict[tuple[str, int], list[Element]] = defaultdict(list)
    for study in drawn:
        mark = linked_mark(address(study.key), _name(study), study.treatment, study.n)
        cells[_years(study, newest), _PLACE[study.design]].append(mark)
    columns = tuple(name for name, _ in COLUMNS)
    years = list(dict.fromkeys(_years(study, newest) for study in drawn))
    treatments = [treatment for treatment in _TREATMENTS if any(study.treatment == treatment for study in drawn)]
    return framed(
        Chart(
            kind="map",
            title=title,
            says="",
            picture=[
                h("p", {"class": "tally"}, _says(drawn)),
                key_to_marks(treatments),
                grid("Years", columns, years, cells, title),
            ],
            columns=("Treatment", *columns),
            rows=[_row(treatment, drawn) for treatment in treatments],
            how=_HOW,
            use="Find what you were offered. Show your team its study furthest to the right.",
            caption=caption,
            left_out=_not_studies(listed_studies),
        )
    )


def _years(study: Study, newest: int) -> str:
    return span(study.year, newest) if study.year else "Not seen"


def _name(study: Study) -> str:
    size = counted(study.n, "person", "people") if study.n is not None else "number of people not seen"
    return f"{study.label}: {treatment_words(study.treatment)}, {size}"


def _says(drawn: list[Study]) -> str:
    """Say in counts of studies, never of people, how much of it can be trusted."""
    by_design = Counter(_PLACE[study.design] for study in drawn)
    small = sum(1 for study in drawn if study.n is not None and study.n < MOST)
    return (
        f"Of {len(drawn)} studies in people, {by_design[3]} let chance make the groups and kept them blinded. "
        f"{by_design[2]} more let chance make the groups. {small} had fewer than {MOST} people."
    )


def _row(treatment: str, drawn: list[Study]) -> list[list[Child]]:
    row: list[list[Child]] = [[treatment_words(treatment)]]
    for place in range(len(COLUMNS)):
        there = [study for study in drawn if study.treatment == treatment and _PLACE[study.design] == place]
        row.append([h("span", {"class": "tally"}, counted(len(there), "study", "studies"))])
    return row


def _not_studies(studies: list[Study]) -> tuple[str, ...]:
    """Say what else is on the list of studies and has no people of its own."""
    kinds = Counter(study.design for study in studies if not human(study))
    if not kinds:
        return ()
    plural = {"meta-analysis": "meta-analyses", "laboratory": "laboratory studies"}
    one = {"laboratory": "laboratory study"}
    said = [counted(number, one.get(kind, kind), plural.get(kind, f"{kind}s")) for kind, number in kinds.most_common()]
    return (f"Not drawn, because they followed no people of their own: {listed(said)}.",)
