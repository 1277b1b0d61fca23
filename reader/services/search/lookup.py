"""Looking terms up in every segment: which slices of its postings are theirs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from reader.core.terms import Word
from reader.services.search.codec import ArrayTermsReader
from reader.services.search.layout import TAGS, TITLE
from reader.services.search.postings import CODE_BITS, FIELD_SHIFT, Numbers, Postings, Slice
from reader.services.search.snapshot import Part, Snapshot

Freqs = NDArray[np.uint8]
Slices = list[tuple[int, Slice]]
"""Each with the row of the question that it answers: a pair of characters, a form of a word."""
Find = Callable[[ArrayTermsReader], tuple[Postings, Slices]]


class LookedUp(NamedTuple):
    """What was looked up in one segment: its postings, and slices of them by rows."""

    part: Part
    postings: Postings
    slices: Slices

    def postings_of(
        self, piece: Slice, within: NDArray[np.bool_] | None = None
    ) -> tuple[Numbers, Freqs]:
        """Return a slice's posts and frequencies, of the segment's posts in ``within``."""
        docs = self.postings.docs[piece.start : piece.end]
        freqs = self.postings.freqs[piece.start : piece.end]
        if within is None:
            return docs, freqs
        kept = within.take(docs).nonzero()[0]
        return docs.take(kept), freqs.take(kept)


def look_up(snapshot: Snapshot, find: Find) -> list[LookedUp]:
    """Return what ``find`` finds in each segment that has some of it."""
    found = [LookedUp(part, *find(part.terms)) for part in snapshot.parts]
    return [each for each in found if each.slices]


def find_pairs(pairs: Sequence[tuple[str, str]], fields: Sequence[int]) -> Find:
    """Return what finds a row for each pair."""
    codes = [ord(first) << CODE_BITS | ord(second) for first, second in pairs]
    wanted = (np.array(codes, np.uint64)[:, np.newaxis] | _field_keys(tuple(fields))).ravel()

    def find(terms: ArrayTermsReader) -> tuple[Postings, Slices]:
        found = terms.grams.find_pairs(wanted)
        return terms.grams.postings, [(place // len(fields), each) for place, each in found]

    return find


@lru_cache(maxsize=16)
def _field_keys(fields: tuple[int, ...]) -> NDArray[np.uint64]:
    """Return the part of a pair's key that is the field's."""
    return np.array(fields, np.uint64) << np.uint64(FIELD_SHIFT)


def find_char(code: int, fields: Sequence[int]) -> Find:
    """Return what finds one row of all pairs that begin with a character."""

    def find(terms: ArrayTermsReader) -> tuple[Postings, Slices]:
        return terms.grams.postings, [(0, each) for each in terms.grams.find_first(fields, code)]

    return find


def find_word(word: Word, fields: Sequence[int], *, is_open: bool) -> Find:
    """Return what finds a row of the word's forms and one of what it is the beginning of."""
    wanted, prefix = word.stem.encode(), word.text.encode()
    # One letter begins every other word of a text: of titles and tags it does not.
    narrow = [field for field in fields if field in {TITLE, TAGS}]
    begun = narrow if len(word.text) == 1 else fields

    def find(terms: ArrayTermsReader) -> tuple[Postings, Slices]:
        slices = [(0, each) for each in terms.words.find(fields, wanted)]
        if is_open:
            slices += [(1, each) for each in terms.words.find_prefix(begun, prefix)]
        return terms.words.postings, slices

    return find
