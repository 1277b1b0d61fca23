"""The rail at the left edge: where to go."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QMenu, QToolButton, QVBoxLayout, QWidget

from reader.core.overriding import override
from reader.ui.theme.controller import ThemeController
from reader.ui.theme.icons import line_icon
from reader.ui.theme.tokens import RAIL_WIDTH, SPACE_1, SPACE_2

PLACES = ("home", "library", "practice")


class Rail(QWidget):
    """Icons for the home feed, the tree, the problems and the settings."""

    place_chosen = Signal(str)
    """One of `PLACES` was clicked."""

    def __init__(self, theme: ThemeController, settings_menu: QMenu) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("role", "railbar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(RAIL_WIDTH)
        self._buttons = {name: self._button() for name in (*PLACES, "settings")}
        self._group = QButtonGroup(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(5, SPACE_2, 5, SPACE_2)
        layout.setSpacing(SPACE_1)
        for name in PLACES:
            layout.addWidget(self._buttons[name])
            self._buttons[name].clicked.connect(lambda _=False, n=name: self.place_chosen.emit(n))
        for name in ("home", "practice"):
            self._buttons[name].setCheckable(True)
            self._group.addButton(self._buttons[name])
        self._group.setExclusive(False)
        layout.addStretch()
        layout.addWidget(self._buttons["settings"])
        self._buttons["settings"].setMenu(settings_menu)
        self._buttons["settings"].setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        theme.changed.connect(self._draw)
        self._draw()
        self._retranslate()

    def show_place(self, name: str) -> None:
        """Mark the place the window is at; none for "" ."""
        for place in ("home", "practice"):
            self._buttons[place].setChecked(place == name)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _button(self) -> QToolButton:
        button = QToolButton(self)
        button.setProperty("role", "rail")
        button.setIconSize(QSize(20, 20))
        return button

    def _draw(self) -> None:
        colours = self._theme.palette
        for name, button in self._buttons.items():
            button.setIcon(line_icon(name, colours.ink_soft, colours.vermilion))

    def _retranslate(self) -> None:
        words = {
            "home": self.tr("Latest updates"),
            "library": self.tr("Show or hide the library"),
            "practice": self.tr("Problems"),
            "settings": self.tr("Settings"),
        }
        for name, button in self._buttons.items():
            button.setToolTip(words[name])
            button.setAccessibleName(words[name])
