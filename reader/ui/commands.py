"""The one table of commands, from which menus, shortcuts, switcher and cheat sheet are read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

Keys = tuple[str, ...]
"""Shortcuts as Qt writes them on every system: ``Ctrl+Shift+B``."""


@dataclass(frozen=True, slots=True)
class Command:
    """One thing the user can have done. ``title`` is in the interface's language already."""

    id: str
    title: str
    shortcuts: Keys
    run: Callable[[], object]


class CommandTable:
    """The commands of one window, each an action that its shortcuts fire.

    ``chosen`` are the user's own shortcuts by command; all others have their usual ones. No
    shortcut fires two: what the user chose goes first, then what comes earlier in the table.
    ``prepare`` is called before a command runs.
    """

    def __init__(
        self,
        owner: QWidget,
        commands: Iterable[Command],
        chosen: Mapping[str, Keys] | None = None,
        prepare: Callable[[], object] = lambda: None,
    ) -> None:
        self._owner, self._prepare = owner, prepare
        self._actions: dict[str, QAction] = {}
        self._usual: dict[str, Keys] = {}
        self._keys: dict[str, Keys] = {}
        self._chosen = _normal(chosen or {})
        self.add(commands)

    def __getitem__(self, command_id: str) -> QAction:
        return self._actions[command_id]

    def __iter__(self) -> Iterator[str]:
        return iter(self._actions)

    def __contains__(self, command_id: str) -> bool:
        return command_id in self._actions

    def add(self, commands: Iterable[Command]) -> None:
        """Take over more commands, after those that are there."""
        for command in commands:
            action = QAction(command.title, self._owner)
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            action.triggered.connect(lambda _checked=False, run=command.run: self._run(run))
            self._owner.addAction(action)
            self._actions[command.id] = action
            self._usual[command.id] = tuple(map(normal_keys, command.shortcuts))
        self._bind()

    def items(self) -> Iterator[tuple[str, QAction]]:
        """Yield the id and the action of each command, in the table's order."""
        yield from self._actions.items()

    def retitle(self, commands: Iterable[Command]) -> None:
        """Take over the titles of ``commands``, after the language changed."""
        for command in commands:
            self._actions[command.id].setText(command.title)
            self._actions[command.id].setToolTip(self.hint(command.id))

    def choose(self, chosen: Mapping[str, Keys]) -> None:
        """Put other shortcuts of the user's in force; a command that is not in it has its usual."""
        self._chosen = _normal(chosen)
        self._bind()

    def keys(self, command_id: str) -> Keys:
        """Return the shortcuts that fire a command."""
        return self._keys[command_id]

    def usual_keys(self, command_id: str) -> Keys:
        """Return the shortcuts of a command where the user chose none."""
        return self._usual[command_id]

    def holder(self, key: str, besides: str = "") -> str:
        """Return the command that ``key`` fires, or cannot be told from; empty for none."""
        wanted = normal_keys(key)
        for command_id, keys in self._keys.items():
            if command_id != besides and any(clash(wanted, own) for own in keys):
                return command_id
        return ""

    def hint(self, command_id: str) -> str:
        """Return the title with its first shortcut, for a tooltip."""
        action = self._actions[command_id]
        return f"{action.text()}  {shown_keys(action)}".strip()

    def _run(self, run: Callable[[], object]) -> None:
        self._prepare()
        run()

    def _bind(self) -> None:
        first = [name for name in self._actions if name in self._chosen]
        taken: list[str] = []
        for name in (*first, *(name for name in self._actions if name not in self._chosen)):
            wanted = self._chosen.get(name, self._usual[name])
            free = tuple(key for key in wanted if not any(clash(key, one) for one in taken))
            taken += free
            if self._keys.get(name) != free:
                self._keys[name] = free
                self._actions[name].setShortcuts([QKeySequence(key) for key in free])
                self._actions[name].setToolTip(self.hint(name))


def shown_keys(action: QAction) -> str:
    """Return the first shortcut of ``action`` as this system writes it; empty for none."""
    return native_keys(action.shortcut().toString())


def native_keys(key: str) -> str:
    """Return a shortcut as this system writes it."""
    native = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
    return native.replace("Return", "Enter")  # as keyboards have it


def normal_keys(key: str) -> str:
    """Return a shortcut as Qt writes it; empty where no keyboard has it."""
    sequence = QKeySequence(key)
    text = sequence.toString()
    # A second key that nobody knows is left out of the text.
    return text if QKeySequence(text) == sequence else ""


def _normal(chosen: Mapping[str, Keys]) -> dict[str, Keys]:
    return {name: tuple(filter(None, map(normal_keys, keys))) for name, keys in chosen.items()}


def clash(one: str, other: str) -> bool:
    """Return whether one of two shortcuts begins with the other: ``Ctrl+K`` waits for no more."""
    return one == other or one.startswith(f"{other}, ") or other.startswith(f"{one}, ")
