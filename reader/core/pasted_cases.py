"""Several inputs at once, as they are copied out of a statement or another judge's box."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from reader.core.errors import UserError
from reader.core.own_input import read_input, write_input
from reader.core.problem import Entry, EntryKind
from reader.core.saying import say
from reader.core.value_scanner import Item, scan_items
from reader.core.value_writer import write_json

_INPUT = re.compile(r"\s*(?:input|输入)\s*[:：]", re.IGNORECASE)
# What a statement has between one example's input and the next one's.
_ASIDE = re.compile(
    r"\s*(?:(?:output|expected|explanation|输出|预期|期望|解释|提示)\s*[:：]"
    r"|(?:example|case|示例|例|样例)\s*\d*\s*[:：]?\s*$)",
    re.IGNORECASE,
)
_DESIGN_VALUES = 2


def split_cases(entry: Entry, text: str) -> tuple[str, ...]:
    """Return each input of ``text`` by itself, written a line an argument.

    An input begins at ``Input:``, at a name that was there before, or after as many values as
    there are parameters; outputs and explanations are passed over.

    Raises:
        UserError: The first thing that is no input, with its line (and column).
    """
    groups = [group for chunk in _chunks(text) for group in _groups(entry, scan_items(chunk))]
    return tuple(_write(entry, number, group) for number, group in enumerate(groups, 1))


def _chunks(text: str) -> Iterator[str]:
    """Yield the text from one ``Input:`` to the next, each on the lines it had."""
    lines = text.split("\n")
    starts = [number for number, line in enumerate(lines) if _INPUT.match(line)]
    if not starts:
        yield "\n".join("" if _ASIDE.match(line) else line for line in lines)
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=False):
        # An explanation goes on over the lines that follow it, up to the next input.
        kept = takewhile(lambda line: not _ASIDE.match(line), lines[start:end])
        yield "\n".join([*[""] * start, *kept])


def _groups(entry: Entry, items: Sequence[Item]) -> Iterator[list[Item]]:
    count = _DESIGN_VALUES if entry.kind is EntryKind.DESIGN else len(entry.params)
    group: list[Item] = []
    for item in items:
        is_repeated = item.name is not None and item.name in {other.name for other in group}
        if group and (is_repeated or len(group) == count):
            yield group
            group = []
        group.append(item)
    if group:
        yield group


def _write(entry: Entry, number: int, group: Sequence[Item]) -> str:
    """Check one input by reading it as one, and write it as all are written."""
    names = (f"{item.name} = " if item.name else "" for item in group)
    raw = "\n".join(
        f"{name}{write_json(item.value)}" for name, item in zip(names, group, strict=True)
    )
    try:
        return write_input(entry, read_input(entry, raw, "pasted"))
    except UserError as error:
        line = group[(error.line or 1) - 1].line
        raise UserError(
            say("case {number}: {why}", number=number, why=error.what),
            line=line,
            advice=error.advice,
        ) from error
