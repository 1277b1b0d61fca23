"""Whoosh's plug for storage formats: a segment of ours is two files of flat arrays."""

from __future__ import annotations

from collections.abc import Iterator
from heapq import merge
from pathlib import Path
from typing import Any

import numpy as np

from reader.services.search.arrays import Arrays, map_arrays, write_arrays
from reader.services.search.inverter import Inverter, gram_codes, word_codes
from reader.services.search.layout import FIELDS, TEXT_FIELDS
from reader.services.search.postings import (
    CODE_BITS,
    FIELD_SHIFT,
    GramTable,
    Postings,
    Slice,
    WordTable,
    gram_table,
    pack_grams,
    pack_words,
    word_table,
)
from reader.services.search.schema import is_cjk
from reader.services.search.stored_posts import POSTS_SUFFIX, PostsReader, PostsWriter
from reader.services.search.whoosh_port import (
    Codec,
    FieldWriter,
    ListMatcher,
    Segment,
    TermInfo,
    TermsReader,
)

TERMS_SUFFIX = ".terms"
_CODE_MASK = (1 << CODE_BITS) - 1


class ArrayCodec(Codec):  # type: ignore[misc]  # Whoosh's class is untyped
    """Makes the writers and readers of a segment."""

    length_stats = False

    def per_document_writer(self, storage: Any, segment: Any) -> PostsWriter:
        """Return the writer of what is stored of each post."""
        return PostsWriter(storage, segment)

    def field_writer(self, storage: Any, segment: Any) -> TermsWriter:
        """Return the writer of the terms."""
        return TermsWriter(storage, segment)

    def terms_reader(self, storage: Any, segment: Any) -> ArrayTermsReader:
        """Return the reader of the terms."""
        return ArrayTermsReader(_path(storage, segment, TERMS_SUFFIX))

    def per_document_reader(self, storage: Any, segment: Any) -> PostsReader:
        """Return the reader of what is stored."""
        return PostsReader(_path(storage, segment, POSTS_SUFFIX), segment)

    def new_segment(self, storage: Any, indexname: str) -> ArraySegment:
        """Return a segment without posts."""
        del storage
        return ArraySegment(indexname)


class ArraySegment(Segment):  # type: ignore[misc]  # Whoosh's class is untyped
    """A segment: how many posts it has, and which of them are deleted."""

    def __init__(self, indexname: str) -> None:
        super().__init__(indexname)
        self._count = 0
        self._deleted: set[int] = set()

    def codec(self) -> ArrayCodec:
        """Return the codec that reads it."""
        return ArrayCodec()

    def should_assemble(self) -> bool:
        """Return that its files stay apart: they are mapped."""
        return False

    def set_doc_count(self, doccount: int) -> None:
        """Set how many posts there are, deleted ones too."""
        self._count = doccount

    def doc_count_all(self) -> int:
        """Return how many posts there are, deleted ones too."""
        return self._count

    def deleted_count(self) -> int:
        """Return how many posts are deleted."""
        return len(self._deleted)

    def deleted_docs(self) -> set[int]:
        """Return the deleted posts' numbers."""
        return self._deleted

    def is_deleted(self, docnum: int) -> bool:
        """Return whether a post is deleted."""
        return docnum in self._deleted

    def delete_document(self, docnum: int, *, delete: bool = True) -> None:
        """Mark a post as deleted, or as not."""
        if delete:
            self._deleted.add(docnum)
        else:
            self._deleted.discard(docnum)


class TermsWriter(FieldWriter):  # type: ignore[misc]  # Whoosh's class is untyped
    """Writes the terms that an `Inverter` has collected.

    Whoosh's own way, a call per posting, works too: it fills the same inverter.
    """

    def __init__(self, storage: Any, segment: Any) -> None:
        self.is_closed = False
        self.inverter = Inverter()
        self._storage = storage
        self._segment = segment

    def add_postings(self, schema: Any, lengths: Any, items: Any) -> None:
        """Take (field, term, post, weight, value) rows."""
        del schema, lengths
        for name, term, doc, weight, _value in items:
            self._add(FIELDS.index(name), term.decode(), doc, int(weight))

    def close(self) -> None:
        """Write the file."""
        self.is_closed = True
        tables = pack_grams(self.inverter.gram_table()) | pack_words(self.inverter.word_table())
        with self._segment.create_file(self._storage, TERMS_SUFFIX) as file:
            write_arrays(file, tables)

    def _add(self, field: int, term: str, doc: int, count: int) -> None:
        place = [np.array([value], np.uint64) for value in (field, doc)]
        if field in TEXT_FIELDS and is_cjk(term[0]):
            first, second = (np.array([ord(char)], np.uint64) for char in term.ljust(2, "\0"))
            codes = gram_codes(place[0], first, second, place[1])
            self.inverter.add_grams(np.repeat(codes, count))
        else:
            number = np.array([self.inverter.number_of(term)], np.uint64)
            self.inverter.add_words(word_codes(place[0], number, place[1]), np.array([count]))


class ArrayTermsReader(TermsReader):  # type: ignore[misc]  # Whoosh's class is untyped
    """A segment's terms: as tables for our search, and one by one as Whoosh reads them."""

    def __init__(self, path: Path) -> None:
        arrays: Arrays = map_arrays(path)
        self.grams: GramTable = gram_table(arrays)
        self.words: WordTable = word_table(arrays)

    def __contains__(self, term: tuple[str, bytes]) -> bool:
        _postings, found = self._find(*term)
        return found is not None

    def indexed_field_names(self) -> tuple[str, ...]:
        """Return the names of the fields."""
        return FIELDS

    def terms(self) -> Iterator[tuple[str, bytes]]:
        """Yield every (field, term) in order."""
        for field, name in enumerate(FIELDS):
            for term in self._field_terms(field):
                yield name, term

    def terms_from(self, fieldname: str, prefix: bytes) -> Iterator[tuple[str, bytes]]:
        """Yield every (field, term) from a term on."""
        return (term for term in self.terms() if term >= (fieldname, prefix))

    def items(self) -> Iterator[tuple[tuple[str, bytes], Any]]:
        """Yield every term with its statistics."""
        return ((term, self.term_info(*term)) for term in self.terms())

    def items_from(self, fieldname: str, prefix: bytes) -> Iterator[tuple[tuple[str, bytes], Any]]:
        """Yield every term from one on with its statistics."""
        return ((term, self.term_info(*term)) for term in self.terms_from(fieldname, prefix))

    def term_info(self, fieldname: str, text: bytes) -> Any:
        """Return a term's statistics.

        Raises:
            KeyError: No post has it.
        """
        postings, found = self._find(fieldname, text)
        if found is None:
            raise KeyError((fieldname, text))
        docs, freqs = (
            postings.docs[found.start : found.end],
            postings.freqs[found.start : found.end],
        )
        return TermInfo(
            weight=float(freqs.sum()),
            df=len(docs),
            minlength=1,
            maxweight=float(freqs.max()),
            minid=int(docs[0]),
            maxid=int(docs[-1]),
        )

    def frequency(self, fieldname: str, text: bytes) -> float:
        """Return how often a term occurs."""
        return float(self.term_info(fieldname, text).weight())

    def doc_frequency(self, fieldname: str, text: bytes) -> int:
        """Return how many posts have a term."""
        return int(self.term_info(fieldname, text).doc_frequency())

    def matcher(self, fieldname: str, text: bytes, format_: Any, scorer: Any = None) -> Any:
        """Return Whoosh's iterator over a term's posts."""
        postings, found = self._find(fieldname, text)
        start, end = (found.start, found.end) if found else (0, 0)
        docs = postings.docs[start:end].tolist()
        weights = postings.freqs[start:end].astype(float).tolist()
        return ListMatcher(
            docs, weights, [b""] * len(docs), format_, scorer, term=(fieldname, text)
        )

    def close(self) -> None:
        """Leave the pages to the garbage collector: a search may still read them."""

    def _find(self, fieldname: str, text: bytes) -> tuple[Postings, Slice | None]:
        field = FIELDS.index(fieldname)
        term = text.decode()
        if field in TEXT_FIELDS and term and is_cjk(term[0]):
            codes = [ord(char) for char in term.ljust(2, "\0")]
            key = field << FIELD_SHIFT | codes[0] << CODE_BITS | codes[1]
            pairs = self.grams.find_pairs(np.array([key], np.uint64))
            return self.grams.postings, pairs[0][1] if pairs else None
        words = self.words.find((field,), text)
        return self.words.postings, words[0] if words else None

    def _field_terms(self, field: int) -> Iterator[bytes]:
        low, high = field << FIELD_SHIFT, (field + 1) << FIELD_SHIFT
        ends = np.searchsorted(self.grams.keys, np.array([low, high], np.uint64))
        pairs = (_pair_text(int(key)) for key in self.grams.keys[ends[0] : ends[1]])
        return merge(pairs, map(self.words.word, self.words.words_of(field)))


def _pair_text(key: int) -> bytes:
    codes = (key >> CODE_BITS & _CODE_MASK, key & _CODE_MASK)
    return "".join(chr(code) for code in codes if code).encode()


def _path(storage: Any, segment: Any, suffix: str) -> Path:
    return Path(storage.folder, segment.make_filename(suffix))
