"""A made-up library of Chinese and English notes, and the queries put to it.

Words are drawn by Zipf's law, most of them after a word that they often follow, and each note
has words of its own that it repeats, so that pairs of characters recur as they do in the bundled
notes: 92 different pairs and 15 words a kilobyte, where those have 96 and 15. Half of its bytes
are Chinese, as there. Notes are as long as in the libraries that the floors were measured on, 9 to
10 KB each on the average; the bundled ones have 13.
Nothing is taken from anywhere. The same seed makes the same library.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from reader.core.post import PostId
from reader.core.search_document import SearchDocument, SearchSection
from reader.services.search.han import load_folding

_HAN_WORDS, _LATIN_WORDS, _NAMES = 30_000, 12_000, 8000
_SYLLABLES = "ba co den fi gra hyp in ker lo men nor op pre qua ra si ten un ver xi".split()
_FOLLOWERS, _FOLLOWING = 3, 0.92
_SIGNS = "，，，，。。；：、（）"


@dataclass(frozen=True, slots=True)
class Words:
    """Words, the most frequent first, and their running weights."""

    words: Sequence[str]
    weights: Sequence[float]

    def draw(self, source: random.Random, count: int) -> list[str]:
        """Return words as a text would have them."""
        return source.choices(self.words, cum_weights=self.weights, k=count)

    def rare(self, source: random.Random, low: int, high: int) -> str:
        """Return one word between two ranks."""
        return self.words[source.randrange(low, min(high, len(self.words)))]


@dataclass(frozen=True, slots=True)
class Corpus:
    """The library's words, from which its notes and its queries are made."""

    han: Words
    latin: Words
    names: Words
    followers: dict[str, list[str]]
    seed: int

    def notes(self, count: int) -> Iterator[SearchDocument]:
        """Yield notes, 9.5 KB each on the average, from 1 to 20."""
        return (self._note(number) for number in range(count))

    def words(self, count: int) -> list[str]:
        """Return single words to search, most of them Chinese, frequent and rare ones."""
        source = random.Random(self.seed + 1)
        ranks = [(20, 200), (200, 2000), (2000, 10_000)]
        return [
            (self.latin if place % 5 == 4 else self.han).rare(source, *ranks[place % 3])
            for place in range(count)
        ]

    def keystrokes(self, count: int) -> list[str]:
        """Return what is in the search box after each key of ``count`` searches typed."""
        source = random.Random(self.seed + 2)
        typed = []
        for _ in range(count):
            word = self.han.rare(source, 20, 600)
            latin = self.latin.rare(source, 20, 600)
            text = f"{word}{source.choice(self.followers[word])} {latin}"
            typed += keys_of(text)
        return typed

    def typos(self, count: int) -> list[str]:
        """Return English words with two neighbouring letters swapped."""
        source = random.Random(self.seed + 3)
        words = [word for word in self.latin.words[100:4000] if len(word) > 5]
        return [swapped(source.choice(words), source) for _ in range(count)]

    def _note(self, number: int) -> SearchDocument:
        source = random.Random(self.seed * 1_000_003 + number)
        own = [self.han.rare(source, 50, 30_000) for _ in range(12)]
        own += [self.latin.rare(source, 50, 12_000) for _ in range(6)]
        title = "".join(source.sample(own[:12], 2)) + " " + source.choice(own[12:])
        sections = [self._section(source, own, place) for place in range(source.randint(2, 8))]
        return SearchDocument(
            id=PostId(f"bench/{number}"),
            title=title,
            category=(f"category{number % 7}",),
            tags=tuple(source.sample(own, 3)),
            date=None,
            path=f"bench/{number}.md",
            content_hash=str(number),
            sections=tuple(sections),
        )

    def _section(self, source: random.Random, own: list[str], place: int) -> SearchSection:
        body = "".join(self._sentence(source, own) for _ in range(source.randint(4, 14)))
        code = self._code(source, own) if source.random() < 0.8 else ""
        heading = "".join(source.sample(own[:12], 2))
        return SearchSection(heading, f"s{place}", source.randint(1, 3), body, code)

    def _sentence(self, source: random.Random, own: list[str]) -> str:
        words = self._phrase(source, source.randint(6, 12))
        for _ in range(source.randint(2, 6)):
            words.insert(source.randrange(len(words)), source.choice(own[:12]))
        if source.random() < 0.6:
            word = (
                source.choice(own[12:]) if source.random() < 0.3 else self.latin.draw(source, 1)[0]
            )
            words.insert(source.randrange(len(words)), f" {word} ")
        words.insert(len(words) // 2, source.choice(_SIGNS))
        return "".join(words) + "。"

    def _phrase(self, source: random.Random, count: int) -> list[str]:
        words = self.han.draw(source, count)
        for at in range(1, count):
            if source.random() < _FOLLOWING:
                words[at] = source.choice(self.followers[words[at - 1]])
        return words

    def _code(self, source: random.Random, own: list[str]) -> str:
        names = [*self.latin.draw(source, 30), *self.names.draw(source, 12), *own[12:]]
        lines = source.randint(6, 28)
        form = "{} = {}.{}({}, {}, {})"
        return "\n".join(form.format(*source.choices(names, k=6)) for _ in range(lines))


def make_corpus(seed: int = 7) -> Corpus:
    """Return the words of a library."""
    source = random.Random(seed)
    fold = load_folding().fold
    chars = [chr(code) for code in range(0x4E00, 0x9FA0) if fold(chr(code)) == chr(code)]
    chars = source.sample(chars, 4000)
    weights = list(accumulate(1 / (rank + 20) for rank in range(len(chars))))
    han = _distinct(
        _HAN_WORDS, lambda: "".join(source.choices(chars, cum_weights=weights, k=_size(source)))
    )
    latin = _distinct(
        _LATIN_WORDS,
        lambda: "".join(source.choices(_SYLLABLES, k=source.choice((1, 2, 2, 3, 3, 4)))),
    )
    drawn = _zipf(han)
    followers = {word: drawn.draw(source, _FOLLOWERS) for word in han}
    names = _distinct(_NAMES, lambda: "_".join(source.choices(latin[:3000], k=2)))
    return Corpus(drawn, _zipf(latin), _zipf(names), followers, seed)


def keys_of(text: str) -> list[str]:
    """Return what is in the search box after each key but the spaces."""
    return [text[: end + 1] for end in range(len(text)) if text[end] != " "]


def _size(source: random.Random) -> int:
    return source.choices((1, 2, 3, 4), (0.08, 0.62, 0.15, 0.15))[0]


def _distinct(count: int, make: Callable[[], str]) -> list[str]:
    words: dict[str, None] = {}
    while len(words) < count:
        words[make()] = None
    return list(words)


def _zipf(words: list[str]) -> Words:
    return Words(words, list(accumulate(1 / (rank + 3) for rank in range(len(words)))))


def swapped(word: str, source: random.Random) -> str:
    """Return the word with two neighbouring letters swapped."""
    at = source.randrange(1, len(word) - 1)
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
