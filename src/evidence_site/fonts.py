"""Makes the site's font files: Atkinson Hyperlegible, cut down to the signs that the pages use.

Source: the package fontpkg-atkinson-hyperlegible (SIL Open Font License 1.1), installed like any other and never committed.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import fontpkg_atkinson_hyperlegible as package
from fontTools import subset

WEIGHTS = {"regular": "AtkinsonHyperlegible-Regular.ttf", "bold": "AtkinsonHyperlegible-Bold.ttf"}

# Latin letters with the accents of names in the sources, punctuation, and the signs for at least, at most, about and minus.
SIGNS = [
    *range(0x20, 0x7F),
    *range(0xA0, 0x180),
    0x2010, 0x2011, 0x2013, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2026, 0x2212, 0x2248, 0x2264, 0x2265,
]  # fmt: skip


def make_fonts(root: Path) -> str:
    """Write docs/assets/fonts/*.woff2 and the font's licence below `root`, and return what was made with its size."""
    folder = root / "docs" / "assets" / "fonts"
    folder.mkdir(parents=True, exist_ok=True)
    made = []
    for name, file in WEIGHTS.items():
        target = folder / f"atkinson-{name}.woff2"
        options = subset.Options(flavor="woff2", layout_features=["kern", "liga", "mark"], hinting=False)
        options.recalc_timestamp = False  # two builds of one commit are the same, byte for byte
        font = subset.load_font(str(package.ROOT / "files" / file), options)
        subsetter = subset.Subsetter(options)
        subsetter.populate(unicodes=SIGNS)
        subsetter.subset(font)
        subset.save_font(font, str(target), options)
        made.append(f"{target.name} {target.stat().st_size} bytes")
    shutil.copyfile(package.ROOT / "LICENSE", folder / "LICENSE.txt")
    return ", ".join(made)
