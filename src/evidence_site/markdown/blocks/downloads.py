"""The block that links to the files to download."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar
from xml.etree.ElementTree import Element

from ...dataset import FOLDER, TABLES, dataset, size_words
from ...models import Library
from ...render.downloads import Download, downloads_in_full, downloads_list
from .base import RecordBlock, type_flag, type_level

_OTHERS = {
    "read-me.txt": "how to use the files, and what each column means",
    "evidence.json": "every record, as our program reads it",
}


class Downloads(RecordBlock):
    """Every file to download with its size, as a list; with `columns`, one by one with the meaning of their columns."""

    NAME = "downloads"
    OPTIONS: ClassVar[dict[str, Any]] = {"columns": (False, type_flag), "level": (3, type_level)}

    def render(self, library: Library) -> Element:
        """Return the links. The sizes are those of the files that `evidence downloads` makes of the same records."""
        files = list(self._files(library))
        return downloads_in_full(files, self.options["level"]) if self.options["columns"] else downloads_list(files)

    def _files(self, library: Library) -> Iterator[Download]:
        tables = {table.name: table for table in TABLES}
        for name, content in dataset(library).items():
            table = tables.get(name)
            yield Download(
                name=name,
                link=self.page.link_to(f"{FOLDER}/{name}"),
                size=size_words(len(content)),
                holds=f"each row is {table.row}" if table else _OTHERS[name],
                columns=tuple((column.name, column.meaning) for column in table.columns) if table else (),
            )
