"""The languages that a solution may be written in, and which problems each can take."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum

from reader.core.answer_types import innermost
from reader.core.problem import Entry, EntryKind, Param, Problem
from reader.core.value_types import Linked, NodeKind, NodeRef, Scalar, ScalarKind, ValueType


class Language(StrEnum):
    """A language, by the name under which drafts and submissions are kept."""

    PYTHON = "python"
    CPP = "cpp"
    JAVA = "java"
    JAVASCRIPT = "javascript"


SUFFIXES: dict[str, Language] = {
    ".py": Language.PYTHON,
    ".cpp": Language.CPP,
    ".cc": Language.CPP,
    ".java": Language.JAVA,
    ".js": Language.JAVASCRIPT,
}
"""What a file's name says of its language."""

_TREE = Linked(NodeKind.TREE)
_PLAIN_NODES = frozenset({NodeKind.TREE, NodeKind.LIST})


def languages_of(problem: Problem) -> tuple[Language, ...]:
    """Return the languages that the problem's types can be passed in.

    Arrays of NumPy, values of any type, and nodes but those of trees and plain lists are
    Python's alone. Of a tree, single nodes may be given and returned.
    """
    if problem.requires or not all(map(_is_plain, entry_types(with_nodes(problem.entry)))):
        return (Language.PYTHON,)
    return tuple(Language)


def with_nodes(entry: Entry) -> Entry:
    """Return a function's entry with the node itself wherever one of a tree's is meant."""
    if entry.kind is not EntryKind.FUNCTION:
        return entry
    trees = {param.name: param.type for param in entry.params if param.type == _TREE}

    def resolve(value_type: ValueType | None) -> ValueType | None:
        if isinstance(value_type, NodeRef) and not value_type.is_position:
            return trees.get(value_type.argument, value_type)
        return value_type

    params = tuple(Param(param.name, resolve(param.type) or param.type) for param in entry.params)
    return replace(entry, params=params, returns=resolve(entry.returns))


def returns_node(entry: Entry) -> bool:
    """Return whether the answer has to be one of an argument's own nodes."""
    return isinstance(entry.returns, NodeRef)


def entry_types(entry: Entry) -> tuple[ValueType, ...]:
    """Return the types of all arguments and answers of an entry."""
    params = [*entry.params, *(param for method in entry.methods for param in method.params)]
    answers = [entry.returns, *(method.returns for method in entry.methods)]
    return (*(param.type for param in params), *(each for each in answers if each is not None))


def _is_plain(value_type: ValueType) -> bool:
    match innermost(value_type):
        case Scalar(kind):
            return kind is not ScalarKind.ANY
        case Linked(kind, is_copy):
            return kind in _PLAIN_NODES and not is_copy
    return False
