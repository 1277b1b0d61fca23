"""What the values of JSON are called in messages."""

from __future__ import annotations

from reader.core.saying import say
from reader.core.verdict import Json

_NAMES = {
    bool: say("a bool"),
    int: say("an int"),
    float: say("a float"),
    str: say("a string"),
    list: say("a list"),
}
_OBJECT = say("an object")


def describe_kind(value: Json) -> str:
    """Return what a JSON value is, with its article: ``an int``, ``null``."""
    if value is None:
        return "null"
    return _NAMES.get(type(value), _OBJECT)


def place_fault(at: str, what: str) -> str:
    """Return a fault with the path of the wrong part before it, if it has one."""
    return f"{at}: {what}" if at else what
