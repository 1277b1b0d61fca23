"""What is drawn of dicts and sets: values over their keys, members side by side."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from reader.core.step_text import cell_text
from reader.core.step_value import DictValue, ListValue, StepValue

MOST_CELLS = 64
SET_KINDS = frozenset({"set", "frozenset"})


@dataclass(frozen=True, slots=True)
class DictScene:
    """Values, each with its key; ``marks`` are the variables that hold the key at a place."""

    name: str
    keys: tuple[str, ...]
    cells: tuple[str, ...]
    total: int
    marks: Mapping[int, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SetScene:
    """The members of a set of ``total``, in no order that means anything."""

    name: str
    cells: tuple[str, ...]
    total: int


def dict_scene(name: str, value: DictValue, indices: Mapping[str, StepValue]) -> DictScene | None:
    """Return a dict's drawing, None of an empty one.

    Args:
        name: The variable's.
        value: What it holds.
        indices: The variables that the program indexes it with.
    """
    if not value.pairs:
        return None
    pairs = value.pairs[:MOST_CELLS]
    return DictScene(
        name,
        tuple(cell_text(key) for key, _ in pairs),
        tuple(cell_text(item) for _, item in pairs),
        value.total,
        key_marks([key for key, _ in pairs], indices),
    )


def set_scene(name: str, value: ListValue) -> SetScene | None:
    """Return a set's drawing, None of an empty one."""
    cells = tuple(map(cell_text, value.items[:MOST_CELLS]))
    return SetScene(name, cells, value.total) if cells else None


def key_marks(
    keys: list[StepValue], indices: Mapping[str, StepValue]
) -> dict[int, tuple[str, ...]]:
    """Return which variables hold the key at each place."""
    places = {(type(key), cell_text(key)): place for place, key in enumerate(keys)}
    marks: dict[int, tuple[str, ...]] = {}
    for name, value in indices.items():
        place = places.get((type(value), cell_text(value)))
        if place is not None:
            marks[place] = (*marks.get(place, ()), name)
    return marks
