"""YAML read strictly: UTF-8, nothing but plain values, no key given twice, no dates, octal numbers or yes/no guessed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from ..errors import EvidenceError, fail

MAX_BYTES = 400_000
MAX_DEPTH = 20

_Reader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

# What is more than text where it stands without quotes: plain decimal numbers and these words.
_WORDS = dict.fromkeys(("", "~", "null", "Null", "NULL")) | {"true": True, "True": True, "false": False, "False": False}
_WHOLE = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,14})\Z")
_DECIMAL = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,14})\.[0-9]{1,15}\Z")
_NUMBER_STARTS = frozenset("-+0123456789")


def read_yaml(path: Path, name: str) -> Any:
    """Return what the file holds. `name` is how messages call it.

    Raises EvidenceError for a file that is missing, empty, too large, not UTF-8 or not plain YAML.
    """
    text = read_text(path, name)
    if len(text) > MAX_BYTES:
        raise fail(name, f"is larger than {MAX_BYTES} signs; a record file is a few thousand")
    content = parse_yaml(text, name)
    if content is None:
        raise fail(name, "is empty")
    return content


def read_text(path: Path, name: str) -> str:
    """Return a file's text. Raises EvidenceError for a file that cannot be read or is not UTF-8."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise fail(name, f"is not UTF-8 (byte {error.start}); save it as UTF-8") from None
    except OSError as error:
        raise fail(name, f"cannot be read ({error.strerror})") from None


def parse_yaml(text: str, name: str) -> Any:
    """Return what a YAML text holds. Raises EvidenceError for anything but plain YAML."""
    try:
        return _document(iter(_Reader(text).get_event, None), name)
    except yaml.YAMLError as error:
        raise _yaml_error(name, text, error) from None


# The values are made from the reader's events, in one pass: a fault is found before anything is made of what follows it,
# and the reader's own tree, which knows tags and aliases, is never built.


def _document(events: Iterator[yaml.Event], name: str) -> Any:
    next(events)  # the start of the stream
    if isinstance(next(events), yaml.StreamEndEvent):
        return None
    value = _value(next(events), events, name, 1)
    next(events)  # the end of the document
    after = next(events)
    if not isinstance(after, yaml.StreamEndEvent):
        raise yaml.MarkedYAMLError(problem="but found another document", problem_mark=after.start_mark)
    return value


def _value(event: Any, events: Iterator[yaml.Event], name: str, depth: int) -> Any:
    """Return the value that starts with `event`; `depth` counts the lists and mappings around it, itself included."""
    if event.anchor or event.tag or depth > MAX_DEPTH:
        _refuse_trick(event, name, depth)
    if isinstance(event, yaml.ScalarEvent):
        return _scalar(event)
    if isinstance(event, yaml.MappingStartEvent):
        return _mapping(events, name, depth)
    items = []
    while not isinstance(event := next(events), yaml.SequenceEndEvent):
        items.append(_value(event, events, name, depth + 1))
    return items


def _mapping(events: Iterator[yaml.Event], name: str, depth: int) -> dict[str, Any]:
    fields: dict[str, Any] = {}
    while not isinstance(event := next(events), yaml.MappingEndEvent):
        key = _value(event, events, name, depth + 1)
        if not isinstance(key, str) or (key == "<<" and event.implicit[0]):
            raise yaml.MarkedYAMLError(problem=_not_a_name(event), problem_mark=event.start_mark)
        if key in fields:
            raise yaml.MarkedYAMLError(problem=f"the field {key!r} is given twice", problem_mark=event.start_mark)
        fields[key] = _value(next(events), events, name, depth + 1)
    return fields


def _scalar(event: yaml.ScalarEvent) -> Any:
    text: str = event.value
    if not event.implicit[0]:  # in quotes, or a block of text
        return text
    if text in _WORDS:
        return _WORDS[text]
    if text[0] in _NUMBER_STARTS:
        if _WHOLE.match(text):
            return int(text)
        if _DECIMAL.match(text):
            return float(text)
    return text


def _not_a_name(event: Any) -> str:
    if not isinstance(event, yaml.ScalarEvent):
        return "a field's name must be text"
    return "merge keys (<<) are not used here" if event.value == "<<" else f"a field's name must be text, found {event.value!r}"


def _refuse_trick(event: Any, name: str, depth: int) -> None:
    """Refuse what no record needs: aliases can make a small file grow without end, and deep nesting can crash the reader."""
    problem = None
    if event.anchor:
        problem = "anchors and aliases (& and *) are not used here; write the value out, or put the text in quotes"
    elif event.tag:
        problem = "tags (!) are not used here; put the text in quotes"
    elif not isinstance(event, yaml.ScalarEvent):
        problem = f"is nested more than {MAX_DEPTH} deep"
    if problem:
        raise fail(f"{name}:{event.start_mark.line + 1}", problem)


def _yaml_error(name: str, text: str, error: yaml.YAMLError) -> EvidenceError:
    mark = getattr(error, "problem_mark", None)
    problem = getattr(error, "problem", None) or str(error)
    if mark is None:
        return fail(name, f"is not valid YAML ({problem})")
    lines = text.splitlines()
    line = lines[mark.line] if mark.line < len(lines) else ""
    if "\t" in line:
        problem = "a tab is used for spacing; YAML wants spaces"
    return fail(f"{name}:{mark.line + 1}", f"is not valid YAML ({problem})")
