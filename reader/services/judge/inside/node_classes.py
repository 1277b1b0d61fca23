"""The class ``Node``, which takes its arguments in another order for each kind of problem."""

from __future__ import annotations

import types
from typing import Any

from .spelling import innermost, is_copy

_SOURCES = {
    "Node<random>": '''
class Node:
    """A node of a linked list that knows any other node of it, too."""

    def __init__(self, val=0, next=None, random=None):
        self.val = val
        self.next = next
        self.random = random
''',
    "Node<nary>": '''
class Node:
    """A node of a tree with any number of children."""

    def __init__(self, val=0, children=None):
        self.val = val
        self.children = children if children is not None else []
''',
    "Node<graph>": '''
class Node:
    """A node of a graph."""

    def __init__(self, val=0, neighbors=None):
        self.val = val
        self.neighbors = neighbors if neighbors is not None else []
''',
}


def define_node(module: types.ModuleType, entry: dict[str, Any]) -> None:
    """Give the module the ``Node`` that its entry's types are made of.

    An entry without one, or with several kinds, keeps the one of the preamble.
    """
    kinds = {kind for kind in map(_node_kind, _types(entry)) if kind in _SOURCES}
    if len(kinds) == 1:
        exec(_SOURCES[kinds.pop()], module.__dict__)  # noqa: S102
        module.__dict__["Node"].__module__ = module.__name__


def _node_kind(value_type: Any) -> str | None:
    inner = innermost(value_type)
    if is_copy(inner):
        inner = inner[1]
    return inner if isinstance(inner, str) else None


def _types(entry: dict[str, Any]) -> list[Any]:
    signatures = [entry, *entry.get("methods", {}).values()]
    params = [value_type for each in signatures for _, value_type in each.get("params", ())]
    return [*params, *(each.get("returns") for each in signatures)]
