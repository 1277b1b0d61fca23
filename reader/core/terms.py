"""What a text is searched by: runs of CJK characters, and words.

A run has no word boundaries, so it is matched by its characters; a word is matched whole or
by its beginning.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from reader.core.folding import Folding

# Han with its iteration mark and zero, kana, bopomofo, Hangul: scripts written without spaces,
# or (Hangul) with endings joined to the word.
CJK = (
    "\u3005-\u3007\u3038-\u303a\u3040-\u318f\u31a0-\u31bf\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"
    "\ua960-\ua97f\uac00-\ud7ff\u1100-\u11ff\uf900-\ufaff\U00020000-\U0003ffff"
)
MAX_WORD = 40
"""Longer words (hashes, base64) are cut, on both sides alike."""
_MIN_PART = 2

_WORD = rf"[cC]\+\+|[cCfF]\#(?![^\W{CJK}])|[^\W{CJK}]+"
_NOT_AFTER_WORD = rf"(?<![^\W{CJK}])"
WORD = re.compile(rf"{_NOT_AFTER_WORD}(?:{_WORD})")
_LATIN = re.compile(rf"[^\W{CJK}]")
_UNIT = re.compile(rf"(?P<run>[{CJK}]+)|(?P<word>{_WORD})")
_SIGN = re.compile(r"[^\w\s]")
_UNIT_END = re.compile(r"[\w+#]\Z")
_PART = re.compile(r"[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z0-9]+|[A-Z0-9]+|[^\W_A-Za-z0-9]+")
# Plurals whose e belongs to the ending: boxes, classes, batches, but caches, nodes.
_ES = re.compile(r"(?:ss|x|zz|sh|tch|nch|rch)es\Z")
_PLURAL = re.compile(r"[a-z]+(?<![us])s\Z")
_MIN_PLURAL = 4
_TO_IES = re.compile(r"[a-z][b-df-hj-np-tv-z]y\Z")
_ABBREVIATION = re.compile(r"[A-Z][A-Z0-9]{0,2}\Z")
_MAX_GAP = 3
# Beside a run these hold of themselves: it has no letter that a word could go on with.
_NOT_AFTER_LATIN = rf"(?:(?<![^\W{CJK}])|(?=[{CJK}]))"
_NOT_BEFORE_LATIN = rf"(?:(?![^\W{CJK}])|(?<=[{CJK}]))"


@dataclass(frozen=True, slots=True)
class Run:
    """Consecutive CJK characters, folded."""

    text: str


@dataclass(frozen=True, slots=True)
class Word:
    """A word: folded and cut, and its stem, under which every form of it is indexed."""

    text: str
    stem: str


Unit = Run | Word


@lru_cache(maxsize=64)
def split_units(text: str, folding: Folding) -> tuple[Unit, ...]:
    """Return the runs and words of a normalised text in their order.

    What reads a query asks this for the same few texts again and again.
    """
    return tuple(_units(folding.fold(text)))


def has_signs(text: str, units: Sequence[Unit]) -> bool:
    """Return whether signs stand between a text's units: ``O(n log n)``, not ``LoRA 微调``."""
    return len(units) > 1 and _SIGN.search(text.strip()) is not None


def ends_within_unit(text: str) -> bool:
    """Return whether a text ends with a run or word, which may go on: ``O(n)`` does not."""
    return _UNIT_END.search(text) is not None


def word_terms(surface: str, folding: Folding) -> tuple[str, ...]:
    """Return the terms that a word is found by, each once.

    They are the word folded, its stem, and the parts of a camelCase or snake_case name with
    their stems. Whatever beginning of the word is typed, it is the beginning of one of them.
    """
    folded = folding.fold(surface)
    terms = {folded[:MAX_WORD]: None, stem(folded)[:MAX_WORD]: None}
    for part in _parts(surface):
        low = folding.fold(part)[:MAX_WORD]
        terms |= {low: None, stem(low): None}
    return tuple(terms)


class PhraseFinder:
    """Finds a folded phrase in folded texts.

    Any white space stands for any. A phrase that begins or, unless ``is_open``, ends with a
    Latin letter does not do so within a word. A text of spaces alone is everywhere.
    """

    def __init__(self, folded: str, *, is_open: bool) -> None:
        parts = folded.split()
        self._begins_word = is_latin(folded[:1])
        self._ends_word = not is_open and is_latin(folded[-1:])
        self._first = parts[0] if parts else ""
        # Without what a word may not stand beside: that takes longer to make than a query.
        self._pattern = re.compile(r"\s+".join(map(re.escape, parts)))

    def is_in(self, text: str) -> bool:
        """Return whether a folded text has the phrase."""
        # A pattern tried at every character takes twenty times as long as a plain find.
        at = text.find(self._first)
        while at >= 0:
            if self._stands_at(text, at):
                return True
            at = text.find(self._first, at + 1)
        return False

    def _stands_at(self, text: str, start: int) -> bool:
        if self._begins_word and start and is_latin(text[start - 1]):
            return False
        found = self._pattern.match(text, start)
        if found is None:
            return False
        end = found.end()
        return not (self._ends_word and is_latin(text[end : end + 1]))


def is_latin(char: str) -> bool:
    """Return whether a character, or none, is a letter, digit or ``_`` of a word."""
    return _LATIN.match(char) is not None


def term_pattern(units: Sequence[Unit]) -> re.Pattern[str]:
    """Return a pattern that finds units next to each other in a folded text.

    A few signs may stand between them, and a word may be a regular plural.
    """
    body = rf"\W{{0,{_MAX_GAP}}}".join(_unit_pattern(unit) for unit in units)
    return re.compile(f"{_NOT_AFTER_LATIN}{body}{_NOT_BEFORE_LATIN}")


def is_abbreviation(term: str) -> bool:
    """Return whether a term is meant in capitals alone: in small letters it is another word."""
    return _ABBREVIATION.match(term) is not None


@lru_cache(maxsize=4096)
def stem(word: str) -> str:
    """Return the singular of a folded English plural, else the word itself.

    Only regular endings are known, and both sides are stemmed, so a wrong singular ("bias",
    "bia") costs nothing.
    """
    if len(word) < _MIN_PLURAL or not _PLURAL.match(word):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-2] if _ES.search(word) else word[:-1]


def forms_of(word: Word) -> tuple[str, ...]:
    """Return what a text is to be looked through for to see a word: it, and what begins its forms.

    Most plurals begin with the singular; ``queries`` does not with ``query``.
    """
    forms = {word.text: None, word.stem: None}
    if _TO_IES.search(word.stem):
        forms[f"{word.stem[:-1]}ies"] = None
    return tuple(forms)


def _units(folded: str) -> Iterator[Unit]:
    for match in _UNIT.finditer(folded):
        text = match.group()
        if match.lastgroup == "run":
            yield Run(text)
        else:
            yield Word(text[:MAX_WORD], stem(text)[:MAX_WORD])


def _unit_pattern(unit: Unit) -> str:
    if isinstance(unit, Run):
        return re.escape(unit.text)
    forms = (re.escape(form) for form in forms_of(unit))
    return f"(?:{'|'.join(forms)})(?:e?s)?"


def _parts(surface: str) -> list[str]:
    if surface.islower() and "_" not in surface:
        return [surface.rstrip("+#")] if surface[-1] in "+#" else []
    parts = _PART.findall(surface)
    return [part for part in parts if len(part) >= _MIN_PART or surface[-1] in "+#"]
