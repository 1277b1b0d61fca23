"""A query's tree evaluated over all posts at once."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

import numpy as np

from reader.core.folding import Folding
from reader.core.query import (
    Alike,
    AllOf,
    AnyOf,
    Dated,
    Facet,
    Has,
    Node,
    Not,
    Pattern,
    Phrase,
    Scope,
    Term,
    Text,
)
from reader.core.terms import (
    PhraseFinder,
    Run,
    Unit,
    Word,
    ends_within_unit,
    forms_of,
    has_signs,
    split_units,
)
from reader.core.tex_spellings import spellings
from reader.services.search.facets import NESTED_FACETS, facet_term
from reader.services.search.guesses import NO_GUESSES, Guesses
from reader.services.search.layout import FACETS, SCOPE_FIELDS, SYNONYM_WEIGHT
from reader.services.search.literal_texts import LiteralTexts
from reader.services.search.scoring import (
    CORRECTED_WEIGHT,
    Found,
    Mask,
    Scorer,
)
from reader.services.search.snapshot import Snapshot
from reader.services.search.synonym_check import keep_checked, needs_check

_PAIR = 2
_OF_TERM, _OF_SENTENCE = 0.5, 0.3
"""The share of a run's pairs that is enough where little is found."""
_SENTENCE = 7
"""Characters from which on a run is taken for several words, some of them mere grammar."""
_FAR_PAST, _FAR_FUTURE = dt.date.min.toordinal(), dt.date.max.toordinal()


@dataclass(slots=True)
class Notes:
    """What came up while a query was evaluated."""

    needles: dict[str, None] = field(default_factory=dict)
    corrections: dict[str, str] = field(default_factory=dict)
    is_cut_short: bool = False


class Matcher:
    """Evaluates nodes.

    Args:
        snapshot: The posts.
        scorer: Looks their units up.
        folding: Folds the query as the posts were folded.
        guesses: Says what a text that no post has may stand for.
        is_relaxed: Whether some of a run's pairs are enough.
    """

    def __init__(
        self,
        snapshot: Snapshot,
        scorer: Scorer,
        folding: Folding,
        guesses: Guesses = NO_GUESSES,
        *,
        is_relaxed: bool = False,
    ) -> None:
        self.notes = Notes()
        self._snapshot = snapshot
        self._folding = folding
        self._guesses = guesses
        self._is_relaxed = is_relaxed
        self._scorer = scorer
        self._texts = LiteralTexts(snapshot, folding)

    def match(self, node: Node) -> Found:
        """Return the posts that ``node`` finds; deleted ones are not left out."""
        match node:
            case AllOf(nodes):
                found = self._all_of(nodes)
            case AnyOf(nodes):
                found = self._any([self.match(child) for child in nodes])
            case Text():
                found = self._text(node)
            case Phrase():
                found = self._phrase(node)
            case Alike():
                found = self._alike(node)
            case Term():
                found = self._term(node)
            case _:
                found = self._unscored(self._filter(node))
        return found

    def _filter(self, node: Not | Pattern | Has | Dated) -> Mask:
        match node:
            case Not(child):
                return ~self._quietly(child)
            case Pattern(source):
                return self._pattern(source)
            case Has(facet, value):
                return self._facet(facet, value)
            case Dated(first, last):
                return self._dated(first, last)

    def _all_of(self, nodes: tuple[Node, ...]) -> Found:
        """Match the nodes; what is still being typed only where the others are found."""
        *first, last = nodes
        if not (isinstance(last, Text) and last.is_open):
            return self._all([self.match(child) for child in nodes])
        found = self._all([self.match(child) for child in first])
        return self._all([found, self._text(last, found.mask)])

    def _all(self, parts: list[Found]) -> Found:
        if len(parts) == 1:
            return parts[0]
        mask, scores = parts[0].mask.copy(), parts[0].scores.copy()
        for part in parts[1:]:
            mask &= part.mask
            scores += part.scores
        scores *= mask
        return Found(mask, scores)

    def _any(self, parts: list[Found]) -> Found:
        mask, scores = parts[0].mask.copy(), parts[0].scores.copy()
        for part in parts[1:]:
            mask |= part.mask
            scores += part.scores
        return Found(mask, scores)

    def _unscored(self, mask: Mask) -> Found:
        return Found(mask, self._scorer.no_scores())

    def _quietly(self, node: Node) -> Mask:
        """Match a node whose texts are not to be marked or corrected."""
        inner = Matcher(self._snapshot, self._scorer, self._folding)
        return inner.match(node).mask

    def _alike(self, node: Alike) -> Found:
        """Match a node or what means the same; a post is worth the most that one says.

        Nothing is corrected where a synonym is found: the word was meant as it stands.
        """
        guesses, self._guesses = self._guesses, NO_GUESSES
        best = self.match(node.node)
        for other in node.others:
            found = self.match(other)
            scores = np.maximum(best.scores, found.scores * np.float32(SYNONYM_WEIGHT))
            best = Found(best.mask | found.mask, scores)
        self._guesses = guesses
        return best if best.size else self.match(node.node)

    def _term(self, node: Term) -> Found:
        # To see whether its units stand together takes longer than all the rest of a query.
        found = self._scorer.kept((Term, node.text, node.scope), lambda: self._find_term(node))
        if found.size:
            self.notes.needles[self._folding.fold(node.text)] = None
        return found

    def _find_term(self, node: Term) -> Found:
        units = split_units(node.text, self._folding)
        fields = SCOPE_FIELDS[node.scope]
        found = self._all([self._plain_unit(unit, fields) for unit in units])
        if needs_check(node.text, units):
            found = keep_checked(self._snapshot, self._folding, found, node.text, units)
        return found

    def _plain_unit(self, unit: Unit, fields: tuple[int, ...]) -> Found:
        if isinstance(unit, Run):
            return self._scorer.run(unit.text, fields)
        return self._scorer.word(unit, fields, is_open=False)

    def _text(self, node: Text, within: Mask | None = None) -> Found:
        units = split_units(node.text, self._folding)
        if not units:
            return self._phrase(Phrase(node.text, node.scope, is_open=True))
        if has_signs(node.text, units):
            # Where it stands as typed is worth more to see than where its letters do.
            self.notes.needles |= dict.fromkeys(spellings(self._folding.fold(node.text)))
        *closed, last = units
        parts = [self._unit(unit, node.scope, is_open=False) for unit in closed]
        within = self._all(parts).mask if parts else within
        is_open = node.is_open and ends_within_unit(node.text)
        parts.append(self._unit(last, node.scope, is_open=is_open, within=within))
        return self._all(parts)

    def _unit(
        self, unit: Unit, scope: Scope, *, is_open: bool, within: Mask | None = None
    ) -> Found:
        fields = SCOPE_FIELDS[scope]
        if isinstance(unit, Run):
            self.notes.needles[unit.text] = None
            found = self._scorer.run(unit.text, fields, needed=self._needed(unit))
            return found if found.size else self._nearest_run(unit, scope, found)
        found = self._scorer.word(unit, fields, is_open=is_open, within=within)
        if found.size or self._is_known(unit, fields, within, is_open=is_open):
            self.notes.needles |= dict.fromkeys(forms_of(unit))
            return found
        return self._nearest_word(unit, scope, found)

    def _needed(self, run: Run) -> float:
        """Return the share of its pairs that a post must have."""
        if not self._is_relaxed:
            return 1.0
        return _OF_SENTENCE if len(run.text) >= _SENTENCE else _OF_TERM

    def _is_known(
        self, word: Word, fields: tuple[int, ...], within: Mask | None, *, is_open: bool
    ) -> bool:
        """Return whether a word not found within some posts is found in others."""
        if within is None:
            return False
        return bool(self._scorer.word(word, fields, is_open=is_open).size)

    def _nearest_word(self, word: Word, scope: Scope, nothing: Found) -> Found:
        fields = SCOPE_FIELDS[scope]
        longer = [Word(each, each) for each in self._guesses.containing(word.text)]
        parts = [self._scorer.word(each, fields, is_open=False) for each in longer]
        if any(part.size for part in parts):
            self.notes.needles[word.text] = None
            found = self._any(parts)
            return Found(found.mask, found.scores * np.float32(CORRECTED_WEIGHT))
        for candidate in self._guesses.nearest(word.text):
            other = Word(candidate, candidate)
            found = self._scorer.word(other, fields, is_open=False)
            if found.size:
                self.notes.needles[candidate] = None
                self.notes.corrections[word.text] = candidate
                return Found(found.mask, found.scores * np.float32(CORRECTED_WEIGHT))
        self.notes.needles[word.text] = None
        return nothing

    def _nearest_run(self, run: Run, scope: Scope, nothing: Found) -> Found:
        for candidate in self._guesses.nearest(run.text):
            found = self._scorer.run(candidate, SCOPE_FIELDS[scope])
            if self._texts.is_in_best(candidate, scope, found):
                self.notes.needles[candidate] = None
                self.notes.corrections[run.text] = candidate
                return Found(found.mask, found.scores * np.float32(CORRECTED_WEIGHT))
        return nothing

    def _phrase(self, node: Phrase) -> Found:
        self.notes.needles[self._folding.fold(node.text)] = None
        return self._scorer.kept(node, lambda: self._find_phrase(node))

    def _find_phrase(self, node: Phrase) -> Found:
        folded = self._folding.fold(node.text)
        units = split_units(node.text, self._folding)
        fields = SCOPE_FIELDS[node.scope]
        parts = [
            self._phrase_unit(unit, fields, is_open=node.is_open and unit is units[-1])
            for unit in units
        ]
        found = self._all(parts) if parts else self._scorer.everything()
        if units == (Run(folded),) and len(folded) <= _PAIR:
            # A pair of characters is a term: all posts with the term have it literally.
            return found
        finder = PhraseFinder(folded, is_open=node.is_open)
        return self._texts.holding(finder, node.scope, found)

    def _phrase_unit(self, unit: Unit, fields: tuple[int, ...], *, is_open: bool) -> Found:
        if isinstance(unit, Run):
            return self._scorer.run(unit.text, fields)
        return self._scorer.word(Word(unit.text, unit.text), fields, is_open=is_open)

    def _pattern(self, source: str) -> Mask:
        found = self._scorer.kept((Pattern, source), lambda: self._texts.find_pattern(source))
        self.notes.needles |= found.needles
        self.notes.is_cut_short |= found.is_cut_short
        return found.mask

    def _facet(self, facet: Facet, value: str) -> Mask:
        term = facet_term(facet, value, self._folding)
        mask = self._scorer.facet(term, FACETS, is_prefix=False)
        if facet in NESTED_FACETS and not mask.any():
            return self._scorer.facet(term, FACETS, is_prefix=True)
        return mask

    def _dated(self, first: dt.date | None, last: dt.date | None) -> Mask:
        low = first.toordinal() if first else _FAR_PAST
        high = last.toordinal() if last else _FAR_FUTURE
        days = self._snapshot.days
        return np.logical_and(days >= low, days <= high)
