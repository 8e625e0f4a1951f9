"""The command `evidence`. It only wires: each subcommand calls one function and prints its answer or its one-line error."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from .check import check, overdue
from .downloads import write_downloads
from .errors import EvidenceError
from .finish import finish
from .fonts import make_fonts
from .schemas import write_schemas


def main(arguments: list[str] | None = None) -> int:
    """Run the command line and return its exit code: 0, or 1 with one line on standard error."""
    parser = argparse.ArgumentParser(prog="evidence", description="Checks the records and pages, and finishes a built site.")
    commands = parser.add_subparsers(dest="command", required=True)
    checking = commands.add_parser("check", help="check data/ and docs/ and render every page")
    checking.add_argument("--root", type=Path, default=Path(), help="folder that holds data/ and docs/ (default: this one)")
    checking.add_argument("--overdue", action="store_true", help="only list the pages that are due for another look")
    finishing = commands.add_parser("finish", help="repair and tidy a built site in place")
    finishing.add_argument("site", type=Path, help="folder of the built site")
    schemas = commands.add_parser("schemas", help="write the JSON Schemas of the records to data/schema")
    schemas.add_argument("--root", type=Path, default=Path(), help="folder that holds data/ (default: this one)")
    fonts = commands.add_parser("fonts", help="make the site's font files from the installed font package")
    fonts.add_argument("--root", type=Path, default=Path(), help="folder that holds docs/ (default: this one)")
    downloads = commands.add_parser("downloads", help="write the files to download to docs/assets/downloads")
    downloads.add_argument("--root", type=Path, default=Path(), help="folder that holds data/ and docs/ (default: this one)")
    given = parser.parse_args(arguments)
    try:
        if given.command == "check" and given.overdue:
            lines, none = overdue(given.root)
            print("\n".join(lines) or f"Checked: {none}")
            return 1 if lines else 0
        if given.command == "check":
            print(f"Checked: {check(given.root)}")
        elif given.command == "finish":
            print(f"Finished: {finish(given.site)}")
        elif given.command == "fonts":
            print(f"Fonts: {make_fonts(given.root)}")
        elif given.command == "downloads":
            print(f"Downloads changed: {', '.join(write_downloads(given.root)) or 'none'}")
        else:
            print(f"Schemas changed: {', '.join(write_schemas(given.root)) or 'none'}")
    except EvidenceError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    except OSError as error:
        print(f"error: {error.filename}: cannot be read or written ({error.strerror})", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
