"""What the search box offers, in a list below it; the focus stays in the box."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
)

from reader.core.overriding import override
from reader.ui.models.row_list import ROW_ROLE
from reader.ui.models.suggestion_list import (
    Suggestion,
    SuggestionKind,
    SuggestionListModel,
)
from reader.ui.panes.painting import make_font
from reader.ui.theme.controller import ThemeController
from reader.ui.theme.icons import line_icon
from reader.ui.theme.tokens import (
    HIT_HEIGHT,
    RADIUS_CONTROL,
    SPACE_1,
    SPACE_2,
    SPACE_3,
    TEXT_META,
    TEXT_UI,
)

_ROW = HIT_HEIGHT + 2
_MOST_ROWS = 12
_LEAST_WIDTH = 280
_ICON = 14
_CROSS = 28  # the room of a row's cross at its right end
_State = QStyle.StateFlag
_Index = QModelIndex | QPersistentModelIndex


class SuggestionPopup(QFrame):
    """A list that the box's keys walk through. No row is chosen until one is walked to."""

    taken = Signal(object)
    """A `Suggestion` was clicked."""
    removed = Signal(object)
    """The cross of a past query was clicked: its `Suggestion`."""

    def __init__(self, theme: ThemeController, box: QLineEdit) -> None:
        super().__init__(box.window())
        self._box, self._window = box, box.window()
        self._model = SuggestionListModel(self)
        self.setProperty("role", "sheet")
        self.list = _List()
        self.list.setModel(self._model)
        self.list.setItemDelegate(_Row(theme))
        self.list.pressed_at.connect(self._press)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_1, SPACE_1, SPACE_1, SPACE_1)
        column.addWidget(self.list)
        theme.changed.connect(self.list.viewport().update)
        self.hide()
        self._retranslate()

    @property
    def rows(self) -> list[Suggestion]:
        """The rows shown."""
        model = self._model
        return [model.row(model.index(row, 0)) for row in range(model.rowCount())]

    @property
    def chosen(self) -> Suggestion | None:
        """The row walked to."""
        index = self.list.currentIndex()
        return self._model.row(index) if index.isValid() else None

    def show_rows(self, rows: Sequence[Suggestion]) -> None:
        """Show ``rows`` below the box; without any, nothing."""
        self._model.set_rows(rows)
        self.setVisible(bool(rows))
        if rows:
            below = self._box.mapTo(self._window, QPoint(0, self._box.height() + SPACE_1))
            count = min(len(rows), _MOST_ROWS)
            height = count * _ROW + 2 * SPACE_1 + 2
            self.setGeometry(QRect(below, QSize(max(self._box.width(), _LEAST_WIDTH), height)))
            self.raise_()

    def step(self, rows: int) -> None:
        """Walk down (or up); past the end no row is chosen, as before the first."""
        count = self._model.rowCount() + 1
        row = (self.list.currentIndex().row() + 1 + rows) % count - 1
        self.list.setCurrentIndex(self._model.index(row, 0) if row >= 0 else QModelIndex())

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _press(self, index: QModelIndex, is_cross: bool) -> None:  # noqa: FBT001 - a signal's
        row = self._model.row(index)
        if is_cross and row.kind is SuggestionKind.PAST_QUERY:
            self.removed.emit(row)
        else:
            self.taken.emit(row)

    def _retranslate(self) -> None:
        self.list.setAccessibleName(self.tr("Suggestions"))


class _List(QListView):
    pressed_at = Signal(QModelIndex, bool)

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        index = self.indexAt(place)
        if index.isValid():
            self.pressed_at.emit(index, place.x() > self.viewport().width() - _CROSS)


class _Row(QStyledItemDelegate):
    """The text at the left, its detail at the right; a past query has a clock and a cross."""

    def __init__(self, theme: ThemeController) -> None:
        super().__init__(theme)
        self._theme = theme

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(200, _ROW)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row: Suggestion = index.data(ROW_ROLE)
        colours, rect = self._theme.palette, QRect(option.rect)
        is_chosen = bool(option.state & _State.State_Selected)
        is_lit = is_chosen or bool(option.state & _State.State_MouseOver)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if is_lit:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.wash if is_chosen else colours.surface))
            painter.drawRoundedRect(rect, RADIUS_CONTROL, RADIUS_CONTROL)
        area = rect.adjusted(SPACE_2, 0, -SPACE_3, 0)
        if row.kind is SuggestionKind.PAST_QUERY:
            self._paint_icon(painter, "history", area.left(), area)
            area.setLeft(area.left() + _ICON + SPACE_2)
            if is_lit:
                self._paint_icon(painter, "close", rect.right() - _CROSS + SPACE_2, area)
            area.setRight(rect.right() - _CROSS)
        elif row.kind is SuggestionKind.FORGET_ALL:
            area.setLeft(area.left() + _ICON + SPACE_2)
        self._write(painter, area, option, row)
        painter.restore()

    def _paint_icon(self, painter: QPainter, name: str, left: int, area: QRect) -> None:
        place = QRect(left, area.center().y() - _ICON // 2 + 1, _ICON, _ICON)
        line_icon(name, self._theme.palette.ink_soft).paint(painter, place)

    def _write(
        self, painter: QPainter, area: QRect, option: QStyleOptionViewItem, row: Suggestion
    ) -> None:
        colours = self._theme.palette
        meta, text = make_font(option.font, TEXT_META), make_font(option.font, TEXT_UI)
        side = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(meta)
        painter.setPen(QColor(colours.ink_soft))
        painter.drawText(area, int(side | Qt.AlignmentFlag.AlignRight), row.detail)
        taken = QFontMetrics(meta).horizontalAdvance(row.detail)
        area.setRight(area.right() - taken - (SPACE_3 if taken else 0))
        painter.setFont(text)
        is_quiet = row.kind is SuggestionKind.FORGET_ALL
        painter.setPen(QColor(colours.ink_soft if is_quiet else colours.ink))
        words = QFontMetrics(text).elidedText(row.text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, int(side), words)
