"""Types as the judge sends them: small trees of JSON.

A type is ``"int"``, ``"float"``, ``"bool"``, ``"str"``, ``"any"``, a kind of nodes such as
``"TreeNode"`` or ``"Node<random>"``, or ``["list", item]``, ``["copy", nodes]``,
``["ref", argument]``, ``["at", argument]``, ``["tail", argument]``, ``["ndarray", dtype]``,
``["strided", dtype]``; None is a call that answers nothing.
"""

from __future__ import annotations

from typing import Any

NODE_KINDS = frozenset(
    {"TreeNode", "ListNode", "ListNode<cycle>", "Node<random>", "Node<nary>", "Node<graph>"}
)


def spell(value_type: Any) -> str:
    """Return the type as the problem format writes it."""
    if isinstance(value_type, str):
        return value_type
    head, inner = value_type
    return f"{head}<{spell(inner)}>"


def is_reference(value_type: Any) -> bool:
    """Return whether the value is a node of another argument."""
    return isinstance(value_type, list) and value_type[0] in ("ref", "at")


def is_tail(value_type: Any) -> bool:
    """Return whether the value is a linked list that may run into another argument."""
    return isinstance(value_type, list) and value_type[0] == "tail"


def is_copy(value_type: Any) -> bool:
    """Return whether the value is made of nodes that are none of the arguments'."""
    return isinstance(value_type, list) and value_type[0] == "copy"


def is_linked(value_type: Any) -> bool:
    """Return whether the value is made of nodes of its own."""
    return isinstance(value_type, str) and value_type in NODE_KINDS


def innermost(value_type: Any) -> Any:
    """Return the type of the items at the bottom of nested lists."""
    while isinstance(value_type, list) and value_type[0] == "list":
        value_type = value_type[1]
    return value_type
