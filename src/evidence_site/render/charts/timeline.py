"""Every registered trial as one mark: by the five years in which it began and by what has become of it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from typing import Literal, get_args
from xml.etree.ElementTree import Element

from ...models import Trial
from ..html import Child, h, sentence
from ..trial import RESULT, partial_date, status_words
from .frame import Chart, counted, framed, left_out
from .grid import grid, span
from .marks import key_to_marks, linked_mark, treatment_words

Fate = Literal["published", "ended, no result read", "stopped or never ran", "unknown", "open or running"]
FATES: tuple[Fate, ...] = get_args(Fate)
_COLUMNS = ("Published", "Ended, no result read", "Stopped", "Unknown", "Open or running")
_TREATMENTS = ("MSC", "HSCT", "CAR-T", "other")
_NO_START = "Not seen"
_HOW = (
    "Each mark is one registered trial, in the five years in which it began or was to begin. Its shape "
    "and colour say the treatment. A larger mark is a trial of more people.\n"
    "A full mark has the number of people who joined; an open mark has only a planned number, or none that we saw. A second "
    "line around a mark means more people than the largest size shows.\n"
    "Tap a mark to read about the trial."
)


def fate(trial: Trial) -> Fate:
    """Return what has become of a trial, from its status and its result as we found them.

    A full publication counts whatever the registry says; an early report or results that we could not read do not.
    """
    if trial.result == "published":
        return "published"
    if trial.result == "never ran" or trial.status in {"stopped early", "withdrawn"}:
        return "stopped or never ran"
    if trial.status == "finished":
        return "ended, no result read"
    if trial.status in {"unknown", "not shown"}:
        return "unknown"
    return "open or running"


def trial_timeline(trials: Iterable[Trial], title: str, caption: list[Child], address: Callable[[str], str]) -> Element:
    """Return the timeline; `address` gives the link to a trial's card by its key."""
    every = list(trials)
    twice = [trial.label for trial in every if trial.same_as]
    drawn = sorted(
        (trial for trial in every if not trial.same_as),
        key=lambda trial: (trial.start is None, trial.start or "", trial.key),
    )
    newest = max((int(trial.start[:4]) for trial in drawn if trial.start), default=0)
    cells: defaultdict[tuple[str, int], list[Element]] = defaultdict(list)
    for trial in drawn:
        open_mark = trial.n_kind != "actual"
        mark = linked_mark(address(trial.key), _name(trial), trial.treatment, trial.n, open_mark=open_mark)
        cells[_years(trial, newest), FATES.index(fate(trial))].append(mark)
    years = list(dict.fromkeys(_years(trial, newest) for trial in drawn))
    treatments = [treatment for treatment in _TREATMENTS if any(trial.treatment == treatment for trial in drawn)]
    return framed(
        Chart(
            kind="map",
            title=title,
            says="",
            picture=[
                h("p", {"class": "tally"}, _says(drawn)),
                key_to_marks(treatments),
                grid("Start", _COLUMNS, years, cells, title),
            ],
            columns=("Trial", "Status", "What became of it"),
            rows=[_row(trial) for trial in drawn],
            how=_HOW,
            use="Told of a trial? Find its mark, and ask those who run it what they found.",
            caption=caption,
            left_out=left_out(
                twice, "entry that is probably another entry's trial", "entries that are probably other entries' trials"
            ),
        )
    )


def _years(trial: Trial, newest: int) -> str:
    return span(int(trial.start[:4]), newest) if trial.start else _NO_START


def _name(trial: Trial) -> str:
    size = f"{counted(trial.n, 'person', 'people')} ({trial.n_kind})" if trial.n is not None else "number of people not seen"
    return f"{trial.plain_title}: {treatment_words(trial.treatment)}, {size}. {status_words(trial)}"


def _says(drawn: list[Trial]) -> str:
    fates = Counter(fate(trial) for trial in drawn)
    return (
        f"Of {len(drawn)} registered trials, {fates['published']} are published. {fates['ended, no result read']} have "
        f"ended, and we read no result; {fates['stopped or never ran']} stopped early or never ran. "
        f"For {fates['unknown']} the status is unknown or was not shown; {fates['open or running']} are open or running."
    )


def _row(trial: Trial) -> list[list[Child]]:
    start = f"Start: {partial_date(trial.start)}" if trial.start else "Start not seen"
    name = f"{trial.plain_title} ({trial.registry_id})" if trial.registry_id else trial.plain_title
    outcome = RESULT[trial.result] if trial.result == "posted, not read by us" else sentence(fate(trial))[:-1]
    return [[f"{name}. {start}"], [status_words(trial)], [outcome]]
