"""Smaller inputs of a problem: its arguments one by one, lists that go together, operations."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import cast

from reader.core.cases import Case
from reader.core.problem import Entry, EntryKind, Param
from reader.core.shrinking.values import smaller_ints, smaller_values, without_runs
from reader.core.value_types import ListOf, NdArray
from reader.core.verdict import Json

# Of a long run of operations only so many have their arguments made smaller.
_MOST_OPERATIONS = 32
# Of different numbers only so many are made smaller everywhere.
_MOST_NUMBERS = 32


def smaller_cases(entry: Entry, case: Case) -> Iterator[Case]:
    """Yield inputs smaller than that of ``case``, without answers, the boldest first.

    They are of the right types but for what hangs together between arguments: whoever
    tries them checks that first.
    """
    if entry.kind is EntryKind.DESIGN:
        yield from _smaller_operations(entry, case)
        return
    for args in _smaller_args(entry.params, case.args):
        yield Case(case.id, args)


def _smaller_args(params: Sequence[Param], args: list[Json]) -> Iterator[list[Json]]:
    yield from _shorter_together(params, args)
    yield from _smaller_dimensions(params, args)
    for index, param in enumerate(params):
        for smaller in smaller_values(param.type, args[index]):
            changed = [*args[:index], smaller, *args[index + 1 :]]
            yield changed
            if (fitted := _fit_counts(args, changed, index)) != changed:
                yield fitted
    yield from _renumbered(args)


def _renumbered(args: list[Json]) -> Iterator[list[Json]]:
    """Make an int smaller wherever it stands: a pair that must be alike, a node and its name."""
    counts = Counter(_ints(args))
    for number in [number for number, count in counts.items() if count > 1][:_MOST_NUMBERS]:
        for smaller in smaller_ints(number):
            yield cast("list[Json]", _replaced(args, number, smaller))


def _ints(value: Json) -> Iterator[int]:
    if isinstance(value, list):
        for item in value:
            yield from _ints(item)
    elif type(value) is int:
        yield value


def _replaced(value: Json, old: int, new: int) -> Json:
    if isinstance(value, list):
        return [_replaced(item, old, new) for item in value]
    return new if type(value) is int and value == old else value


def _shorter_together(params: Sequence[Param], args: list[Json]) -> Iterator[list[Json]]:
    """Drop the same places out of all lists of one length: weights and values go in pairs."""
    lists = {
        index: arg
        for index, (param, arg) in enumerate(zip(params, args, strict=True))
        if isinstance(param.type, ListOf) and isinstance(arg, list) and arg
    }
    for length in sorted({len(arg) for arg in lists.values()}, reverse=True):
        alike = [index for index, arg in lists.items() if len(arg) == length]
        if len(alike) > 1:
            for kept in without_runs(range(length)):
                yield [
                    [lists[index][place] for place in kept] if index in alike else arg
                    for index, arg in enumerate(args)
                ]


def _smaller_dimensions(params: Sequence[Param], args: list[Json]) -> Iterator[list[Json]]:
    """Drop the same places of one length along every axis of every array: shapes go together."""
    arrays = {
        index: arg
        for index, (param, arg) in enumerate(zip(params, args, strict=True))
        if isinstance(param.type, NdArray)
    }
    lists = {index for index, param in enumerate(params) if isinstance(param.type, ListOf)}
    for length in sorted({each for arg in arrays.values() for each in _shape(arg)}, reverse=True):
        for kept in without_runs(range(length)):
            if kept:
                yield [
                    _along_axes(arg, length, kept)
                    if index in arrays
                    else _along_first(arg, length, kept)
                    if index in lists
                    else arg
                    for index, arg in enumerate(args)
                ]


def _shape(value: Json) -> Iterator[int]:
    while isinstance(value, list) and value:
        yield len(value)
        value = value[0]


def _along_axes(value: Json, length: int, kept: Sequence[int]) -> Json:
    if not isinstance(value, list):
        return value
    items = _along_first(value, length, kept)
    return [_along_axes(item, length, kept) for item in cast("list[Json]", items)]


def _along_first(value: Json, length: int, kept: Sequence[int]) -> Json:
    if isinstance(value, list) and len(value) == length:
        return [value[place] for place in kept]
    return value


def _fit_counts(args: Sequence[Json], changed: list[Json], index: int) -> list[Json]:
    """Lower the ints that count into a list as far as the list became shorter."""
    before, after = args[index], changed[index]
    if not isinstance(before, list) or not isinstance(after, list):
        return changed
    return [
        min(arg, len(after)) if type(arg) is int and 0 < arg <= len(before) else arg
        for arg in changed
    ]


def _smaller_operations(entry: Entry, case: Case) -> Iterator[Case]:
    ops = case.ops or ()
    for kept in without_runs(range(1, len(ops))):
        places = [0, *kept]
        yield Case(case.id, [case.args[at] for at in places], tuple(ops[at] for at in places))
    params = {method.name: method.params for method in entry.methods}
    signatures = [entry.params, *(params[name] for name in ops[1:])]
    yield from _smaller_everywhere(signatures, case)
    for at in range(min(len(ops), _MOST_OPERATIONS)):
        for args in _smaller_args(signatures[at], cast("list[Json]", case.args[at])):
            changed: list[Json] = [*case.args[:at], args, *case.args[at + 1 :]]
            yield replace(Case(case.id, changed), ops=ops)


def _smaller_everywhere(signatures: Sequence[Sequence[Param]], case: Case) -> Iterator[Case]:
    """Cut the arrays of all operations together."""
    params = [param for signature in signatures for param in signature]
    flat = [arg for args in case.args for arg in cast("list[Json]", args)]
    for changed in _smaller_dimensions(params, flat):
        left = iter(changed)
        args: list[Json] = [list(islice(left, len(signature))) for signature in signatures]
        yield replace(case, args=args)
