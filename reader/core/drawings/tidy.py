"""Where the nodes of a tree go: parents over the middle of their children, nothing overlapping.

After E. M. Reingold and J. S. Tilford, Tidier Drawings of Trees (1981): subtrees are laid out
by themselves, then pushed together as far as their outlines let them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """A node's column, in widths of a node from the leftmost, and its level from 0."""

    column: float
    level: int


@dataclass(slots=True)
class _Outline:
    """The leftmost and rightmost columns of a subtree's levels, seen from its root."""

    left: list[float]
    right: list[float]


def lay_out(children: Sequence[Sequence[int | None]]) -> tuple[Place, ...]:
    """Return the place of each node; the first is the root, and children come after parents.

    A child that is None keeps its room as a leaf, so that a lone right child stands to the
    right; a node all of whose children are None is a leaf.
    """
    shifts = [0.0] * len(children)  # of each node against its parent
    outlines: dict[int, _Outline] = {}
    for node in reversed(range(len(children))):
        outlines[node] = _join(node, children, outlines, shifts)
    return _settle(children, shifts)


def _join(
    node: int,
    children: Sequence[Sequence[int | None]],
    outlines: dict[int, _Outline],
    shifts: list[float],
) -> _Outline:
    kin = children[node] if any(child is not None for child in children[node]) else ()
    whole = _Outline([], [])
    offsets: list[float] = []
    for child in kin:
        part = outlines.pop(child) if child is not None else _Outline([0.0], [0.0])
        offset = max(
            (right + 1 - left for right, left in zip(whole.right, part.left, strict=False)),
            default=0.0,
        )
        offsets.append(offset)
        _take_in(whole, part, offset)
    middle = (offsets[0] + offsets[-1]) / 2 if offsets else 0.0
    for child, offset in zip(kin, offsets, strict=True):
        if child is not None:
            shifts[child] = offset - middle
    return _Outline(
        [0.0, *(left - middle for left in whole.left)],
        [0.0, *(right - middle for right in whole.right)],
    )


def _take_in(whole: _Outline, part: _Outline, offset: float) -> None:
    for level, (left, right) in enumerate(zip(part.left, part.right, strict=True)):
        if level < len(whole.left):
            whole.right[level] = right + offset
        else:
            whole.left.append(left + offset)
            whole.right.append(right + offset)


def _settle(children: Sequence[Sequence[int | None]], shifts: Sequence[float]) -> tuple[Place, ...]:
    columns, levels = [0.0] * len(children), [0] * len(children)
    for node, kin in enumerate(children):
        for child in kin:
            if child is not None:
                columns[child] = columns[node] + shifts[child]
                levels[child] = levels[node] + 1
    leftmost = min(columns, default=0.0)
    return tuple(
        Place(column - leftmost, level) for column, level in zip(columns, levels, strict=True)
    )
