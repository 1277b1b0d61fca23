"""A query as it was meant, with its mistyped words put right."""

from __future__ import annotations

from collections.abc import Iterable

from reader.core.folding import Folding
from reader.core.terms import is_latin


def correct_query(source: str, corrections: Iterable[tuple[str, str]], folding: Folding) -> str:
    """Return ``source`` with each mistyped text, wherever it stands, as it was meant.

    What was mistyped is given folded; in the query it may have capitals, or be Traditional. A
    word is not looked for within a longer one.
    """
    corrected = source
    for typed, meant in corrections:
        folded = folding.fold(corrected)
        # From behind: what stands before a place is not moved by it.
        at = folded.rfind(typed)
        while at >= 0:
            end = at + len(typed)
            if not typed.isascii() or _stands_alone(folded, at, end):
                corrected = corrected[:at] + meant + corrected[end:]
            at = folded.rfind(typed, 0, at)
    return corrected


def _stands_alone(text: str, start: int, end: int) -> bool:
    # A pattern made for each word would take longer to make than all the rest of a query.
    return not (is_latin(text[start - 1 : start]) or is_latin(text[end : end + 1]))
