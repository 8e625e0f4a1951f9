"""What all blocks share: strict arguments and options, and messages that name page and block."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, get_args
from xml.etree.ElementTree import Element

from pymdownx.blocks.block import Block

from ...errors import fail, near_matches
from ...models import Library, Treatment
from ..page import Page, finished


class EvidenceBlock(Block):
    """A block that refuses unknown options instead of leaving the text as it is."""

    @property
    def page(self) -> Page:
        """The page this block stands on."""
        return self.config["page"]

    def where(self) -> str:
        """Name page and block for a message."""
        return self.page.where(f"/// {self.NAME}" + (f" | {self.argument}" if getattr(self, "argument", None) else ""))

    def _validate(self, parent: Element, arg: str | None, /, **options: Any) -> bool:
        self.argument = arg
        if self.ARGUMENT is True and not arg:
            raise fail(self.where(), f"needs something after its name, as in '/// {self.NAME} | ...'")
        if self.ARGUMENT is False and arg:
            raise fail(self.where(), "takes nothing after its name")
        for name, value in options.items():
            if name not in self.OPTIONS:  # the library's own option "attrs" would let handlers and styles in
                raise fail(self.where(), f"has no option {name!r}", near=near_matches(name, self.OPTIONS))
            try:
                self.OPTIONS[name][1](value)
            except Exception as error:
                raise fail(self.where(), f"option {name}: {error}") from None
        return super()._validate(parent, arg, **options)


def type_level(value: Any) -> int:
    """Read the level of a block's heading. Raises ValueError for anything but 2 to 5."""
    if type(value) is not int or not 2 <= value <= 5:
        raise ValueError(f"must be a heading level from 2 to 5, found {value!r}")
    return value


class RecordBlock(EvidenceBlock):
    """A block that shows records and holds no words of the editor."""

    def render(self, library: Library) -> Element:
        """Return what the block shows."""
        raise NotImplementedError

    def on_create(self, parent: Element) -> Element:
        """Append the rendered records to the page."""
        element = finished(self.render(self.page.library))
        parent.append(element)
        self._size = _size(element)
        return element

    def on_end(self, block: Element) -> None:
        """Refuse words inside: they would be lost among the records."""
        if _size(block) != self._size:
            raise fail(self.where(), "holds no text of its own; close it with '///' on the next line")


def _size(block: Element) -> tuple[int, int]:
    return sum(1 for _ in block.iter()), sum(len(text) for text in block.itertext())


def type_keys(value: Any) -> list[str]:
    """Read an option that lists keys. Raises ValueError for anything else."""
    if not isinstance(value, list) or not value or not all(isinstance(key, str) for key in value):
        raise ValueError("must be a list of keys, as in [one, two]")
    return value


def type_flag(value: Any) -> bool:
    """Read an option that is on or off. Raises ValueError for anything but true and false."""
    if type(value) is not bool:
        raise ValueError(f"must be true or false, found {value!r}")
    return value


def choice(values: Iterable[str]) -> Callable[[Any], str]:
    """Return a check that lets only these values pass, and names the nearest ones otherwise."""
    known = tuple(values)

    def check(value: Any) -> str:
        if value not in known:
            raise ValueError(f"must be one of {', '.join(known)}, found {value!r}{near_matches(str(value), known)}")
        return str(value)

    return check


TREATMENTS = choice(get_args(Treatment))


def some(records: list[Any], block: EvidenceBlock, kind: str) -> list[Any]:
    """Return the records, or refuse an empty selection: an empty table would read as 'there are none'."""
    if not records:
        raise fail(block.where(), f"selects no {kind}")
    return records
