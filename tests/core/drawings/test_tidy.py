"""Trees are laid out without overlapping, parents over the middle of their children."""

from __future__ import annotations

import random
from collections import defaultdict
from itertools import pairwise

import pytest

from reader.core.drawings.tidy import Place, lay_out

Children = list[tuple[int | None, ...]]


def grow(seed: int) -> Children:
    """A random binary tree, its children after their parents."""
    rng = random.Random(seed)
    free = [(0, 0), (0, 1)]
    pairs: list[list[int | None]] = [[None, None]]
    for node in range(1, 40):
        parent, side = free.pop(rng.randrange(len(free)))
        pairs[parent][side] = node
        pairs.append([None, None])
        free += [(node, 0), (node, 1)]
    return [tuple(pair) for pair in pairs]


def test_no_node_needs_no_place() -> None:
    assert lay_out([]) == ()


def test_parent_stands_over_the_middle() -> None:
    assert lay_out([(1, 2, 3), (), (), ()]) == (
        Place(1.0, 0),
        Place(0.0, 1),
        Place(1.0, 1),
        Place(2.0, 1),
    )


def test_lone_child_stands_on_its_own_side() -> None:
    left = lay_out([(1, None), (None, None)])
    right = lay_out([(None, 1), (None, None)])

    assert left[1].column < left[0].column
    assert right[1].column > right[0].column


@pytest.mark.parametrize("seed", range(20))
def test_nodes_of_a_level_stand_apart_in_their_order(seed: int) -> None:
    children = grow(seed)
    places = lay_out(children)

    levels: defaultdict[int, list[float]] = defaultdict(list)
    order = [0]
    for node in order:
        levels[places[node].level].append(places[node].column)
        order += [child for child in children[node] if child is not None]

    gaps = [b - a for row in levels.values() for a, b in pairwise(row)]
    assert min(gaps) >= 1
    assert min(place.column for place in places) == 0
