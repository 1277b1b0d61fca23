"""Types as the judge sends them: small trees of JSON.

A type is ``"int"``, ``"float"``, ``"bool"``, ``"str"``, ``"any"``, ``"TreeNode"``,
``"ListNode"``, or ``["list", item]``, ``["ref", argument]``, ``["ndarray", dtype]``; None is a
call that answers nothing.
"""

from __future__ import annotations

from typing import Any


def spell(value_type: Any) -> str:
    """Return the type as the problem format writes it."""
    if isinstance(value_type, str):
        return value_type
    head, inner = value_type
    return f"{head}<{spell(inner)}>"


def is_reference(value_type: Any) -> bool:
    """Return whether the value is a node of another argument."""
    return isinstance(value_type, list) and value_type[0] == "ref"


def is_linked(value_type: Any) -> bool:
    """Return whether the value is a tree or a linked list."""
    return value_type in ("TreeNode", "ListNode")
