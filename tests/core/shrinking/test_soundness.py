"""Whatever is proposed is of its type, and trees come back as they were written."""

from __future__ import annotations

import random

import pytest

from reader.core.shrinking.trees import write_tree
from reader.core.shrinking.values import smaller_values
from reader.core.tree_shapes import read_tree
from reader.core.type_syntax import parse_type
from reader.core.value_check import check_value
from reader.core.value_types import NodeKind
from reader.core.verdict import Json


def binary(rng: random.Random) -> Json:
    """A tree in level order, nulls and all."""
    row: list[Json] = [rng.randint(-9, 9)]
    room = 2
    for _ in range(rng.randint(0, 14)):
        is_there = rng.random() < 0.7 or room == 0
        row.append(rng.randint(-9, 9) if is_there else None)
        room += 1 if is_there else -1
        if room == 0:
            break
    while row[-1] is None:
        row.pop()
    return row


def nary(rng: random.Random) -> Json:
    row: list[Json] = [rng.randint(0, 9), None]
    waiting = 1
    while waiting and len(row) < 16:
        waiting -= 1
        count = rng.randint(0, 3)
        row += [*(rng.randint(0, 9) for _ in range(count)), None]
        waiting += count
    while row[-1] is None:
        row.pop()
    return row


def graph(rng: random.Random) -> Json:
    count = rng.randint(1, 7)
    edges = {(node, rng.randrange(node)) for node in range(1, count)}
    for _ in range(count // 2):
        one, other = rng.sample(range(count), 2)
        edges.add((one, other))
    both = edges | {(b, a) for a, b in edges}
    return [[other + 1 for other in range(count) if (node, other) in both] for node in range(count)]


def pointing(rng: random.Random) -> Json:
    count = rng.randint(1, 6)
    return [[rng.randint(0, 9), rng.choice([None, *range(count)])] for _ in range(count)]


def cycle(rng: random.Random) -> Json:
    values: list[Json] = [rng.randint(-9, 9) for _ in range(rng.randint(1, 6))]
    return [values, rng.randint(-1, len(values) - 1)]


def grid(rng: random.Random) -> Json:
    columns = rng.randint(1, 5)
    return [[rng.choice("01") for _ in range(columns)] for _ in range(rng.randint(1, 5))]


@pytest.mark.parametrize("seed", range(25))
@pytest.mark.parametrize(
    ("spelled", "make"),
    [
        ("TreeNode", binary),
        ("Node<nary>", nary),
        ("Node<graph>", graph),
        ("Node<random>", pointing),
        ("ListNode<cycle>", cycle),
        ("list<list<str>>", grid),
    ],
)
def test_smaller_values_are_of_the_type(spelled: str, make: object, seed: int) -> None:
    assert callable(make)
    value = make(random.Random(seed))

    kind = parse_type(spelled)

    assert check_value(kind, value) == ""
    assert {check_value(kind, smaller) for smaller in smaller_values(kind, value)} <= {""}


@pytest.mark.parametrize("seed", range(25))
@pytest.mark.parametrize(("kind", "make"), [(NodeKind.TREE, binary), (NodeKind.NARY, nary)])
def test_tree_is_written_as_it_was_read(kind: NodeKind, make: object, seed: int) -> None:
    assert callable(make)
    value = make(random.Random(seed))

    assert write_tree(kind, read_tree(kind, value), 0) == value
