"""What a segment stores of each post beside its terms: the codec's second file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from reader.core.post import PostId
from reader.services.search.arrays import Arrays, map_arrays, write_arrays
from reader.services.search.layout import FIELDS
from reader.services.search.records import Record, TextPlace, decode_record
from reader.services.search.schema import STORED_FIELD
from reader.services.search.whoosh_port import PerDocumentReader, PerDocumentWriter

POSTS_SUFFIX = ".posts"
_BETWEEN = "\0"


@dataclass(frozen=True, slots=True)
class StoredPost:
    """All that is stored of a post beside its terms. ``record`` is as `encode_record` made it."""

    id: PostId
    content_hash: str
    folded_title: str
    day: int
    text: TextPlace
    lengths: NDArray[np.uint32]
    record: bytes


class PostsWriter(PerDocumentWriter):  # type: ignore[misc]  # Whoosh's class is untyped
    """Writes what is stored of each post, in their order."""

    def __init__(self, storage: Any, segment: Any) -> None:
        self.is_closed = False
        self._storage = storage
        self._segment = segment
        self._posts: list[StoredPost] = []

    def add_post(self, post: StoredPost) -> None:
        """Add the next post."""
        self._posts.append(post)

    def close(self) -> None:
        """Write the file."""
        self.is_closed = True
        posts = self._posts
        ends = np.cumsum([0, *(len(post.record) for post in posts)])
        lengths = np.array([post.lengths for post in posts], np.uint32)
        arrays: Arrays = {
            "lengths": lengths.reshape(-1, len(FIELDS)).T.ravel(),
            "days": np.array([post.day for post in posts], np.int32),
            "text_starts": np.array([post.text.start for post in posts], np.uint64),
            "text_sizes": np.array([post.text.size for post in posts], np.uint32),
            "text_changes": np.array([post.text.changes for post in posts], np.uint32),
            "ids": _joined([post.id for post in posts]),
            "hashes": _joined([post.content_hash for post in posts]),
            "titles": _joined([post.folded_title for post in posts]),
            "offsets": ends.astype(np.uint64),
            "records": np.frombuffer(b"".join(post.record for post in posts), np.uint8),
        }
        with self._segment.create_file(self._storage, POSTS_SUFFIX) as file:
            write_arrays(file, arrays)


class PostsReader(PerDocumentReader):  # type: ignore[misc]  # Whoosh's class is untyped
    """What is stored of a segment's posts."""

    def __init__(self, path: Path, segment: Any) -> None:
        self._arrays = map_arrays(path)
        self._segment = segment
        # Views, as a number of theirs takes a third of the time that one of an array takes.
        self._text_starts = self._arrays["text_starts"].data
        self._text_sizes = self._arrays["text_sizes"].data
        self._text_changes = self._arrays["text_changes"].data
        self._offsets = self._arrays["offsets"].data
        self._records = self._arrays["records"].data
        self.days: NDArray[np.int32] = self._arrays["days"]
        self.lengths: NDArray[np.uint32] = self._arrays["lengths"].reshape(len(FIELDS), -1)

    def record(self, docnum: int) -> Record:
        """Return what is stored of a post to be shown."""
        return decode_record(self.raw_record(docnum))

    def raw_record(self, docnum: int) -> memoryview:
        """Return the record as it is stored."""
        return self._records[self._offsets[docnum] : self._offsets[docnum + 1]]

    def text(self, docnum: int) -> TextPlace:
        """Return where a post's text lies."""
        return TextPlace(
            self._text_starts[docnum], self._text_sizes[docnum], self._text_changes[docnum]
        )

    def text_bytes(self, docnum: int) -> int:
        """Return how many bytes a post's folded text takes."""
        return self._text_sizes[docnum]

    def text_sizes(self) -> list[int]:
        """Return how many bytes each post's text takes."""
        changes = self._arrays["text_changes"].astype(np.int64)
        sizes: list[int] = (self._arrays["text_sizes"] + 8 * changes).tolist()
        return sizes

    def ids(self) -> list[str]:
        """Return all ids."""
        return self._texts("ids")

    def hashes(self) -> list[str]:
        """Return all content hashes."""
        return self._texts("hashes")

    def titles(self) -> list[str]:
        """Return all folded titles."""
        return self._texts("titles")

    def _texts(self, name: str) -> list[str]:
        joined = self._arrays[name].tobytes().decode()
        return joined.split(_BETWEEN) if len(self.days) else []

    def doc_count(self) -> int:
        """Return how many posts are not deleted."""
        return int(self._segment.doc_count())

    def doc_count_all(self) -> int:
        """Return how many posts there are."""
        return len(self.days)

    def has_deletions(self) -> bool:
        """Return whether a post is deleted."""
        return bool(self._segment.has_deletions())

    def is_deleted(self, docnum: int) -> bool:
        """Return whether one post is deleted."""
        return bool(self._segment.is_deleted(docnum))

    def deleted_docs(self) -> set[int]:
        """Return the deleted posts' numbers."""
        return set(self._segment.deleted_docs())

    def doc_field_length(self, docnum: int, fieldname: str, default: int = 0) -> int:
        """Return how many terms a post has in a field."""
        del default
        return int(self.lengths[FIELDS.index(fieldname), docnum])

    def field_length(self, fieldname: str) -> int:
        """Return how many terms a field has in all posts."""
        return int(self.lengths[FIELDS.index(fieldname)].sum())

    def min_field_length(self, fieldname: str) -> int:
        """Return the fewest terms that a post has in a field."""
        return int(self.lengths[FIELDS.index(fieldname)].min(initial=0))

    def max_field_length(self, fieldname: str) -> int:
        """Return the most terms that a post has in a field."""
        return int(self.lengths[FIELDS.index(fieldname)].max(initial=0))

    def stored_fields(self, docnum: int) -> dict[str, Any]:
        """Return the record under the name of the stored field."""
        return {STORED_FIELD: self.record(docnum)}


def _joined(texts: list[str]) -> NDArray[np.uint8]:
    return np.frombuffer(_BETWEEN.join(texts).encode(), np.uint8)
