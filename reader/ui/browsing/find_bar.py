"""The sheet at the page's upper right: what to find on it, and which match is shown."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from reader.core.overriding import override
from reader.ui.browsing.find_query import FindQuery
from reader.ui.theme.controller import ThemeController
from reader.ui.theme.icons import line_icon
from reader.ui.theme.tokens import SPACE_1, SPACE_2, SPACE_3, SPACE_4

_LEAST_BOX_WIDTH, _BOX_WIDTH, _COUNT_WIDTH = 96, 200, 64
_OPTIONS = ("case", "word", "regex")
_BUTTONS = ("up", "down", "close")


class FindBar(QFrame):
    """Lies over ``ground``. Without its box it only steps through what a search has marked."""

    query_changed = Signal(object)
    """Another `FindQuery` is to be found."""
    stepped = Signal(int)
    """The next match (1) or the one before (-1) is wanted."""
    closed = Signal()
    """The marks are to go."""

    def __init__(self, theme: ThemeController, ground: QWidget) -> None:
        super().__init__(ground)
        self._theme, self._ground = theme, ground
        self.setProperty("role", "sheet")
        self.box = QLineEdit()
        self.box.setMinimumWidth(_LEAST_BOX_WIDTH)
        self.box.setMaximumWidth(_BOX_WIDTH)
        self._count = QLabel()
        self._count.setProperty("role", "meta")
        self._count.setMinimumWidth(_COUNT_WIDTH)
        self._count.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._complaint = QLabel()
        self._complaint.setProperty("role", "meta")
        self._complaint.setWordWrap(True)
        self._complaint.setContentsMargins(SPACE_2, 0, SPACE_2, SPACE_1)
        self._options = {name: _tool(is_checkable=True) for name in _OPTIONS}
        self._buttons = {name: _tool() for name in _BUTTONS}
        self._lay_out()
        self._connect()
        self._draw()
        self._retranslate()
        self.hide()

    @property
    def query(self) -> FindQuery:
        """What the box and its options say."""
        is_on = {name: option.isChecked() for name, option in self._options.items()}
        return FindQuery(
            self.box.text(), is_case=is_on["case"], is_word=is_on["word"], is_regex=is_on["regex"]
        )

    def ask(self, query: FindQuery, *, has_focus: bool) -> None:
        """Open with ``query`` in the box, and with ``has_focus`` the cursor."""
        is_on = {"case": query.is_case, "word": query.is_word, "regex": query.is_regex}
        for name, option in self._options.items():
            option.setChecked(is_on[name])
        self.box.setText(query.text)
        self._show_box(is_shown=True)
        if has_focus:
            self.box.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.box.selectAll()

    def show_marks(self, current: int, total: int) -> None:
        """Say which match of how many is shown; without a box, 0 of 0 puts the sheet away."""
        is_asking = self.isVisible() and self.box.isVisible()
        if is_asking:
            self._count.setText(f"{current} / {total}" if self.box.text() else "")
        elif total:
            self._count.setText(f"{current} / {total}")
            self._show_box(is_shown=False)
        else:
            self.hide()

    def complain(self, text: str) -> None:
        """Say why not every match is marked; nothing for "" ."""
        self._complaint.setText(text)
        self._complaint.setVisible(bool(text))
        self._settle()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            is_back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.stepped.emit(-1 if is_back else 1)
        elif event.key() in steps:
            self.stepped.emit(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._settle()

    @override
    def eventFilter(self, watched: QWidget, event: QEvent) -> bool:  # type: ignore[override]  # the ground alone is watched
        if event.type() == QEvent.Type.Resize and isValid(self):
            self._settle()
        return super().eventFilter(watched, event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(SPACE_1)
        row.addWidget(self.box)
        for option in self._options.values():
            row.addWidget(option)
        row.addWidget(self._count)
        for button in self._buttons.values():
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_2, SPACE_1, SPACE_2, SPACE_1)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self._complaint)
        self._complaint.hide()

    def _connect(self) -> None:
        self.box.textEdited.connect(self._tell)
        for option in self._options.values():
            option.clicked.connect(self._tell)
        self._buttons["up"].clicked.connect(lambda: self.stepped.emit(-1))
        self._buttons["down"].clicked.connect(lambda: self.stepped.emit(1))
        self._buttons["close"].clicked.connect(self.closed)
        self._theme.changed.connect(self._draw)
        self._ground.installEventFilter(self)

    def _tell(self) -> None:
        self.query_changed.emit(self.query)

    def _show_box(self, *, is_shown: bool) -> None:
        for widget in (self.box, *self._options.values()):
            widget.setVisible(is_shown)
        self.show()
        self.raise_()
        self._settle()

    def _settle(self) -> None:
        """Lie at the upper right of the ground, no wider than it."""
        if not self.isVisible():
            return
        room = self._ground.width() - 2 * SPACE_3
        self.setMaximumWidth(max(room, 0))
        self.resize(self.sizeHint().boundedTo(QSize(room, self._ground.height())))
        self.move(QPoint(self._ground.width() - self.width() - SPACE_4, SPACE_2))

    def _draw(self) -> None:
        colours = self._theme.palette
        for name, tool in (self._options | self._buttons).items():
            tool.setIcon(line_icon(name, colours.ink_soft, colours.vermilion))

    def _retranslate(self) -> None:
        self.box.setPlaceholderText(self.tr("Find on this page"))
        self.box.setAccessibleName(self.tr("Find on this page"))
        words = {
            "case": self.tr("Capital and small letters differ"),
            "word": self.tr("Whole words only"),
            "regex": self.tr("Regular expression"),
            "up": self.tr("Previous match"),
            "down": self.tr("Next match"),
            "close": self.tr("Take the marks away"),
        }
        for name, tool in (self._options | self._buttons).items():
            tool.setToolTip(words[name])
            tool.setAccessibleName(words[name])


def _tool(*, is_checkable: bool = False) -> QToolButton:
    button = QToolButton()
    button.setProperty("role", "icon")
    button.setIconSize(QSize(18, 18))
    button.setCheckable(is_checkable)
    return button
