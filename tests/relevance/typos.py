"""Typos made of the notes' own terms, as one makes them at a keyboard."""

from __future__ import annotations

import random
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from reader.core.search_document import SearchDocument
from reader.core.terms import CJK

_RUN = re.compile(f"[{CJK}]{{3,8}}")
_ALL = 1000
_WORD = re.compile(r"[a-z]{6,16}")


@dataclass(frozen=True, slots=True)
class Typo:
    """What was typed, what was meant, and how it went wrong."""

    typed: str
    meant: str
    kind: str


def make_typos(
    documents: Sequence[SearchDocument],
    readings: Mapping[str, tuple[str, ...]],
    *,
    count: int,
    seed: int = 0,
) -> list[Typo]:
    """Return ``count`` typos of each kind, of terms in titles, tags and headings.

    Chinese: a character of the same sound, two swapped, one of any other sound and shape.
    English: a letter swapped, left out, put in or replaced.
    """
    source = random.Random(seed)
    labels = [text for document in documents for text in _labels(document)]
    runs = sorted({run for text in labels for run in _RUN.findall(text)})
    words = sorted({word for text in labels for word in _WORD.findall(text.lower())})
    alike = _by_sound("".join(labels), readings)
    found = [typo for run in runs for typo in _han(run, alike, runs, source)]
    found += [typo for word in words for typo in _latin(word, source)]
    by_kind: dict[str, list[Typo]] = defaultdict(list)
    for typo in source.sample(found, len(found)):
        by_kind[typo.kind].append(typo)
    return [typo for own in by_kind.values() for typo in own[:count]]


def _labels(document: SearchDocument) -> Iterator[str]:
    yield from (document.title, *document.tags)
    yield from (section.heading for section in document.sections)


def _by_sound(text: str, readings: Mapping[str, tuple[str, ...]]) -> Mapping[str, tuple[str, ...]]:
    by_sound: dict[str, set[str]] = defaultdict(set)
    for char in set(text):
        for sound in readings[char]:
            by_sound[sound].add(char)
    return {
        char: tuple(
            sorted({other for sound in readings[char] for other in by_sound[sound]} - {char})
        )
        for char in set(text)
    }


def _han(
    run: str, alike: Mapping[str, tuple[str, ...]], runs: Iterable[str], source: random.Random
) -> Iterator[Typo]:
    at = source.randrange(len(run))
    if alike.get(run[at]):
        yield Typo(run[:at] + source.choice(alike[run[at]]) + run[at + 1 :], run, "sound")
    at = source.randrange(len(run) - 1)
    if run[at] != run[at + 1]:
        yield Typo(run[:at] + run[at + 1] + run[at] + run[at + 2 :], run, "characters swapped")
    if len(run) > 3:
        at = source.randrange(len(run))
        other = source.choice(source.choice([*runs]))
        if other != run[at]:
            yield Typo(run[:at] + other + run[at + 1 :], run, "other character")


def _latin(word: str, source: random.Random) -> Iterator[Typo]:
    at = source.randrange(1, len(word) - 1)
    letter = source.choice("abcdefghijklmnopqrstuvwxyz")
    edited = {
        "letters swapped": word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        "letter left out": word[:at] + word[at + 1 :],
        "letter put in": word[:at] + letter + word[at:],
        "letter replaced": word[:at] + letter + word[at + 1 :],
    }
    yield from (Typo(typed, word, kind) for kind, typed in edited.items() if typed != word)


def score_typos(
    typos: Iterable[Typo], search: Callable[[str, int], Iterable[str]]
) -> dict[str, tuple[int, float]]:
    """Return for each kind how many there were, and for what share the first hit is right.

    Right is a note that the term itself finds. ``search`` returns the ids of the best hits.
    """
    right: dict[str, list[bool]] = defaultdict(list)
    for typo in typos:
        first = [*search(f"{typo.typed} ", 1)]
        right[typo.kind].append(bool(first) and first[0] in {*search(f"{typo.meant} ", _ALL)})
    return {kind: (len(own), sum(own) / len(own)) for kind, own in right.items()}
