"""Which type each answer of an entry has."""

from __future__ import annotations

from collections.abc import Sequence

from reader.core.problem import Entry, EntryKind
from reader.core.value_types import ListOf, ValueType


def answer_type(entry: Entry) -> ValueType | None:
    """Return the type of a function's answer, or of an in-place problem's compared argument.

    None for a design, whose operations have one each: see `operation_types`.
    """
    if entry.kind is EntryKind.INPLACE:
        return next(param.type for param in entry.params if param.name == entry.argument)
    return entry.returns


def operation_types(entry: Entry, ops: Sequence[str]) -> tuple[ValueType | None, ...]:
    """Return what each operation of a design answers; None where it answers nothing.

    The constructor answers nothing; so does, here, an operation that the entry lacks.
    """
    returns = {method.name: method.returns for method in entry.methods}
    return tuple(returns.get(operation) for operation in ops)


def possible_answer_types(entry: Entry) -> tuple[ValueType, ...]:
    """Return every type that an answer can have, without repeats."""
    types = [answer_type(entry), *(method.returns for method in entry.methods)]
    return tuple(dict.fromkeys(found for found in types if found is not None))


def innermost(value_type: ValueType) -> ValueType:
    """Return the type of the items at the bottom of nested lists."""
    while isinstance(value_type, ListOf):
        value_type = value_type.item
    return value_type
