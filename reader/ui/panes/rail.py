"""The rail at the left edge: where to go."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QMenu, QToolButton, QVBoxLayout, QWidget

from reader.core.overriding import override
from reader.ui.theme.controller import ThemeController
from reader.ui.theme.icons import line_icon
from reader.ui.theme.tokens import RAIL_WIDTH, SPACE_1, SPACE_2


class Rail(QWidget):
    """Icons for the home feed, the tree, the problems, what features add, and the settings."""

    place_chosen = Signal(str)
    """The place of this name was clicked."""

    def __init__(self, theme: ThemeController, settings_menu: QMenu) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("role", "railbar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(RAIL_WIDTH)
        self._buttons: dict[str, QToolButton] = {}
        self._titles: dict[str, Callable[[], str]] = {}
        self._layout = layout = QVBoxLayout(self)
        layout.setContentsMargins(5, SPACE_2, 5, SPACE_2)
        layout.setSpacing(SPACE_1)
        layout.addStretch()
        self._settings = self._button()
        layout.addWidget(self._settings)
        self._menu = settings_menu
        self._settings.setCheckable(True)
        self._settings.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._settings.customContextMenuRequested.connect(self._offer_menu)
        self._settings.clicked.connect(lambda: self.place_chosen.emit("settings"))
        for name, title, is_lasting in (
            ("home", lambda: self.tr("Latest updates"), True),
            ("library", lambda: self.tr("Show or hide the library"), False),
            ("practice", lambda: self.tr("Problems"), True),
        ):
            self.add_place(name, title, is_lasting=is_lasting)
        theme.changed.connect(self._draw)
        self._dress(self._settings, "settings")
        _name(self._settings, self.tr("Settings"))

    def add_place(self, name: str, title: Callable[[], str], *, is_lasting: bool = True) -> None:
        """Add a button below the others.

        Args:
            name: What `place_chosen` tells, and its line icon.
            title: Its name, asked again when the language changes.
            is_lasting: Whether one can be there, so that it is marked; a mere switch is not.
        """
        button = self._buttons[name] = self._button()
        self._titles[name] = title
        button.setCheckable(is_lasting)
        self._layout.insertWidget(len(self._buttons) - 1, button)
        button.clicked.connect(lambda _=False: self.place_chosen.emit(name))
        self._dress(button, name)
        _name(button, title())

    def show_place(self, name: str) -> None:
        """Mark the place the window is at; none for "" ."""
        for place, button in self._buttons.items():
            button.setChecked(place == name)
        self._settings.setChecked(name == "settings")

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _offer_menu(self, place: QPoint) -> None:
        self._menu.popup(self._settings.mapToGlobal(place))

    def _button(self) -> QToolButton:
        button = QToolButton(self)
        button.setProperty("role", "rail")
        button.setIconSize(QSize(20, 20))
        return button

    def _draw(self) -> None:
        for name, button in (*self._buttons.items(), ("settings", self._settings)):
            self._dress(button, name)

    def _dress(self, button: QToolButton, name: str) -> None:
        colours = self._theme.palette
        button.setIcon(line_icon(name, colours.ink_soft, colours.vermilion))

    def _retranslate(self) -> None:
        named = [(button, self._titles[name]()) for name, button in self._buttons.items()]
        for button, words in (*named, (self._settings, self.tr("Settings"))):
            _name(button, words)


def _name(button: QToolButton, words: str) -> None:
    button.setToolTip(words)
    button.setAccessibleName(words)
