"""Text made comparable: width, case, accents and Han variants no longer count.

Two steps, so that a place in the folded text is the same place in the text shown:
`normalise` may change a text's length and is applied once, before a text is stored;
`Folding.fold` never does.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from types import MappingProxyType

# Compatibility characters that stand for several letters (ligatures, Roman numerals, squared
# words) or that a word boundary would treat otherwise than what they stand for (radicals,
# circled letters and ideographs).
_COMPATIBLE = re.compile(
    "[\u0132\u0133\u01c4-\u01cc\u01f1-\u01f3\u2160-\u217f\u24b6-\u24e9\u2e80-\u2fd5\u3190-\u319f"
    "\u3220-\u3247\u3260-\u327e\u3280-\u32b0\u32d0-\u33ff\ufb00-\ufb06\ufe33\ufe34\ufe4d-\ufe4f"
    "\uff3f\U0001f100-\U0001f251]|[\uff66-\uffdc]+"
)
_INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
_SURROGATE = re.compile("[\ud800-\udfff]")
# Beyond Cyrillic a mark is part of the letter: か and が are two kana, not one with an accent.
_LAST_ACCENTED = "\u052f"
_FIRST_NARROW, _FIRST_ENCLOSED = "\uff66", "\U0001f100"
_NO_VARIANTS: Mapping[str, str] = MappingProxyType({})


def normalise(text: str) -> str:
    """Return ``text`` composed (NFC), with ligatures spelt out and invisible characters gone.

    What is left looks the same and can be encoded; lone surrogates become U+FFFD.
    """
    if text.isascii():
        return text
    composed = _SURROGATE.sub("\ufffd", unicodedata.normalize("NFC", text))
    return _COMPATIBLE.sub(_spell_out, _INVISIBLE.sub("", composed))


class Folding:
    """A folding that maps each character to one character, whatever stands around it.

    Args:
        han: Each variant Han character and the one it is folded to, usually Traditional to
            Simplified. Chains are followed.
    """

    def __init__(self, han: Mapping[str, str] = _NO_VARIANTS) -> None:
        self._table = _FoldTable(han)

    def fold(self, text: str) -> str:
        """Return ``text`` folded; its length does not change."""
        return text.lower() if text.isascii() else text.translate(self._table)


class _FoldTable(dict[int, str]):
    """Works out each character when it is first met: of 1.1 million, few ever are."""

    def __init__(self, han: Mapping[str, str]) -> None:
        super().__init__()
        self._han = han

    def __missing__(self, code: int) -> str:
        folded = _settle(chr(code), self._han)
        self[code] = folded
        return folded


def _settle(char: str, han: Mapping[str, str]) -> str:
    seen = {char}
    while (folded := _fold_once(char, han)) not in seen:
        seen.add(folded)
        char = folded
    # A chain that closes on itself (two characters each other's variant) settles on one end.
    return min(seen) if folded != char else char


def _fold_once(char: str, han: Mapping[str, str]) -> str:
    if unicodedata.combining(char):
        return char
    char = _single(unicodedata.normalize("NFKC", char), char)
    char = _single(char.casefold(), _single(char.lower(), char))
    if char <= _LAST_ACCENTED or "\u1e00" <= char <= "\u1fff":
        char = unicodedata.normalize("NFD", char)[0]
    return han.get(char, char)


def _single(candidate: str, otherwise: str) -> str:
    return candidate if len(candidate) == 1 else otherwise


def _spell_out(match: re.Match[str]) -> str:
    spelt = unicodedata.normalize("NFKC", match.group())
    is_narrow = _FIRST_NARROW <= match.group() < _FIRST_ENCLOSED
    return spelt if is_narrow or spelt.isalnum() or spelt == "_" else match.group()
