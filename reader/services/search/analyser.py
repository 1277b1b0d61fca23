"""Drafts of posts analysed in batches: folded, cut into terms, counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reader.core.folding import Folding
from reader.core.terms import CJK, WORD, word_terms
from reader.services.search.drafts import Draft, Piece
from reader.services.search.facets import facet_terms
from reader.services.search.inverter import Inverter, gram_codes, word_codes
from reader.services.search.layout import FACETS, FIELDS, ID

Codes = NDArray[np.uint32]

_CODE_POINTS = 0x110000
_CHINESE_SHARE = 0.05
"""Of a text's characters: a Chinese note may be code and formulas for the most part."""


@dataclass(frozen=True, slots=True)
class Analysed:
    """A post's text folded, and its terms in each field."""

    folded: str
    lengths: NDArray[np.uint32]


class Analyser:
    """Turns drafts into postings. One instance remembers the words it has met."""

    def __init__(self, folding: Folding) -> None:
        self._folding = folding
        self._fold_codes = _CodeFolding(folding)
        self._is_cjk = _cjk_codes()
        self._terms: dict[str, tuple[int, ...]] = {}

    def analyse(
        self, drafts: Sequence[Draft], first_doc: int, inverter: Inverter
    ) -> list[Analysed]:
        """Add the posts' terms to ``inverter``, numbered from ``first_doc``.

        The instance must be used with one inverter only: it caches that one's word numbers.
        """
        batch = _Batch(drafts)
        folded = self._fold_codes(batch.codes)
        lengths = np.zeros((len(drafts), len(FIELDS)), np.int64)
        cjk = self._add_grams(batch, folded, first_doc, inverter, lengths)
        self._add_words(drafts, cjk, first_doc, inverter, lengths)
        texts = [folded[start:end].tobytes().decode("utf-32-le") for start, end in batch.texts]
        rows = lengths.astype(np.uint32)
        return [Analysed(text, row) for text, row in zip(texts, rows, strict=True)]

    def _add_grams(
        self,
        batch: _Batch,
        folded: Codes,
        first_doc: int,
        inverter: Inverter,
        lengths: NDArray[np.int64],
    ) -> NDArray[np.int64]:
        """Add the pairs; return how many CJK characters each post has."""
        is_cjk = self._is_cjk[folded]
        places = np.flatnonzero(is_cjk)
        # Every piece ends with a line break, so the last place has a neighbour.
        second = np.where(is_cjk[places + 1], folded[places + 1], 0).astype(np.uint64)
        pieces = np.repeat(np.arange(len(batch.sizes)), batch.sizes)[places]
        docs, fields, weights = batch.docs[pieces], batch.fields[pieces], batch.weights[pieces]
        cells = np.bincount(docs * len(FIELDS) + fields, weights, lengths.size)
        lengths += cells.astype(np.int64).reshape(lengths.shape)
        codes = gram_codes(
            fields.astype(np.uint64),
            folded[places].astype(np.uint64),
            second,
            (docs + first_doc).astype(np.uint64),
        )
        inverter.add_grams(np.repeat(codes, weights))
        return np.bincount(docs, minlength=len(batch.texts))

    def _add_words(
        self,
        drafts: Sequence[Draft],
        cjk: NDArray[np.int64],
        first_doc: int,
        inverter: Inverter,
        lengths: NDArray[np.int64],
    ) -> None:
        found = _Occurrences()
        for row, draft in enumerate(drafts):
            for (field, weight), texts in _by_field(draft).items():
                words = Counter(WORD.findall("\n".join(texts)))
                lengths[row, field] += weight * words.total()
                for surface, count in words.items():
                    numbers = self._terms.get(surface) or self._learn(surface, inverter)
                    found.add(field, first_doc + row, numbers, count * weight)
            self._add_labels(draft, int(cjk[row]), first_doc + row, inverter, found)
        inverter.add_words(*found.codes())

    def _add_labels(
        self, draft: Draft, cjk: int, doc: int, inverter: Inverter, found: _Occurrences
    ) -> None:
        size = sum(len(piece.text) for piece in draft.body) + len(draft.document.title)
        language = "zh" if cjk > size * _CHINESE_SHARE else "en"
        terms = facet_terms(draft.document, language, self._folding)
        found.add(FACETS, doc, [inverter.number_of(term) for term in terms], 1)
        found.add(ID, doc, [inverter.number_of(draft.document.id)], 1)

    def _learn(self, surface: str, inverter: Inverter) -> tuple[int, ...]:
        terms = word_terms(surface, self._folding)
        numbers = tuple(inverter.number_of(term) for term in terms)
        self._terms[surface] = numbers
        return numbers


class _Occurrences:
    """Words met, as plain lists: appending to them is the fastest that Python has."""

    def __init__(self) -> None:
        self._fields: list[int] = []
        self._docs: list[int] = []
        self._numbers: list[int] = []
        self._counts: list[int] = []

    def add(self, field: int, doc: int, numbers: Sequence[int], count: int) -> None:
        for number in numbers:
            self._fields.append(field)
            self._docs.append(doc)
            self._numbers.append(number)
            self._counts.append(count)

    def codes(self) -> tuple[NDArray[np.uint64], NDArray[np.int64]]:
        codes = word_codes(
            np.array(self._fields, np.uint64),
            np.array(self._numbers, np.uint64),
            np.array(self._docs, np.uint64),
        )
        return codes, np.array(self._counts, np.int64)


class _Batch:
    """All pieces of some drafts as one array of code points, and what each piece is."""

    def __init__(self, drafts: Sequence[Draft]) -> None:
        pieces = [piece for draft in drafts for piece in (*draft.labels, *draft.body)]
        text = "".join(f"{piece.text}\n" for piece in pieces)
        self.codes: Codes = np.frombuffer(text.encode("utf-32-le"), "<u4").astype(np.uint32)
        self.sizes = np.array([len(piece.text) + 1 for piece in pieces], np.int64)
        self.fields = np.array([piece.field for piece in pieces], np.int64)
        self.weights = np.array([piece.weight for piece in pieces], np.int64)
        counts = [len(draft.labels) + len(draft.body) for draft in drafts]
        self.docs = np.repeat(np.arange(len(drafts)), counts)
        self.texts = _text_places(drafts)


def _text_places(drafts: Sequence[Draft]) -> list[tuple[int, int]]:
    places = []
    at = 0
    for draft in drafts:
        start = at + _size(draft.labels)
        at = start + _size(draft.body)
        places.append((start, at))
    return places


def _size(pieces: Sequence[Piece]) -> int:
    return sum(len(piece.text) + 1 for piece in pieces)


def _by_field(draft: Draft) -> dict[tuple[int, int], list[str]]:
    texts: dict[tuple[int, int], list[str]] = {}
    for piece in (*draft.labels, *draft.body):
        texts.setdefault((piece.field, piece.weight), []).append(piece.text)
    return texts


class _CodeFolding:
    """`Folding.fold` for arrays; asks it once for each character it meets."""

    def __init__(self, folding: Folding) -> None:
        self._folding = folding
        self._table = np.zeros(_CODE_POINTS, np.uint32)
        self._is_known = np.zeros(_CODE_POINTS, np.bool_)

    def __call__(self, codes: Codes) -> Codes:
        unknown = np.unique(codes[~self._is_known[codes]])
        if len(unknown):
            folded = self._folding.fold(unknown.tobytes().decode("utf-32-le"))
            self._table[unknown] = np.frombuffer(folded.encode("utf-32-le"), "<u4")
            self._is_known[unknown] = True
        return self._table[codes]


def _cjk_codes() -> NDArray[np.bool_]:
    is_cjk = np.zeros(_CODE_POINTS, np.bool_)
    for part in (CJK[at : at + 3] for at in range(0, len(CJK), 3)):
        is_cjk[ord(part[0]) : ord(part[2]) + 1] = True
    return is_cjk
