"""One generation open for reading. It never changes; a newer one gets a snapshot of its own."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from reader.services.search.codec import ArrayTermsReader, PostsReader
from reader.services.search.errors import IndexUnusable
from reader.services.search.layout import (
    FIELDS,
    LENGTH_WEIGHT,
    LENGTH_WEIGHTS,
    SATURATION,
)
from reader.services.search.manifest import Manifest, check_contents, check_files
from reader.services.search.records import Record
from reader.services.search.schema import index_schema
from reader.services.search.texts import TextReader
from reader.services.search.whoosh_port import arrays_of, open_segments

_KEPT_RECORDS = 512


@dataclass(frozen=True, slots=True)
class Part:
    """A segment and the number of its first post in the snapshot."""

    base: int
    terms: ArrayTermsReader
    posts: PostsReader


class Snapshot:
    """The posts of one generation, numbered through all segments.

    ``norms[field, post]`` is what BM25 adds to a frequency below the fraction line: less in
    short fields than in long ones.
    """

    def __init__(self, root: Path, manifest: Manifest) -> None:
        self.manifest = manifest
        self.folder = root / manifest.folder
        check_private(root)
        check_files(root, manifest)
        self.parts: list[Part] = []
        base = 0
        for reader in open_segments(self.folder, manifest.toc, index_schema()):
            terms, posts = arrays_of(reader)
            self.parts.append(Part(base, terms, posts))
            base += posts.doc_count_all()
        self.count = base
        self.live = self._live_posts()
        self.live_count = int(np.count_nonzero(self.live))
        self.norms = self._norms()
        self.days = np.concatenate([np.empty(0, np.int32), *(p.posts.days for p in self.parts)])
        self.text = TextReader(self.folder / manifest.text)
        self._bases = [part.base for part in self.parts]
        self._records: dict[int, Record] = {}
        self._folded: dict[int, str] = {}

    def close(self) -> None:
        """Give the files back."""
        self.text.close()

    def record(self, doc: int) -> Record:
        """Return what is stored of a post."""
        found = self._records.get(doc)
        if found is None:
            if len(self._records) >= _KEPT_RECORDS:
                self._records.clear()
            part = self._part_of(doc)
            found = self._records[doc] = part.posts.record(doc - part.base)
        return found

    def folded(self, doc: int) -> str:
        """Return a post's folded text; the last ones asked for are kept."""
        found = self._folded.get(doc)
        if found is None:
            if len(self._folded) >= _KEPT_RECORDS:
                self._folded.clear()
            found = self._folded[doc] = self.text.folded_bytes(self.record(doc)).decode()
        return found

    @cached_property
    def titles(self) -> list[str]:
        """All folded titles."""
        return [title for part in self.parts for title in part.posts.titles()]

    def verify(self) -> None:
        """Compare every file's contents with its checksum.

        Raises:
            IndexUnusable: One differs.
        """
        for name, mark in self.manifest.files.items():
            check_contents(self.folder / name, mark)

    def _part_of(self, doc: int) -> Part:
        for part in reversed(self.parts):
            if part.base <= doc:
                return part
        raise IndexError(doc)

    def _live_posts(self) -> NDArray[np.bool_]:
        live = np.ones(self.count, np.bool_)
        for part in self.parts:
            live[[part.base + doc for doc in part.posts.deleted_docs()]] = False
        return live

    def _norms(self) -> NDArray[np.float32]:
        none = np.empty((len(FIELDS), 0), np.uint32)
        lengths = np.concatenate([none, *(part.posts.lengths for part in self.parts)], axis=1)
        norms = np.empty(lengths.shape, np.float32)
        for field, row in enumerate(lengths):
            weight = LENGTH_WEIGHTS.get(field, LENGTH_WEIGHT)
            filled = row[np.logical_and(self.live, row > 0)]
            average = float(filled.mean()) if len(filled) else 1.0
            norms[field] = SATURATION * (1 - weight + weight * row / average)
        return norms


def check_private(folder: Path) -> None:
    """Make sure that nobody else could have put files into the index: it holds pickles.

    Raises:
        IndexUnusable: The folder is another's, or others may write into it.
    """
    if os.name == "nt":
        return
    status = folder.stat()
    if status.st_uid != os.geteuid() or status.st_mode & (stat.S_IWGRP | stat.S_IWOTH):
        raise IndexUnusable("others could have written into its folder")
