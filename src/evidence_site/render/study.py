"""A study in a few words: its design. Its card is in `study_card`, its row in `record_tables`."""

from __future__ import annotations

from ..models import Study

_DESIGN = {
    "randomised blinded": "Randomised and blinded: chance decided who got what, and people did not know",
    "randomised open": "Randomised, blinding not done or not described: chance decided who got what",
    "single-arm": "One group only, nothing to compare with",
    "case series": "A series of cases, nothing to compare with",
    "case report": "Single cases",
    "registry cohort": "People followed in a register or cohort",
    "meta-analysis": "A meta-analysis: results of several studies put together",
    "review": "A review of other studies",
    "laboratory": "Laboratory or animal work",
    "guideline": "A guideline",
    "notice": "An official notice",
}


def design_words(study: Study) -> str:
    """Return the design in plain words."""
    return _DESIGN[study.design]
