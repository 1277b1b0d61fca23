"""Linked lists: boxes with arrows, with what leads back or into another list."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise

from reader.core.drawings.shapes import Box, Drawing, Label, Link, Tone
from reader.core.drawings.texts import short_text, text_width
from reader.core.saying import say
from reader.core.verdict import Json

MOST_NODES = 40
_HEIGHT, _GAP, _MARGIN, _BEND = 28.0, 24.0, 4.0, 30.0
_LEAST_WIDTH, _LONGEST = 30.0, 8


def draw_chain(
    values: Sequence[Json],
    marks: Collection[int] = (),
    *,
    back_to: int = -1,
    shared: Sequence[Json] = (),
    randoms: Sequence[int | None] = (),
) -> Drawing:
    """Return a linked list.

    Args:
        values: What its own nodes carry.
        marks: Which of them are marked.
        back_to: The node that the last one leads to; -1: to none.
        shared: The nodes of another list that it runs into.
        randoms: Where each node's second link leads.
    """
    if not values and not shared:
        return Drawing(64, 24, labels=(Label(32, 12, say("empty")),))
    every = [*values, *shared]
    drawn = every[:MOST_NODES]
    top = _MARGIN + (_BEND if any(target is not None for target in randoms) else 0)
    boxes, x = [], _MARGIN
    for node, value in enumerate(drawn):
        text = short_text(value, _LONGEST)
        width = max(_LEAST_WIDTH, text_width(text) + 14)
        tone = Tone.MARKED if node in marks else Tone.PLAIN
        tone = Tone.SOFT if node >= len(values) else tone
        boxes.append(Box(x, top, width, _HEIGHT, text, tone))
        x += width + _GAP
    links = [*_arrows(boxes), *_second_links(boxes, randoms)]
    labels, width = [], x - _GAP + _MARGIN
    if len(drawn) < len(every):
        text = say("… {count} more", count=len(every) - len(drawn))
        labels.append(Label(x - _GAP + 8, top + _HEIGHT / 2, text, "start"))
        width += text_width(text) + 8
    elif back_to >= 0:
        links.append(_back(boxes[-1], boxes[back_to]))
    height = top + _HEIGHT + _MARGIN + (_BEND if back_to >= 0 else 0)
    return Drawing(width, height, tuple(links), tuple(boxes), labels=tuple(labels))


def _arrows(boxes: Sequence[Box]) -> list[Link]:
    return [
        Link(one.x + one.width, _middle(one), other.x, _middle(other), has_arrow=True)
        for one, other in pairwise(boxes)
    ]


def _second_links(boxes: Sequence[Box], randoms: Sequence[int | None]) -> list[Link]:
    """Arcs above the nodes."""
    links = []
    for node, target in enumerate(randoms[: len(boxes)]):
        if target is not None and target < len(boxes):
            one, other = boxes[node], boxes[target]
            start, end = one.x + one.width / 2 + 4, other.x + other.width / 2 - 4
            bend = -_BEND if end > start else _BEND
            links.append(
                Link(start, one.y, end, other.y, has_arrow=True, bend=bend, tone=Tone.SOFT)
            )
    return links


def _back(last: Box, target: Box) -> Link:
    y = last.y + last.height
    start, end = last.x + last.width / 2 + 4, target.x + target.width / 2 - 4
    return Link(start, y, end, y, has_arrow=True, bend=-_BEND)


def _middle(box: Box) -> float:
    return box.y + box.height / 2
