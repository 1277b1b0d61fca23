"""One key of the settings: its default, what is said of it, and which values are right for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import Field, field
from typing import Any, TypeVar

Value = TypeVar("Value")
Check = Callable[[str, Any], str]
"""Takes the key and what the file has for it; returns what is wrong, empty for nothing."""


def setting(default: Value, comment: str, check: Check) -> Value:
    """Return the field of a dataclass that is a key of ``settings.toml``, typed as its value.

    ``comment`` stands above it in the file, and is the advice where ``check`` finds a fault.
    """
    return field(default=default, metadata={"comment": comment, "check": check})


def comment_of(key: Field[Any]) -> str:
    """Return what is said of ``key``."""
    return str(key.metadata["comment"])


def fault_of(key: Field[Any], value: Any) -> str:
    """Return what is wrong with a value that the file has for ``key``; empty for nothing."""
    check: Check = key.metadata["check"]
    return check(key.name, value)


def one_of(*words: str) -> Check:
    """Return the check of a key that is one of ``words``."""

    def check(key: str, value: Any) -> str:
        return "" if value in words else f"{key} = {value!r} is not one of {', '.join(words)}"

    return check


def number(low: float, high: float) -> Check:
    """Return the check of a number within the bounds, both included."""

    def check(key: str, value: Any) -> str:
        if _is_within(value, low, high):
            return ""
        return f"{key} = {value!r} is not a number from {low:g} to {high:g}"

    return check


def switch(key: str, value: Any) -> str:
    """Check a key that is true or false."""
    return "" if isinstance(value, bool) else f"{key} = {value!r} is not true or false"


def folders(key: str, value: Any) -> str:
    """Check a list of folders."""
    return "" if _is_list_of_texts(value) else f"{key} is not a list of folders"


def words_by_folder(*words: str) -> Check:
    """Return the check of a table that has one of ``words`` for each folder."""

    def check(key: str, value: Any) -> str:
        if not isinstance(value, dict):
            return f"{key} is not a table of folders and kinds"
        wrong = [folder for folder, word in value.items() if word not in words]
        if not wrong:
            return ""
        return f"{key}: {wrong[0]} = {value[wrong[0]]!r} is not one of {', '.join(words)}"

    return check


def keys_by_command(key: str, value: Any) -> str:
    """Check a table that has a list of shortcuts for each command.

    Which commands there are, and which keys a keyboard has, the window knows.
    """
    if not isinstance(value, dict):
        return f"{key} is not a table of commands and their keys"
    wrong = [name for name, texts in value.items() if not _is_list_of_texts(texts)]
    return f"{key}: {wrong[0]} = {value[wrong[0]]!r} is not a list of keys" if wrong else ""


def _is_list_of_texts(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(part, str) for part in value)


def _is_within(value: Any, low: float, high: float) -> bool:
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return is_number and low <= value <= high
