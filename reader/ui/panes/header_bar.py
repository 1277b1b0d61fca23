"""The bar above the page: back, forward, where one is, and the tools of reading."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from reader.core.overriding import override
from reader.ui.theme.controller import ThemeController
from reader.ui.theme.icons import line_icon
from reader.ui.theme.tokens import SPACE_1, SPACE_2, SPACE_3


class HeaderBar(QWidget):
    """Navigation at the left, the place in the middle, marks and side pane at the right."""

    mark_stepped = Signal(int)
    """The next mark (1) or the one before (-1) was asked for."""
    marks_dismissed = Signal()
    """The marks are to go."""
    find_changed = Signal(str)
    """The text to find on the page changed."""

    def __init__(
        self, theme: ThemeController, back: QAction, forward: QAction, side: QAction
    ) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("role", "header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(44)
        self._place = QLabel()
        self._place.setProperty("role", "soft")
        self._find = QLineEdit()
        self._find.setFixedWidth(180)
        self._count = QLabel()
        self._count.setProperty("role", "meta")
        self._tools = {
            "back": _tool(back),
            "forward": _tool(forward),
            "sidebar": _tool(side),
            "up": _tool(None),
            "down": _tool(None),
            "close": _tool(None),
        }
        self._lay_out()
        self._tools["up"].clicked.connect(lambda: self.mark_stepped.emit(-1))
        self._tools["down"].clicked.connect(lambda: self.mark_stepped.emit(1))
        self._tools["close"].clicked.connect(self.close_marks)
        self._find.textEdited.connect(self.find_changed)
        self._find.returnPressed.connect(lambda: self.mark_stepped.emit(1))
        theme.changed.connect(self._draw)
        self._draw()
        self._retranslate()
        self._show_finder(is_shown=False)

    def show_place(self, text: str) -> None:
        """Say where one is: the category, or the name of the page."""
        self._place.setText(text)

    def show_marks(self, current: int, total: int) -> None:
        """Show which mark of how many is the current one."""
        is_finding = self._find.isVisible() and bool(self._find.text())
        self._count.setText(f"{current} / {total}" if total or is_finding else "")
        self._show_finder(is_shown=total > 0 or self._find.isVisible())

    def add_tool(self, tool: QWidget) -> None:
        """Add a tool of reading, left of the side pane's."""
        layout = self.layout()
        assert isinstance(layout, QHBoxLayout)  # made in `_lay_out`
        layout.insertWidget(layout.count() - 1, tool)

    def start_finding(self) -> None:
        """Open the box for finding on the page, with the focus in it."""
        self._show_finder(is_shown=True)
        self._find.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._find.selectAll()

    def close_marks(self) -> None:
        """Put the finder away and have the marks taken off the page."""
        self._find.clear()
        self._show_finder(is_shown=False)
        self.marks_dismissed.emit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE_3, 0, SPACE_3, 0)
        layout.setSpacing(SPACE_1)
        layout.addWidget(self._tools["back"])
        layout.addWidget(self._tools["forward"])
        layout.addSpacing(SPACE_2)
        layout.addWidget(self._place, 1)
        layout.addWidget(self._find)
        layout.addWidget(self._count)
        for name in ("up", "down", "close"):
            layout.addWidget(self._tools[name])
        layout.addSpacing(SPACE_2)
        layout.addWidget(self._tools["sidebar"])

    def _show_finder(self, *, is_shown: bool) -> None:
        for widget in (self._find, self._count, *(self._tools[n] for n in ("up", "down", "close"))):
            widget.setVisible(is_shown)

    def _draw(self) -> None:
        colours = self._theme.palette
        for name, tool in self._tools.items():
            icon = line_icon(name, colours.ink_soft, colours.ink)
            tool.setIcon(icon)
            if tool.defaultAction() is not None:
                tool.defaultAction().setIcon(icon)

    def _retranslate(self) -> None:
        self._find.setPlaceholderText(self.tr("Find on this page"))
        self._find.setAccessibleName(self.tr("Find on this page"))
        for name, words in (
            ("up", self.tr("Previous match")),
            ("down", self.tr("Next match")),
            ("close", self.tr("Take the marks away")),
        ):
            self._tools[name].setToolTip(words)
            self._tools[name].setAccessibleName(words)


def _tool(action: QAction | None) -> QToolButton:
    button = QToolButton()
    button.setProperty("role", "icon")
    button.setIconSize(QSize(18, 18))
    if action is not None:
        button.setDefaultAction(action)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
    return button
