"""In the header while a note is open: its bookmark, and how far it is read."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from reader.core.overriding import override
from reader.core.reading import ReadingState
from reader.ui.panes.cards import state_name
from reader.ui.theme.controller import ThemeController
from reader.ui.theme.icons import line_icon
from reader.ui.theme.tokens import SPACE_1


class HeaderTools(QWidget):
    """A star, and the state as a word with a menu."""

    star_clicked = Signal()
    """The note is to be bookmarked, or no longer."""
    state_chosen = Signal(object)
    """The note is to be in this `ReadingState`."""

    def __init__(self, theme: ThemeController) -> None:
        super().__init__()
        self._theme = theme
        self._state = ReadingState.UNREAD
        self.star, self.state = QToolButton(), QToolButton()
        self.star.setProperty("role", "icon")
        self.star.setIconSize(QSize(18, 18))
        self.star.setCheckable(True)
        self._menu = QMenu(self)
        self._group = QActionGroup(self)
        self._actions = {state: self._action(state) for state in ReadingState}
        self.state.setMenu(self._menu)
        self.state.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SPACE_1)
        line.addWidget(self.state)
        line.addWidget(self.star)
        self.star.clicked.connect(self.star_clicked)
        theme.changed.connect(self._draw)
        self.show_note(ReadingState.UNREAD, is_bookmarked=False)

    def show_note(self, state: ReadingState, *, is_bookmarked: bool) -> None:
        """Show the marks of another note."""
        self._state = state
        self.star.setChecked(is_bookmarked)
        self._actions[state].setChecked(True)
        self._draw()
        self._retranslate()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _action(self, state: ReadingState) -> QAction:
        action = self._menu.addAction(state_name(state))
        action.setCheckable(True)
        action.triggered.connect(lambda: self.state_chosen.emit(state))
        self._group.addAction(action)
        return action

    def _draw(self) -> None:
        colours = self._theme.palette
        is_set = self.star.isChecked()
        colour = colours.vermilion if is_set else colours.ink_soft
        self.star.setIcon(line_icon("star-full" if is_set else "star", colour, colour))

    def _retranslate(self) -> None:
        words = self.tr("Bookmarked") if self.star.isChecked() else self.tr("Bookmark this note")
        self.star.setToolTip(words)
        self.star.setAccessibleName(words)
        self.state.setText(state_name(self._state))
        self.state.setToolTip(self.tr("How far this note is read"))
        name = self.tr("How far this note is read: {}").format(state_name(self._state))
        self.state.setAccessibleName(name)
        for state, action in self._actions.items():
            action.setText(state_name(state))
