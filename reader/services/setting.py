"""One key of the settings: its default, what is said of it, and which values are right for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import Field, field
from typing import Any, TypeVar

from reader.core.saying import say
from reader.core.shown_value import show_value

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
    comment: str = key.metadata["comment"]
    return comment


def fault_of(key: Field[Any], value: Any) -> str:
    """Return what is wrong with a value that the file has for ``key``; empty for nothing."""
    check: Check = key.metadata["check"]
    return check(key.name, value)


def one_of(*words: str) -> Check:
    """Return the check of a key that is one of ``words``."""

    def check(key: str, value: Any) -> str:
        if value in words:
            return ""
        known = ", ".join(words)
        return say(
            "{key} = {value} is not one of {known}", key=key, value=show_value(value), known=known
        )

    return check


def number(low: float, high: float) -> Check:
    """Return the check of a number within the bounds, both included."""

    def check(key: str, value: Any) -> str:
        if _is_within(value, low, high):
            return ""
        return say(
            "{key} = {value} is not a number from {low} to {high}",
            key=key,
            value=show_value(value),
            low=f"{low:g}",
            high=f"{high:g}",
        )

    return check


def switch(key: str, value: Any) -> str:
    """Check a key that is true or false."""
    if isinstance(value, bool):
        return ""
    return say("{key} = {value} is not true or false", key=key, value=show_value(value))


def folders(key: str, value: Any) -> str:
    """Check a list of folders."""
    is_good = _is_list_of_texts(value) and not any("\0" in part for part in value)
    return "" if is_good else say("{key} is not a list of folders", key=key)


def words_by_folder(*words: str) -> Check:
    """Return the check of a table that has one of ``words`` for each folder."""

    def check(key: str, value: Any) -> str:
        if not isinstance(value, dict):
            return say("{key} is not a table of folders and kinds", key=key)
        wrong = [folder for folder, word in value.items() if word not in words]
        if not wrong:
            return ""
        return say(
            "{key}: {name} = {value} is not one of {known}",
            key=key,
            name=wrong[0],
            value=show_value(value[wrong[0]]),
            known=", ".join(words),
        )

    return check


def keys_by_command(key: str, value: Any) -> str:
    """Check a table that has a list of shortcuts for each command.

    Which commands there are, and which keys a keyboard has, the window knows.
    """
    if not isinstance(value, dict):
        return say("{key} is not a table of commands and their keys", key=key)
    wrong = [name for name, texts in value.items() if not _is_list_of_texts(texts)]
    if not wrong:
        return ""
    return say(
        "{key}: {name} = {value} is not a list of keys",
        key=key,
        name=wrong[0],
        value=show_value(value[wrong[0]]),
    )


def _is_list_of_texts(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(part, str) for part in value)


def _is_within(value: Any, low: float, high: float) -> bool:
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return is_number and low <= value <= high
