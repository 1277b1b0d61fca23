"""The menu of the rail's settings button."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from reader.services.settings import Settings


class SettingsMenu(QObject):
    """Theme, language, zoom, libraries, health: every choice is applied at once and kept."""

    theme_chosen = Signal(str)
    """A theme was picked: "system" or a palette's name."""
    language_chosen = Signal(str)
    """A language was picked: system, zh or en."""
    library_added = Signal()
    """A folder of notes is to be added."""
    library_removed = Signal(str)
    """The folder of a library that is to be closed."""
    health_wanted = Signal()
    """The health page is to be shown."""
    rescan_wanted = Signal()
    """The libraries are to be scanned again."""

    def __init__(self, owner: QWidget, settings: Callable[[], Settings]) -> None:
        super().__init__(owner)
        self._settings = settings
        self.menu = QMenu(owner)
        self.menu.aboutToShow.connect(self._fill)

    def _fill(self) -> None:
        settings = self._settings()
        self.menu.clear()
        self._add_choice(
            self.tr("Theme"),
            {
                "system": self.tr("Follow the system"),
                "light": self.tr("Light"),
                "dark": self.tr("Dark"),
                "sepia": self.tr("Sepia"),
                "contrast-light": self.tr("High contrast, light"),
                "contrast-dark": self.tr("High contrast, dark"),
            },
            settings.theme,
            self.theme_chosen.emit,
        )
        self._add_choice(
            self.tr("Language"),
            {"system": self.tr("Follow the system"), "zh": "中文", "en": "English"},
            settings.language,
            self.language_chosen.emit,
        )
        self.menu.addSeparator()
        self.menu.addAction(self.tr("Add a folder of notes…"), self.library_added.emit)
        self._add_removals(settings)
        self.menu.addAction(self.tr("Scan the notes again"), self.rescan_wanted.emit)
        self.menu.addAction(self.tr("Health of the library"), self.health_wanted.emit)

    def _add_choice(
        self, title: str, words: dict[str, str], chosen: str, choose: Callable[[str], None]
    ) -> None:
        submenu = self.menu.addMenu(title)
        group = QActionGroup(submenu)
        for value, word in words.items():
            action = QAction(word, submenu)
            action.setCheckable(True)
            action.setChecked(value == chosen)
            action.triggered.connect(lambda _=False, value=value: choose(value))
            group.addAction(action)
            submenu.addAction(action)

    def _add_removals(self, settings: Settings) -> None:
        if not settings.libraries:
            return
        submenu = self.menu.addMenu(self.tr("Close a folder of notes"))
        for folder in settings.libraries:
            action = submenu.addAction(folder)
            action.triggered.connect(lambda _=False, f=folder: self.library_removed.emit(f))
