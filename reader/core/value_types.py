"""The types of a problem's arguments and answers, as a tree of values.

The spellings are those of the problem format: ``int``, ``float``, ``bool``, ``str``, ``any``,
``list<T>``, ``ndarray<dtype>``, ``ndarray<dtype, strided>``, and what is made of nodes:
``TreeNode``, ``ListNode``,
``ListNode<cycle>``, ``Node<random>``, ``Node<nary>``, ``Node<graph>``, ``copy<nodes>``,
``ref<argument>``, ``at<argument>``, ``tail<argument>``.
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
    """A linked structure, by the class of its nodes and what links them."""

    TREE = "TreeNode"
    LIST = "ListNode"
    CYCLE = "ListNode<cycle>"
    RANDOM = "Node<random>"
    NARY = "Node<nary>"
    GRAPH = "Node<graph>"

    @property
    def class_name(self) -> str:
        """The name of the nodes' class in Python."""
        return self.value.partition("<")[0]


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
    """Nodes linked as their kind says; the module docs of the format tell how each is written.

    ``is_copy`` is for an answer none of whose nodes may be one of the arguments'.
    """

    kind: NodeKind
    is_copy: bool = False


@dataclass(frozen=True, slots=True)
class NodeRef:
    """A node of the argument named ``argument``: where it is returned, that very one.

    It is written as its value, which no other node then has, or, with ``is_position``, as
    its place among the nodes, counted from 0.
    """

    argument: str
    is_position: bool = False


@dataclass(frozen=True, slots=True)
class SharedTail:
    """A linked list that may run into the linked list ``argument``: ``[values, position]``.

    The position is that of the node of ``argument`` which follows its own values; -1: none.
    """

    argument: str


@dataclass(frozen=True, slots=True)
class NdArray:
    """A NumPy array of one dtype, written as nested lists.

    An argument ``is_strided`` is a view of every other entry of a larger array: one does not
    lie behind the other in memory.
    """

    dtype: str
    is_strided: bool = False


ValueType: TypeAlias = Scalar | ListOf | Linked | NodeRef | SharedTail | NdArray
