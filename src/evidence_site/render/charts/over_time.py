"""What each series reported over the years: one small panel for a series and a definition, never joined with another."""

from __future__ import annotations

import math
from itertools import pairwise
from xml.etree.ElementTree import Element

from ...errors import fail
from ...models import Count
from ..html import Child, h, sentence, slug
from ..marks import name_inside
from .compared import Asked, by_chance, of_one_treatment, sharing_patients, sharing_words
from .frame import Chart, counted, framed, left_out
from .panels import panel
from .picks import Pick, cited
from .shares import defined, group_words, share, span


def over_time(lines: list[list[Pick]], asked: Asked) -> Element:
    """Return a chart of shares at the times that each series reported, on one scale of years.

    Raises EvidenceError for a line that mixes studies, groups, outcomes or definitions, has a time twice, or is
    of another treatment, and where nothing can be drawn.
    """
    every = [pick for picks in lines for pick in picks]
    of_one_treatment(every, asked)
    drawn = [found for picks in lines if (found := in_order(picks, asked.where))]
    if not drawn:
        raise fail(asked.where, "selects no share of people with a time in months")
    shown = [pick for picks in drawn for pick in picks]
    missing = [f"{pick.study.label}: {pick.outcome.label}" for pick in every if pick not in shown]
    years = scale_years(max(pick.outcome.at_months or 0 for pick in shown))
    studies = [asked.library.study(key, asked.where) for key in cited(shown)]
    panels = [panel(picks, years, asked) for picks in drawn]
    return framed(
        Chart(
            kind="over-time",
            title=asked.title,
            says=f"{counted(len(drawn), 'series', 'series')} of people who had {name_inside(asked.treatment)}, each apart, "
            f"with {counted(len(shown), 'result', 'results')} over {counted(years, 'year', 'years')}.",
            picture=[
                *[sharing_words(group, studies) for group in sharing_patients(studies) if len(group) > 1],
                h("div", {"class": "people-groups", "data-treatment": slug(asked.treatment)}, panels),
            ],
            columns=("Series and result", "Time", "Share"),
            rows=[_table_row(pick) for pick in shown],
            how=_how(shown),
            use="Choose a year. Ask your team how many do as well by then on drugs alone.",
            caption=asked.told(every),
            left_out=left_out(missing, "result without a share or a time", "results without a share or a time"),
        )
    )


def _how(shown: list[Pick]) -> str:
    """Explain what is drawn, and only that, in three sentences at most."""
    parts = ["Each panel is one group and one way of counting; a higher mark is a larger share."]
    chance = [by_chance(pick.study) for pick in shown]
    full = "A full mark is a group made by chance" if any(chance) else ""
    empty = "" if all(chance) else "an empty mark has no comparison group"
    parts.append(sentence("; ".join(part for part in (full, empty) if part)))
    kinds = {found.kind for pick in shown if (found := span(pick.figure))}
    true_range = "An upright line says where the true share could well lie"
    if kinds == {"range", "error"}:
        parts.append(f"{true_range}; a dotted one is a printed “give or take”, and then the true range is wider.")
    elif "range" in kinds:
        parts.append(f"{true_range}.")
    elif "error" in kinds:
        parts.append("A dotted line is a printed “give or take”: the true range is wider.")
    return " ".join(parts)


def in_order(picks: list[Pick], where: str) -> list[Pick]:
    """Return what can be drawn of one line, by time, after checking that it is one line. Raises EvidenceError if it is not."""
    first = picks[0]
    for pick in picks[1:]:
        for part, one, other in (
            ("study", first.study.key, pick.study.key),
            ("group", first.outcome.arm, pick.outcome.arm),
            ("outcome", first.outcome.label, pick.outcome.label),
            ("definition", first.outcome.definition, pick.outcome.definition),
        ):
            if one != other:
                raise fail(where, f"{_name(pick)} is of another {part} than {_name(first)}; give it a line of its own")
    drawn = [pick for pick in picks if share(pick.figure) is not None and pick.outcome.at_months is not None]
    drawn.sort(key=lambda pick: pick.outcome.at_months or 0)
    for one, two in pairwise(drawn):
        if one.outcome.at_months == two.outcome.at_months:
            raise fail(where, f"{_name(one)} and {_name(two)} are of the same time")
    return drawn


def _name(pick: Pick) -> str:
    return f"{pick.study.key}:{pick.outcome.id}"


def scale_years(months: float) -> int:
    """Return the length of the scale in whole years. Above five it is even, because then every second year is named."""
    years = max(1, math.ceil(months / 12))
    return years + years % 2 if years > 5 else years


def _table_row(pick: Pick) -> list[list[Child]]:
    share_of_group: list[Child] = [pick.shown()]
    if isinstance(pick.figure, Count):
        share_of_group += [", range ", pick.shown("interval")]
    series: list[Child] = [f"{pick.study.label}{group_words(pick)}: {pick.outcome.label}. ", *defined(pick)]
    return [series, pick.time(), share_of_group]
