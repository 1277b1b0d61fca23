"""The names that a solution finds without importing them, as on the site it was practised on."""

from __future__ import annotations

import bisect
import collections
import functools
import heapq
import itertools
import math
import operator
import random
import re
import string
import sys
import types
import typing
from typing import Any

# Pure Python frames live on the heap, so this depth costs memory and not stack.
RECURSION_LIMIT = 500_000

_STAR_MODULES = (typing, collections, heapq, bisect, itertools, functools, operator, math)
_NAMED_MODULES = (
    *(typing, collections, heapq, bisect, itertools, functools, operator, math),
    *(string, random, re, sys),
)
# `from math import *` would hide the built-in pow, and operator's the built-in abs and pow.
_KEPT_BUILTINS = frozenset({"abs", "pow", "sum"})

_NODES = compile(
    '''
class ListNode:
    """A node of a linked list."""

    def __init__(self, val=0, next=None):
        self.val = val
        self.next = next


class TreeNode:
    """A node of a binary tree."""

    def __init__(self, val=0, left=None, right=None):
        self.val = val
        self.left = left
        self.right = right


class Node:
    """A node that carries whichever links its problem needs."""

    def __init__(
        self, val=0, left=None, right=None, next=None, random=None, neighbors=None, children=None
    ):
        self.val = val
        self.left = left
        self.right = right
        self.next = next
        self.random = random
        self.neighbors = neighbors if neighbors is not None else []
        self.children = children if children is not None else []
''',
    "<preamble>",
    "exec",
)


def build_names(numpy: types.ModuleType | None) -> dict[str, Any]:
    """Return the shared part of the preamble; ``np`` is there where NumPy is."""
    names: dict[str, Any] = {}
    for module in _STAR_MODULES:
        names.update(_public_names(module))
    names.update({module.__name__: module for module in _NAMED_MODULES})
    names["inf"] = math.inf
    if numpy is not None:
        names["np"] = names["numpy"] = numpy
    return names


class NodeClasses:
    """The node classes, made anew only after a program has changed them.

    Making them is half of what a fresh module costs, and hardly a program sets anything on
    one; ``ListNode.__lt__ = ...``, which some do, must not reach the next case.
    """

    def __init__(self) -> None:
        self._made: dict[str, type] = {}
        self._untouched: list[dict[str, Any]] = []

    def for_module(self, name: str) -> dict[str, type]:
        """Return the three classes by name, as if ``name`` had just defined them."""
        if not self._made or self._untouched != list(map(_members, self._made.values())):
            self._made = _make_nodes(name)
            self._untouched = list(map(_members, self._made.values()))
        return self._made


def fresh_module(shared: dict[str, Any], nodes: NodeClasses, name: str) -> types.ModuleType:
    """Return a new module with the preamble in it.

    It is put into ``sys.modules``: dataclasses and type hints look their names up there.
    """
    module = types.ModuleType(name)
    module.__dict__.update(shared)
    module.__dict__.update(nodes.for_module(name))
    sys.modules[name] = module
    return module


def _make_nodes(name: str) -> dict[str, type]:
    names: dict[str, Any] = {"__name__": name}
    exec(_NODES, names)  # noqa: S102
    return {each: names[each] for each in ("ListNode", "TreeNode", "Node")}


def _members(node_class: type) -> dict[str, Any]:
    return dict(vars(node_class))


def _public_names(module: types.ModuleType) -> dict[str, Any]:
    public = getattr(module, "__all__", None) or [
        name for name in vars(module) if not name.startswith("_")
    ]
    return {name: getattr(module, name) for name in public if name not in _KEPT_BUILTINS}
