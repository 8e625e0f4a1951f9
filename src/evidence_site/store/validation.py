"""What a record's validator found, told to an editor in one line."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel, ValidationError

from ..errors import EvidenceError, fail, near_matches

# What was expected, by the validator's own name for the fault.
_EXPECTED: Mapping[str, str] = {
    "string_type": "text; put it in quotes",
    "int_type": "a whole number, plain and without quotes",
    "int_from_float": "a whole number",
    "float_type": "a number, plain and without quotes",
    "bool_type": "true or false, without quotes",
    "tuple_type": "a list",
    "dict_type": "fields and values",
    "model_type": "fields and values",
    "model_attributes_type": "fields and values",
}
_ALWAYS: Mapping[str, str] = {
    "missing": "is missing",
    "union_tag_not_found": "needs a kind: count, percent, quantity or range",
}
_TYPE_NAMES: Mapping[type, str] = {
    dict: "fields and values",
    list: "a list",
    str: "text",
    int: "a number",
    float: "a number",
    bool: "true or false",
    type(None): "nothing",
}


def type_name(value: Any) -> str:
    """Say in words what sort of thing a file holds."""
    return _TYPE_NAMES.get(type(value), type(value).__name__)


def validation_error(model: type[BaseModel], raw: Any, place: str, error: ValidationError) -> EvidenceError:
    """Return the first fault of `raw` as one line. `place` names the file, and the record if it has a key."""
    errors = error.errors(include_url=False)
    first = next((fault for fault in errors if fault["type"] == "extra_forbidden"), errors[0])  # misspelt, rather than missing
    field = _field_path(raw, first["loc"], missing=first["type"] == "missing")
    where = f"{place}: {field}" if field else place
    problem, near = _problem(model, first)
    return fail(where, problem, near=near)


def _problem(model: type[BaseModel], first: Any) -> tuple[str, str]:
    """Return what is wrong, and near matches or an empty text."""
    fault, given, context = first["type"], first.get("input"), first.get("ctx", {})
    near = ""
    if fault == "extra_forbidden":
        problem = "is not a field of this record"
        near = near_matches(str(first["loc"][-1]), _fields_at(model, first["loc"]))
    elif fault in {"literal_error", "union_tag_invalid"}:
        expected = str(context.get("expected") or context.get("expected_tags"))
        shown = given.get("kind") if isinstance(given, dict) else given
        problem = f"must be one of {expected}, found {_short(shown)}"
        near = near_matches(str(shown), [choice.strip(" '") for choice in expected.replace(" or ", ",").split(",")])
    elif fault == "value_error":
        problem = str(context["error"])
    elif fault in {"too_short", "string_too_short"}:
        least = context["min_length"]
        problem = "must not be empty" if least == 1 else f"is too short; at least {least} characters are wanted"
    elif fault in {"too_long", "string_too_long"}:
        problem = f"is too long; at most {context['max_length']} characters are wanted"
    elif fault in _ALWAYS:
        problem = _ALWAYS[fault]
    elif fault in _EXPECTED:
        problem = f"must be {_EXPECTED[fault]}, found {_short(given)}"
    else:
        problem = f"{first['msg'].replace('Input should', 'must')}, found {_short(given)}"
    return problem, near


def _short(value: Any) -> str:
    """Show a value as the file has it, or what sort of thing it is."""
    return type_name(value) if isinstance(value, dict | list | None) else f"{value!r:.80}"


def _field_path(raw: Any, loc: tuple[int | str, ...], *, missing: bool) -> str:
    """Name a place as an editor sees it: list items by their id, and none of the validator's own steps."""
    parts: list[str] = []
    here = raw
    for step in loc:
        if isinstance(step, int) and isinstance(here, list) and step < len(here):
            here = here[step]
            name = here.get("id") if isinstance(here, dict) else None
            parts.append(str(name) if isinstance(name, str) else str(step + 1))
        elif isinstance(here, dict) and step in here:
            here = here[step]
            parts.append(str(step))
    if missing:
        parts.append(str(loc[-1]))
    return ".".join(parts)


def _fields_at(model: type[BaseModel], loc: tuple[int | str, ...]) -> list[str]:
    """Return the field names that are possible where an unknown field was found."""
    schema = model.model_json_schema(by_alias=True)
    here: Any = schema
    for step in loc[:-1]:
        here = _resolve(schema, here)
        if isinstance(step, int):
            here = here.get("items", {})
        elif "properties" in here and step in here["properties"]:
            here = here["properties"][step]
        elif "discriminator" in here:
            here = {"$ref": here["discriminator"]["mapping"].get(step, "")}
    return list(_resolve(schema, here).get("properties", {}))


def _resolve(schema: dict[str, Any], here: dict[str, Any]) -> dict[str, Any]:
    for option in here.get("anyOf", ()):
        if option.get("type") != "null":
            here = option
            break
    if here.get("$ref"):
        return schema["$defs"][here["$ref"].rsplit("/", 1)[-1]]
    return here
