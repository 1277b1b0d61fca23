"""What the values of JSON are called in messages."""

from __future__ import annotations

from reader.core.verdict import Json

_NAMES = {bool: "a bool", int: "an int", float: "a float", str: "a string", list: "a list"}


def describe_kind(value: Json) -> str:
    """Return what a JSON value is, with its article: ``an int``, ``null``."""
    if value is None:
        return "null"
    return _NAMES.get(type(value), "an object")


def place_fault(at: str, what: str) -> str:
    """Return a fault with the path of the wrong part before it, if it has one."""
    return f"{at}: {what}" if at else what
