"""The sheet of the quick switcher: a box over a list, in the upper middle of the window."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from reader.core.overriding import override
from reader.core.switcher import SwitcherRow
from reader.ui.browsing.aside_enter import is_aside_enter
from reader.ui.commands import native_keys
from reader.ui.panes.window_sheet import WindowSheet
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


_CONTROL = Qt.KeyboardModifier.ControlModifier


class SwitcherSheet(WindowSheet):
    """What is typed is told; Enter or a click opens a row, with Ctrl in a tab of its own."""

    typed = Signal(str)
    """The text in the box changed; nothing is told of what an input method still composes."""
    row_opened = Signal(object, bool)
    """A `SwitcherRow` was chosen, and whether for a tab of its own; the sheet is closed already."""
    search_wanted = Signal(str)
    """Enter was pressed where no title fits: the text is to be searched in the notes."""

    def __init__(self, theme: ThemeController, window: QWidget) -> None:
        super().__init__(theme, window)
        self.answered: str | None = None  # the text that the rows belong to
        self._awaiting: bool | None = None  # Enter was pressed before the answer; for a tab or not
        self._model = SwitcherRowModel(self)
        self.box = QLineEdit()
        self.box.setProperty("role", "switcher")
        self.list = QListView()
        self._empty, self._signs, self._aside = QLabel(), QLabel(), QLabel()
        self._make_list()
        self._lay_out()
        self.box.installEventFilter(self)
        self.list.viewport().installEventFilter(self)
        self.box.textChanged.connect(self.typed)
        self.list.clicked.connect(self._click)
        self._retranslate()

    def open_sheet(self) -> None:
        """Show the sheet, empty, with the cursor in its box."""
        self.answered = self._awaiting = None
        self._model.set_rows(())
        self._empty.hide()
        self.box.clear()
        self._cover(self.box)

    def show_rows(self, text: str, rows: Sequence[SwitcherRow]) -> None:
        """Show what was found for ``text``, the first row chosen."""
        self.answered = text
        self._model.set_rows(rows)
        if rows:
            self.list.setCurrentIndex(self._model.index(0, 0))
        self._empty.setVisible(not rows)
        self._retranslate()
        self.place_frame()
        if self._awaiting is not None and self._is_answered:
            self._choose(is_aside=self._awaiting)

    def step(self, rows: int) -> None:
        """Go down (or up) the list: a single row round its ends, more up to them."""
        count = self._model.rowCount()
        if count:
            row = self.list.currentIndex().row() + rows
            row = row % count if abs(rows) == 1 else min(max(row, 0), count - 1)
            self.list.setCurrentIndex(self._model.index(row, 0))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.box and isinstance(event, QKeyEvent):
            if is_aside_enter(event):
                self._choose(is_aside=True)
                return True
            return event.type() == QEvent.Type.KeyPress and self._take_key(event)
        if watched is self.list.viewport() and event.type() == QEvent.Type.MouseButtonRelease:
            return isinstance(event, QMouseEvent) and self._take_middle(event)
        return super().eventFilter(watched, event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    @override
    def place_frame(self) -> None:
        rows = min(self._model.rowCount(), _MOST_ROWS)
        room = self.height() - int(self.height() * _FROM_TOP) - 140
        fitting = max(min(rows, room // ROW_HEIGHT), min(rows, 1))
        self.list.setVisible(rows > 0)
        self.list.setFixedHeight(fitting * ROW_HEIGHT)
        width = min(SHEET_WIDTH, self.width() - 2 * SPACE_5)
        self.frame.setFixedWidth(width)
        self.frame.adjustSize()
        self.frame.move((self.width() - width) // 2, int(self.height() * _FROM_TOP))

    def _make_list(self) -> None:
        self.list.setModel(self._model)
        self.list.setItemDelegate(SwitcherRowCard(self._theme))
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _lay_out(self) -> None:
        line = QFrame()
        line.setProperty("role", "hairline")
        self._empty.setProperty("role", "soft")
        self._empty.setContentsMargins(SPACE_3, SPACE_4, SPACE_3, SPACE_4)
        self._empty.setWordWrap(True)
        foot = QHBoxLayout()
        foot.setContentsMargins(SPACE_3, SPACE_1, SPACE_3, SPACE_1)
        for label in (self._signs, self._aside):
            label.setProperty("role", "meta")
            foot.addWidget(label)
        foot.insertStretch(1)
        column = QVBoxLayout(self.frame)
        column.setContentsMargins(SPACE_2, SPACE_2, SPACE_2, SPACE_2)
        column.setSpacing(SPACE_2)
        for part in (self.box, line, self.list, self._empty):
            column.addWidget(part)
        column.addLayout(foot)

    def _take_key(self, event: QKeyEvent) -> bool:
        """Do what a key of the box means here; return whether it meant anything."""
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.close_sheet()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(is_aside=False)
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

    def _choose(self, *, is_aside: bool) -> None:
        """Open the chosen row; while the answer is on its way, as soon as it is there."""
        self._awaiting = None if self._is_answered else is_aside
        if self._awaiting is not None:
            return
        if self.list.currentIndex().isValid():
            self._open(self.list.currentIndex(), is_aside=is_aside)
        else:
            self.close_sheet()
            self.search_wanted.emit(self.box.text())

    def _click(self, index: QModelIndex) -> None:
        self._open(index, is_aside=bool(QApplication.keyboardModifiers() & _CONTROL))

    def _take_middle(self, event: QMouseEvent) -> bool:
        index = self.list.indexAt(event.position().toPoint())
        is_meant = event.button() == Qt.MouseButton.MiddleButton and index.isValid()
        if is_meant:
            self._open(index, is_aside=True)
        return is_meant

    def _open(self, index: QModelIndex, *, is_aside: bool) -> None:
        row = self._model.row(index)
        self.close_sheet()
        self.row_opened.emit(row, is_aside)

    def _retranslate(self) -> None:
        self.box.setPlaceholderText(self.tr("Go to a note, heading, problem or command"))
        self.box.setAccessibleName(self.tr("Quick switcher"))
        self.list.setAccessibleName(self.tr("What fits"))
        self._signs.setText(self.tr("Only:   >  commands    #  headings    @  problems"))
        self._aside.setText(self.tr("{}  in a new tab").format(native_keys("Ctrl+Return")))
        self._empty.setText(
            self.tr("No title fits “{}”. Press Enter to search in the notes.").format(
                self.box.text().strip()
            )
        )
