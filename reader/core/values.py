"""Values as a person types and reads them, in LeetCode's syntax: ``nums = [1,2], k = 3``.

What is read is JSON, checked against its type; ``None``, ``True``, ``False`` and single
quotes are understood too, since cases are pasted out of Python programs as well. nan and the
infinities are floats once read.
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.core.call_check import check_args, check_operations
from reader.core.errors import UserError
from reader.core.not_finite import arguments_to_floats, operations_to_floats, to_floats
from reader.core.problem import Entry, Param
from reader.core.saying import say
from reader.core.value_check import check_value
from reader.core.value_scanner import Item, scan_items
from reader.core.value_types import ListOf, NdArray, Scalar, ScalarKind, ValueType
from reader.core.value_words import name_fault
from reader.core.value_writer import write_json
from reader.core.verdict import Json


def parse_value(value_type: ValueType, text: str) -> Json:
    """Return the one value that ``text`` holds.

    Raises:
        UserError: It is not one value, or not of the type; the message says which part.
    """
    items = scan_items(text)
    if len(items) != 1:
        raise UserError(say("expected one value, got {count}", count=len(items)))
    return to_floats(value_type, _checked(Param("", value_type), items[0]))


def parse_args(params: Sequence[Param], text: str) -> list[Json]:
    """Return the arguments in the order of ``params``.

    The values are separated by commas or line ends, and either all named (``k = 3``, in any
    order) or none; a leading ``Input:`` is passed over.

    Raises:
        UserError: A value is missing, unknown, there twice, or not of its type.
    """
    items = scan_items(text)
    named = [item for item in items if item.name is not None]
    if named and len(named) != len(items):
        raise UserError(
            say("some values are named and some are not"), advice=say("Name all or none")
        )
    ordered = _by_name(params, items) if named else items
    if len(ordered) != len(params):
        names = ", ".join(param.name for param in params)
        raise UserError(
            say(
                "expected {count} values ({names}), got {got}",
                count=len(params),
                names=names,
                got=len(ordered),
            )
        )
    values = [_checked(param, item) for param, item in zip(params, ordered, strict=True)]
    if fault := check_args(params, values):
        raise UserError(fault)
    return arguments_to_floats(params, values)


def parse_operations(entry: Entry, text: str) -> tuple[tuple[str, ...], list[Json]]:
    """Return a design's operations and the list of each one's arguments, from two arrays.

    Raises:
        UserError: Not two arrays of one length, or an operation or argument does not fit.
    """
    items = scan_items(text)
    if len(items) != 2:  # noqa: PLR2004 - LeetCode's two lines
        raise UserError(
            say(
                "expected two arrays, the operations and their arguments, got {count} values",
                count=len(items),
            )
        )
    ops, args = items[0].value, items[1].value
    if fault := check_operations(entry, ops, args):
        raise UserError(fault)
    names = tuple(str(operation) for operation in _as_list(ops))
    return names, operations_to_floats(entry, names, _as_list(args))


def format_value(value_type: ValueType | None, value: Json, *, limit: int | None = None) -> str:
    """Return the value as `parse_value` reads it.

    Args:
        value_type: Decides whether "nan" is a number or a string; None: a string.
        value: The value.
        limit: About how many characters to show; past them the rest is only counted, and
            the text is then for reading alone. None: all.
    """
    return write_json(value, is_number_text=_holds_numbers(value_type), limit=limit)


def format_args(params: Sequence[Param], args: Sequence[Json], *, limit: int | None = None) -> str:
    """Return ``nums = [1,2], k = 3``; ``limit`` goes for each value, as in `format_value`."""
    return ", ".join(
        f"{param.name} = {format_value(param.type, value, limit=limit)}"
        for param, value in zip(params, args, strict=True)
    )


def _by_name(params: Sequence[Param], items: Sequence[Item]) -> list[Item]:
    by_name = {item.name: item for item in items}
    wanted = [param.name for param in params]
    if len(by_name) != len(items):
        raise UserError(say("a name is there twice"), advice=say("Give each value once"))
    for name in by_name:
        if name not in wanted:
            names = ", ".join(wanted)
            raise UserError(
                say('there is no argument "{name}"', name=name),
                advice=say("The arguments: {names}", names=names),
            )
    return [by_name[name] for name in wanted if name in by_name]


def _checked(param: Param, item: Item) -> Json:
    if fault := check_value(param.type, item.value):
        raise UserError(name_fault(param.name, fault), line=item.line)
    return item.value


def _holds_numbers(value_type: ValueType | None) -> bool:
    while isinstance(value_type, ListOf):
        value_type = value_type.item
    return isinstance(value_type, NdArray) or value_type == Scalar(ScalarKind.FLOAT)


def _as_list(value: Json) -> list[Json]:
    return value if isinstance(value, list) else []
