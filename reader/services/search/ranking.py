"""The order of the hits: the best by score are looked at again, text in hand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import heappush, heappushpop

import numpy as np
from numpy.typing import NDArray

from reader.core.folding import Folding
from reader.core.query import AllOf, AnyOf, Node, Phrase, Text
from reader.core.snippets import MAX_PLACES
from reader.core.terms import Run, has_signs, split_units
from reader.core.tex_spellings import spellings
from reader.services.search.open_post import OpenPost
from reader.services.search.scoring import Found, Scores
from reader.services.search.snapshot import Snapshot

CHECKED = 60
"""Hits whose texts are read; the checks may bring one from there to the top."""
_SCATTERED = 0.5
_IN_TITLE = 1.6
_WHOLE_TITLE = 2.2
_TOGETHER = 1.25
"""The query as it stands, somewhere in the text."""
_NEAR, _FAR = 1.1, 0.85
_NEAR_CHARS = 60
_MIN_CHECKED_RUN = 3
_YEAR = 365.25

Ranked = list[tuple[int, float]]
"""Posts and their scores."""
_Hope = tuple[float, int, int]
"""What sorts posts before their texts are read: their score and day, both negative; the post."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What the order of the hits depends on besides their scores.

    ``texts`` are those of the query, folded, mistyped ones corrected. ``gains`` are what each
    post's score is multiplied by, None for nothing.
    """

    texts: tuple[str, ...]
    gains: Scores | None = None


def wish_of(
    root: Node, folding: Folding, corrections: Mapping[str, str], gains: Scores | None
) -> Wish:
    """Return what a query wishes for."""
    texts = [folding.fold(text) for text in _texts(root)]
    for typed, meant in corrections.items():
        texts = [text.replace(typed, meant) for text in texts]
    return Wish(tuple(texts), gains)


def recency_gains(snapshot: Snapshot, share: float) -> Scores | None:
    """Return each post's gain: one and ``share`` for the newest, half of it a year before.

    A post without a date gains nothing. None where the share is 0.
    """
    if not share:
        return None
    days = snapshot.days
    ages = (days.max(initial=0) - days) / np.float32(_YEAR)
    gains: Scores = np.where(days > 0, 1 + share * np.exp2(-ages), 1).astype(np.float32)
    return gains


def rank(snapshot: Snapshot, found: Found, wish: Wish, folding: Folding, limit: int) -> Ranked:
    """Return the best ``limit`` posts and their scores; newer ones first where scores agree.

    Whatever the limit, the best `CHECKED` by score are put in order by their texts, and the rest
    comes after them: who asks for more gets the same ones first.
    """
    scores = found.scores if wish.gains is None else found.scores * wish.gains
    best = _best(snapshot, Found(found.mask, scores), max(CHECKED, limit))
    checks = _Checks(snapshot, wish.texts, folding)
    ranked = _checked(_hopes(best[:CHECKED], scores, snapshot, checks), checks, limit)
    # What is beyond those is there only for so high a limit.
    rest = _hopes(best[CHECKED:], scores, snapshot, checks) if len(best) > CHECKED else []
    return ranked + [(doc, -hope) for hope, _day, doc in rest]


def _hopes(
    docs: NDArray[np.intp], scores: Scores, snapshot: Snapshot, checks: _Checks
) -> list[_Hope]:
    """Return what posts can hope for before their texts are read, in the order of that."""
    hopes = -scores.take(docs).astype(np.float64)
    days = -snapshot.days.take(docs)
    for place, factor in checks.title_factors(docs.tolist()):
        hopes[place] *= factor
    order = np.lexsort((docs, days, hopes))
    rows = (each.take(order).tolist() for each in (hopes, days, docs))
    return list(zip(*rows, strict=True))


def _checked(hopes: Sequence[_Hope], checks: _Checks, limit: int) -> Ranked:
    """Return the best of the posts, which come in the order of what they can hope for."""
    if not checks.needs_texts:
        return [(doc, -hope) for hope, _day, doc in hopes[:limit]]
    worth: list[tuple[float, int, int]] = []
    kept: list[float] = []
    for hope, day, doc in hopes:
        if len(kept) == limit and -hope * checks.most < kept[0]:
            # None of the rest, which hope for less, could still come before these.
            break
        score = -hope * checks.text_factor(doc)
        worth.append((-score, day, doc))
        (heappush if len(kept) < limit else heappushpop)(kept, score)
    worth.sort()
    return [(doc, -score) for score, _day, doc in worth[:limit]]


def _best(snapshot: Snapshot, found: Found, count: int) -> NDArray[np.intp]:
    docs = found.mask.nonzero()[0]
    if len(docs) > count:
        scores = found.scores.take(docs)
        scores_of = scores.copy()
        scores_of.partition(len(docs) - count)
        worst = scores_of[len(docs) - count]
        # Ties at the border: the newest are to be among them.
        docs = docs.compress(scores >= worst)
    if len(docs) <= CHECKED:
        # Their order is a matter of their texts, of which all are read.
        return docs
    order = np.lexsort((-snapshot.days[docs], -found.scores[docs]))
    return docs[order[:count]]


class _Checks:
    """What a post's title and text do to its score; ``most`` is the most that a text can."""

    def __init__(self, snapshot: Snapshot, texts: Sequence[str], folding: Folding) -> None:
        self._snapshot = snapshot
        self._titles = snapshot.titles
        self._whole = " ".join(texts)
        by_text = [(text, split_units(text, folding)) for text in texts]
        units = [unit for _, its_units in by_text for unit in its_units]
        self._literals: list[tuple[str, ...]] = [
            (unit.text,)
            for unit in units
            if isinstance(unit, Run) and len(unit.text) >= _MIN_CHECKED_RUN
        ]
        signed = [spellings(text) for text, its_units in by_text if has_signs(text, its_units)]
        self._literals += signed
        # Where the query is one text with signs, it stands as a whole however it is spelt.
        self._spellings = signed[0][1:] if len(texts) == len(signed) == 1 else ()
        self._is_several = len(units) > 1
        needles = [unit.text if isinstance(unit, Run) else unit.stem for unit in units]
        self._first, self._others = needles[0] if needles else "", needles[1:]
        # Then the whole stands where the first unit does, if it stands anywhere.
        is_run = bool(units) and isinstance(units[0], Run)
        self._begins_whole = is_run and self._whole.startswith(self._first)
        self.most = _TOGETHER if self._is_several else 1.0

    @property
    def needs_texts(self) -> bool:
        """Whether there is anything that texts could change."""
        return self._is_several or bool(self._literals)

    def title_factors(self, docs: Sequence[int]) -> list[tuple[int, float]]:
        """Return the places of the posts with the query in their titles, and what that does."""
        whole, titles = self._whole, self._titles
        if not whole:
            return []
        more = (_WHOLE_TITLE - _IN_TITLE) * len(whole)
        found = [place for place, doc in enumerate(docs) if whole in titles[doc]]
        return [(place, _IN_TITLE + more / len(titles[docs[place]])) for place in found]

    def text_factor(self, doc: int) -> float:
        """Return what having runs and words together, or not, does."""
        post = self._snapshot.post(doc)
        factor = self._nearness(post) if self._is_several else 1.0
        for spelt in self._literals:
            # `any` over a generator takes three times as long, and this is done for each post.
            for literal in spelt:
                if post.starts(literal) or literal in post.title:
                    break
            else:
                factor *= _SCATTERED
        return factor

    def _nearness(self, post: OpenPost) -> float:
        """Return what it does whether the units stand as typed, near each other, or far apart."""
        text, starts = post.text.folded, post.starts(self._first)
        if self._has_whole(text, starts) or (self._spellings and self._has_spelling(post)):
            return _TOGETHER
        if not starts:
            return 1.0
        return _NEAR if self._has_near(text, starts) else _FAR

    def _has_whole(self, text: str, starts: Sequence[int]) -> bool:
        if not self._begins_whole:
            return self._whole in text
        for start in starts:
            if text.startswith(self._whole, start):
                return True
        return len(starts) == MAX_PLACES and text.find(self._whole, starts[-1] + 1) >= 0

    def _has_spelling(self, post: OpenPost) -> bool:
        return any(post.starts(spelling) for spelling in self._spellings)

    def _has_near(self, text: str, starts: Sequence[int]) -> bool:
        """Return whether all other units stand near one of the places of the first."""
        # One loop in another, as a call for each place takes as long as the search for them.
        reach = len(self._first) + _NEAR_CHARS
        for start in starts:
            low = start - _NEAR_CHARS if start > _NEAR_CHARS else 0
            for other in self._others:
                if text.find(other, low, start + reach) < 0:
                    break
            else:
                return True
        return False


def _texts(node: Node) -> Iterator[str]:
    match node:
        case AllOf(nodes) | AnyOf(nodes):
            for child in nodes:
                yield from _texts(child)
        case Text(text) | Phrase(text):
            yield text
