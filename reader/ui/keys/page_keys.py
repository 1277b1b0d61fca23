"""Shortcuts of one key alone, on a page: the web engine keeps such keys to itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.ui.keys.binding import KeyBinding

if TYPE_CHECKING:
    from reader.ui.page_area import PageArea


class PageKeys(QObject):
    """Tells each page which keys are shortcuts, and does what a page says was pressed."""

    def __init__(self, binding: KeyBinding, area: PageArea) -> None:
        super().__init__(binding)
        self._binding, self._area = binding, area
        area.page_loaded.connect(self._tell)
        area.page_said.connect(self._hear)
        binding.changed.connect(self._tell)
        self._tell()

    def _tell(self) -> None:
        commands = self._binding.commands
        keys = [key for name in commands for key in commands.keys(name) if len(key) == 1]
        self._area.tell_page("bare-keys", keys)

    def _hear(self, name: str, told: object) -> None:
        if name != "bare-key" or not isinstance(told, str):
            return
        holder = self._binding.commands.holder(told)
        if holder:
            self._binding.commands[holder].trigger()
