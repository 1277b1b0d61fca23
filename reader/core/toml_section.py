"""Strict reading of one TOML table: every fault is kept with its line, none stops the rest."""

from __future__ import annotations

import math
import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from difflib import get_close_matches
from enum import StrEnum
from typing import Any, TypeVar

from reader.core.engine_words.toml_reasons import explain_toml
from reader.core.errors import Finding
from reader.core.saying import said_by, say
from reader.core.shown_value import show_value
from reader.core.toml_lines import KeyPath, locate_keys
from reader.core.value_words import place_fault

Word = TypeVar("Word", bound=StrEnum)
Value = TypeVar("Value")

_KINDS = {
    str: say("a string"),
    int: say("an integer"),
    float: say("a float"),
    bool: say("a boolean"),
    list: say("an array"),
    dict: say("a table"),
}
_FLOAT_BITS = 1023
_MOMENT = say("a date or time")
_LINE = re.compile(r"\(at (?:line (\d+), column \d+|end of document)\)")


class Report:
    """The findings of one file, gathered while it is read."""

    def __init__(self, path: str, lines: Mapping[KeyPath, int]) -> None:
        self.path = path
        self.findings: list[Finding] = []
        self._lines = lines

    def add(self, at: KeyPath, what: str, advice: str = "") -> None:
        """Keep a finding at the line of ``at``, or of the nearest table around it."""
        while at and at not in self._lines:
            at = at[:-1]
        self.findings.append(Finding(self.path, what, self._lines.get(at), advice))


class Section:
    """One table being read: each key is asked for once, then `close` names the rest."""

    def __init__(self, table: Mapping[str, Any], at: KeyPath, report: Report) -> None:
        self.table = table
        self.at = at
        self.report = report
        self._known: list[str] = []

    def has(self, key: str) -> bool:
        """Return whether the key is there, whatever its value."""
        return key in self.table

    def fault(self, key: str | None, what: str, advice: str = "") -> None:
        """Report a fault of one key's value, or of the whole table."""
        at = self.at if key is None else (*self.at, key)
        self.report.add(at, place_fault(name_path(at), what), advice)

    def text(self, key: str, *, required: bool = True) -> str | None:
        """Return a string with something in it."""
        return self._take(key, _as_text, required=required)

    def number(self, key: str, *, low: int, high: int, required: bool = True) -> int | None:
        """Return an integer within the bounds, both included."""
        return self._take(key, lambda value: _as_integer(value, low, high), required=required)

    def tolerance(self, key: str) -> float | None:
        """Return a finite number from 0, where it is there."""
        return self._take(key, _as_tolerance, required=False)

    def word(self, key: str, words: type[Word]) -> Word | None:
        """Return a member of the enum ``words``."""
        return self._take(key, lambda value: _as_word(value, words), required=True)

    def texts(self, key: str, *, required: bool = False) -> tuple[str, ...]:
        """Return an array of strings; the faulty items are reported and left out."""
        items = self._take(key, _as_array, required=required) or []
        return tuple(
            text
            for index, item in enumerate(items)
            if (text := self._check((*self.at, key, index), item, _as_text)) is not None
        )

    def section(self, key: str, *, required: bool = True) -> Section | None:
        """Return the table under a key, to be read and closed in its turn."""
        table = self._take(key, _as_table, required=required)
        return None if table is None else Section(table, (*self.at, key), self.report)

    def sections(self, key: str, *, required: bool) -> Iterator[Section]:
        """Yield each table of an array of tables."""
        items = self._take(key, _as_array, required=required) or []
        for index, item in enumerate(items):
            at = (*self.at, key, index)
            table = self._check(at, item, _as_table)
            if table is not None:
                yield Section(table, at, self.report)

    def close(self) -> None:
        """Report the keys that nobody asked for."""
        for key in self.table:
            if key not in self._known:
                near = get_close_matches(key, self._known, n=1)
                advice = say('Did you mean "{key}"?', key=near[0]) if near else self._list_known()
                self.fault(key, say("there is no such key here"), advice)

    def _list_known(self) -> str:
        return say("The keys here are: {known}", known=", ".join(self._known))

    def _take(self, key: str, read: Callable[[Any], Value], *, required: bool) -> Value | None:
        self._known.append(key)
        if key in self.table:
            return self._check((*self.at, key), self.table[key], read)
        if required:
            self.fault(key, say("this key is missing"))
        return None

    def _check(self, at: KeyPath, value: Any, read: Callable[[Any], Value]) -> Value | None:
        try:
            return read(value)
        except _WrongValueError as error:
            self.report.add(at, place_fault(name_path(at), said_by(error)))
            return None


def read_toml(text: str, path: str) -> tuple[Section | None, Report]:
    """Return the top table of ``text``, or None where it is not TOML, and the report to fill."""
    try:
        table = tomllib.loads(text)
        report = Report(path, locate_keys(text))
    except tomllib.TOMLDecodeError as error:
        return None, _syntax_report(str(error), path, last_line=text.count("\n") + 1)
    except RecursionError:
        return None, _syntax_report("values are nested too deep", path)
    except ValueError as error:  # an integer of more digits than Python converts
        return None, _syntax_report(str(error), path)
    return Section(table, (), report), report


def name_path(path: KeyPath) -> str:
    """Return a key path as a person would write it: ``entry.params[1].type``."""
    name = ""
    for part in path:
        name += f"[{part}]" if isinstance(part, int) else f".{part}"
    return name.removeprefix(".")


class _WrongValueError(Exception):
    """The value under a key is not of its kind."""


def _syntax_report(message: str, path: str, *, last_line: int | None = None) -> Report:
    report = Report(path, {})
    match = _LINE.search(message)
    line = int(match[1]) if match and match[1] else last_line
    report.findings.append(
        Finding(path, say("this is not TOML: {why}", why=explain_toml(message)), line)
    )
    return report


def _as_text(value: Any) -> str:
    if type(value) is not str:
        raise _WrongValueError(say("expected a string, got {found}", found=_kind(value)))
    if not value.strip():
        raise _WrongValueError(say("the text is empty"))
    return value


def _as_integer(value: Any, low: int, high: int) -> int:
    if type(value) is not int:
        raise _WrongValueError(say("expected an integer, got {found}", found=_kind(value)))
    if not low <= value <= high:
        raise _WrongValueError(
            say(
                "expected {low} to {high}, got {value}", low=low, high=high, value=show_value(value)
            )
        )
    return value


def _as_tolerance(value: Any) -> float:
    if type(value) not in (int, float):
        raise _WrongValueError(say("expected a number, got {found}", found=_kind(value)))
    is_beyond = type(value) is int and value.bit_length() > _FLOAT_BITS
    if is_beyond or not (math.isfinite(value) and value >= 0):
        shown = show_value(value)
        raise _WrongValueError(say("expected a finite number from 0, got {value}", value=shown))
    return float(value)


def _as_word(value: Any, words: type[Word]) -> Word:
    text = _as_text(value)
    try:
        return words(text)
    except ValueError:
        allowed = ", ".join(words)
        raise _WrongValueError(
            say('"{text}" is not one of: {allowed}', text=text, allowed=allowed)
        ) from None


def _as_array(value: Any) -> list[Any]:
    if type(value) is not list:
        raise _WrongValueError(say("expected an array, got {found}", found=_kind(value)))
    return value


def _as_table(value: Any) -> dict[str, Any]:
    if type(value) is not dict:
        raise _WrongValueError(say("expected a table, got {found}", found=_kind(value)))
    return value


def _kind(value: Any) -> str:
    return _KINDS.get(type(value), _MOMENT)
