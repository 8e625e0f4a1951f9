"""YAML read strictly: UTF-8, nothing but plain values, no key given twice, no dates, octal numbers or yes/no guessed."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import yaml

from ..errors import EvidenceError, fail

MAX_BYTES = 400_000
MAX_DEPTH = 20

_Base = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Loader(_Base):  # type: ignore[misc, valid-type]
    """The safe loader that guesses only plain decimal numbers, true, false and null; everything else is text."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}  # noqa: RUF012 - filled below


for tag, pattern, first in (
    ("bool", r"true|True|false|False", "tTfF"),
    ("float", r"[-+]?(?:0|[1-9][0-9]{0,14})\.[0-9]{1,15}", "-+0123456789"),
    ("int", r"[-+]?(?:0|[1-9][0-9]{0,14})", "-+0123456789"),
    ("merge", r"<<", "<"),
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
):
    _Loader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(rf"(?:{pattern})\Z"), list(first))


def _mapping(loader: _Loader, node: yaml.MappingNode) -> dict[Any, Any]:
    seen: set[str] = set()
    for key_node, _ in node.value:
        if key_node.tag != "tag:yaml.org,2002:str":
            found = f", found {key_node.value!r}" if isinstance(key_node.value, str) else ""
            merge = key_node.tag.endswith("merge")
            problem = "merge keys (<<) are not used here" if merge else f"a field's name must be text{found}"
            raise yaml.constructor.ConstructorError(None, None, problem, key_node.start_mark)
        if key_node.value in seen:
            problem = f"the field {key_node.value!r} is given twice"
            raise yaml.constructor.ConstructorError(None, None, problem, key_node.start_mark)
        seen.add(key_node.value)
    return loader.construct_mapping(node, deep=True)


_Loader.add_constructor(yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG, _mapping)


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
        _refuse_tricks(text, name)
        return yaml.load(text, Loader=_Loader)  # noqa: S506 - _Loader is a safe loader
    except yaml.YAMLError as error:
        raise _yaml_error(name, text, error) from None


_DEEPER = yaml.FlowSequenceStartToken | yaml.FlowMappingStartToken | yaml.BlockSequenceStartToken | yaml.BlockMappingStartToken
_HIGHER = yaml.FlowSequenceEndToken | yaml.FlowMappingEndToken | yaml.BlockEndToken


def _refuse_tricks(text: str, name: str) -> None:
    """Refuse what no record needs: aliases can make a small file grow without end, and deep nesting can crash the reader."""
    depth = 0
    for token in yaml.scan(text, Loader=_Base):
        problem = None
        if isinstance(token, _DEEPER):
            depth += 1
            problem = f"is nested more than {MAX_DEPTH} deep" if depth > MAX_DEPTH else None
        elif isinstance(token, _HIGHER):
            depth -= 1
        elif isinstance(token, yaml.AliasToken | yaml.AnchorToken):
            problem = "anchors and aliases (& and *) are not used here; write the value out, or put the text in quotes"
        elif isinstance(token, yaml.TagToken):
            problem = "tags (!) are not used here; put the text in quotes"
        if problem:
            raise fail(f"{name}:{token.start_mark.line + 1}", problem)


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
