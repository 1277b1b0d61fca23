"""Which notes belong together: by links, series, tags, and the words of their headings."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence

from reader.core.folding import Folding
from reader.core.library import LibrarySnapshot
from reader.core.note_links import NoteLinks
from reader.core.note_reader import post_id
from reader.core.post import Heading, Post, PostId
from reader.core.related_note import Reason, ReasonKind, RelatedNote
from reader.core.terms import Run, split_units

_SERIES, _LINK, _TAGS, _WORDS = 2.0, 1.5, 1.5, 2.0
"""What each is worth at most; tags and words are shares from 0 to 1 of what they could be."""
_LEAST = 0.3
_ALIKE = 0.15
"""A cosine from which on the words are worth naming as a reason."""
_TITLE_WEIGHT = 3
# A term of so many notes says nothing, and costs the most.
_COMMON = 0.25
_FEW_NOTES = 20


class NoteGraph:
    """The links between a library's notes, and what else they share.

    ``links`` and ``headings`` are by the ids of notes; a note without either has none.
    """

    def __init__(
        self,
        library: LibrarySnapshot,
        links: Mapping[PostId, NoteLinks],
        headings: Mapping[PostId, Sequence[Heading]],
        folding: Folding,
    ) -> None:
        self._library = library
        self._targets = {
            post.id: frozenset(_targets(post, links.get(post.id, NoteLinks()), library))
            for post in library.posts
        }
        self._sources: dict[PostId, set[PostId]] = defaultdict(set)
        for source, targets in self._targets.items():
            for target in targets:
                self._sources[target].add(source)
        self._tags = _Shares({post.id: dict.fromkeys(post.tags, 1.0) for post in library.posts})
        self._words = _Shares(
            {post.id: _terms(post, headings.get(post.id, ()), folding) for post in library.posts},
            most=_COMMON,
        )

    def backlinks(self, note: PostId) -> tuple[Post, ...]:
        """Return the notes that link to ``note``, the nearest to it first."""
        sources = self._sources.get(note, set())
        worths = self._worths(note)
        posts = (post for post in self._library.posts if post.id in sources)
        return tuple(sorted(posts, key=lambda post: -sum(worths[post.id].values())))

    def related(
        self, note: PostId, most: int = 5, without: Collection[PostId] = ()
    ) -> tuple[RelatedNote, ...]:
        """Return the notes nearest to ``note``, but for those in ``without``."""
        own = self._library.by_id.get(note)
        if own is None:
            return ()
        found = [
            RelatedNote(post, score, _reasons(own, post, worth))
            for other, worth in self._worths(note).items()
            if other not in without and (score := sum(worth.values())) >= _LEAST
            for post in (self._library.by_id[other],)
        ]
        return tuple(sorted(found, key=lambda each: (-each.score, each.post.id))[:most])

    def _worths(self, note: PostId) -> dict[PostId, dict[ReasonKind, float]]:
        """Return what each reason is worth for every note that has one to be near ``note``."""
        if note not in self._library.by_id:
            return {}
        tags, words = self._tags.cosines(note), self._words.cosines(note)
        series = self._library.by_id[note].series
        same = (each for each in self._library.posts if each.series == series)
        siblings = {each.id for each in same if each.series}
        linked = self._targets[note] | self._sources.get(note, set())
        near = {*tags, *words, *siblings, *linked} - {note}
        return {
            other: {
                ReasonKind.SERIES: _SERIES * (other in siblings),
                ReasonKind.LINK: _LINK * (other in linked),
                ReasonKind.TAGS: _TAGS * tags.get(other, 0.0),
                ReasonKind.WORDS: _WORDS * words.get(other, 0.0),
            }
            for other in near
        }


class _Shares:
    """Vectors of weighted terms, one a note, by which the nearest are found (tf-idf, cosine)."""

    def __init__(self, counts: Mapping[PostId, Mapping[str, float]], most: float = 1.0) -> None:
        held = Counter(term for terms in counts.values() for term in terms)
        limit = max(most * len(counts), _FEW_NOTES)
        rarity = {
            term: math.log((1 + len(counts)) / number)
            for term, number in held.items()
            if number <= limit
        }
        self._vectors: dict[PostId, dict[str, float]] = {}
        self._holders: dict[str, list[PostId]] = defaultdict(list)
        for note, terms in counts.items():
            vector = {t: (1 + math.log(n)) * rarity[t] for t, n in terms.items() if t in rarity}
            length = math.sqrt(sum(weight * weight for weight in vector.values()))
            self._vectors[note] = {term: weight / length for term, weight in vector.items()}
            for term in vector:
                self._holders[term].append(note)

    def cosines(self, note: PostId) -> dict[PostId, float]:
        """Return how near each note with a term of ``note`` is to it, 0 to 1."""
        sums: dict[PostId, float] = defaultdict(float)
        for term, weight in self._vectors[note].items():
            for other in self._holders[term]:
                sums[other] += weight * self._vectors[other][term]
        return sums


def _targets(post: Post, links: NoteLinks, library: LibrarySnapshot) -> Iterator[PostId]:
    paths = (post_id(post.library, path) for path in links.paths)
    named = (library.resolve(name, post.library) for name in links.names)
    for target in (*paths, *named):
        if target is not None and target != post.id and target in library.by_id:
            yield target


def _terms(post: Post, headings: Sequence[Heading], folding: Folding) -> Counter[str]:
    counts: Counter[str] = Counter()
    for text, weight in ((post.title, _TITLE_WEIGHT), *((each.text, 1) for each in headings)):
        for term in _split(text, folding):
            counts[term] += weight
    return counts


def _split(text: str, folding: Folding) -> Iterator[str]:
    for unit in split_units(text, folding):
        if isinstance(unit, Run):
            yield from (unit.text[at : at + 2] for at in range(len(unit.text) - 1))
        else:
            yield unit.stem


def _reasons(own: Post, other: Post, worth: Mapping[ReasonKind, float]) -> tuple[Reason, ...]:
    shared = tuple(tag for tag in own.tags if tag in other.tags)
    least = {ReasonKind.WORDS: _WORDS * _ALIKE}
    kinds = [kind for kind, weight in worth.items() if weight > least.get(kind, 0.0)]
    # Where nothing else is named, the words alone brought it here.
    kinds = sorted(kinds or [ReasonKind.WORDS], key=lambda kind: -worth[kind])
    return tuple(Reason(kind, shared if kind is ReasonKind.TAGS else ()) for kind in kinds)
