"""Trees, binary and of any number of children."""

from __future__ import annotations

from collections.abc import Collection

from reader.core.drawings.shapes import Disc, Drawing, Label, Link, Tone
from reader.core.drawings.texts import short_text, text_width
from reader.core.drawings.tidy import lay_out
from reader.core.saying import say
from reader.core.tree_shapes import read_tree
from reader.core.value_types import NodeKind
from reader.core.verdict import Json

MOST_NODES = 127
RADIUS = 15.0
_COLUMN, _LEVEL, _MARGIN = 38.0, 48.0, 4.0
_LONGEST = 6


def draw_tree(kind: NodeKind, value: Json, marks: Collection[tuple[int, ...]] = ()) -> Drawing:
    """Return the tree that ``value`` spells; ``marks`` are paths into its list.

    Of a larger tree the first `MOST_NODES` in level order are drawn.
    """
    tree = read_tree(kind, value)
    if not tree.values:
        return Drawing(64, 24, labels=(Label(32, 12, say("empty")),))
    count = min(len(tree.values), MOST_NODES)
    kin = [_kept(tree.children[node], count) for node in range(count)]
    texts = [short_text(item, _LONGEST) for item in tree.values[:count]]
    column = max(_COLUMN, *(text_width(text) + 14 for text in texts))
    points = [
        (_MARGIN + column / 2 + place.column * column, _MARGIN + RADIUS + place.level * _LEVEL)
        for place in lay_out(kin)
    ]
    discs = tuple(
        Disc(x, y, text, Tone.MARKED if (tree.places[node],) in marks else Tone.PLAIN)
        for node, ((x, y), text) in enumerate(zip(points, texts, strict=True))
    )
    width = max(x for x, _ in points) + column / 2 + _MARGIN
    height = max(y for _, y in points) + RADIUS + _MARGIN
    return _with_rest(
        Drawing(width, height, links=_links(kin, points), discs=discs), len(tree.values) - count
    )


def _kept(children: tuple[int | None, ...], count: int) -> tuple[int | None, ...]:
    return tuple(None if child is None or child >= count else child for child in children)


def _links(
    kin: list[tuple[int | None, ...]], points: list[tuple[float, float]]
) -> tuple[Link, ...]:
    return tuple(
        Link(*points[node], *points[child])
        for node, children in enumerate(kin)
        for child in children
        if child is not None
    )


def _with_rest(drawing: Drawing, rest: int) -> Drawing:
    if rest <= 0:
        return drawing
    label = Label(_MARGIN, drawing.height + 10, say("… {count} more", count=rest), "start")
    return Drawing(drawing.width, drawing.height + 20, drawing.links, (), drawing.discs, (label,))
