"""The small marks that mean the same everywhere: how certain, and which treatment."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from .html import capital, h, slug

CERTAINTY = {"high": 4, "moderate": 3, "low": 2, "very low": 1}
TREATMENT_NAMES = {
    "MSC": "MSC infusion",
    "HSCT": "Blood stem cell transplant (HSCT)",
    "CAR-T": "CAR-T cells",
    "current care": "Current care",
    "other": "Other",
}


def name_inside(treatment: str) -> str:
    """Return the name of a treatment as it stands inside a sentence; a name in capitals keeps them."""
    name = TREATMENT_NAMES[treatment]
    return name if name[1:2].isupper() else f"{name[:1].lower()}{name[1:]}"


def certainty_mark(certainty: str) -> Element:
    """Return the certainty as a word beside four circles, as many of them filled as we are sure."""
    filled = CERTAINTY[certainty]
    return h(
        "span",
        {"class": "certainty", "data-certainty": slug(certainty)},
        h("span", {"class": "certainty-circles", "aria-hidden": "true"}, "●" * filled + "○" * (4 - filled)),
        f" {capital(certainty)} certainty",
    )


def treatment_mark(treatment: str, name: str | None = None) -> Element:
    """Return the name of a treatment, or another name for it, with its own colour and shape (drawn by the style sheet)."""
    attributes = {"class": "treatment"}
    if treatment != "other":
        attributes["data-treatment"] = slug(treatment)
    return h("span", attributes, name or TREATMENT_NAMES[treatment])


def tally(words: str) -> Element:
    """Mark a number as counted or set here, so that the check for typed numbers lets it pass."""
    return h("span", {"class": "tally"}, words)
