"""Graphs: nodes on a circle, an arrow only where there is no way back."""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence

from reader.core.drawings.shapes import Disc, Drawing, Label, Link, Tone
from reader.core.saying import say

MOST_NODES = 24
_RADIUS, _MARGIN, _ARC = 15.0, 4.0, 44.0


def draw_graph(neighbours: Sequence[Sequence[int]], marks: Collection[int] = ()) -> Drawing:
    """Return a graph.

    Args:
        neighbours: The numbers, from 1, that each node leads to.
        marks: The indexes, from 0, of the nodes that are marked.
    """
    if not neighbours:
        return Drawing(64, 24, labels=(Label(32, 12, say("empty")),))
    count = min(len(neighbours), MOST_NODES)
    ring = max(_RADIUS + 12, _ARC * count / math.tau) if count > 1 else 0.0
    middle = ring + _RADIUS + _MARGIN
    points = [
        (
            middle + ring * math.sin(math.tau * node / count),
            middle - ring * math.cos(math.tau * node / count),
        )
        for node in range(count)
    ]
    discs = tuple(
        Disc(x, y, str(node + 1), Tone.MARKED if node in marks else Tone.PLAIN)
        for node, (x, y) in enumerate(points)
    )
    size = 2 * middle
    rest = len(neighbours) - count
    labels = (Label(_MARGIN, size + 10, say("… {count} more", count=rest), "start"),)
    return Drawing(
        size,
        size + (20 if rest else 0),
        tuple(_links(neighbours, points)),
        discs=discs,
        labels=labels if rest else (),
    )


def _links(
    neighbours: Sequence[Sequence[int]], points: Sequence[tuple[float, float]]
) -> list[Link]:
    edges = {
        (node, target - 1)
        for node, targets in enumerate(neighbours[: len(points)])
        for target in targets
        if target <= len(points) and target - 1 != node
    }
    return [
        _link(points[one], points[other], has_arrow=(other, one) not in edges)
        for one, other in sorted(edges)
        if one < other or (other, one) not in edges
    ]


def _link(start: tuple[float, float], end: tuple[float, float], *, has_arrow: bool) -> Link:
    """Return the line between the rims, so that an arrow's head is seen."""
    length = math.dist(start, end)
    dx, dy = (_RADIUS * (b - a) / length for a, b in zip(start, end, strict=True))
    return Link(start[0] + dx, start[1] + dy, end[0] - dx, end[1] - dy, has_arrow=has_arrow)
