"""The index's fields as Whoosh sees them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from reader.core.folding import normalise
from reader.core.terms import CJK, WORD, word_terms
from reader.services.search.han import load_folding
from reader.services.search.layout import FIELDS, TEXT_FIELDS
from reader.services.search.whoosh_port import FieldType, frequency_format, make_schema

STORED_FIELD = "record"


class NoteText(FieldType):  # type: ignore[misc]  # Whoosh's class is untyped
    """Text indexed by pairs of CJK characters and by words."""

    def __init__(self) -> None:
        super().__init__(frequency_format(), None, scorable=True)

    def index(self, value: str, **_options: Any) -> Iterator[tuple[bytes, int, float, bytes]]:
        """Yield each term of a text with its frequency: one pass, no token objects."""
        for term, count in count_terms(value).items():
            yield term.encode(), count, float(count), b""

    def process_text(self, qstring: str, **_options: Any) -> Iterator[str]:
        """Yield the terms that Whoosh's own query parser should look for."""
        yield from count_terms(qstring)


class ExactValues(FieldType):  # type: ignore[misc]  # Whoosh's class is untyped
    """Values that are terms as they stand."""

    def __init__(self) -> None:
        super().__init__(frequency_format(), None)

    def index(
        self, value: tuple[str, ...], **_options: Any
    ) -> Iterator[tuple[bytes, int, float, bytes]]:
        """Yield each value."""
        for term in value:
            yield term.encode(), 1, 1.0, b""


def index_schema() -> Any:
    """Return the schema of every index that we write."""
    indexed = {
        name: NoteText() if number in TEXT_FIELDS else ExactValues()
        for number, name in enumerate(FIELDS)
    }
    return make_schema(indexed, [STORED_FIELD])


def count_terms(text: str) -> Counter[str]:
    """Return the terms of one text: what `Analyser` counts in bulk."""
    folding = load_folding()
    plain = normalise(text)
    terms = Counter[str]()
    for surface, count in Counter(WORD.findall(plain)).items():
        for term in word_terms(surface, folding):
            terms[term] += count
    folded = f"{folding.fold(plain)}\n"
    for first, second in pairwise(folded):
        if is_cjk(first):
            terms[first + second if is_cjk(second) else first] += 1
    return terms


def is_cjk(char: str) -> bool:
    """Return whether pairs are made of ``char``."""
    return any(CJK[at] <= char <= CJK[at + 2] for at in range(0, len(CJK), 3))
