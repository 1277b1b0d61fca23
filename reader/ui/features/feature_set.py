"""The features of one window, made together once it is at rest."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from types import ModuleType
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from reader.ui.commands import Command, CommandTable
from reader.ui.features.feature import Feature, SettingsSection
from reader.ui.features.parts import WindowParts
from reader.ui.features.table import FEATURES
from reader.ui.jobs import Lane

Wanted = TypeVar("Wanted", bound=Feature)


class FeatureSet(QObject):
    """Makes the features one a turn of the loop, so that no turn takes long.

    Their modules are loaded beside it first: that takes ten times as long as the making.
    """

    made = Signal()
    """All are there."""

    def __init__(
        self, parts: WindowParts, commands: CommandTable, names: Sequence[str] = FEATURES
    ) -> None:
        super().__init__(parts.window)
        self._parts, self._commands = parts, commands
        self._missing = list(names)
        self._made: list[Feature] = []
        self._loading = Lane("features", parent=self)
        self._has_begun = False

    @property
    def is_whole(self) -> bool:
        """Whether all are made."""
        return not self._missing

    def make_soon(self) -> None:
        """Begin to make them; calling it again does nothing."""
        if not self._has_begun:
            self._has_begun = True
            self._load_next()

    def make_now(self) -> None:
        """Make all that are missing before this returns."""
        while self._missing:
            self._make_next()

    def find(self, kind: type[Wanted]) -> Wanted:
        """Return the feature of this class; all are made now if it is not there yet."""
        self.make_now()
        return next(feature for feature in self._made if isinstance(feature, kind))

    def commands(self) -> tuple[Command, ...]:
        """Return the commands of those that are made, in the present language."""
        return tuple(command for feature in self._made for command in feature.commands())

    def settings_sections(self) -> tuple[SettingsSection, ...]:
        """Return all parts of the settings page."""
        self.make_now()
        return tuple(part for feature in self._made for part in feature.settings_sections())

    def speak(self) -> None:
        """Have all take over another language."""
        for feature in self._made:
            feature.speak()

    def close(self) -> None:
        """Close those that are made, the latest first, and make no more."""
        self._missing.clear()
        self._loading.close()
        while self._made:
            self._made.pop().close()

    def _load_next(self) -> None:
        if not self._missing:
            return
        wanted = self._missing[0]

        def take(_: object) -> None:
            if wanted not in self._missing:
                return  # all were wanted at once meanwhile
            try:
                self._make_next()
            finally:
                self._load_next()

        def fail(error: Exception) -> None:
            if wanted in self._missing:
                self._missing.remove(wanted)  # the others are made all the same
                self._load_next()
            raise error  # to where all faults are told

        self._loading.submit(lambda: _module_of(wanted), take, fail)

    def _make_next(self) -> None:
        wanted = self._missing.pop(0)
        feature: Feature = getattr(_module_of(wanted), wanted.partition(":")[2])(self._parts)
        self._made.append(feature)
        self._commands.add(feature.commands())
        if not self._missing:
            self.made.emit()


def _module_of(name: str) -> ModuleType:
    return import_module(f"reader.ui.{name.partition(':')[0]}")
