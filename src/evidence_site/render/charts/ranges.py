"""Results of studies of one treatment, each as a point with its range on a line from 0 to 100 percent. Nothing is pooled."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from ...errors import fail
from ...models import Count, Percent, Study
from ..citations import kind_of
from ..figures import figure_element
from ..html import Child, capital, h, slug
from ..marks import name_inside
from .compared import Asked, by_chance, of_one_treatment, sharing_patients, sharing_words, with_comparisons
from .frame import Chart, counted, framed, left_out
from .picks import Pick, cited
from .shares import defined, group_words, line, no_definition, note, point, share, span, span_words
from .svg import axis, hidden_svg

_HEIGHT = 28
_TICKS = (0, 25, 50, 75, 100)
Rows = list[tuple[Pick, bool]]
"""Figures in order, each with whether it is of a comparison group."""


def range_chart(picks: list[Pick], controls: list[Pick], asked: Asked) -> Element:
    """Return a chart of shares, studies with a comparison by chance first.

    `controls` are figures of comparison groups. Reports that share patients stand in one bracket. Raises EvidenceError
    for a figure of another treatment, an arm without its comparison, and where nothing can be drawn.
    """
    of_one_treatment((*picks, *controls), asked)
    for control in controls:
        if share(control.figure) is None:
            raise fail(asked.where, f"{control.study.key}:{control.outcome.id} is no share of people, so nothing can be compared")
    rows = with_comparisons([pick for pick in picks if share(pick.figure) is not None], controls, asked.where)
    if not rows:
        raise fail(asked.where, "selects no share of people")
    drawn = [pick for pick, _ in rows]
    missing = list(dict.fromkeys(_missing(pick, drawn) for pick in picks if pick not in drawn))
    compared = [row for row in rows if by_chance(row[0].study)]
    alone = [row for row in rows if row not in compared]
    groups = sharing_patients(asked.library.study(key, asked.where) for key in cited(drawn))
    sections = [
        _section("Compared with another group", compared, groups, asked),
        _section("No comparison group", alone, groups, asked),
    ]
    return framed(
        Chart(
            kind="ranges",
            title=asked.title,
            says=_says(rows, asked.treatment),
            picture=[h("div", {"data-treatment": slug(asked.treatment)}, sections)],
            columns=("Study and group", "Result", "Share and range"),
            rows=[_table_row(pick) for pick, _ in rows],
            how=_how(rows),
            use="Find a study you were told of. Ask your team who its people were compared with.",
            caption=asked.told([*picks, *controls]),
            left_out=left_out(missing, "result without a share of people", "results without a share of people"),
        )
    )


def _says(rows: Rows, treatment: str) -> str:
    """Count the results, those of comparison groups apart, and how many of them have a comparison by chance."""
    results = [pick for pick, control in rows if not control]
    controls = len(rows) - len(results)
    beside = f" and {controls} of {'a comparison group' if controls == 1 else 'comparison groups'}" if controls else ""
    compared = sum(1 for pick in results if by_chance(pick.study))
    kinds = {around.kind if (around := span(pick.figure)) else "" for pick, _ in rows}
    ranges = "each with its range" if kinds == {"range"} else "with a range where there is one"
    return (
        f"{counted(len(results), 'result', 'results')} on {name_inside(treatment)}{beside}, {ranges}: "
        f"{compared or 'none'} with a comparison by chance, {(len(results) - compared) or 'none'} without."
    )


def _missing(pick: Pick, drawn: list[Pick]) -> str:
    partly = any(other.study == pick.study for other in drawn)
    return f"{pick.study.label}: {pick.outcome.label}" if partly else pick.study.label


def _how(rows: Rows) -> str:
    """Explain what is drawn, and only that, in three sentences at most."""
    spans = [found for pick, _ in rows if (found := span(pick.figure))]
    range_too = ", and its line says where the true share could well lie" if any(s.kind == "range" for s in spans) else ""
    parts = [f"The mark is the share{range_too}."]
    chance = [by_chance(pick.study) for pick, _ in rows]
    if any(chance):
        empty = "" if all(chance) else ", and an empty mark has no comparison"
        parts.append(f"A full mark is a group made by chance, a diamond its comparison group{empty}.")
    else:
        parts.append("An empty mark has no comparison group.")
    if any(s.kind == "error" for s in spans):
        parts.append("A dotted line is a printed “give or take”: the true range is wider.")
    return " ".join(parts)


def _section(name: str, rows: Rows, groups: list[list[Study]], asked: Asked) -> list[Element]:
    if not rows:
        return []
    scale = axis([(0, "0%"), (50, "50%"), (100, "100%")])
    blocks: list[Element] = []
    for group in groups:
        here = [study for study in group if any(pick.study == study for pick, _ in rows)]
        shown = [_study(study, [row for row in rows if row[0].study == study], asked) for study in here]
        blocks += [h("div", {"class": "overlap"}, sharing_words(group, here), shown)] if here and len(group) > 1 else shown
    return [h("p", {"class": "people-name"}, name), scale, *blocks]


def _study(study: Study, rows: Rows, asked: Asked) -> Element:
    size: list[Child] = [", ", figure_element(study.key, "n", dict(study.figures())["n"])] if study.n else []
    head = h("div", {}, h("strong", {}, study.label), size, f". {_design(study)}.")
    unread = None if any(pick.outcome.definition for pick, _ in rows) else no_definition(pick for pick, _ in rows)
    return h("div", {"class": "range-study"}, head, [_result(row, rows, asked) for row in rows], unread)


def _design(study: Study) -> str:
    return kind_of(study).partition(";")[0]


def _result(row: tuple[Pick, bool], rows: Rows, asked: Asked) -> Element:
    pick, control = row
    said: list[Child] = [
        f"{capital(pick.group)}: " if pick.outcome.arm else None,
        h("strong", {}, pick.shown()),
        f" {pick.outcome.label} (",
        *pick.time(),
        ").",
        *span_words(pick),
    ]
    return h(
        "div",
        {"data-treatment": "current-care"} if control else {},
        h("div", {}, said),
        _strip(pick, "control" if control else asked.treatment),
        _definition(pick, rows),
        note(pick, asked.library, asked.where),
    )


def _definition(pick: Pick, rows: Rows) -> list[Child]:
    """Return how the outcome was defined. The arms of a trial have one definition, which the record may give once."""
    if pick.outcome.definition:
        return pick.definition()
    if any(other.outcome.definition and other.outcome.label == pick.outcome.label for other, _ in rows):
        return [h("span", {"class": "definition"}, "Defined as in the other group.")]
    if any(other.outcome.definition for other, _ in rows):
        return [no_definition([pick])]
    return []  # none of the study's results has one, which is said once below them


def _strip(pick: Pick, shape: str) -> Element:
    place, middle, around = share(pick.figure), _HEIGHT / 2, span(pick.figure)
    assert place is not None
    marks = [line("grid", (tick, 0), (tick, _HEIGHT)) for tick in _TICKS]
    if around:
        marks.append(line("dotted" if around.kind == "error" else "", (around.low, middle), (around.high, middle)))
    marks.append(point(shape, place, middle, by_chance(pick.study)))
    return hidden_svg("strip", ("100%", str(_HEIGHT)), marks)


def _table_row(pick: Pick) -> list[list[Child]]:
    name: list[Child] = [f"{pick.study.label}{group_words(pick)}. {_design(pick.study)}"]
    result: list[Child] = [f"{pick.outcome.label} (", *pick.time(), ")", *defined(pick)]
    has_range = isinstance(pick.figure, Count) or (isinstance(pick.figure, Percent) and pick.figure.interval)
    value = pick.shown("percent" if isinstance(pick.figure, Count) else "")
    told: list[Child] = ["Range: ", pick.shown("interval")] if has_range else ["No range printed"]
    return [name, result, [value, ". ", *told]]
