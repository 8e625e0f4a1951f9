"""The page that shows every part of the site, held against small pictures of how it looked, in both schemes.

    WRITE_SHOTS=1 .venv/bin/pytest tests/site/test_browser_style.py

takes new pictures after a change that was meant; look at them before they are kept.
"""

from __future__ import annotations

import base64
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from evidence_site.markdown.blocks import BLOCK_NAMES

pytestmark = pytest.mark.browser

SHOTS = Path(__file__).resolve().parent / "shots"
MOST = 0.02
"""The share of points that may differ: letters are drawn a little differently by each version of the browser."""

ELSEWHERE = {
    *("study-table", "trial-table", "study-cards", "trial-cards", "source-list", "glossary", "claims", "claim-tally"),
    *("article-says", "options-grid", "steps", "predict", "lane-table", "picture", "clinic-check"),
    *("doctor-questions", "what-matters", "evidence-table", "downloads", "report-card"),
    *("review-dates", "how-read", "report-address"),
    *("fact-box", "trial-flow", "range-chart", "over-time", "evidence-map", "trial-timeline", "questions", "question-list"),
}
"""Blocks that fill a page or belong to one place; they are looked at there."""

# Draws a picture 160 points wide, and tells how many points of two such pictures differ clearly.
_SMALL = """async (shot) => {
  const draw = async (address) => {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = new OffscreenCanvas(160, Math.round(image.height * 160 / image.width));
    const pen = canvas.getContext("2d");
    pen.imageSmoothingQuality = "high";
    pen.drawImage(image, 0, 0, canvas.width, canvas.height);
    return [canvas, pen.getImageData(0, 0, canvas.width, canvas.height)];
  };
  const [canvas, now] = await draw(shot.now);
  const bytes = new Uint8Array(await (await canvas.convertToBlob({type: "image/png"})).arrayBuffer());
  const answer = {png: [...bytes], differ: 1, height: now.height, was: 0};
  if (shot.then) {
    const [, then] = await draw(shot.then);
    answer.was = then.height;
    let differ = 0;
    for (let place = 0; place < Math.min(now.data.length, then.data.length); place += 4)
      if ([0, 1, 2].some((channel) => Math.abs(now.data[place + channel] - then.data[place + channel]) > 48)) differ += 1;
    answer.differ = differ / (now.width * now.height);
  }
  return answer;
}"""


def address(png: bytes) -> str:
    return f"data:image/png;base64,{base64.b64encode(png).decode()}"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_parts_look_as_they_did(visit: Callable[..., Page], scheme: str) -> None:
    page = visit("about/style/", scheme=scheme, reduced_motion="reduce", alone=True)
    # A font that came too late for the first drawing is left out of it, and is there for the second.
    page.evaluate("() => document.fonts.ready.then(() => true)")
    page.reload(wait_until="load")
    page.evaluate("() => document.fonts.ready.then(() => true)")
    now = page.locator("main").screenshot()
    kept = SHOTS / f"style-{scheme}.png"
    found = page.context.new_page().evaluate(
        _SMALL, {"now": address(now), "then": address(kept.read_bytes()) if kept.exists() else ""}
    )
    if os.environ.get("WRITE_SHOTS"):
        kept.parent.mkdir(exist_ok=True)
        kept.write_bytes(bytes(found["png"]))
        return
    assert kept.exists(), "there is no picture to compare with"
    assert abs(found["height"] - found["was"]) <= 0.01 * found["was"], "the page became longer or shorter"
    assert found["differ"] <= MOST


def test_the_page_shows_every_part(root: Path) -> None:
    text = (root / "docs" / "about" / "style.md").read_text(encoding="utf-8")
    assert [name for name in BLOCK_NAMES if name not in ELSEWHERE and f"/// {name}" not in text] == []
