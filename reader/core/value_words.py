"""What the values of JSON are called in messages."""

from __future__ import annotations

from reader.core.saying import Saying, compose, say
from reader.core.verdict import Json

_NAMES = {
    bool: say("a bool"),
    int: say("an int"),
    float: say("a float"),
    str: say("a string"),
    list: say("a list"),
}
_OBJECT = say("an object")
_PLACED = say("{place}: {difference}").template


def describe_kind(value: Json) -> str:
    """Return what a JSON value is, with its article: ``an int``, ``null``."""
    if value is None:
        return "null"
    return _NAMES.get(type(value), _OBJECT)


def place_fault(at: str, what: str) -> str:
    """Return a fault with the path of the wrong part before it, if it has one."""
    return compose(_PLACED, {"place": at, "difference": what}) if at else what


def name_fault(name: str, fault: str) -> str:
    """Return a fault with the value's name before its path: ``nums[2]: expected an int``."""
    if isinstance(fault, Saying) and fault.template == _PLACED:
        place, difference = fault.values["place"], fault.values["difference"]
        joint = "" if place.startswith("[") or not name else ": "
        return place_fault(f"{name}{joint}{place}", difference)
    return place_fault(name, fault)
