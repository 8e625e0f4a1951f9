"""Dependencies point one way: what each part of the package may import, and what nothing imports."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "src" / "evidence_site"
MODULES = sorted(path.relative_to(PACKAGE).as_posix() for path in PACKAGE.rglob("*.py"))

PLAIN = {"errors", "references", "numbers"}
# A part may import itself, and these. `check`, `cli` and `schemas` stand at the end: nothing but `cli` imports them.
MAY_IMPORT = {
    "__init__": set(),
    "errors": set(),
    "references": set(),
    "numbers": set(),
    "models": PLAIN,
    "render": PLAIN | {"models"},
    "store": PLAIN | {"models"},
    "dataset": PLAIN | {"models", "render"},
    "markdown": PLAIN | {"models", "render", "store", "dataset"},
    "check": PLAIN | {"models", "render", "store"},
    "schemas": {"errors", "models"},
    "fonts": {"errors"},
    "downloads": {"dataset", "store"},
    "finish": {"errors"},
    "registries": {"errors"},
    "cli": {"errors", "check", "downloads", "finish", "fonts", "registries", "schemas"},
}
BUILDERS = {"mkdocs", "material", "mkdocs_material", "zensical"}


def part_of(module: str) -> str:
    """Return the part a module belongs to: its folder, or its own name."""
    return module.split("/", maxsplit=1)[0].removesuffix(".py")


def imported(module: str) -> list[tuple[str, ...]]:
    """Return every import of a module as its dotted steps; imports of the package start with "evidence_site"."""
    package = ["evidence_site", *module.split("/")[:-1]]
    names: list[tuple[str, ...]] = []
    for node in ast.walk(ast.parse((PACKAGE / module).read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names += [tuple(alias.name.split(".")) for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            steps = [*base, *(node.module.split(".") if node.module else [])]
            names += [(*steps, alias.name) for alias in node.names]
    return names


@pytest.mark.parametrize("module", MODULES)
def test_the_module_imports_only_what_its_part_may(module: str) -> None:
    part = part_of(module)
    assert part in MAY_IMPORT, "a new part: say in MAY_IMPORT what it may import"
    own = {name[1] for name in imported(module) if name[0] == "evidence_site" and len(name) > 1}
    assert sorted(own - MAY_IMPORT[part] - {part}) == []


@pytest.mark.parametrize("module", MODULES)
def test_nothing_imports_a_site_builder(module: str) -> None:
    assert sorted({name[0] for name in imported(module)} & BUILDERS) == []


@pytest.mark.parametrize("module", [name for name in MODULES if part_of(name) in {"models", "render", "dataset"}])
def test_models_render_and_dataset_read_no_file(module: str) -> None:
    assert sorted({name[0] for name in imported(module)} & {"pathlib", "os", "io", "yaml", "subprocess", "urllib"}) == []


def test_the_reader_of_imports_sees_relative_ones() -> None:
    assert ("evidence_site", "models", "Library") in imported("render/text.py")
    assert ("evidence_site", "store", "load_for_page") in imported("markdown/extension.py")
