"""One generation open for reading. It never changes; a newer one gets a snapshot of its own."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from reader.core.saying import say
from reader.services.search.codec import ArrayTermsReader
from reader.services.search.errors import IndexUnusable
from reader.services.search.layout import (
    FIELDS,
    LENGTH_WEIGHT,
    LENGTH_WEIGHTS,
    SATURATION,
    TERM_SCALES,
)
from reader.services.search.manifest import Manifest, check_contents, check_files
from reader.services.search.open_post import OpenPost
from reader.services.search.open_posts import OpenPosts
from reader.services.search.records import Record
from reader.services.search.schema import index_schema
from reader.services.search.stored_posts import PostsReader
from reader.services.search.texts import TextReader
from reader.services.search.whoosh_port import arrays_of, open_segments


@dataclass(frozen=True, slots=True)
class Part:
    """A segment, whose posts have the numbers from ``base`` up to, not including, ``end``.

    ``norms`` holds for each field and then each post what BM25 adds to a frequency below the
    fraction line: less in short fields than in long ones.
    """

    base: int
    end: int
    terms: ArrayTermsReader
    posts: PostsReader
    norms: NDArray[np.float32]


class Snapshot:
    """The posts of one generation, numbered through all segments.

    ``live`` says of each whether it is not deleted, ``days`` its date's ordinal or 0.
    """

    def __init__(self, root: Path, manifest: Manifest) -> None:
        self.manifest = manifest
        self.folder = root / manifest.folder
        check_private(root)
        check_files(root, manifest)
        segments = open_segments(self.folder, manifest.toc, index_schema())
        readers: list[tuple[ArrayTermsReader, PostsReader]] = [arrays_of(each) for each in segments]
        posts = [reader for _, reader in readers]
        self.live = _live_posts(posts)
        self.count = len(self.live)
        self.live_count = int(np.count_nonzero(self.live))
        self.has_deletions = self.live_count < self.count
        self.days = np.concatenate([np.empty(0, np.int32), *(each.days for each in posts)])
        self.parts = _parts(readers, _average_lengths(posts, self.live))
        self._text = TextReader(self.folder / manifest.text)
        self._open = OpenPosts(self._take_out)
        self.post = self._open.keep
        """Return a post, by its number, to be looked at; the last ones asked for are kept."""

    def close(self) -> None:
        """Give the files back."""
        self._text.close()

    def passing(self, doc: int) -> OpenPost:
        """Return a post to be looked at once, as one of many: it takes no other's place."""
        return self._open.glance(doc)

    def record(self, doc: int) -> Record:
        """Return what is stored of a post to be shown."""
        return self._open.keep(doc).record

    def fill(self, is_wanted: Callable[[], bool]) -> None:
        """Read posts, the newest first, as far as there is room for them and it is wanted."""
        newest = np.argsort(-self.days, kind="stable")
        self._open.fill(newest[self.live[newest]].tolist(), is_wanted)

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

    def _take_out(self, doc: int) -> OpenPost:
        part = self._part_of(doc)
        return OpenPost(part.posts, doc - part.base, self.titles[doc], self._text)

    def _part_of(self, doc: int) -> Part:
        for part in reversed(self.parts):
            if part.base <= doc:
                return part
        raise IndexError(doc)


def check_private(folder: Path) -> None:
    """Make sure that nobody else could have put files into the index: it holds pickles.

    Raises:
        IndexUnusable: The folder is another's, or others may write into it.
    """
    if os.name == "nt":
        return
    status = folder.stat()
    if status.st_uid != os.geteuid() or status.st_mode & (stat.S_IWGRP | stat.S_IWOTH):
        raise IndexUnusable(say("others could have written into its folder"))


def _live_posts(posts: Sequence[PostsReader]) -> NDArray[np.bool_]:
    live = [np.ones(each.doc_count_all(), np.bool_) for each in posts]
    for part, each in zip(live, posts, strict=True):
        part[list(each.deleted_docs())] = False
    return np.concatenate([np.empty(0, np.bool_), *live])


def _average_lengths(posts: Sequence[PostsReader], live: NDArray[np.bool_]) -> NDArray[np.float32]:
    """Return each field's length on the average, over the live posts that have the field."""
    none = np.empty((len(FIELDS), 0), np.uint32)
    lengths = np.concatenate([none, *(each.lengths for each in posts)], axis=1)[:, live]
    filled = np.maximum(np.count_nonzero(lengths, axis=1), 1)
    averages: NDArray[np.float32] = np.maximum(lengths.sum(axis=1) / filled, 1).astype(np.float32)
    return averages


def _parts(
    readers: Sequence[tuple[ArrayTermsReader, PostsReader]], averages: NDArray[np.float32]
) -> list[Part]:
    parts = []
    base = 0
    for terms, posts in readers:
        end = base + posts.doc_count_all()
        parts.append(Part(base, end, terms, posts, _norms(posts.lengths, averages)))
        base = end
    return parts


def _norms(lengths: NDArray[np.uint32], averages: NDArray[np.float32]) -> NDArray[np.float32]:
    relative = lengths / averages[:, np.newaxis]
    weights = [LENGTH_WEIGHTS.get(field, LENGTH_WEIGHT) for field in range(len(FIELDS))]
    weight = np.array(weights, np.float32)[:, np.newaxis]
    # A field whose occurrences count for less has larger ones: that comes to the same.
    scales = [TERM_SCALES.get(field, 1) for field in range(len(FIELDS))]
    saturation = SATURATION / np.array(scales, np.float32)[:, np.newaxis]
    return (saturation * (1 - weight + weight * relative)).astype(np.float32).ravel()
