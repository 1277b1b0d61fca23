"""The types of a problem's arguments and answers, as a tree of values.

The spellings are those of the problem format: ``int``, ``float``, ``bool``, ``str``, ``any``,
``list<T>``, ``TreeNode``, ``ListNode``, ``ref<argument>``, ``ndarray<dtype>``. ``ref<root>`` is a
node of the argument ``root``: given by its value (values are then distinct), and, where it
is returned, required to be the very node and not a copy.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias


class ScalarKind(StrEnum):
    """A value without parts."""

    INT = "int"
    FLOAT = "float"
    BOOL = "bool"
    STR = "str"
    ANY = "any"


class NodeKind(StrEnum):
    """A linked structure of the preamble."""

    TREE = "TreeNode"
    LIST = "ListNode"


@dataclass(frozen=True, slots=True)
class Scalar:
    """``int``, ``float``, ``bool``, ``str`` or ``any``."""

    kind: ScalarKind


@dataclass(frozen=True, slots=True)
class ListOf:
    """``list<item>``."""

    item: ValueType


@dataclass(frozen=True, slots=True)
class Linked:
    """A tree, level order with null for an absent child, or a linked list as an array."""

    kind: NodeKind


@dataclass(frozen=True, slots=True)
class NodeRef:
    """A node of the argument named ``argument``."""

    argument: str


@dataclass(frozen=True, slots=True)
class NdArray:
    """A NumPy array of one dtype, written as nested lists."""

    dtype: str


ValueType: TypeAlias = Scalar | ListOf | Linked | NodeRef | NdArray
