"""The languages that a solution may be written in, and which problems each can take."""

from __future__ import annotations

from enum import StrEnum

from reader.core.answer_types import innermost
from reader.core.problem import Entry, Problem
from reader.core.value_types import Linked, NodeKind, Scalar, ScalarKind, ValueType


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

_PLAIN_NODES = frozenset({NodeKind.TREE, NodeKind.LIST})


def languages_of(problem: Problem) -> tuple[Language, ...]:
    """Return the languages that the problem's types can be passed in.

    Arrays of NumPy, values of any type, and nodes that an answer must be one of are Python's
    alone.
    """
    if problem.requires or not all(map(_is_plain, entry_types(problem.entry))):
        return (Language.PYTHON,)
    return tuple(Language)


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
