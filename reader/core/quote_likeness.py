"""Stretches of a text that are nearly a quote: a word more, a word less, a word changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import Match, SequenceMatcher

from reader.core.page_text import Span

# The share of characters that must be the same, of quote and place together.
LIKE_ENOUGH = 0.75
# Fewer characters are alike by chance.
_SHORTEST = 8
# Comparing is quadratic: of a longer quote the two ends are looked for.
_LONGEST = 320
_END = 160
_MOST_SEEDS = 24
_MOST_PLACES = 4


def like_places(text: str, quote: str) -> list[Span]:
    """Return the stretches of ``text`` that are like ``quote``, the likeliest first.

    Neither has white space in it. None is returned twice.
    """
    if len(quote) < _SHORTEST:
        return []
    if len(quote) > _LONGEST:
        return _between_ends(text, quote)
    found = {
        span: likeness
        for around in _neighbourhoods(text, quote)
        for span, likeness in [_compare(text, quote, around)]
        if likeness >= LIKE_ENOUGH
    }
    return sorted(found, key=lambda span: -found[span])


def _between_ends(text: str, quote: str) -> list[Span]:
    heads, tails = like_places(text, quote[:_END]), like_places(text, quote[-_END:])
    return [
        (start, end)
        for start, _ in heads
        for _, end in tails
        if len(quote) / 2 <= end - start <= len(quote) * 2
    ]


def _neighbourhoods(text: str, quote: str) -> Iterator[Span]:
    """Yield where much of the quote's own letters stand, in its order."""
    size = max(2, min(8, len(quote) // 4))
    votes: Counter[int] = Counter()
    for offset in range(0, len(quote) - size + 1, max(size // 2, 1)):
        for at in _first_places(text, quote[offset : offset + size]):
            # Half a quote wide, so that what was put in does not part the votes.
            votes[(at - offset) // (len(quote) // 2)] += 1
    room = len(quote) // 2
    for bucket, _ in votes.most_common(_MOST_PLACES):
        start = bucket * room
        yield max(start - room // 2, 0), min(start + room + len(quote) + room // 2, len(text))


def _first_places(text: str, seed: str) -> Iterator[int]:
    at = text.find(seed)
    for _ in range(_MOST_SEEDS):
        if at < 0:
            return
        yield at
        at = text.find(seed, at + 1)


def _compare(text: str, quote: str, around: Span) -> tuple[Span, float]:
    """Return the stretch in ``around`` that is most like the quote, and how like it is."""
    window = text[slice(*around)]
    matcher = SequenceMatcher(None, quote, window, autojunk=False)
    # Single letters match anywhere, and would draw the ends apart.
    blocks = [block for block in matcher.get_matching_blocks() if block.size > 1]
    stretches = [blocks[first:last] for last in range(len(blocks) + 1) for first in range(last)]
    best = max(stretches, key=lambda stretch: _likeness(stretch, len(quote)))
    return (around[0] + best[0].b, around[0] + _end(best)), _likeness(best, len(quote))


def _likeness(blocks: Sequence[Match], wanted: int) -> float:
    same = sum(block.size for block in blocks)
    return 2 * same / (wanted + _end(blocks) - blocks[0].b)


def _end(blocks: Sequence[Match]) -> int:
    return blocks[-1].b + blocks[-1].size
