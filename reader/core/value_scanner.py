"""Typed text as a row of values, each with its name where it has one.

Not the JSON module: the text is a person's, so messages give line and column, and Python's
spellings are understood.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

from reader.core.errors import UserError
from reader.core.saying import say
from reader.core.value_check import MAX_DEPTH
from reader.core.verdict import Json

# More digits than any answer has; Python refuses to convert more than 4300 by default.
MAX_DIGITS = 4000

_PREFIX = re.compile(r"\s*(?:input|输入)\s*[:：]", re.IGNORECASE)
_SPACE = re.compile(r"\s*")
_NAME = re.compile(r"\s*([^\W\d]\w*)\s*=")
_SEPARATOR = re.compile(r"[ \t\r]*(?:[,\n]\s*|\Z)")
_WORD = re.compile(r"-?[^\W\d]\w*")
_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
_STRING = re.compile(r'"((?:[^"\\\n]|\\.)*)"|\'((?:[^\'\\\n]|\\.)*)\'')
_ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(.))")
_ESCAPED = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f"}
_WORDS: dict[str, Json] = {
    "null": None,
    "None": None,
    "true": True,
    "True": True,
    "false": False,
    "False": False,
    "nan": "nan",
    "NaN": "nan",
    "inf": "inf",
    "Infinity": "inf",
    "-inf": "-inf",
    "-Infinity": "-inf",
}


@dataclass(frozen=True, slots=True)
class Item:
    """One value, the name before it, and the line it stands on (from 1)."""

    value: Json
    line: int
    name: str | None = None


def scan_items(text: str) -> list[Item]:
    """Return the values of ``text``, which commas or line ends separate.

    Raises:
        UserError: With the line, and the column in the message.
    """
    scanner = _Scanner(text)
    return scanner.items()


class _Scanner:
    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0

    def items(self) -> list[Item]:
        self._skip(_PREFIX)
        self._skip(_SPACE)
        items: list[Item] = []
        while self.at < len(self.text):
            items.append(self._item())
            if not self._skip(_SEPARATOR):
                raise self._error(say("expected a comma or a new line after the value"))
        return items

    def _item(self) -> Item:
        name = self._skip(_NAME)
        self._skip(_SPACE)
        line = self.text.count("\n", 0, self.at) + 1
        return Item(self._value(), line, name[1] if name else None)

    def _value(self) -> Json:
        """Read one value; ``open_lists`` stands in for the call stack."""
        open_lists: list[list[Json]] = []
        while True:
            self._skip(_SPACE)
            if self.text.startswith("[", self.at):
                self.at += 1
                open_lists.append([])
                if len(open_lists) > MAX_DEPTH:
                    raise self._error(
                        say("lists are nested deeper than {levels} levels", levels=MAX_DEPTH)
                    )
                self._skip(_SPACE)
                if not self.text.startswith("]", self.at):
                    continue
                value = self._close(open_lists)
            else:
                value = self._scalar()
            while open_lists:
                open_lists[-1].append(value)
                if not self._ends():
                    break
                value = self._close(open_lists)
            else:
                return value

    def _close(self, open_lists: list[list[Json]]) -> Json:
        self.at += 1
        return open_lists.pop()

    def _ends(self) -> bool:
        """Return whether the list ends here; step over a comma otherwise."""
        self._skip(_SPACE)
        if self.text.startswith(",", self.at):
            self.at += 1
            self._skip(_SPACE)
            return self.text.startswith("]", self.at)
        if self.text.startswith("]", self.at):
            return True
        raise self._error(say('expected "," or "]"'))

    def _scalar(self) -> Json:
        if string := self._skip(_STRING):
            return _unescape(string[1] if string[1] is not None else string[2])
        if word := _WORD.match(self.text, self.at):
            if word[0] not in _WORDS:
                raise self._error(
                    say('"{word}" is not a value', word=word[0]), say('Put a text in quotes: "abc"')
                )
            self.at = word.end()
            return _WORDS[word[0]]
        if number := _NUMBER.match(self.text, self.at):
            return self._number(number)
        raise self._error(say("expected a value"))

    def _number(self, number: re.Match[str]) -> Json:
        if len(number[0]) > MAX_DIGITS:
            raise self._error(say("a number has at most {most} digits", most=MAX_DIGITS))
        if number[0].lstrip("+-").isdigit():
            value: Json = int(number[0])
        elif math.isinf(value := float(number[0])):
            raise self._error(
                say("{number} is beyond a float", number=number[0]), say('Write "inf"')
            )
        self.at = number.end()
        return value

    def _skip(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        match = pattern.match(self.text, self.at)
        if match:
            self.at = match.end()
        return match

    def _error(self, what: str, advice: str = "") -> UserError:
        line = self.text.count("\n", 0, self.at) + 1
        column = self.at - self.text.rfind("\n", 0, self.at)
        return UserError(
            say("column {column}: {what}", column=column, what=what), line=line, advice=advice
        )


def _unescape(text: str) -> str:
    def replace(match: re.Match[str]) -> str:
        code = match[1] or match[2]
        return chr(int(code, 16)) if code else _ESCAPED.get(match[3], match[3])

    joined = _ESCAPE.sub(replace, text)
    # JSON writes a character beyond the basic plane as two escapes, to be made one again.
    return joined.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")
