"""How large a case is, told from its arguments: lengths, values and nodes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reader.core.cases import Case
from reader.core.problem import Entry, EntryKind, Param
from reader.core.value_types import Linked, ListOf, NdArray, NodeKind, Scalar, ScalarKind
from reader.core.verdict import Json

CALLS = "calls"
_ABOUT = 0.05


@dataclass(frozen=True, slots=True)
class Measure:
    """One way to tell a size: ``name`` is written as code, such as ``len(nums)``."""

    name: str
    size: Callable[[Case], int]


def measures(entry: Entry) -> tuple[Measure, ...]:
    """Return the ways to measure an entry's cases: those of the whole before those of a part."""
    if entry.kind is EntryKind.DESIGN:
        return (Measure(CALLS, lambda case: len(case.ops or ())),)
    own = [each for at, param in enumerate(entry.params) for each in _measures_of(at, param)]
    return tuple(own)


def find_measure(entry: Entry, sizes: Sequence[int], cases: Sequence[Case]) -> Measure | None:
    """Return the measure whose value is about the size that each case was made for, if any is.

    A design counts its constructor, a grid may lack a row: within a twentieth, or by one.
    """
    for measure in measures(entry):
        pairs = zip(cases, sizes, strict=True)
        if all(abs(measure.size(case) - n) <= max(1, n * _ABOUT) for case, n in pairs):
            return measure
    return None


def growing_measure(entry: Entry, cases: Sequence[Case]) -> Measure | None:
    """Return the measure in which the cases spread most, None where none of them spreads."""
    spreads = [(_spread(measure, cases), measure) for measure in measures(entry)]
    best = max(spreads, key=lambda pair: pair[0], default=None)
    return best[1] if best is not None and best[0] > 1 else None


def _measures_of(at: int, param: Param) -> list[Measure]:
    found: list[Measure] = []
    match param.type:
        case ListOf(item):
            found.append(Measure(f"len({param.name})", lambda case: _length(case.args[at])))
            if isinstance(item, ListOf):
                found.append(Measure(f"cells({param.name})", lambda case: _cells(case.args[at])))
        case NdArray():
            found.append(Measure(f"len({param.name})", lambda case: _length(case.args[at])))
            found.append(Measure(f"{param.name}.size", lambda case: _cells(case.args[at])))
        case Linked(kind):
            nodes = _nodes_of_cycle if kind is NodeKind.CYCLE else _nodes
            found.append(Measure(f"nodes({param.name})", lambda case: nodes(case.args[at])))
        case Scalar(ScalarKind.STR):
            found.append(Measure(f"len({param.name})", lambda case: _length(case.args[at])))
        case Scalar(ScalarKind.INT):
            found.append(Measure(param.name, lambda case: _value(case.args[at])))
        case _:
            pass
    return found


def _length(value: Json) -> int:
    return len(value) if isinstance(value, list | str) else 0


def _cells(value: Json) -> int:
    """Return how many values lie in nested lists; a text in one is one value."""
    return sum(map(_cells, value)) if isinstance(value, list) else 1


def _nodes(value: Json) -> int:
    """Return how many entries of the written form are no null: exact for trees and lists."""
    return sum(item is not None for item in value) if isinstance(value, list) else 0


def _nodes_of_cycle(value: Json) -> int:
    return _length(value[0]) if isinstance(value, list) and value else 0


def _value(value: Json) -> int:
    return value if isinstance(value, int) else 0


def _spread(measure: Measure, cases: Sequence[Case]) -> float:
    sizes = [size for case in cases if (size := measure.size(case)) > 0]
    return max(sizes) / min(sizes) if sizes else 0.0
