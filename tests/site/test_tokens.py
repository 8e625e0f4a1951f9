"""Contrast of the colours in tokens.css, computed: 7:1 for body text, 4.5:1 for other text, 3:1 for what is not text."""

from __future__ import annotations

import re

import pytest
from building import ROOT

CSS = (ROOT / "docs" / "assets" / "css" / "tokens.css").read_text(encoding="utf-8")
GROUNDS = ("paper", "sheet", "quiet", "warn-quiet", "good-quiet", "unknown-quiet")
BODY = ("ink",)
OTHER_TEXT = ("ink-soft", "brand", "brand-strong", "msc", "hsct", "car-t", "current-care", "warn")
NOT_TEXT = ("focus",)
"""The focus ring, which may lie on any ground."""

_RULE = re.compile(r"^(\s*):root(?P<which>[^\s{]*)\s*\{(?P<body>[^}]*--paper[^}]*)\}", re.MULTILINE)
_TOKEN = re.compile(r"--([\w-]+):\s*(#[0-9a-f]{6})\s*;")

SCHEMES = {rule["which"]: dict(_TOKEN.findall(rule["body"])) for rule in _RULE.finditer(CSS)}
LIGHT, DARK, DEVICE_DARK = "", '[data-theme="dark"]', ':not([data-theme="light"])'


def luminance(colour: str) -> float:
    """Return the relative luminance of "#rrggbb". Source: WCAG 2.2."""
    parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, from 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def too_low(scheme: str, names: tuple[str, ...], grounds: tuple[str, ...], least: float) -> list[str]:
    """Return the pairs of tokens whose contrast is below `least`."""
    tokens = SCHEMES[scheme]
    pairs = ((name, ground, contrast(tokens[name], tokens[ground])) for name in names for ground in grounds)
    return [f"{name} on {ground}: {ratio:.2f}" for name, ground, ratio in pairs if ratio < least]


def test_the_measure_is_right() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


def test_both_schemes_say_every_colour() -> None:
    assert set(SCHEMES) == {LIGHT, DARK, DEVICE_DARK}
    assert set(SCHEMES[LIGHT]) == set(SCHEMES[DARK])
    assert SCHEMES[DARK] == SCHEMES[DEVICE_DARK], "the chosen and the device's dark scheme differ"


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
def test_contrast(scheme: str) -> None:
    assert too_low(scheme, BODY, GROUNDS, 7) == []
    assert too_low(scheme, OTHER_TEXT, GROUNDS, 4.5) == []
    assert too_low(scheme, ("on-brand",), ("brand",), 4.5) == []
    assert too_low(scheme, NOT_TEXT, GROUNDS, 3) == []
    assert too_low(scheme, ("line",), ("paper", "sheet"), 3) == [], "the edge of a field"
