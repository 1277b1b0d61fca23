"""One variable of a call laid out and painted, by the kind of its value."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from reader.core.step_graph import GraphScene
from reader.core.step_scene import ChainScene, GridScene, RowScene, Scene
from reader.core.step_tables import DictScene, SetScene
from reader.core.step_tree import TreeScene
from reader.ui.practice.steps_graph import GraphLayout
from reader.ui.practice.steps_pen import ScenePen
from reader.ui.theme.controller import ThemeController
from reader.ui.theme.tokens import SPACE_1, SPACE_2, SPACE_3, SPACE_4

_CELL_HEIGHT = 26
_LEAST_WIDTH = 28
_LINE = 16  # of a label
_ARROW = 22
_LEVEL = 48
_TITLE = 20
_MOST_LINES = 3  # of marks below a row


class ScenePainting:
    """One scene laid out and painted from its left upper corner."""

    def __init__(self, metrics: QFontMetrics, scene: Scene) -> None:
        self._metrics, self._scene = metrics, scene
        self._cell = max([_LEAST_WIDTH, *(self._width(text) for text in _texts(scene))])

    def size(self) -> QSize:
        """Return the room it takes."""
        match self._scene:
            case RowScene(cells=cells) | DictScene(cells=cells):
                low = _TITLE + _CELL_HEIGHT + _LINE + self._mark_lines(self._scene.marks)
                return QSize(self._across(len(cells)), low)
            case SetScene(cells=cells):
                return QSize(len(cells) * self._step() + _LEAST_WIDTH, _TITLE + _CELL_HEIGHT)
            case GraphScene():
                return GraphLayout(self._scene, self._cell).size() + QSize(0, _TITLE)
            case GridScene(cells=cells):
                widest = max(map(len, cells), default=0)
                return QSize(
                    self._side() + self._across(widest), _TITLE + _LINE + len(cells) * _CELL_HEIGHT
                )
            case ChainScene(cells=cells, back=back):
                room = _LINE if back >= 0 else 0
                return QSize(
                    len(cells) * (self._cell + _ARROW) + _ARROW, 2 * _LINE + _CELL_HEIGHT + room
                )
            case TreeScene(nodes=nodes):
                levels = max((node.level for node in nodes), default=0)
                return QSize(
                    len(nodes) * self._step(), _TITLE + levels * _LEVEL + _CELL_HEIGHT + _LINE
                )

    def paint(self, painter: QPainter, theme: ThemeController, *, is_changed: bool) -> None:
        """Paint it from the painter's origin, which moves."""
        pen = ScenePen(painter, theme.palette)
        self._title(pen, is_changed=is_changed)
        painter.translate(0, _TITLE)
        match self._scene:
            case RowScene():
                self._paint_row(pen, self._scene)
            case DictScene():
                self._paint_dict(pen, self._scene)
            case SetScene():
                self._paint_set(pen, self._scene)
            case GraphScene():
                self._paint_graph(pen, self._scene)
            case GridScene():
                self._paint_grid(pen, self._scene)
            case ChainScene():
                self._paint_chain(pen, self._scene)
            case TreeScene():
                self._paint_tree(pen, self._scene)

    def _title(self, pen: ScenePen, *, is_changed: bool) -> None:
        pen.painter.setPen(pen.mark if is_changed else pen.soft)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextDontClip
        pen.painter.drawText(QRectF(0, 0, 400, _LINE), flags, self._scene.name)

    def _paint_row(self, pen: ScenePen, scene: RowScene) -> None:
        self._paint_cells(pen, scene, [str(at) for at in range(len(scene.cells))])

    def _paint_dict(self, pen: ScenePen, scene: DictScene) -> None:
        self._paint_cells(pen, scene, scene.keys)

    def _paint_cells(
        self, pen: ScenePen, scene: RowScene | DictScene, below: Sequence[str]
    ) -> None:
        for at, text in enumerate(scene.cells):
            place = QRectF(at * self._cell, 0, self._cell, _CELL_HEIGHT)
            pen.box(place, text, is_marked=at in scene.marks)
            line = QRectF(place.left(), place.bottom(), self._cell, _LINE)
            pen.label(line, below[at], pen.soft)
        middles = {at: (at + 0.5) * self._cell for at in scene.marks if at < len(scene.cells)}
        self._marks_below(pen, scene.marks, middles, _CELL_HEIGHT + _LINE)
        if scene.total > len(scene.cells):
            self._and_more(pen, len(scene.cells) * self._cell)

    def _paint_set(self, pen: ScenePen, scene: SetScene) -> None:
        step = self._step()
        for at, text in enumerate(scene.cells):
            place = QRectF(at * step, 0, self._cell, _CELL_HEIGHT)
            pen.box(place, text, is_marked=False, radius=_CELL_HEIGHT / 2)
        if scene.total > len(scene.cells):
            self._and_more(pen, len(scene.cells) * step)

    def _and_more(self, pen: ScenePen, left: float) -> None:
        pen.label(QRectF(left, 0, _LEAST_WIDTH, _CELL_HEIGHT), "…", pen.soft)

    def _paint_graph(self, pen: ScenePen, scene: GraphScene) -> None:
        layout = GraphLayout(scene, self._cell)
        for edge in scene.edges:
            start, end = layout.ends(edge)
            if edge.is_both_ways:
                pen.take(1.5)
                pen.painter.drawLine(start, end)
            elif edge.start == edge.end:
                pen.take(1.5)
                pen.painter.drawEllipse(layout.loop(edge.start))
            else:
                pen.arrow(start, end)
            if edge.label:
                place = layout.label(edge, self._width(edge.label))
                pen.painter.fillRect(place, pen.paper)
                pen.label(place, edge.label, pen.soft)
        for at, text in enumerate(scene.nodes):
            place = layout.node(at)
            pen.box(place, text, is_marked=at in scene.marks, radius=_CELL_HEIGHT / 2)
            if at in scene.marks:
                below = QRectF(place.left(), place.bottom(), place.width(), _LINE)
                pen.label(below, " ".join(scene.marks[at]), pen.mark)
        if scene.is_cut:
            self._and_more(pen, 0)

    def _paint_grid(self, pen: ScenePen, scene: GridScene) -> None:
        side = self._side()
        for at, names in scene.columns.items():
            place = QRectF(side + at * self._cell, -SPACE_1, self._cell, _LINE)
            pen.label(place, " ".join(names), pen.mark)
        pen.painter.translate(0, SPACE_3)
        for r, row in enumerate(scene.cells):
            top = r * _CELL_HEIGHT
            if r in scene.rows:
                pen.label(QRectF(0, top, side, _CELL_HEIGHT), " ".join(scene.rows[r]), pen.mark)
            for c, text in enumerate(row):
                place = QRectF(side + c * self._cell, top, self._cell, _CELL_HEIGHT)
                is_marked = r in scene.rows and (not scene.columns or c in scene.columns)
                pen.box(place, text, is_marked=is_marked)

    def _paint_chain(self, pen: ScenePen, scene: ChainScene) -> None:
        step = self._cell + _ARROW
        for at, text in enumerate(scene.cells):
            place = QRectF(at * step, 0, self._cell, _CELL_HEIGHT)
            pen.box(place, text, is_marked=at in scene.marks)
            is_last = at == len(scene.cells) - 1
            if not is_last or scene.is_cut:
                middle = QPointF(place.right(), place.center().y())
                pen.arrow(middle, middle + QPointF(_ARROW, 0))
        if scene.back >= 0:
            self._paint_way_back(pen, scene, step)
        middles = {at: at * step + self._cell / 2 for at in scene.marks}
        low = _LINE if scene.back >= 0 else 0
        self._marks_below(pen, scene.marks, middles, _CELL_HEIGHT + low)

    def _marks_below(
        self,
        pen: ScenePen,
        marks: Mapping[int, tuple[str, ...]],
        middles: Mapping[int, float],
        top: int,
    ) -> None:
        """Write the names of what points at each middle, in lines in which none meets another."""
        ends = [0.0] * _MOST_LINES
        for at, middle in sorted(middles.items()):
            text = " ".join(marks[at])
            width = self._metrics.horizontalAdvance(text)
            left = max(0.0, middle - width / 2)
            line = next((n for n, end in enumerate(ends) if end <= left), _MOST_LINES - 1)
            ends[line] = left + width + SPACE_1
            pen.label(QRectF(left, top + line * _LINE, width, _LINE), text, pen.mark)

    def _mark_lines(self, marks: Mapping[int, tuple[str, ...]]) -> int:
        return min(_MOST_LINES, len(marks)) * _LINE

    def _paint_way_back(self, pen: ScenePen, scene: ChainScene, step: int) -> None:
        low = _CELL_HEIGHT + SPACE_3
        start = QPointF((len(scene.cells) - 1) * step + self._cell / 2, _CELL_HEIGHT)
        end = QPointF(scene.back * step + self._cell / 2, _CELL_HEIGHT)
        pen.take(1.5)
        pen.painter.drawPolyline([start, QPointF(start.x(), low), QPointF(end.x(), low)])
        pen.arrow(QPointF(end.x(), low), end)

    def _paint_tree(self, pen: ScenePen, scene: TreeScene) -> None:
        places = [
            QRectF(node.column * self._step(), node.level * _LEVEL, self._cell, _CELL_HEIGHT)
            for node in scene.nodes
        ]
        pen.take(1)
        for node, place in zip(scene.nodes, places, strict=True):
            if node.parent is not None:
                above = places[node.parent]
                pen.painter.drawLine(
                    QPointF(above.center().x(), above.bottom()),
                    QPointF(place.center().x(), place.top()),
                )
        for node, place in zip(scene.nodes, places, strict=True):
            pen.box(place, node.text, is_marked=bool(node.marks))
            if node.marks:
                below = QRectF(
                    place.left() - SPACE_4, place.bottom(), place.width() + 2 * SPACE_4, _LINE
                )
                pen.label(below, " ".join(node.marks), pen.mark)

    def _across(self, cells: int) -> int:
        return cells * self._cell + _LEAST_WIDTH

    def _side(self) -> int:
        """Return the room beside a grid for the names of its rows."""
        names = self._scene.rows.values() if isinstance(self._scene, GridScene) else ()
        return max([SPACE_2, *(self._width(" ".join(each)) for each in names)])

    def _step(self) -> int:
        return self._cell + SPACE_2

    def _width(self, text: str) -> int:
        return self._metrics.horizontalAdvance(text) + 2 * SPACE_1 + 2


def _texts(scene: Scene) -> Sequence[str]:
    match scene:
        case RowScene(cells=cells):
            return [*cells, str(len(cells))]
        case DictScene(cells=cells, keys=keys):
            return [*cells, *keys]
        case SetScene(cells=texts) | GraphScene(nodes=texts) | ChainScene(cells=texts):
            return texts
        case GridScene(cells=cells, columns=columns):
            return [*(text for row in cells for text in row), *_joined(columns)]
        case TreeScene(nodes=nodes):
            return [node.text for node in nodes]


def _joined(marks: Mapping[int, tuple[str, ...]]) -> list[str]:
    return [" ".join(names) for names in marks.values()]
