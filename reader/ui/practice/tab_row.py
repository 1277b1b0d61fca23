"""A row of tabs over a stack of pages, in the style of the window."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from reader.core.overriding import override
from reader.ui.theme.tokens import HIT_HEIGHT, SPACE_1, SPACE_2, SPACE_6

_HEIGHT = HIT_HEIGHT + 2 * SPACE_1


class TabRow(QWidget):
    """Pages by name; each tab's title is asked for again when the language changes."""

    shown = Signal(str)
    """A page was brought to the front: its name."""

    def __init__(self) -> None:
        super().__init__()
        self._tabs: dict[str, tuple[QPushButton, Callable[[], str], QWidget]] = {}
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._line = QHBoxLayout()
        self._line.setContentsMargins(SPACE_2, SPACE_1, SPACE_2, 0)
        self._line.setSpacing(0)
        self._line.addStretch()
        tabs = QWidget()
        tabs.setLayout(self._line)
        # Cut tabs could not be read: where the pane is narrow, they scroll.
        self._head = QScrollArea()
        self._head.setProperty("role", "header")
        self._head.setWidgetResizable(True)
        self._head.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._head.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._head.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._head.setFixedHeight(_HEIGHT)
        self._head.setWidget(tabs)
        self._stack = QStackedWidget()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._head)
        layout.addWidget(self._stack, 1)

    @property
    def current(self) -> str:
        """The name of the page in front."""
        front = self._stack.currentWidget()
        return next((name for name, tab in self._tabs.items() if tab[2] is front), "")

    def add(self, name: str, title: Callable[[], str], page: QWidget) -> None:
        """Put a page behind the others."""
        button = QPushButton(title())
        button.setProperty("role", "tab")
        button.setCheckable(True)
        button.setChecked(not self._tabs)
        button.clicked.connect(lambda: self.show_page(name))
        button.installEventFilter(self)
        self._group.addButton(button)
        self._line.insertWidget(len(self._tabs), button)
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
        self._head.ensureWidgetVisible(button, SPACE_6, 0)
        if self._stack.currentWidget() is not page:
            self._stack.setCurrentWidget(page)
            self.shown.emit(name)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # A tab that is come to by keyboard must be seen.
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QPushButton):
            self._head.ensureWidgetVisible(watched, SPACE_6, 0)
        return super().eventFilter(watched, event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            for button, title, _ in self._tabs.values():
                button.setText(title())
        super().changeEvent(event)
