"""A folder of real notes, and queries made of what stands in them.

Each query is in some note: what is typed is a piece of a note's Chinese and one of its words.
The same seed makes the same queries.
"""

from __future__ import annotations

import random
import re
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from functools import cached_property
from pathlib import Path

from reader.core.search_document import SearchDocument
from reader.services.catalogue import Catalogue
from reader.services.libraries import open_libraries
from reader.services.scanning import scan_into
from tests.bench.search_corpus import keys_of, swapped

_HAN = re.compile(r"[\u4e00-\u9fff]{4,}")
_LATIN = re.compile(r"(?<![A-Za-z])[A-Za-z]{3,20}(?![A-Za-z])")
_LONG = 6


class FolderCorpus:
    """The notes of a folder, each once, in the order of their ids."""

    def __init__(self, folder: Path, seed: int = 7) -> None:
        self._folder, self._seed = folder, seed

    def notes(self, count: int) -> Iterator[SearchDocument]:
        """Yield the first ``count`` notes."""
        return iter(self._notes[:count])

    def words(self, count: int) -> list[str]:
        """Return single words to search, one in five of them Latin."""
        source = random.Random(self._seed + 1)
        return [
            source.choice(self._latin) if place % 5 == 4 else self._piece(source, 2, 4)
            for place in range(count)
        ]

    def keystrokes(self, count: int) -> list[str]:
        """Return what is in the search box after each key of ``count`` searches typed."""
        source = random.Random(self._seed + 2)
        texts = [f"{self._piece(source, 3, 6)} {source.choice(self._latin)}" for _ in range(count)]
        return [key for text in texts for key in keys_of(text)]

    def typos(self, count: int) -> list[str]:
        """Return English words with two neighbouring letters swapped."""
        source = random.Random(self._seed + 3)
        words = [word for word in self._latin if len(word) >= _LONG]
        return [swapped(source.choice(words), source) for _ in range(count)]

    def _piece(self, source: random.Random, least: int, most: int) -> str:
        run = source.choice(self._han)
        size = min(source.randint(least, most), len(run))
        start = source.randrange(len(run) - size + 1)
        return run[start : start + size]

    @cached_property
    def _notes(self) -> list[SearchDocument]:
        with (
            tempfile.TemporaryDirectory() as home,
            closing(Catalogue(Path(home) / "catalogue.sqlite3")) as catalogue,
        ):
            for _ in scan_into(catalogue, open_libraries([self._folder]), lambda _path: None):
                pass
            return sorted(catalogue.documents(), key=lambda note: note.id)

    @cached_property
    def _han(self) -> list[str]:
        """Every run of Chinese: one that stands often is drawn often."""
        return self._found(_HAN)

    @cached_property
    def _latin(self) -> list[str]:
        """Words that stand twice at least, as often as they stand."""
        counts = Counter(self._found(_LATIN))
        return [word for word in counts.elements() if counts[word] > 1]

    def _found(self, pattern: re.Pattern[str]) -> list[str]:
        texts = (section.body for note in self._notes for section in note.sections)
        return [found for text in texts for found in pattern.findall(text)]
