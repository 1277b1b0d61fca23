"""What a ``generate.py`` says of itself, read without running it."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from typing import Any

from reader.core.errors import UserError
from reader.core.saying import say
from reader.core.syntax_words import explain_syntax

SIZED = "sized"  # sized(rng, n) makes the case of size n at which growth is measured
_RUNGS = 8


@dataclass(frozen=True, slots=True)
class GeneratorSummary:
    """The shapes that ``large`` knows, the sizes to measure growth at, the functions there are."""

    shapes: tuple[str, ...]
    sizes: tuple[int, ...]
    functions: frozenset[str]

    @property
    def has_sized(self) -> bool:
        """Whether it makes cases for measuring growth by a function of their own."""
        return SIZED in self.functions

    def ladder(self) -> tuple[int, ...]:
        """Return the sizes to measure growth at, ascending; empty where ``SIZES`` is left out.

        ``large`` may know no sizes but those. ``sized`` knows all between their ends: of these
        each is about the same multiple of the one before.
        """
        if not self.has_sized or not self.sizes:
            return tuple(sorted(set(self.sizes)))
        low, high = max(1, min(self.sizes)), max(1, *self.sizes)
        steps = (round(low * (high / low) ** (step / _RUNGS)) for step in range(_RUNGS + 1))
        return tuple(sorted(set(steps)))


def read_generator(source: str, path: str) -> GeneratorSummary:
    """Return the constants ``SHAPES`` and ``SIZES`` (empty where left out) and the functions.

    Raises:
        UserError: It is no Python, or a constant is not a plain tuple of its kind.
    """
    try:
        tree = ast.parse(source)
    except SyntaxError as error:
        raise UserError(
            say("not Python: {why}", why=explain_syntax(error.msg)), path=path, line=error.lineno
        ) from error
    constants = {
        target.id: node
        for node in tree.body
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    functions = frozenset(node.name for node in tree.body if isinstance(node, ast.FunctionDef))
    return GeneratorSummary(
        _read_items(constants.get("SHAPES"), str, path),
        _read_items(constants.get("SIZES"), int, path),
        functions,
    )


def _read_items(node: ast.Assign | None, kind: type, path: str) -> tuple[Any, ...]:
    if node is None:
        return ()
    try:
        items = ast.literal_eval(node.value)
    except ValueError:
        items = None
    if not isinstance(items, tuple | list) or not all(type(item) is kind for item in items):
        what = (
            say("this constant is not a tuple of strings")
            if kind is str
            else say("this constant is not a tuple of integers")
        )
        raise UserError(
            what,
            path=path,
            line=node.lineno,
            advice=say("Write it out, so that it can be read without running the file"),
        )
    return tuple(items)
