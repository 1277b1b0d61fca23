"""Where the nodes and edges of a drawn graph lie: on a circle, the first at the top."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, QSize

from reader.core.step_graph import GraphEdge, GraphScene
from reader.ui.theme.tokens import SPACE_2, SPACE_3

_HEIGHT = 26
_LINE = 16  # for the names below a node
_APART = 18  # between neighbours on the circle


class GraphLayout:
    """One scene laid out, its left upper corner at the origin; ``width`` is a node's."""

    def __init__(self, scene: GraphScene, width: int) -> None:
        self._width = width
        self._count = len(scene.nodes)
        around = self._count * (max(width, _HEIGHT + _LINE) + _APART)
        least = 52.0 if any(edge.label for edge in scene.edges) else 36.0
        self._radius = max(around / math.tau, least) if self._count > 1 else 0.0

    def size(self) -> QSize:
        """Return the room that it takes."""
        wide = 2 * self._radius + self._width + SPACE_3
        return QSize(math.ceil(wide), math.ceil(2 * self._radius + _HEIGHT + _LINE + SPACE_3))

    def node(self, at: int) -> QRectF:
        """Return a node's place."""
        middle = self._middle(at)
        return QRectF(middle.x() - self._width / 2, middle.y() - _HEIGHT / 2, self._width, _HEIGHT)

    def ends(self, edge: GraphEdge) -> tuple[QPointF, QPointF]:
        """Return where an edge leaves one node's rim and meets the other's."""
        start, end = self._middle(edge.start), self._middle(edge.end)
        return self._rim(start, end), self._rim(end, start)

    def loop(self, at: int) -> QRectF:
        """Return the circle of an edge that leads back to its own node."""
        place = self.node(at)
        return QRectF(place.right() - SPACE_2, place.top() - SPACE_2, 2 * SPACE_2, 2 * SPACE_2)

    def label(self, edge: GraphEdge, width: int) -> QRectF:
        """Return the place of an edge's weight, nearer to its start: in the middle they meet."""
        start, end = self.ends(edge)
        at = start + (end - start) * 0.4
        return QRectF(at.x() - width / 2, at.y() - _LINE / 2, width, _LINE)

    def _middle(self, at: int) -> QPointF:
        turn = math.tau * at / max(1, self._count)
        return QPointF(
            self._width / 2 + self._radius * (1 + math.sin(turn)),
            SPACE_2 + _HEIGHT / 2 + self._radius * (1 - math.cos(turn)),
        )

    def _rim(self, inside: QPointF, towards: QPointF) -> QPointF:
        """Return where the way from a node's middle leaves its box."""
        along = towards - inside
        shares = [
            half / abs(part)
            for half, part in ((self._width / 2, along.x()), (_HEIGHT / 2, along.y()))
            if part
        ]
        return inside + along * min([1.0, *shares])
