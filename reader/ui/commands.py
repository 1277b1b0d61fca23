"""The one table of commands: menus, shortcuts and the quick switcher are read from it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class Command:
    """One thing the user can have done. ``title`` is in the interface's language already."""

    id: str
    title: str
    shortcuts: tuple[str, ...]
    run: Callable[[], object]


class CommandTable:
    """The commands of one window, each an action that its shortcut fires."""

    def __init__(self, owner: QWidget, commands: Iterable[Command]) -> None:
        self._owner = owner
        self._actions: dict[str, QAction] = {}
        self.add(commands)

    def __getitem__(self, command_id: str) -> QAction:
        return self._actions[command_id]

    def add(self, commands: Iterable[Command]) -> None:
        """Take over more commands, after those that are there."""
        for command in commands:
            action = QAction(command.title, self._owner)
            action.setShortcuts([QKeySequence(text) for text in command.shortcuts])
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            action.triggered.connect(lambda _checked=False, run=command.run: run())
            self._owner.addAction(action)
            self._actions[command.id] = action

    def items(self) -> Iterator[tuple[str, QAction]]:
        """Yield the id and the action of each command, in the table's order."""
        yield from self._actions.items()

    def retitle(self, commands: Iterable[Command]) -> None:
        """Take over the titles of ``commands``, after the language changed."""
        for command in commands:
            self._actions[command.id].setText(command.title)

    def hint(self, command_id: str) -> str:
        """Return the title with its first shortcut, for a tooltip."""
        action = self._actions[command_id]
        return f"{action.text()}  {shown_keys(action)}".strip()


def shown_keys(action: QAction) -> str:
    """Return the first shortcut of ``action`` as this system writes it; empty for none."""
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
