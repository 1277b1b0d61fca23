"""Regular expressions on the page that is shown, within a time and a number."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate, islice

import regex

from reader.core.engine_words.regex_reasons import REGEX

FIND_BUDGET_S = 0.5
MOST_MATCHES = 5000
# What stands beside a whole word; a Chinese character has no word's end to speak of.
_LETTER = r"[^\W\p{Han}]"
_LAST_OF_ONE_UNIT = "\uffff"


class Complaint(StrEnum):
    """Why not every match is there."""

    PATTERN = "pattern"  # it cannot be read
    TIME = "time"  # it took longer than `FIND_BUDGET_S`
    NUMBER = "number"  # there are more than `MOST_MATCHES`


@dataclass(frozen=True, slots=True)
class FoundSpans:
    """The matches, in order, as (from, to) in UTF-16 units, as a page's script counts.

    ``reason`` is the engine's own word on a pattern that it cannot read, ``place`` the
    character at which it stopped.
    """

    spans: tuple[tuple[int, int], ...] = ()
    complaint: Complaint | None = None
    reason: str = ""
    place: int | None = None


def find_spans(
    pattern: str, text: str, *, is_case: bool = False, is_word: bool = False
) -> FoundSpans:
    """Return where ``pattern`` matches in ``text``; ``^`` and ``$`` stand at its line breaks.

    A match of nothing does not count.
    """
    try:
        # Once as it was written, for what is said of it; then with the ends of words around it.
        regex.compile(pattern)
        ready = regex.compile(
            f"(?<!{_LETTER})(?:{pattern})(?!{_LETTER})" if is_word else pattern,
            regex.MULTILINE | (0 if is_case else regex.IGNORECASE),
        )
    except (regex.error, RecursionError, OverflowError) as error:
        place = getattr(error, "pos", None)
        reason = REGEX.explain(getattr(error, "msg", "") or "nested too deep")
        return FoundSpans(complaint=Complaint.PATTERN, reason=reason, place=place)
    try:
        matches = (m.span() for m in ready.finditer(text, timeout=FIND_BUDGET_S) if m.group())
        spans = tuple(islice(matches, MOST_MATCHES + 1))
    except TimeoutError:
        return FoundSpans(complaint=Complaint.TIME)
    complaint = Complaint.NUMBER if len(spans) > MOST_MATCHES else None
    return FoundSpans(_in_units(spans[:MOST_MATCHES], text), complaint)


def _in_units(spans: tuple[tuple[int, int], ...], text: str) -> tuple[tuple[int, int], ...]:
    """Return spans of characters as spans of UTF-16 units."""
    if not text or max(text) <= _LAST_OF_ONE_UNIT:
        return spans
    units = [0, *accumulate(2 if c > _LAST_OF_ONE_UNIT else 1 for c in text)]
    return tuple((units[start], units[end]) for start, end in spans)
