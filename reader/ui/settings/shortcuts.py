"""The shortcuts of all commands, to be looked up and changed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from reader.ui.commands import CommandTable, native_keys
from reader.ui.keys.groups import command_groups
from reader.ui.settings.rows import (
    GrowingSection,
    SectionBody,
    SettingRow,
    plain_button,
    side_by_side,
)
from reader.ui.theme.tokens import SPACE_1, SPACE_3

if TYPE_CHECKING:
    from reader.ui.keys.binding import KeyBinding

_A_TURN = 4


class ShortcutsSection(GrowingSection):
    """A row a command, in groups; a few rows a turn of the loop, for there are many."""

    def __init__(self, binding: KeyBinding) -> None:
        super().__init__()
        self._binding = binding
        self._rows: dict[str, ShortcutRow] = {}
        self._body = SectionBody()
        self._missing = [
            (group.title if place == 0 else "", name)
            for group in command_groups(binding.commands)
            for place, name in enumerate(group.ids)
        ]
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE_3)
        self._reset = plain_button(self.tr("All as they usually are"))
        self._reset.clicked.connect(binding.reset_all)
        head = side_by_side(self._reset)
        head.layout().addStretch()  # type: ignore[union-attr]  # it was made with one
        self._column.addWidget(head)
        self._reset.setEnabled(bool(binding.chosen))
        binding.changed.connect(self._show)
        self._turn = QTimer(self)
        self._turn.timeout.connect(self._add_next)
        self._turn.start(0)

    @property
    def is_whole(self) -> bool:
        """Whether all rows are there."""
        return not self._missing

    def _add_next(self) -> None:
        for title, name in self._missing[:_A_TURN]:
            if title:
                self._begin_group(title)
            row = self._rows[name] = ShortcutRow(self._binding, name)
            self._body.add(row)
        del self._missing[:_A_TURN]
        if not self._missing:
            self._turn.stop()
        self.grown.emit()

    def _begin_group(self, words: str) -> None:
        title = QLabel(words)
        title.setProperty("role", "section")
        self._column.addWidget(title)
        self._body = SectionBody()
        self._column.addWidget(self._body)

    def _show(self) -> None:
        self._reset.setEnabled(bool(self._binding.chosen))
        for row in self._rows.values():
            row.show_keys()


class ShortcutRow(SettingRow):
    """The keys of one command, and the button that changes them."""

    def __init__(self, binding: KeyBinding, name: str) -> None:
        self._binding, self._name = binding, name
        self._shown: tuple[str, ...] | None = None
        title = binding.commands[name].text()
        self._caps = QWidget()
        self._line = QHBoxLayout(self._caps)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(SPACE_1)
        self._title = title
        self._reset: QPushButton | None = None
        change = plain_button(self.tr("Change"), self.tr("Change the keys of: {}").format(title))
        change.setProperty("role", "")  # no border, for the keys have one
        super().__init__(title, side_by_side(self._caps, change))
        change.clicked.connect(partial(binding.ask, name, change))
        self.show_keys()

    def show_keys(self) -> None:
        """Show the keys that are in force."""
        commands: CommandTable = self._binding.commands
        self._offer_reset(is_offered=self._name in self._binding.chosen)
        keys = commands.keys(self._name)
        if keys == self._shown:
            return
        self._shown = keys
        while (item := self._line.takeAt(0)) is not None:
            if (cap := item.widget()) is not None:
                cap.hide()
                cap.deleteLater()
        for key in keys:
            self._line.addWidget(keycap(key), 0, Qt.AlignmentFlag.AlignVCenter)

    def _offer_reset(self, *, is_offered: bool) -> None:
        # Made where it is needed, and for few rows it is.
        if is_offered and self._reset is None:
            self._reset = QPushButton(self.tr("Reset"))
            self._reset.setAccessibleName(self.tr("Usual keys of: {}").format(self._title))
            self._reset.clicked.connect(partial(self._binding.reset, self._name))
            self.line.insertWidget(1, self._reset)
        if self._reset is not None:
            self._reset.setVisible(is_offered)


def keycap(key: str) -> QLabel:
    """Return a key as it is drawn on a keyboard."""
    cap = QLabel(native_keys(key))
    cap.setProperty("role", "keycap")
    return cap
