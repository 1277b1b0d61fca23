"""A window that lives by settings, and keeps what the user changes of them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMainWindow

from reader.services.settings import Settings, save_settings
from reader.ui.theme.controller import ThemeController
from reader.ui.translation import Translation


class SettledWindow(QMainWindow):
    """Has theme and language from the settings, which are saved in ``file`` at each change."""

    settings_changed = Signal(object)
    """Another `Settings` is in force and saved."""

    def __init__(
        self, settings: Settings, file: Path, theme: ThemeController, translation: Translation
    ) -> None:
        super().__init__()
        self._settings, self._file = settings, file
        self._theme, self._translation = theme, translation

    @property
    def settings(self) -> Settings:
        """The settings in force."""
        return self._settings

    def add_library(self, folder: Path) -> None:
        """Open another folder of notes beside the others."""
        self._change_settings(self._settings.with_library(folder.resolve()))

    def choose_theme(self, name: str) -> None:
        """Put another theme in force, and keep the choice."""
        self._change_settings(replace(self._settings, theme=name))
        self._theme.choose(name)

    def choose_language(self, name: str) -> None:
        """Speak another language, and keep the choice."""
        self._change_settings(replace(self._settings, language=name))
        self._translation.choose(name)

    def _language(self) -> str:
        return self._translation.language

    def _change_settings(self, settings: Settings) -> None:
        self._settings = settings
        save_settings(settings, self._file)
        self.settings_changed.emit(settings)
