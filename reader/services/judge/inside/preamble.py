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


def fresh_module(shared: dict[str, Any], name: str) -> types.ModuleType:
    """Return a new module with the preamble in it and node classes that no other case has seen.

    It is put into ``sys.modules``: dataclasses and type hints look their names up there.
    """
    module = types.ModuleType(name)
    module.__dict__.update(shared)
    exec(_NODES, module.__dict__)  # noqa: S102
    for node_class in ("ListNode", "TreeNode", "Node"):
        module.__dict__[node_class].__module__ = name
    sys.modules[name] = module
    return module


def _public_names(module: types.ModuleType) -> dict[str, Any]:
    public = getattr(module, "__all__", None) or [
        name for name in vars(module) if not name.startswith("_")
    ]
    return {name: getattr(module, name) for name in public if name not in _KEPT_BUILTINS}
