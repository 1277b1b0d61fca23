"""Programs that differ from a right one by a single token: do the cases notice?"""

from __future__ import annotations

import ast
import tokenize
from collections.abc import Iterator
from dataclasses import dataclass

_SWAPS = {
    "<": ("<=",),
    "<=": ("<",),
    ">": (">=",),
    ">=": (">",),
    "==": ("!=",),
    "!=": ("==",),
    "+": ("-",),
    "-": ("+",),
    "+=": ("-=",),
    "-=": ("+=",),
    "and": ("or",),
    "or": ("and",),
    "True": ("False",),
    "False": ("True",),
    "min": ("max",),
    "max": ("min",),
}


@dataclass(frozen=True, slots=True)
class Mutant:
    """One changed program: ``before`` stood on ``line`` (from 1), ``after`` stands there now."""

    line: int
    before: str
    after: str
    source: str


def make_mutants(source: str) -> tuple[Mutant, ...]:
    """Return every mutant in the order of the text: comparisons, signs, words, numbers.

    Integers are raised and lowered by one. Only what still parses is returned. Some mutants
    do the same as the original, so that not all of them can be noticed.

    Raises:
        SyntaxError: The source itself does not parse.
    """
    ast.parse(source)
    lines = source.splitlines(keepends=True)
    return tuple(
        mutant
        for token in tokenize.generate_tokens(iter([*lines, ""]).__next__)
        for mutant in _mutate(token, lines)
        if _parses(mutant.source)
    )


def _mutate(token: tokenize.TokenInfo, lines: list[str]) -> Iterator[Mutant]:
    row, start = token.start
    for after in _replacements(token):
        line = lines[row - 1]
        changed = f"{line[:start]}{after}{line[token.end[1] :]}"
        source = "".join([*lines[: row - 1], changed, *lines[row:]])
        yield Mutant(row, token.string, after, source)


def _replacements(token: tokenize.TokenInfo) -> tuple[str, ...]:
    if token.type in (tokenize.OP, tokenize.NAME):
        return _SWAPS.get(token.string, ())
    if token.type == tokenize.NUMBER and token.string.isdigit():
        number = int(token.string)
        return (str(number + 1), str(number - 1)) if number else ("1",)
    return ()


def _parses(source: str) -> bool:
    try:
        ast.parse(source)
    except SyntaxError:
        return False
    return True
