"""One run of Whoosh's writer: posts in, posts out, old segments taken in, one commit."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from reader.core.folding import Folding
from reader.core.post import PostId
from reader.services.search.analyser import Analysed, Analyser
from reader.services.search.codec import ArrayCodec, ArrayTermsReader, TermsWriter
from reader.services.search.drafts import Draft, record_of
from reader.services.search.inverter import (
    Counted,
    Inverter,
    expand_keys,
    table_words,
    word_codes,
)
from reader.services.search.merging import SegmentSize
from reader.services.search.postings import Postings
from reader.services.search.records import TextPlace, encode_record
from reader.services.search.schema import index_schema
from reader.services.search.stored_posts import PostsReader, PostsWriter, StoredPost
from reader.services.search.texts import TextWriter
from reader.services.search.whoosh_port import SegmentWriter, arrays_of, open_segment

Relocate = Callable[[TextPlace], TextPlace]
_GONE = -1


class SegmentRun(SegmentWriter):
    """Writes one segment into a folder with an index, and commits it there."""

    def __init__(self, folder: Path, folding: Folding) -> None:
        super().__init__(folder, index_schema(), ArrayCodec())
        self._folding = folding
        self._analyser = Analyser(folding)

    @property
    def committed_docs(self) -> int:
        """Posts in the segments before this one, deleted ones too."""
        return sum(int(segment.doc_count_all()) for segment in self.segments)

    @property
    def held(self) -> int:
        """How many occurrences the segment holds in memory."""
        return self._inverter.held

    def add_drafts(self, drafts: Sequence[Draft], text: TextWriter) -> None:
        """Add posts to the segment and their texts to ``text``."""
        analysed = self._analyser.analyse(drafts, self.docnum, self._inverter)
        for draft, terms in zip(drafts, analysed, strict=True):
            place = text.append(draft.text, terms.folded)
            self._add_post(self._stored(draft, place, terms))

    def sizes(self) -> list[SegmentSize]:
        """Return the sizes of the segments before this one."""
        return [
            SegmentSize(int(segment.doc_count_all()), int(segment.deleted_count()))
            for segment in self.segments
        ]

    def delete(self, doc: int) -> None:
        """Delete a post by its number, counted through all segments and this one."""
        local = doc - self.committed_docs
        if local >= 0:
            self.own_segment.delete_document(local)
        else:
            self.delete_document(doc)

    def finish(self, absorbed: Collection[int] = (), relocate: Relocate | None = None) -> None:
        """Commit, with some of the older segments taken into this one.

        Args:
            absorbed: Which, by their place among the segments.
            relocate: Where a text has moved to.
        """

        def merge(_writer: object, segments: Sequence[Any]) -> list[Any]:
            for place in absorbed:
                self._absorb(segments[place], relocate)
            return [each for place, each in enumerate(segments) if place not in absorbed]

        self.commit(mergetype=merge)

    @property
    def _inverter(self) -> Inverter:
        writer: TermsWriter = self.fieldwriter
        return writer.inverter

    def _add_post(self, post: StoredPost) -> None:
        writer: PostsWriter = self.perdocwriter
        writer.add_post(post)
        self.docnum += 1
        self.note_added()

    def _stored(self, draft: Draft, place: TextPlace, terms: Analysed) -> StoredPost:
        record = record_of(draft)
        return StoredPost(
            id=record.id,
            content_hash=draft.document.content_hash,
            folded_title=self._folding.fold(record.title),
            day=record.day,
            text=place,
            lengths=terms.lengths,
            record=encode_record(record),
        )

    def _absorb(self, segment: Any, relocate: Relocate | None) -> None:
        terms: ArrayTermsReader
        posts: PostsReader
        terms, posts = arrays_of(open_segment(self.storage.folder, segment, self.schema))
        numbers = np.full(posts.doc_count_all(), _GONE, np.int64)
        ids, hashes, titles = posts.ids(), posts.hashes(), posts.titles()
        for doc in posts.all_doc_ids():
            numbers[doc] = self.docnum
            place = posts.text(doc)
            post = StoredPost(
                id=PostId(ids[doc]),
                content_hash=hashes[doc],
                folded_title=titles[doc],
                day=int(posts.days[doc]),
                text=relocate(place) if relocate else place,
                lengths=posts.lengths[:, doc],
                record=bytes(posts.raw_record(doc)),
            )
            self._add_post(post)
        _absorb_grams(self._inverter, terms, numbers)
        _absorb_words(self._inverter, terms, numbers)


def _absorb_grams(inverter: Inverter, terms: ArrayTermsReader, numbers: NDArray[np.int64]) -> None:
    postings = terms.grams.postings
    is_kept, docs = _kept(postings, numbers)
    codes = expand_keys(terms.grams.keys, postings, docs)[is_kept]
    inverter.add_grams_counted(_ordered(codes, postings.freqs[is_kept]))


def _absorb_words(inverter: Inverter, terms: ArrayTermsReader, numbers: NDArray[np.int64]) -> None:
    postings = terms.words.postings
    words, fields = table_words(terms.words)
    keys = word_codes(
        fields,
        np.array([inverter.number_of(word) for word in words], np.uint64),
        np.zeros(len(words), np.uint64),
    )
    is_kept, docs = _kept(postings, numbers)
    codes = np.repeat(keys, np.diff(postings.starts)) | docs
    inverter.add_words(codes[is_kept], postings.freqs[is_kept].astype(np.int64))


def _kept(
    postings: Postings, numbers: NDArray[np.int64]
) -> tuple[NDArray[np.bool_], NDArray[np.uint64]]:
    docs = numbers[postings.docs]
    is_kept = docs != _GONE
    return is_kept, np.where(is_kept, docs, 0).astype(np.uint64)


def _ordered(codes: NDArray[np.uint64], counts: NDArray[np.uint8]) -> Counted:
    order = np.argsort(codes, kind="stable")
    return Counted(codes[order], counts[order])
