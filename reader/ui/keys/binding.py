"""Changing shortcuts: asked for in a dialog, in force at once, and kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from reader.services.settings import Settings
from reader.ui.commands import CommandTable, Keys, clash
from reader.ui.keys.check import check_shortcuts


class KeyBinding(QObject):
    """The user's own shortcuts over those of the table of commands."""

    changed = Signal()
    """Other keys are in force."""

    def __init__(
        self,
        commands: CommandTable,
        settings: Callable[[], Settings],
        change: Callable[[Settings], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.commands = commands
        self._settings, self._change = settings, change

    @property
    def chosen(self) -> dict[str, Keys]:
        """The shortcuts that are not the usual ones, by command."""
        return dict(self._settings().shortcuts)

    def check(self, path: Path) -> None:
        """Check what the settings file has for shortcuts, once all commands are known.

        Raises:
            UserError: There is a slip in it.
        """
        check_shortcuts(self._settings(), self.commands, path)

    def bind(self, name: str, keys: Keys) -> None:
        """Have ``keys`` fire the command ``name``, and no other one."""
        settings = self._settings()
        for other in {self.commands.holder(key, name) for key in keys} - {""}:
            own = self.commands.keys(other)
            rest = tuple(key for key in own if not any(clash(key, one) for one in keys))
            settings = settings.with_keys(other, rest)
        is_usual = keys == self.commands.usual_keys(name)
        self._take(settings.with_keys(name, None if is_usual else keys))

    def reset(self, name: str) -> None:
        """Give a command its usual keys back."""
        self._take(self._settings().with_keys(name, None))

    def reset_all(self) -> None:
        """Give all commands their usual keys back."""
        self._take(replace(self._settings(), shortcuts=()))

    def ask(self, name: str, asker: QWidget) -> None:
        """Open the dialog that changes the keys of ``name``."""
        from reader.ui.keys.dialog import KeysDialog  # noqa: PLC0415 - when first asked for

        dialog = KeysDialog(self.commands, name, asker.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.keys_chosen.connect(lambda keys: self.bind(name, keys))
        dialog.open()

    def _take(self, settings: Settings) -> None:
        self._change(settings)
        self.commands.choose(dict(settings.shortcuts))
        self.changed.emit()
