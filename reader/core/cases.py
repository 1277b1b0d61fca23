"""One test case of a problem, as a line of ``cases.jsonl`` states it."""

from __future__ import annotations

from dataclasses import dataclass

from reader.core.verdict import Json


@dataclass(frozen=True, slots=True)
class Generated:
    """How ``generate.py`` makes a case's arguments: ``large(Random(seed), n, shape)``."""

    shape: str
    n: int
    seed: int


@dataclass(frozen=True, slots=True)
class Case:
    """One call, or one run of operations, and its expected answer.

    ``ops`` are a design's operations, the first one being its class; ``args`` then holds one
    list of arguments an operation, otherwise the values of the entry's parameters in order.
    ``args`` (and ``ops``) are empty while ``generate`` is not yet resolved. ``expect`` counts
    only where ``has_expect``: null is an answer too.
    """

    id: str
    args: list[Json]
    ops: tuple[str, ...] | None = None
    expect: Json = None
    has_expect: bool = False
    note: str = ""
    is_example: bool = False
    generate: Generated | None = None
