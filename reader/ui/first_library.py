"""Adding a folder of notes: as a command, and offered below the tree while there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from reader.core.overriding import override
from reader.services.settings import Settings
from reader.ui.commands import Command
from reader.ui.features.feature import Feature
from reader.ui.features.parts import WindowParts
from reader.ui.theme.icons import line_icon
from reader.ui.theme.tokens import SPACE_2

if TYPE_CHECKING:
    from reader.ui.window import MainWindow


class FirstLibrary(Feature):
    """Says where one's own notes come in, until the first folder of them is open."""

    def __init__(self, parts: WindowParts) -> None:
        super().__init__(parts)
        self._window = cast("MainWindow", parts.window)  # the parts name what Qt needs of it
        self.button = QPushButton()
        self.button.setProperty("role", "row")
        self.button.clicked.connect(self._window.ask_for_library)
        self._foot = QWidget()
        column = QVBoxLayout(self._foot)
        column.setContentsMargins(0, 0, 0, SPACE_2)
        column.addWidget(self.button)
        parts.tree.add_below(self._foot)
        parts.theme.changed.connect(self._paint)
        self._window.settings_changed.connect(self._take_settings)
        self._paint()
        self.speak()
        self._take_settings(parts.settings())

    @override
    def commands(self) -> tuple[Command, ...]:
        return (Command("library.add", _title(), (), self._window.ask_for_library),)

    @override
    def speak(self) -> None:
        self.button.setText(_title())

    def _paint(self) -> None:
        self.button.setIcon(line_icon("plus", self.parts.theme.palette.ink_soft))

    def _take_settings(self, settings: Settings) -> None:
        self._foot.setVisible(not settings.libraries)


def _title() -> str:
    return QCoreApplication.translate("Commands", "Add a folder of notes…")
