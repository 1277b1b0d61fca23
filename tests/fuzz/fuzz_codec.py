"""Guided fuzzing of what writes a program's answers down: ``python tests/fuzz/fuzz_codec.py``.

As `fuzz_channel`, for the other side: any value that a program may return, of any type that
may be due, is written as text that the app reads, or refused in words.
"""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from typing import Any

# Not a requirement of the tests, so that it may be missing where they are checked.
atheris: Any = importlib.import_module("atheris")

sys.path.insert(0, str(Path(__file__).parents[2]))
with atheris.instrument_imports(include=["reader.services.judge", "json"]):
    from reader.core.problem import Entry, EntryKind
    from reader.core.type_syntax import parse_type
    from reader.services.judge.inside.answers import BadValueError, Encoder, dump, raw_bytes
    from reader.services.judge.inside.arguments import Built
    from reader.services.judge.inside.preamble import NodeClasses
    from reader.services.judge.job import encode_type
    from reader.services.judge.replies import ValueReader

TYPES = (
    *("int", "float", "str", "any", "list<int>", "list<list<float>>", "list<any>"),
    *("TreeNode", "ListNode", "list<ListNode>", "ListNode<cycle>", "copy<ListNode>"),
)
ENTRIES = [Entry(EntryKind.FUNCTION, "f", (), returns=parse_type(text)) for text in TYPES]
NODES = NodeClasses().for_module("solution")
MOST_PARTS = 40


class Maker:
    """Makes a value of bytes; containers and nodes may hold one another, themselves too."""

    def __init__(self, provider: Any) -> None:
        self._provider = provider
        self._made: list[Any] = [None]

    def make(self) -> Any:
        """Return the last of some parts, each of which may hold those before it."""
        for _ in range(self._provider.ConsumeIntInRange(1, MOST_PARTS)):
            self._made.append(self._part())
        return self._made[-1]

    def _part(self) -> Any:
        kinds = (self._scalar, self._container, self._node, self._change)
        return kinds[self._provider.ConsumeIntInRange(0, len(kinds) - 1)]()

    def _scalar(self) -> Any:
        take = self._provider
        makers = (
            lambda: take.ConsumeInt(9),
            lambda: 1 << take.ConsumeIntInRange(0, 20_000),
            take.ConsumeFloat,
            lambda: take.ConsumeUnicode(8),
            take.ConsumeBool,
        )
        return makers[take.ConsumeIntInRange(0, len(makers) - 1)]()

    def _container(self) -> Any:
        # With one earlier part in each: two would double the size with every level.
        few = [self._scalar() for _ in range(self._provider.ConsumeIntInRange(0, 4))]
        makers = (
            lambda: [*few, self._earlier()],
            lambda: [self._earlier()],
            lambda: few,
            lambda: {str(len(few)): self._earlier()},
            lambda: {self._scalar(): 0},
            lambda: (*few, self._earlier()),
        )
        return makers[self._provider.ConsumeIntInRange(0, len(makers) - 1)]()

    def _earlier(self) -> Any:
        return self._made[self._provider.ConsumeIntInRange(0, len(self._made) - 1)]

    def _node(self) -> Any:
        if self._provider.ConsumeBool():
            return NODES["ListNode"](self._earlier(), self._earlier())
        return NODES["TreeNode"](self._earlier(), self._earlier(), self._earlier())

    def _change(self) -> Any:
        """Let an earlier part hold another, which makes circles."""
        changed, other = self._made[-1], self._earlier()
        if isinstance(changed, list) and changed:
            changed[-1] = other
        elif hasattr(changed, "next"):
            changed.next = other
        elif hasattr(changed, "left"):
            changed.left = other
        return changed


def write_answer(raw: bytes) -> None:
    """Write one value as an answer of one type, and read it as the app does."""
    provider = atheris.FuzzedDataProvider(raw)
    entry = ENTRIES[provider.ConsumeIntInRange(0, len(ENTRIES) - 1)]
    value = Maker(provider).make()
    encoder = Encoder(Built())
    try:
        text = dump(encoder.to_json(value, encode_type(entry.returns)))
    except BadValueError as refused:
        if not str(refused).startswith("returned "):
            raise
        return
    came = ValueReader(entry).read(text, [bytes(raw_bytes(each)) for each in encoder.blobs], None)
    if came.failure is not None:
        raise AssertionError(came.reason)


if __name__ == "__main__":
    atheris.Setup(sys.argv, write_answer)
    atheris.Fuzz()
