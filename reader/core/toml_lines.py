"""On which line each key of a TOML text stands, which `tomllib` does not tell.

The text must be one that `tomllib` has read without error; this walks it by the same
grammar (TOML 1.0) but keeps positions instead of values.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping
from typing import TypeAlias

KeyPath: TypeAlias = tuple[str | int, ...]

_SPACE = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
_STRING = re.compile(
    r'"""(?:[^"\\]|\\.|"(?!"")|"(?="""))*"""'
    r"|'''(?:[^']|'(?!'')|'(?='''))*'''"
    r'|"(?:[^"\\\n]|\\.)*"'
    r"|'[^'\n]*'",
    re.DOTALL,
)
_PLAIN = re.compile(r"[^,\]}#\r\n]+")
_ESCAPE = re.compile(r"\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.))")
_ESCAPED = {"b": "\b", "t": "\t", "n": "\n", "f": "\f", "r": "\r", "e": "\x1b"}


def locate_keys(text: str) -> Mapping[KeyPath, int]:
    """Return the line (from 1) on which each key and each array item begins.

    A path is the keys from the top, with the index for an item of an array or of an array
    of tables. A table that several headers or dotted keys build up has the first one's line.
    """
    walk = _Walk(text)
    walk.document()
    return walk.lines


class _Walk:
    """One pass over the text; ``at`` is the next character to read."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.lines: dict[KeyPath, int] = {}
        self._starts = [0, *(match.end() for match in re.finditer("\n", text))]
        self._table_counts: dict[KeyPath, int] = {}

    def document(self) -> None:
        table: KeyPath = ()
        self._skip(_SPACE)
        while self.at < len(self.text):
            if self.text.startswith("[", self.at):
                table = self._header()
            else:
                self._pair(table)
            self._skip(_SPACE)

    def _header(self) -> KeyPath:
        start = self.at
        is_item = self.text.startswith("[[", self.at)
        self.at += 2 if is_item else 1
        *parents, last = self._dotted_key()
        self.at = self.text.index("]", self.at) + (2 if is_item else 1)
        path: KeyPath = ()
        for part in parents:
            path = self._inside((*path, part), start)
        path = (*path, last)
        self._note(path, start)
        if not is_item:
            return path
        self._table_counts[path] = self._table_counts.get(path, 0) + 1
        return self._inside(path, start)

    def _inside(self, path: KeyPath, start: int) -> KeyPath:
        """Return the path of the table meant: of an array of tables, the latest item."""
        self._note(path, start)
        if path in self._table_counts:
            path = (*path, self._table_counts[path] - 1)
            self._note(path, start)
        return path

    def _pair(self, table: KeyPath) -> None:
        start = self.at
        path = table
        for part in self._dotted_key():
            path = (*path, part)
            self._note(path, start)
        self.at = self.text.index("=", self.at) + 1
        self._value(path)

    def _dotted_key(self) -> list[str]:
        parts = [self._key_part()]
        self._skip(_SPACE)
        while self.text.startswith(".", self.at):
            self.at += 1
            parts.append(self._key_part())
            self._skip(_SPACE)
        return parts

    def _key_part(self) -> str:
        self._skip(_SPACE)
        if self.text[self.at] not in "\"'":
            return self._skip(_BARE_KEY)
        quoted = self._skip(_STRING)
        return quoted[1:-1] if quoted[0] == "'" else _unescape(quoted[1:-1])

    def _value(self, path: KeyPath) -> None:
        self._skip(_SPACE)
        opening = self.text[self.at]
        if opening == "[":
            self._array(path)
        elif opening == "{":
            self._inline_table(path)
        else:
            self._skip(_STRING if opening in "\"'" else _PLAIN)

    def _array(self, path: KeyPath) -> None:
        count = 0
        while not self._closes("]"):
            self._note((*path, count), self.at)
            self._value((*path, count))
            count += 1

    def _inline_table(self, path: KeyPath) -> None:
        while not self._closes("}"):
            self._pair(path)

    def _closes(self, bracket: str) -> bool:
        """Step over the opening bracket or a comma; return whether the end is reached."""
        self._skip(_SPACE)
        if self.text[self.at] != bracket:
            self.at += self.text[self.at] in ",[{"
            self._skip(_SPACE)
        is_end = self.text[self.at] == bracket
        self.at += is_end
        return is_end

    def _skip(self, pattern: re.Pattern[str]) -> str:
        match = pattern.match(self.text, self.at)
        if match is None:
            raise ValueError(f"not TOML at character {self.at}")
        self.at = match.end()
        return match[0]

    def _note(self, path: KeyPath, start: int) -> None:
        self.lines.setdefault(path, bisect_right(self._starts, start))


def _unescape(text: str) -> str:
    def replace(match: re.Match[str]) -> str:
        code = match[1] or match[2] or match[3]
        return chr(int(code, 16)) if code else _ESCAPED.get(match[4], match[4])

    return _ESCAPE.sub(replace, text)
