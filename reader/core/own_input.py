"""One typed input of a problem, read into a case and written out of one."""

from __future__ import annotations

from reader.core.cases import Case
from reader.core.problem import Entry, EntryKind
from reader.core.value_writer import write_json
from reader.core.values import format_value, parse_args, parse_operations


def read_input(entry: Entry, text: str, case_id: str) -> Case:
    """Return the case without an answer that ``text`` spells.

    Raises:
        UserError: It is no input of the problem; line and column are in it.
    """
    if entry.kind is EntryKind.DESIGN:
        ops, args = parse_operations(entry, text)
        return Case(case_id, args, ops)
    return Case(case_id, parse_args(entry.params, text))


def write_input(entry: Entry, case: Case) -> str:
    """Return the text that `read_input` reads as this case: a line an argument.

    For a design it is two lines, the operations and their arguments.
    """
    if case.ops is not None:
        return f"{write_json(list(case.ops))}\n{write_json(case.args)}"
    return "\n".join(
        f"{param.name} = {format_value(param.type, value)}"
        for param, value in zip(entry.params, case.args, strict=True)
    )


def input_size(case: Case) -> int:
    """Return how large an input is: its characters as it is written, without names."""
    return len(write_json(case.args)) + (len(write_json(list(case.ops))) if case.ops else 0)
