"""A call's variables drawn: rows, grids, linked lists, trees and more, and what points there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from reader.core.overriding import override
from reader.core.step_graph import GraphScene
from reader.core.step_scene import ChainScene, GridScene, RowScene, Scene
from reader.core.step_tables import DictScene, SetScene
from reader.core.step_tree import TreeScene
from reader.ui.practice.code_font import code_font
from reader.ui.practice.steps_graph import GraphLayout
from reader.ui.theme.controller import ThemeController
from reader.ui.theme.tokens import SPACE_1, SPACE_2, SPACE_3, SPACE_4

_CELL_HEIGHT = 26
_LEAST_WIDTH = 28
_LINE = 16  # of a label
_ARROW = 22
_LEVEL = 48
_TITLE = 20
_MOST_LINES = 3  # of marks below a row


class StepsDrawing(QWidget):
    """All drawings of one call, one below the other; as large as they need."""

    def __init__(self, theme: ThemeController) -> None:
        super().__init__()
        self._theme = theme
        self._scenes: tuple[Scene, ...] = ()
        self._changed: frozenset[str] = frozenset()
        self.setFont(code_font())
        self.setAccessibleName(self.tr("Drawing of the variables"))
        theme.changed.connect(self.update)

    @property
    def scenes(self) -> tuple[Scene, ...]:
        """What is drawn."""
        return self._scenes

    def show_scenes(self, scenes: tuple[Scene, ...], changed: frozenset[str]) -> None:
        """Draw other variables; the ``changed`` ones are named in the marking colour."""
        self._scenes, self._changed = scenes, changed
        self.setAccessibleDescription(", ".join(scene.name for scene in scenes))
        self.setFixedSize(self.sizeHint())
        self.update()

    @override
    def sizeHint(self) -> QSize:
        sizes = [_Painting(self.fontMetrics(), scene).size() for scene in self._scenes]
        width = max((size.width() for size in sizes), default=0)
        return QSize(width + 2 * SPACE_3, sum(size.height() + SPACE_3 for size in sizes))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.font())
        top = 0
        for scene in self._scenes:
            painting = _Painting(self.fontMetrics(), scene)
            painter.save()
            painter.translate(SPACE_3, top)
            painting.paint(painter, self._theme, is_changed=scene.name in self._changed)
            painter.restore()
            top += painting.size().height() + SPACE_3
        painter.end()


class _Painting:
    """One scene laid out and painted from its left upper corner."""

    def __init__(self, metrics: QFontMetrics, scene: Scene) -> None:
        self._metrics, self._scene = metrics, scene
        self._cell = max([_LEAST_WIDTH, *(self._width(text) for text in _texts(scene))])

    def size(self) -> QSize:
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
        palette = theme.palette
        self._ink, self._soft = QColor(palette.ink), QColor(palette.ink_soft)
        self._mark, self._line = QColor(palette.vermilion), QColor(palette.ink_soft)
        self._ground, self._paper = QColor(palette.raised), QColor(palette.paper)
        self._title(painter, is_changed=is_changed)
        painter.translate(0, _TITLE)
        match self._scene:
            case RowScene():
                self._paint_row(painter, self._scene)
            case DictScene():
                self._paint_dict(painter, self._scene)
            case SetScene():
                self._paint_set(painter, self._scene)
            case GraphScene():
                self._paint_graph(painter, self._scene)
            case GridScene():
                self._paint_grid(painter, self._scene)
            case ChainScene():
                self._paint_chain(painter, self._scene)
            case TreeScene():
                self._paint_tree(painter, self._scene)

    def _title(self, painter: QPainter, *, is_changed: bool) -> None:
        painter.setPen(self._mark if is_changed else self._soft)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextDontClip
        painter.drawText(QRectF(0, 0, 400, _LINE), flags, self._scene.name)

    def _paint_row(self, painter: QPainter, scene: RowScene) -> None:
        self._paint_cells(painter, scene, [str(at) for at in range(len(scene.cells))])

    def _paint_dict(self, painter: QPainter, scene: DictScene) -> None:
        self._paint_cells(painter, scene, scene.keys)

    def _paint_cells(
        self, painter: QPainter, scene: RowScene | DictScene, below: Sequence[str]
    ) -> None:
        for at, text in enumerate(scene.cells):
            place = QRectF(at * self._cell, 0, self._cell, _CELL_HEIGHT)
            self._box(painter, place, text, is_marked=at in scene.marks)
            line = QRectF(place.left(), place.bottom(), self._cell, _LINE)
            self._label(painter, line, below[at], self._soft)
        middles = {at: (at + 0.5) * self._cell for at in scene.marks if at < len(scene.cells)}
        self._marks_below(painter, scene.marks, middles, _CELL_HEIGHT + _LINE)
        if scene.total > len(scene.cells):
            self._and_more(painter, len(scene.cells) * self._cell)

    def _paint_set(self, painter: QPainter, scene: SetScene) -> None:
        step = self._step()
        for at, text in enumerate(scene.cells):
            place = QRectF(at * step, 0, self._cell, _CELL_HEIGHT)
            self._box(painter, place, text, is_marked=False, radius=_CELL_HEIGHT / 2)
        if scene.total > len(scene.cells):
            self._and_more(painter, len(scene.cells) * step)

    def _and_more(self, painter: QPainter, left: float) -> None:
        self._label(painter, QRectF(left, 0, _LEAST_WIDTH, _CELL_HEIGHT), "…", self._soft)

    def _paint_graph(self, painter: QPainter, scene: GraphScene) -> None:
        layout = GraphLayout(scene, self._cell)
        for edge in scene.edges:
            start, end = layout.ends(edge)
            if edge.is_both_ways:
                painter.setPen(QPen(self._line, 1.5))
                painter.drawLine(start, end)
            elif edge.start == edge.end:
                painter.setPen(QPen(self._line, 1.5))
                painter.drawEllipse(layout.loop(edge.start))
            else:
                self._arrow(painter, start, end)
            if edge.label:
                place = layout.label(edge, self._width(edge.label))
                painter.fillRect(place, self._paper)
                self._label(painter, place, edge.label, self._soft)
        for at, text in enumerate(scene.nodes):
            place = layout.node(at)
            self._box(painter, place, text, is_marked=at in scene.marks, radius=_CELL_HEIGHT / 2)
            if at in scene.marks:
                below = QRectF(place.left(), place.bottom(), place.width(), _LINE)
                self._label(painter, below, " ".join(scene.marks[at]), self._mark)
        if scene.is_cut:
            self._and_more(painter, 0)

    def _paint_grid(self, painter: QPainter, scene: GridScene) -> None:
        side = self._side()
        for at, names in scene.columns.items():
            place = QRectF(side + at * self._cell, -SPACE_1, self._cell, _LINE)
            self._label(painter, place, " ".join(names), self._mark)
        painter.translate(0, SPACE_3)
        for r, row in enumerate(scene.cells):
            top = r * _CELL_HEIGHT
            if r in scene.rows:
                self._label(
                    painter, QRectF(0, top, side, _CELL_HEIGHT), " ".join(scene.rows[r]), self._mark
                )
            for c, text in enumerate(row):
                place = QRectF(side + c * self._cell, top, self._cell, _CELL_HEIGHT)
                is_marked = r in scene.rows and (not scene.columns or c in scene.columns)
                self._box(painter, place, text, is_marked=is_marked)

    def _paint_chain(self, painter: QPainter, scene: ChainScene) -> None:
        step = self._cell + _ARROW
        for at, text in enumerate(scene.cells):
            place = QRectF(at * step, 0, self._cell, _CELL_HEIGHT)
            self._box(painter, place, text, is_marked=at in scene.marks)
            is_last = at == len(scene.cells) - 1
            if not is_last or scene.is_cut:
                middle = QPointF(place.right(), place.center().y())
                self._arrow(painter, middle, middle + QPointF(_ARROW, 0))
        if scene.back >= 0:
            self._paint_way_back(painter, scene, step)
        middles = {at: at * step + self._cell / 2 for at in scene.marks}
        low = _LINE if scene.back >= 0 else 0
        self._marks_below(painter, scene.marks, middles, _CELL_HEIGHT + low)

    def _marks_below(
        self,
        painter: QPainter,
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
            self._label(painter, QRectF(left, top + line * _LINE, width, _LINE), text, self._mark)

    def _mark_lines(self, marks: Mapping[int, tuple[str, ...]]) -> int:
        return min(_MOST_LINES, len(marks)) * _LINE

    def _paint_way_back(self, painter: QPainter, scene: ChainScene, step: int) -> None:
        low = _CELL_HEIGHT + SPACE_3
        start = QPointF((len(scene.cells) - 1) * step + self._cell / 2, _CELL_HEIGHT)
        end = QPointF(scene.back * step + self._cell / 2, _CELL_HEIGHT)
        painter.setPen(QPen(self._line, 1.5))
        painter.drawPolyline([start, QPointF(start.x(), low), QPointF(end.x(), low)])
        self._arrow(painter, QPointF(end.x(), low), end)

    def _paint_tree(self, painter: QPainter, scene: TreeScene) -> None:
        places = [
            QRectF(node.column * self._step(), node.level * _LEVEL, self._cell, _CELL_HEIGHT)
            for node in scene.nodes
        ]
        painter.setPen(QPen(self._line, 1))
        for node, place in zip(scene.nodes, places, strict=True):
            if node.parent is not None:
                above = places[node.parent]
                painter.drawLine(
                    QPointF(above.center().x(), above.bottom()),
                    QPointF(place.center().x(), place.top()),
                )
        for node, place in zip(scene.nodes, places, strict=True):
            self._box(painter, place, node.text, is_marked=bool(node.marks))
            if node.marks:
                below = QRectF(
                    place.left() - SPACE_4, place.bottom(), place.width() + 2 * SPACE_4, _LINE
                )
                self._label(painter, below, " ".join(node.marks), self._mark)

    def _box(
        self, painter: QPainter, place: QRectF, text: str, *, is_marked: bool, radius: float = 0
    ) -> None:
        painter.setPen(QPen(self._mark if is_marked else self._line, 1.5 if is_marked else 1))
        painter.setBrush(self._ground)
        painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(self._ink)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)

    def _label(self, painter: QPainter, place: QRectF, text: str, colour: QColor) -> None:
        painter.setPen(colour)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip
        painter.drawText(place, flags, text)

    def _arrow(self, painter: QPainter, start: QPointF, end: QPointF) -> None:
        painter.setPen(QPen(self._line, 1.5))
        painter.drawLine(start, end)
        along = end - start
        long = max(1.0, (along.x() ** 2 + along.y() ** 2) ** 0.5)
        unit = along / long
        across = QPointF(-unit.y(), unit.x())
        for side in (1, -1):
            painter.drawLine(end, end - unit * 5 + across * (4 * side))

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
