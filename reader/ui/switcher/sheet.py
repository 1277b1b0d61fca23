"""The sheet of the quick switcher: a box over a list, in the upper middle of the window."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from reader.core.overriding import override
from reader.core.switcher import SwitcherRow
from reader.ui.switcher.row_card import ROW_HEIGHT, SwitcherRowCard
from reader.ui.switcher.row_list import SwitcherRowModel
from reader.ui.theme.controller import ThemeController
from reader.ui.theme.tokens import SPACE_1, SPACE_2, SPACE_3, SPACE_4, SPACE_5

SHEET_WIDTH = 640
_MOST_ROWS = 9
_FROM_TOP = 0.12  # of the window's height
_STEPS = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageUp: -_MOST_ROWS,
    Qt.Key.Key_PageDown: _MOST_ROWS,
}


class SwitcherSheet(QWidget):
    """Lies over the whole window while it is open; a click beside the sheet closes it."""

    typed = Signal(str)
    """The text in the box changed; nothing is told of what an input method still composes."""
    row_opened = Signal(object)
    """A `SwitcherRow` was chosen; the sheet is closed already."""
    search_wanted = Signal(str)
    """Enter was pressed where no title fits: the text is to be searched in the notes."""
    closed = Signal()
    """The sheet was closed, with or without a choice."""

    def __init__(self, theme: ThemeController, window: QWidget) -> None:
        super().__init__(window)
        self._theme, self._window = theme, window
        self.answered: str | None = None  # the text that the rows belong to
        self._is_choosing = False
        self._model = SwitcherRowModel(self)
        self.box = QLineEdit()
        self.box.setProperty("role", "switcher")
        self.list = QListView()
        self._empty, self._keys = QLabel(), QLabel()
        self._sheet = self._make_sheet()
        self.hide()
        window.installEventFilter(self)
        self.box.installEventFilter(self)
        self.box.textChanged.connect(self.typed)
        self.list.clicked.connect(self._open)
        theme.changed.connect(self.update)
        self._retranslate()

    def open_sheet(self) -> None:
        """Show the sheet, empty, with the cursor in its box."""
        self.answered = None
        self._is_choosing = False
        self._model.set_rows(())
        self._empty.hide()
        self.box.clear()
        self.setGeometry(self._window.rect())
        self.show()
        self.raise_()
        self.box.setFocus(Qt.FocusReason.PopupFocusReason)
        self._place()

    def show_rows(self, text: str, rows: Sequence[SwitcherRow]) -> None:
        """Show what was found for ``text``, the first row chosen."""
        self.answered = text
        self._model.set_rows(rows)
        if rows:
            self.list.setCurrentIndex(self._model.index(0, 0))
        self._empty.setVisible(not rows)
        self._retranslate()
        self._place()
        if self._is_choosing and self._is_answered:
            self._choose()

    def step(self, rows: int) -> None:
        """Go down (or up) the list: a single row round its ends, more up to them."""
        count = self._model.rowCount()
        if count:
            row = self.list.currentIndex().row() + rows
            row = row % count if abs(rows) == 1 else min(max(row, 0), count - 1)
            self.list.setCurrentIndex(self._model.index(row, 0))

    def close_sheet(self) -> None:
        """Put the sheet away."""
        if self.isVisible():
            self.hide()
            self.closed.emit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.box and isinstance(event, QKeyEvent):
            return event.type() == QEvent.Type.KeyPress and self._take_key(event)
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self._window.rect())
            self._place()
        return super().eventFilter(watched, event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._sheet.geometry().contains(event.position().toPoint()):
            self.close_sheet()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        veil = QColor(self._theme.palette.paper)
        veil.setAlphaF(0.6)
        QPainter(self).fillRect(event.rect(), veil)

    def _make_sheet(self) -> QFrame:
        sheet = QFrame(self)
        sheet.setProperty("role", "sheet")
        line = QFrame()
        line.setProperty("role", "hairline")
        self.list.setModel(self._model)
        self.list.setItemDelegate(SwitcherRowCard(self._theme))
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._empty.setProperty("role", "soft")
        self._empty.setContentsMargins(SPACE_3, SPACE_4, SPACE_3, SPACE_4)
        self._empty.setWordWrap(True)
        self._keys.setProperty("role", "meta")
        self._keys.setContentsMargins(SPACE_3, SPACE_1, SPACE_3, SPACE_1)
        column = QVBoxLayout(sheet)
        column.setContentsMargins(SPACE_2, SPACE_2, SPACE_2, SPACE_2)
        column.setSpacing(SPACE_2)
        for part in (self.box, line, self.list, self._empty, self._keys):
            column.addWidget(part)
        return sheet

    def _place(self) -> None:
        rows = min(self._model.rowCount(), _MOST_ROWS)
        room = self.height() - int(self.height() * _FROM_TOP) - 140
        fitting = max(min(rows, room // ROW_HEIGHT), min(rows, 1))
        self.list.setVisible(rows > 0)
        self.list.setFixedHeight(fitting * ROW_HEIGHT)
        width = min(SHEET_WIDTH, self.width() - 2 * SPACE_5)
        self._sheet.setFixedWidth(width)
        self._sheet.adjustSize()
        self._sheet.move((self.width() - width) // 2, int(self.height() * _FROM_TOP))

    def _take_key(self, event: QKeyEvent) -> bool:
        """Do what a key of the box means here; return whether it meant anything."""
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.close_sheet()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose()
        elif key in _STEPS:
            self.step(_STEPS[Qt.Key(key)])
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            pass  # there is nowhere else to go
        else:
            return False
        return True

    @property
    def _is_answered(self) -> bool:
        return self.answered == self.box.text()

    def _choose(self) -> None:
        """Open the chosen row; while the answer is on its way, as soon as it is there."""
        self._is_choosing = not self._is_answered
        if self._is_choosing:
            return
        if self.list.currentIndex().isValid():
            self._open(self.list.currentIndex())
        else:
            self.close_sheet()
            self.search_wanted.emit(self.box.text())

    def _open(self, index: QModelIndex) -> None:
        row = self._model.row(index)
        self.close_sheet()
        self.row_opened.emit(row)

    def _retranslate(self) -> None:
        self.box.setPlaceholderText(self.tr("Go to a note, heading, problem or command"))
        self.box.setAccessibleName(self.tr("Quick switcher"))
        self.list.setAccessibleName(self.tr("What fits"))
        self._keys.setText(self.tr("Only:   >  commands    #  headings    @  problems"))
        self._empty.setText(
            self.tr("No title fits “{}”. Press Enter to search in the notes.").format(
                self.box.text().strip()
            )
        )
