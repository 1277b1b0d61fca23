"""All that we take from Whoosh, and the one place where its types are not checked.

The package has no type information for what we subclass, or has it only in part and differing
between the packages of this import name; hence `Any` bases and the ignores here. Private names
of Whoosh are used here alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from whoosh import fields as _fields
from whoosh import formats as _formats
from whoosh import index as _index
from whoosh import writing as _writing
from whoosh.codec import base as _base
from whoosh.filedb import filestore as _filestore
from whoosh.matching import mcore as _mcore
from whoosh.reading import SegmentReader as _SegmentReader
from whoosh.reading import TermInfo as _TermInfo

from reader.services.search.layout import INDEX_NAME

# `Any`, so that mypy lets us subclass them whether or not the installed package is typed.
Codec: Any = _base.Codec
Segment: Any = _base.Segment
PerDocumentWriter: Any = _base.PerDocumentWriter
PerDocumentReader: Any = _base.PerDocumentReader
FieldWriter: Any = _base.FieldWriter
TermsReader: Any = _base.TermsReader
FieldType: Any = _fields.FieldType
ListMatcher: Any = _mcore.ListMatcher
TermInfo: Any = _TermInfo
_SegmentWriter: Any = _writing.SegmentWriter
_Toc: Any = _index.TOC
_FileIndex: Any = _index.FileIndex
_FileStorage: Any = _filestore.FileStorage

MergePolicy = Callable[[Any, Sequence[Any]], Sequence[Any]]


def frequency_format() -> Any:
    """Return the format of a field that keeps frequencies and no positions."""
    return _formats.Frequency()


def make_schema(indexed: dict[str, Any], stored: Iterable[str]) -> Any:
    """Return a schema of the indexed fields and of some that are stored alone."""
    return _fields.Schema(**indexed, **{name: _fields.STORED() for name in stored})


def create_index(folder: Path, schema: Any) -> None:
    """Begin an empty index, generation 0, in an empty folder."""
    _Toc.create(_FileStorage(str(folder)), schema, INDEX_NAME)


def toc_name(generation: int) -> str:
    """Return the name of a generation's table of contents."""
    return str(_Toc._filename(INDEX_NAME, generation))  # noqa: SLF001 - no public name for it


def open_segments(folder: Path, generation: int, schema: Any) -> list[Any]:
    """Return a reader of each segment of a generation.

    The table of contents holds a pickle: the folder must be ours.
    """
    storage = _FileStorage(str(folder), readonly=True)
    toc = _Toc.read(storage, INDEX_NAME, generation, schema)
    return [_SegmentReader(storage, schema, segment, generation) for segment in toc.segments]


def open_segment(folder: str, segment: Any, schema: Any) -> Any:
    """Return a reader of one segment."""
    return _SegmentReader(_FileStorage(folder, readonly=True), schema, segment)


def arrays_of(reader: Any) -> tuple[Any, Any]:
    """Return a segment reader's terms reader and per-document reader, which are our codec's."""
    return reader._terms, reader._perdoc  # noqa: SLF001 - Whoosh offers no way to its codec's own


def segment_of(reader: Any) -> Any:
    """Return the segment that is read."""
    return reader.segment()


def segment_files(segment: Any, folder: Path) -> list[str]:
    """Return the names of a segment's files."""
    return [str(name) for name in segment.list_files(_FileStorage(str(folder)))]


class SegmentWriter(_SegmentWriter):  # type: ignore[misc]  # its base is Any on purpose
    """Whoosh's writer, but for three things.

    Our lock is held already; terms come in bulk, so that its pool stays empty; and a commit
    leaves the files of the generation before, which the manifest may still name.
    """

    def __init__(self, folder: Path, schema: Any, codec: Any) -> None:
        index = _FileIndex(_FileStorage(str(folder)), schema, INDEX_NAME)
        super().__init__(index, codec=codec, _lk=False, compound=False)

    @property
    def own_segment(self) -> Any:
        """The segment being written."""
        return self.newsegment

    def note_added(self) -> None:
        """Say that the segment is not empty."""
        self._added = True

    def _commit_toc(self, segments: Sequence[Any]) -> None:
        _Toc(self.schema, list(segments), self.generation).write(self.storage, self.indexname)
