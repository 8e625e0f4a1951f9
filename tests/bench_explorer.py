"""How long a reader waits for a filtered table, with 50 rows and with 500. It prints times and their ratio and judges nothing.

Measured in the browser of the tests, on a page of the real records (repeated until there are enough) with the site's own
style sheets, the best of some runs. A change may take some frames; each lasts until the page is laid out again. The mark is
what one frame of a screen may take.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from itertools import cycle, islice
from pathlib import Path
from xml.etree.ElementTree import Element, tostring

from playwright.sync_api import Page, sync_playwright

from browser import find_browser
from evidence_site.models import Library
from evidence_site.render.citations import number_citations
from evidence_site.render.explorer import study_explorer, trial_explorer
from evidence_site.render.html import h
from evidence_site.render.record_tables import study_table, trial_table
from evidence_site.store import load

sys.path.insert(0, str(Path(__file__).resolve().parent / "site"))

from serving import serving

from conftest import SWITCHES

ROOT = Path(__file__).resolve().parents[1]
SIZES = (50, 500)
FRAME = 16
"""Milliseconds between two pictures of a screen."""

RUNS = 8
STYLES = ("tokens", "site", "charts", "drawings", "print")

# What a reader does, each timed by itself: narrow to a few rows, widen again, type, sort.
CHANGES = (("treatment", "hsct"), ("treatment", ""), ("words", "cells"), ("words", ""), ("sort", "largest"), ("sort", ""))

_MEASURE = """async ([changes, runs]) => {
  const frame = () => new Promise(requestAnimationFrame);
  const form = document.querySelector("form");
  const times = {};
  // What a reader does before a change: the focus comes to a control. It happens once, so it is measured once.
  await frame();
  const came = performance.now();
  form.elements[0].focus();
  const ready = performance.now();
  document.body.offsetHeight;
  times.focus = [[ready - came, performance.now() - came, performance.now() - came]];
  // Asked for first in every frame, so that it runs before the explorer's part of the frame.
  let began;
  const begin = () => { began = performance.now(); requestAnimationFrame(begin); };
  begin();
  for (let run = 0; run < runs; run++)
    for (const [name, value] of changes) {
      await frame();
      const control = form.elements[name];
      control.value = value;
      control.dispatchEvent(new Event("input", {bubbles: true}));
      // A change may take some frames. Callbacks of one frame run in the order of their asking, so these run last.
      const frames = [];
      while (frames.length < 5) {
        await frame();
        const script = performance.now() - began;
        document.body.offsetHeight;
        frames.push([script, performance.now() - began]);
      }
      const longest = frames.reduce((one, other) => (other[1] > one[1] ? other : one));
      const sum = frames.reduce((all, one) => all + one[1], 0);
      (times[`${name}=${value}`] ??= []).push([...longest, sum]);
    }
  return times;
}"""


def tables(library: Library, size: int) -> dict[str, Element]:
    """Return both explorers with so many rows, the records repeated as often as it takes."""
    studies = list(islice(cycle(library.studies.values()), size))
    trials = list(islice(cycle(library.trials.values()), size))
    parts = {
        "studies": study_explorer(studies, study_table(studies, "Studies")),
        "trials": trial_explorer(trials, trial_table(trials, library, "Trials")),
    }
    for part in parts.values():
        number_citations(part, library, "bench")
    return parts


def write_page(folder: Path, name: str, part: Element) -> None:
    """Write a page that holds one explorer, with the site's styles and scripts."""
    links = [h("link", {"rel": "stylesheet", "href": f"assets/css/{style}.css"}) for style in STYLES]
    head = h("head", {}, h("meta", {"charset": "utf-8"}), h("title", {}, name), links)
    script = h("script", {"type": "module", "src": "assets/js/site.mjs"})
    body = h("body", {}, h("main", {"class": "md-content md-typeset"}, part), script)
    html = tostring(h("html", {"lang": "en"}, head, body), encoding="unicode", method="html")
    (folder / f"{name}.html").write_text(f"<!doctype html>\n{html}", encoding="utf-8")


def measure(page: Page, address: str) -> dict[str, tuple[float, float, float]]:
    """Return for each change the least milliseconds of our script and of all in its longest frame, and of all its frames."""
    page.goto(address)
    page.locator("form").wait_for()
    times = page.evaluate(_MEASURE, [[list(change) for change in CHANGES], RUNS])
    return {name: tuple(min(run[part] for run in runs) for part in range(3)) for name, runs in times.items()}


def report(name: str, measured: dict[int, dict[str, tuple[float, float, float]]]) -> None:
    """Print the longest frame at each size, how the sum of all changes grew, and what the first focus costs."""
    small, large = SIZES
    focus = {size: measured[size].pop("focus")[1] for size in SIZES}
    for size, times in measured.items():
        change, (script, whole, every) = max(times.items(), key=lambda item: item[1][1])
        print(
            f"  {name}, {size} rows: {whole:.1f} ms in the longest frame ({change!r}; {script:.1f} ms of it script, "
            f"{every:.1f} ms in all frames); the mark is {FRAME} ms"
        )
    sums = {size: sum(every for _, _, every in times.values()) for size, times in measured.items()}
    print(f"  {name}, all changes: {sums[large] / sums[small]:.1f} times as long for {large // small} times the rows")
    print(f"  {name}, once, when the focus comes to the form: {focus[small]:.1f} ms, then {focus[large]:.1f} ms")


def main() -> None:
    """Measure in a temporary folder and print."""
    library = load(ROOT)
    print("explorer: from a change of a filter to the narrowed table")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copytree(ROOT / "docs" / "assets", folder / "assets")
        for size in SIZES:
            for kind, part in tables(library, size).items():
                write_page(folder, f"{kind}-{size}", part)
        with serving(folder) as address, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=find_browser(), args=list(SWITCHES))
            page = browser.new_page(viewport={"width": 1280, "height": 800})
            for kind in ("studies", "trials"):
                report(kind, {size: measure(page, f"{address}{kind}-{size}.html") for size in SIZES})
            browser.close()


if __name__ == "__main__":
    main()
