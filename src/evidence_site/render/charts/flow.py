"""The flow of a trial: its people from joining to result, as a list of steps with a branch for each group."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from ...errors import fail
from ...models import Arm, Study
from ..citations import citation_mark, linked_figure
from ..figures import figure_element, words
from ..html import Child, capital, h
from .dots import MOST, dot_rows
from .frame import Chart, counted, framed, listed
from .people import COLUMNS, counts_people, result, row
from .picks import Pick
from .svg import svg

_PLANNED = ("planned",)
_ASKED = ("screened", "asked", "refused")
_LOST = ("lost", "left", "left-early", "left-study", "withdrew")
"""The ids under which records hold what a flow asks for. What none of them holds is said to be not told."""


def refuse_stray_results(study: Study, picks: list[Pick], where: str) -> None:
    """Raise EvidenceError naming `where` if the study has no groups, or a result is not a count of people in one of them."""
    if not study.arms:
        raise fail(where, f"{study.key} has no arms; a flow needs the groups of a study")
    for pick in picks:
        name = f"{pick.study.key}:{pick.outcome.id}"
        if pick.study.key != study.key:
            raise fail(where, f"{name!r} is not a result of {study.key}")
        if pick.outcome.arm is None:
            raise fail(where, f"{name!r} is not a result of one arm")
        if pick.figure is not None and not counts_people(pick):
            raise fail(where, f"{name!r} is not a count of people")


def trial_flow(study: Study, results: list[Pick], deaths: list[Pick], caption: list[Child]) -> Element:
    """Return the flow. `results` and `deaths` are counts of people, each in an arm of the study."""
    arms = [_arm(study, arm, results, deaths) for arm in study.arms]
    steps = [*_before(study), _step(_split(study), h("ul", {"class": "flow-arms"}, arms)), *_after(study)]
    title = f"From joining to result: {study.label}"
    return framed(
        Chart(
            kind="flow",
            title=title,
            says=f"{'; '.join(_said(study, arm, [*results, *deaths]) for arm in study.arms)}.",
            picture=[h("ol", {"class": "flow"}, steps)],
            columns=COLUMNS,
            rows=[row(pick) for pick in (*results, *deaths) if pick.figure is not None],
            how=_HOW.format(deaths=_HOW_DEATHS if deaths else ""),
            use="Ask your team: “Am I like the people in this trial?”",
            caption=[*caption, " " if caption else None, _RANGES, citation_mark([study.key])],
        )
    )


_HOW = (
    "The line splits where the groups were made. "
    "A full dot is a person with the result{deaths}. A ring is a person without it, and in the first row everyone who joined."
)
_HOW_DEATHS = ", a cross a person who died"
_RANGES = "Ranges, our own sum, say where the true share could well lie."
_IN_A_ROW, _STEP = 6, 16
"""So that three steps of a group stand side by side where there is room."""


def _said(study: Study, arm: Arm, picks: list[Pick]) -> str:
    size = counted(arm.n, "person", "people") if arm.n is not None else "number not told"
    results = [f"{words(pick.figure)} {pick.outcome.label}" for pick in picks if pick.figure and pick.outcome.arm == arm.id]
    return f"{capital(arm.name)}: {', '.join([f'{size} joined', *results])}"


def _step(title: str, *content: Child | list[Child]) -> Element:
    return h("li", {}, h("p", {"class": "people-name"}, title), *content)


def _own(study: Study, ids: tuple[str, ...]) -> list[Element]:
    """Return the study's figures under these ids, each with its words and its group if it is of one."""
    told = []
    for outcome in study.all_outcomes:
        if outcome.id in ids and outcome.value is not None:
            arm = study.arm(outcome.arm) if outcome.arm else None
            figure = linked_figure(study.key, figure_element(study.key, outcome.id, outcome.value))
            told.append(h("p", {}, h("strong", {}, figure), f" {outcome.label}", f" ({arm.name})" if arm else None))
    return told


def _before(study: Study) -> list[Element]:
    figures = dict(study.figures())
    joined: list[Child] = ["How many joined was not told."]
    if "n" in figures:
        joined = [h("strong", {}, linked_figure(study.key, figure_element(study.key, "n", figures["n"]))), " joined"]
    steps = [_own(study, _PLANNED), _own(study, _ASKED), [h("p", {}, joined)]]
    return [h("li", {}, step) for step in steps if step]


def _split(study: Study) -> str:
    return "Chance made the groups" if study.design.startswith("randomised") else "The groups, not made by chance"


def _arm(study: Study, arm: Arm, results: list[Pick], deaths: list[Pick]) -> Element:
    """Return one branch: who joined it, then its results, then its deaths."""
    steps = [h("li", {}, _joined(study, arm))]
    layout = {"in_a_row": _IN_A_ROW, "step": _STEP}
    for picks, missing, mark in ((results, "Result", "dot"), (deaths, "Deaths", "cross")):
        own = [pick for pick in picks if pick.outcome.arm == arm.id]
        told = [h("li", {}, result(pick, mark, lead="Range: ", **layout)) for pick in own if pick.figure is not None]
        steps += told or ([h("li", {}, h("p", {}, f"{missing} not told."))] if picks else [])
    return _step(capital(arm.name), h("ol", {"class": "flow-steps"}, steps))


def _joined(study: Study, arm: Arm) -> list[Child]:
    if arm.n is None:
        return [h("p", {}, "Number not told.")]
    size_told = figure_element(study.key, f"arm-{arm.id}", dict(study.figures())[f"arm-{arm.id}"])
    drawn: Child = None
    if 0 < arm.n <= MOST:
        title = f"{capital(arm.name)}: {counted(arm.n, 'person', 'people')} joined."
        size, marks = dot_rows(0, arm.n, in_a_row=_IN_A_ROW, step=_STEP)
        drawn = svg("dots", title, f"{counted(arm.n, 'ring', 'rings')}.", size, marks)
    return [drawn, h("p", {}, h("strong", {}, linked_figure(study.key, size_told)), " joined")]


def _after(study: Study) -> list[Element]:
    """Return who was lost on the way, and what the source did not tell."""
    lost = _own(study, _LOST)
    missing = [
        name
        for told, name in ((_own(study, _ASKED), "how many were asked and did not join"), (lost, "how many were lost on the way"))
        if not told
    ]
    steps = [h("li", {}, lost)] if lost else []
    if missing:
        steps.append(h("li", {}, h("p", {}, f"Not told in what we read: {listed(missing)}.")))
    return steps
