"""What all features have in common."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from reader.ui.commands import Command
from reader.ui.features.parts import WindowParts


@dataclass(frozen=True, slots=True)
class SettingsSection:
    """A part of the settings page. ``title`` is asked again when the language changes."""

    id: str
    title: Callable[[], str]
    make: Callable[[], QWidget]


class Feature(QObject):
    """Something the window can do, joined to it from outside.

    It is made when the window has come to rest, so ``__init__`` takes up the state as it is
    then: a note may be open already.
    """

    def __init__(self, parts: WindowParts) -> None:
        super().__init__(parts.window)
        self.parts = parts

    def commands(self) -> tuple[Command, ...]:
        """Return its commands, titled in the interface's present language."""
        return ()

    def settings_sections(self) -> tuple[SettingsSection, ...]:
        """Return its parts of the settings page."""
        return ()

    def speak(self) -> None:
        """Take over another language in what does not hear of it by itself."""

    def close(self) -> None:
        """Stop what runs and keep what is to be kept; the window is closed."""
