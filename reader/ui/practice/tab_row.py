"""A row of tabs over a stack of pages, in the style of the window."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.core.overriding import override
from reader.ui.panes.steady_button import SteadyButton
from reader.ui.theme.controller import ThemeController
from reader.ui.theme.icons import line_icon
from reader.ui.theme.tokens import HIT_HEIGHT, SPACE_1, SPACE_2

_HEIGHT = HIT_HEIGHT + 2 * SPACE_1


class TabRow(QWidget):
    """Pages by name; each tab's title is asked for again when the language changes.

    Where the tabs do not fit, the row scrolls, and a button at its end lists them all.
    """

    shown = Signal(str)
    """A page was brought to the front: its name."""
    chosen = Signal(str)
    """The user chose a page, which may be in front already: its name."""

    def __init__(self, theme: ThemeController) -> None:
        super().__init__()
        self._theme = theme
        self._tabs: dict[str, tuple[QPushButton, Callable[[], str], QWidget]] = {}
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._strip, self._more, self._stack = _Strip(), QToolButton(), QStackedWidget()
        self._more.setProperty("role", "icon")
        self._more.setIconSize(QSize(18, 18))
        self._more.clicked.connect(self._list_tabs)
        self._line, self._column = QHBoxLayout(), QVBoxLayout(self)
        self._lay_out()
        # Queued: what comes into a row while its layout is under way is not given a place.
        queued = Qt.ConnectionType.QueuedConnection
        self._strip.overflowed.connect(self._more.setVisible, queued)
        theme.changed.connect(self._draw)
        self._draw()
        self._more.hide()

    def _lay_out(self) -> None:
        head = QWidget()
        head.setProperty("role", "header")
        head.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        head.setFixedHeight(_HEIGHT)
        head.setLayout(self._line)
        self._line.setContentsMargins(SPACE_2, 0, SPACE_1, 1)  # the last for the hairline
        self._line.setSpacing(SPACE_1)
        self._line.addWidget(self._strip, 1)
        self._line.addWidget(self._more)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(head)
        self._column.addWidget(self._stack, 1)

    def add_tool(self, tool: QWidget) -> None:
        """Put a button at the end of the row."""
        self._line.addWidget(tool)

    def add_bar(self, bar: QWidget) -> None:
        """Put a line between the tabs and the pages, seen whichever page is in front."""
        self._column.insertWidget(self._column.count() - 1, bar)

    def show_pages(self, is_shown: bool) -> None:  # noqa: FBT001 - a setter
        """Show the pages, or the tabs alone."""
        self._stack.setVisible(is_shown)

    @property
    def current(self) -> str:
        """The name of the page in front."""
        front = self._stack.currentWidget()
        return next((name for name, tab in self._tabs.items() if tab[2] is front), "")

    def add(self, name: str, title: Callable[[], str], page: QWidget) -> None:
        """Put a page behind the others."""
        button = SteadyButton(title(), role="tab")
        button.setChecked(not self._tabs)
        button.clicked.connect(lambda: self._choose(name))
        self._group.addButton(button)
        self._strip.add(button)
        self._tabs[name] = button, title, page
        self._stack.addWidget(page)

    def show_only(self, names: Iterable[str] | None) -> None:
        """Offer these pages alone; None offers all again."""
        kept = set(self._tabs if names is None else names)
        for name, (button, _, _) in self._tabs.items():
            button.setVisible(name in kept)

    def show_page(self, name: str) -> None:
        """Bring a page to the front."""
        button, _, page = self._tabs[name]
        button.setChecked(True)
        for tab, _, _ in self._tabs.values():  # Tab comes to the one in front, arrows to others
            is_front = tab is button
            tab.setFocusPolicy(
                Qt.FocusPolicy.StrongFocus if is_front else Qt.FocusPolicy.ClickFocus
            )
        self._strip.show_button(button)
        if self._stack.currentWidget() is not page:
            self._stack.setCurrentWidget(page)
            self.shown.emit(name)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            for button, title, _ in self._tabs.values():
                button.setText(title())
            self._draw()
        super().changeEvent(event)

    def _choose(self, name: str) -> None:
        self.show_page(name)
        self.chosen.emit(name)

    def _list_tabs(self) -> None:
        menu = QMenu(self)
        for name, (button, _, _) in self._tabs.items():
            if button.isHidden():
                continue
            action = menu.addAction(button.text())
            action.setCheckable(True)
            action.setChecked(button.isChecked())
            action.triggered.connect(lambda _=False, name=name: self._choose(name))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    def _draw(self) -> None:
        self._more.setIcon(line_icon("down", self._theme.palette.ink_soft))
        self._more.setToolTip(self.tr("All tabs"))
        self._more.setAccessibleName(self.tr("All tabs"))


class _Strip(QScrollArea):
    """The tabs side by side; the wheel moves them where they are wider than there is room.

    A tab that is in view by a part is covered: half a word says nothing.
    """

    overflowed = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._line = QHBoxLayout()
        self._line.setContentsMargins(0, SPACE_1, 0, 0)
        self._line.setSpacing(0)
        self._line.addStretch()
        row = QWidget()
        row.setLayout(self._line)
        self.setWidget(row)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._covers = _Cover(self.viewport()), _Cover(self.viewport())
        bar = self.horizontalScrollBar()
        bar.rangeChanged.connect(lambda _, most: self.overflowed.emit(most > 0))
        for changed in (bar.rangeChanged, bar.valueChanged):
            changed.connect(self._cover_parts)

    def add(self, button: QPushButton) -> None:
        self._line.insertWidget(self._line.count() - 1, button)

    def show_button(self, button: QPushButton) -> None:
        # Once the row is laid out: a new button has no place yet.
        QTimer.singleShot(0, button, lambda: self.ensureWidgetVisible(button, SPACE_2, 0))

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        bar, turned = self.horizontalScrollBar(), event.angleDelta()
        bar.setValue(bar.value() - (turned.y() or turned.x()))
        event.accept()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        checked = next((b for b in self.findChildren(QPushButton) if b.isChecked()), None)
        if checked is not None:
            self.show_button(checked)
        self._cover_parts()

    def _cover_parts(self) -> None:
        """Cover the tabs that the left and the right edge cut."""
        for cover, edge in zip(self._covers, (0, self.viewport().width()), strict=True):
            cover.hide()
            for button in self.findChildren(QPushButton):
                left = button.mapTo(self.viewport(), QPoint()).x()
                is_cut = left < edge < left + button.width()
                if is_cut and button.isVisible() and not button.isChecked():
                    cover.lie_over(left, button.width())


class _Cover(QWidget):
    """As the ground of the row, over one tab of it."""

    def __init__(self, viewport: QWidget) -> None:
        super().__init__(viewport)
        self.setProperty("role", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.hide()

    def lie_over(self, left: int, width: int) -> None:
        """Cover so much, but not the hairline below."""
        self.setGeometry(left, 0, width, _HEIGHT - 1)
        self.show()
        self.raise_()
