"""The smallest records that are accepted, to be changed by one field at a time."""

from __future__ import annotations

from typing import Any

from pydantic import TypeAdapter, ValidationError

from evidence_site.models import Figure

STUDY: dict[str, Any] = {
    "key": "fixture",
    "label": "Fixture 2020",
    "plain_title": "A fixture",
    "design": "single-arm",
    "treatment": "MSC",
    "conditioning": {"status": "no"},
    "read_as": "abstract",
}
TRIAL: dict[str, Any] = {
    "key": "fixture",
    "plain_title": "A fixture",
    "treatment": "MSC",
    "randomised": "no",
    "status": "finished",
    "status_as_of": "2021-04",
    "status_seen": "2026-11-22",
    "result": "none found",
}
FACT: dict[str, Any] = {"key": "fixture", "topic": "fixtures", "statement": "A fixture.", "sources": ["almanac"]}
SOURCE: dict[str, Any] = {"key": "fixture", "label": "Fixture", "plain_title": "A fixture", "kind": "review"}
FINDING: dict[str, Any] = {
    "key": "fixture",
    "topic": "pens",
    "treatment": "MSC",
    "statement": "It may help.",
    "certainty": "low",
    "effect": "large",
    "reasons": [{"kind": "size", "text": "few pens"}],
    "records": ["fixture"],
}
CLAIM: dict[str, Any] = {
    "key": "fixture",
    "section": "trials",
    "position": 1,
    "says": "Pens write",
    "verdict": "supported",
    "correction": "They do",
    "records": ["fixture"],
}
COUNT = {"kind": "count", "numerator": 9, "denominator": 12}
FIGURE = TypeAdapter(Figure)


def problem(model: Any, given: dict[str, Any], **context: Any) -> str:
    """Return what is wrong with a record, or an empty text."""
    try:
        if isinstance(model, TypeAdapter):
            model.validate_python(given)
        else:
            model.model_validate(given, context=context)
    except ValidationError as error:
        return str(error.errors()[0].get("ctx", {}).get("error", error.errors()[0]["msg"]))
    return ""
