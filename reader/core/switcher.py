"""The quick switcher: notes, problems, commands, categories, tags and headings in one list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from reader.core.folding import Folding
from reader.core.titles.index import TitleIndex
from reader.core.titles.match import Span, TitleMatch, TitleText
from reader.core.titles.sounds import Readings
from reader.core.titles.tier import Tier
from reader.core.titles.word import Word, split_words


class EntryKind(StrEnum):
    """What an entry leads to; of equally good ones, the earlier kind comes first."""

    NOTE = "note"
    PROBLEM = "problem"
    COMMAND = "command"
    CATEGORY = "category"
    TAG = "tag"
    HEADING = "heading"


SIGNS: Mapping[str, EntryKind] = {
    ">": EntryKind.COMMAND,
    "#": EntryKind.HEADING,
    "@": EntryKind.PROBLEM,
}
"""What is typed first to be shown one kind alone."""


@dataclass(frozen=True, slots=True)
class SwitcherEntry:
    """One row. ``target`` is a page's address (with the heading's anchor), a slug, a command.

    Of a category or a tag it is the kind, a colon, and the path, joined by ``/``.

    ``detail`` stands beside the title and is not searched.
    """

    kind: EntryKind
    target: str
    title: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class SwitcherRow:
    """An entry that was found, with the characters of its title to mark."""

    entry: SwitcherEntry
    marks: tuple[Span, ...] = ()


_BRANCHES = frozenset({EntryKind.CATEGORY, EntryKind.TAG})
# A tag is one word as a rule, so that it would come before each note that begins with it.
_BEST_OF_BRANCHES = (int(Tier.START), 0)
_Order = tuple[tuple[int, int], int, int, int]
"""How well it is found, how recent it is, its kind, its place among its kind."""


@dataclass(frozen=True, slots=True)
class SwitcherQuery:
    """What was typed: one kind or all (None), and the words."""

    kind: EntryKind | None
    words: tuple[Word, ...]


def read_switcher_query(typed: str, folding: Folding) -> SwitcherQuery:
    """Return how the text of the switcher's box is read; every text has a reading."""
    text = typed.strip()
    kind = SIGNS.get(text[:1])
    words = split_words(text[1:] if kind else text, folding)
    return SwitcherQuery(kind, tuple(words))


class Switcher:
    """All entries, ready to be searched. Those of a kind stand in the order to be shown in.

    ``recent`` are targets, the latest first; of equally good entries they come first.
    """

    def __init__(
        self, entries: Sequence[SwitcherEntry], folding: Folding, readings: Readings
    ) -> None:
        self._folding, self._readings = folding, readings
        self._by_kind = {
            kind: [entry for entry in entries if entry.kind is kind] for kind in EntryKind
        }
        self._indexes = {
            kind: TitleIndex([entry.title for entry in own], folding, readings)
            for kind, own in self._by_kind.items()
        }
        self._by_target = {entry.target: entry for entry in entries}

    def find(self, typed: str, recent: Sequence[str], limit: int) -> list[SwitcherRow]:
        """Return the best ``limit`` rows for what was typed; for nothing, the recent first."""
        query = read_switcher_query(typed, self._folding)
        kinds = tuple(EntryKind) if query.kind is None else (query.kind,)
        known = (self._by_target.get(target) for target in recent)
        late = [entry for entry in known if entry is not None and entry.kind in kinds]
        if not query.words:
            return self._unsearched(late, kinds, limit)
        return self._searched(late, kinds, query.words, limit)

    def _unsearched(
        self, late: Sequence[SwitcherEntry], kinds: Sequence[EntryKind], limit: int
    ) -> list[SwitcherRow]:
        rest = (entry for kind in kinds for entry in self._by_kind[kind][:limit])
        return [SwitcherRow(entry) for entry in list(dict.fromkeys((*late, *rest)))[:limit]]

    def _searched(
        self,
        late: Sequence[SwitcherEntry],
        kinds: Sequence[EntryKind],
        words: Sequence[Word],
        limit: int,
    ) -> list[SwitcherRow]:
        order: dict[SwitcherEntry, _Order] = {}
        for place, entry in enumerate(late):
            if (match := self._match(entry, words)) is not None:
                order[entry] = (_rank_of(entry.kind, match.rank), place, 0, 0)
        for number, kind in enumerate(kinds):
            for rank, place in self._indexes[kind].find(words, limit):
                found = (_rank_of(kind, rank), len(late), number, place)
                order.setdefault(self._by_kind[kind][place], found)
        best = sorted(order, key=order.__getitem__)[:limit]
        return [
            SwitcherRow(entry, self._marks(entry, words, Tier(order[entry][0][0])))
            for entry in best
        ]

    def _match(
        self, entry: SwitcherEntry, words: Sequence[Word], known: Tier | None = None
    ) -> TitleMatch | None:
        return TitleText(entry.title, self._folding, self._readings).match(words, known)

    def _marks(self, entry: SwitcherEntry, words: Sequence[Word], tier: Tier) -> tuple[Span, ...]:
        match = self._match(entry, words, tier)
        return match.marks if match is not None else ()


def _rank_of(kind: EntryKind, rank: tuple[int, int]) -> tuple[int, int]:
    return max(rank, _BEST_OF_BRANCHES) if kind in _BRANCHES else rank
