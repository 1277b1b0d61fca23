"""The row of tabs above the page area, and the button that adds one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QPoint, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QTabBar, QToolButton, QWidget

from reader.core.overriding import override
from reader.ui.browsing.tab_steps import TabSteps
from reader.ui.theme.controller import ThemeController
from reader.ui.theme.icons import line_icon
from reader.ui.theme.tokens import SPACE_1

_MENU_PX = 420  # as wide as a title in the menu may be
_RIGHT = QTabBar.ButtonPosition.RightSide


@dataclass(frozen=True, slots=True)
class TabLabel:
    """What a tab says, and all of it where there is room."""

    title: str
    hint: str = ""


class TabRow(QWidget):
    """Shows tabs, and is hidden while there is only one."""

    chosen = Signal(int)
    """The tab of this index is to be shown."""
    moved = Signal(int, int)
    """A tab was dragged from the first index to the second."""
    close_wanted = Signal(int)
    """The tab of this index is to go."""
    close_others_wanted = Signal(int)
    """All tabs but the one of this index are to go."""
    reopen_wanted = Signal()
    """The tab closed last is to come back."""
    new_wanted = Signal()
    """Another tab is to be opened."""

    def __init__(self, theme: ThemeController) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("role", "tabs")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.bar = _Bar()
        self._steps = TabSteps(self.bar)
        self._new = QToolButton()
        self._all = QToolButton()
        for button in (self._new, self._all):
            button.setProperty("role", "icon")
            button.setIconSize(QSize(16, 16))
        self._all.hide()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, SPACE_1, 0)
        layout.setSpacing(SPACE_1)
        layout.addWidget(self.bar)
        layout.addWidget(self._new)
        layout.addWidget(self._all)
        layout.addStretch()
        self.bar.currentChanged.connect(self.chosen)
        self.bar.tabMoved.connect(self.moved)
        self.bar.middle_clicked.connect(self.close_wanted)
        self.bar.customContextMenuRequested.connect(self._offer_menu)
        self._new.clicked.connect(self.new_wanted)
        self._all.clicked.connect(self._list_all)
        self._steps.shown.connect(self._all.setVisible)
        theme.changed.connect(self._draw)
        self._draw()
        self._retranslate()
        self.hide()

    def show_tabs(self, labels: Sequence[TabLabel], at: int) -> None:
        """Show these tabs with the one at ``at`` current; nothing is told of it."""
        with QSignalBlocker(self.bar):
            while self.bar.count() > len(labels):
                self.bar.removeTab(self.bar.count() - 1)
            while self.bar.count() < len(labels):
                self.bar.setTabButton(self.bar.addTab(""), _RIGHT, self._close_button())
            for index, label in enumerate(labels):
                # One ampersand alone would underline the letter behind it.
                text = label.title.replace("&", "&&")
                if self.bar.tabText(index) != text:
                    self.bar.setTabText(index, text)
                self.bar.setTabToolTip(index, label.hint or label.title)
            self.bar.setCurrentIndex(at)
        self.setVisible(len(labels) > 1)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _close_button(self) -> QToolButton:
        button = QToolButton()
        button.setProperty("role", "tab-close")
        button.setIconSize(QSize(12, 12))
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Ctrl+W is the keyboard's way
        button.setIcon(line_icon("close", self._theme.palette.ink_soft))
        button.setAccessibleName(self.tr("Close this tab"))
        button.clicked.connect(lambda: self._close_tab_of(button))
        return button

    def _close_tab_of(self, button: QToolButton) -> None:
        buttons = [self.bar.tabButton(index, _RIGHT) for index in range(self.bar.count())]
        self.close_wanted.emit(buttons.index(button))

    def _offer_menu(self, place: QPoint) -> None:
        index = self.bar.tabAt(place)
        if index >= 0:
            self.menu_for(index).popup(self.bar.mapToGlobal(place))

    def menu_for(self, index: int) -> QMenu:
        """Return the menu of the tab at ``index``."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Close this tab"), lambda: self.close_wanted.emit(index))
        others = menu.addAction(
            self.tr("Close the other tabs"), lambda: self.close_others_wanted.emit(index)
        )
        others.setEnabled(self.bar.count() > 1)
        menu.addAction(self.tr("Bring the closed tab back"), self.reopen_wanted.emit)
        return menu

    def menu_of_all(self) -> QMenu:
        """Return the menu that lists all tabs, for a row that has no room for them."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for index in range(self.bar.count()):
            title = menu.fontMetrics().elidedText(
                self.bar.tabText(index), Qt.TextElideMode.ElideRight, _MENU_PX
            )
            action = menu.addAction(title, partial(self.chosen.emit, index))
            action.setCheckable(True)
            action.setChecked(index == self.bar.currentIndex())
        return menu

    def _list_all(self) -> None:
        self.menu_of_all().popup(self._all.mapToGlobal(self._all.rect().bottomLeft()))

    def _draw(self) -> None:
        colours = self._theme.palette
        self._new.setIcon(line_icon("plus", colours.ink_soft))
        self._all.setIcon(line_icon("down", colours.ink_soft))
        self._steps.draw(colours.ink_soft)
        for index in range(self.bar.count()):
            button = self.bar.tabButton(index, _RIGHT)
            if isinstance(button, QToolButton):
                button.setIcon(line_icon("close", colours.ink_soft))

    def _retranslate(self) -> None:
        self.bar.setAccessibleName(self.tr("Tabs"))
        self._new.setAccessibleName(self.tr("New tab"))
        self._new.setToolTip(self.tr("New tab"))
        self._all.setAccessibleName(self.tr("All tabs"))
        self._all.setToolTip(self.tr("All tabs"))
        self._steps.name(self.tr("Tabs before these"), self.tr("Tabs after these"))
        for index in range(self.bar.count()):
            self.bar.tabButton(index, _RIGHT).setAccessibleName(self.tr("Close this tab"))


class _Bar(QTabBar):
    middle_clicked = Signal(int)
    """The tab of this index was clicked with the middle button."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "pages")
        self.setMovable(True)
        self.setExpanding(False)
        self.setDrawBase(False)
        self.setUsesScrollButtons(True)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        index = self.tabAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.MiddleButton and index >= 0:
            self.middle_clicked.emit(index)
        super().mouseReleaseEvent(event)
