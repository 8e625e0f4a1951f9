"""The controlled words of the records: treatments, designs, how a text was read, how certain we are."""

from __future__ import annotations

from typing import Literal

Treatment = Literal["MSC", "HSCT", "CAR-T", "current care", "other"]
Design = Literal[
    "randomised blinded",
    "randomised open",
    "single-arm",
    "case series",
    "case report",
    "registry cohort",
    "meta-analysis",
    "review",
    "laboratory",
    "guideline",
    "notice",
]
ReadAs = Literal[
    "full text", "abstract", "table", "registry page", "notice", "quoted in a review", "news report", "citation only"
]
Certainty = Literal["high", "moderate", "low", "very low"]
