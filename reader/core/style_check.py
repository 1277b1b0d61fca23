"""What is wrong with a style sheet of the user's own.

That is what never ends, names that no engine knows, and what our pages refuse to load. What a
name is given only an engine can judge: `style_values` has it ready for one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice

from reader.core.saying import Saying, say
from reader.core.style_declarations import declaration_faults
from reader.core.style_source import Lines

_TOKEN = re.compile(
    r"""(?P<comment>/\*(?:.*?\*/)?)
    |(?P<string>"(?:\\.|[^"\\\n])*"?|'(?:\\.|[^'\\\n])*'?)
    |(?P<import>@import\b)
    |(?P<url>\burl\(\s*(?P<address>"[^"\n]*"|'[^'\n]*'|[^)\s]*))
    |(?P<open>[{(\[])
    |(?P<close>[})\]])""",
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)
MOST_DECLARATIONS = 50
"""Of so many wrong ones it is told; who has more has another kind of file."""
_PAIRS = {"}": "{", ")": "(", "]": "["}
_OWN = ("#", "yandu:")


@dataclass(frozen=True, slots=True)
class StyleFault:
    """One fault, and its line from 1."""

    line: int
    what: Saying


def check_style(text: str) -> tuple[StyleFault, ...]:
    """Return what is wrong with a style sheet, from the top."""
    return tuple(_Scan(text).faults())


class _Scan:
    def __init__(self, text: str) -> None:
        self._text, self._lines = text, Lines(text)
        self._found: list[StyleFault] = []
        self._open: list[tuple[str, int]] = []

    def faults(self) -> list[StyleFault]:
        for token in _TOKEN.finditer(self._text):
            self._read(token)
        for bracket, line in self._open[:1]:
            self._add(line, say("this {bracket} is never closed", bracket=bracket))
        for place, what in islice(declaration_faults(self._text), MOST_DECLARATIONS):
            self._add(self._lines.at(place), what)
        return sorted(self._found, key=lambda fault: fault.line)

    def _read(self, token: re.Match[str]) -> None:
        word = token[0]
        line = self._lines.at(token.start())
        match token.lastgroup:
            case "comment":
                if len(word) < len("/**/") or not word.endswith("*/"):
                    self._add(line, say("this comment is never closed"))
            case "string":
                if len(word) == 1 or word[-1] != word[0]:
                    self._add(line, say("this string is never closed"))
            case "import":
                self._add(line, say("@import is passed over: pages load no other style sheet"))
            case "open":
                self._open.append((word, line))
            case "close":
                self._close(word, line)
            case _:
                self._open.append(("(", line))
                self._check_address(token["address"].strip("\"'"), line)

    def _check_address(self, address: str, line: int) -> None:
        if not address.startswith(_OWN):
            self._add(line, say("{address} is not loaded: pages load nothing", address=address))

    def _close(self, bracket: str, line: int) -> None:
        if self._open and self._open[-1][0] == _PAIRS[bracket]:
            self._open.pop()
        else:
            self._add(line, say("this {bracket} closes nothing", bracket=bracket))

    def _add(self, line: int, what: Saying) -> None:
        self._found.append(StyleFault(line, what))
