"""The cheat sheet: all commands that have keys, in groups, over the whole window."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from reader.core.overriding import override
from reader.ui.commands import CommandTable, native_keys
from reader.ui.keys.groups import CommandGroup, command_groups
from reader.ui.panes.window_sheet import WindowSheet
from reader.ui.theme.controller import ThemeController
from reader.ui.theme.tokens import SPACE_1, SPACE_2, SPACE_3, SPACE_5, SPACE_6

_WIDTH, _MOST_COLUMNS, _LEAST_COLUMN = 920, 3, 260
_FROM_EDGE, _HEAD = 48, 100


class KeySheet(WindowSheet):
    """Read from the table each time it is opened."""

    change_wanted = Signal()
    """The user wants other keys; the sheet is closed already."""

    def __init__(self, theme: ThemeController, commands: CommandTable, window: QWidget) -> None:
        super().__init__(theme, window)
        self._commands = commands
        self._columns, self._keys = 0, QWidget()
        self.title = QLabel()
        self.title.setProperty("role", "heading")
        self.change, self.end = QPushButton(), QPushButton()
        for button in (self.change, self.end):
            button.setProperty("role", "plain")
        self.change.clicked.connect(self._want_change)
        self.end.clicked.connect(self.close_sheet)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.viewport().setAutoFillBackground(False)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._lay_out()

    def open_sheet(self) -> None:
        """Show all keys there are now."""
        self.title.setText(self.tr("Keyboard shortcuts"))
        self.change.setText(self.tr("Change…"))
        self.end.setText(self.tr("Close"))
        self.area.setAccessibleName(self.tr("Keyboard shortcuts"))
        self._columns = 0  # made anew, for keys may have changed
        self._cover(self.area)

    @override
    def place_frame(self) -> None:
        width = min(_WIDTH, self.width() - 2 * SPACE_5)
        columns = min(max(width // _LEAST_COLUMN, 1), _MOST_COLUMNS)
        if columns != self._columns:
            self._columns = columns
            self._keys = self._contents(columns)
            self.area.setWidget(self._keys)
            self._keys.setAutoFillBackground(False)  # which the area has switched on
        height = min(self._keys.sizeHint().height() + _HEAD, self.height() - 2 * _FROM_EDGE)
        self.frame.setGeometry((self.width() - width) // 2, _FROM_EDGE, width, height)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(SPACE_2)
        head.addWidget(self.title, 1)
        head.addWidget(self.change)
        head.addWidget(self.end)
        column = QVBoxLayout(self.frame)
        column.setContentsMargins(SPACE_5, SPACE_5, SPACE_3, SPACE_3)
        column.setSpacing(SPACE_3)
        column.addLayout(head)
        column.addWidget(self.area, 1)
        head.setContentsMargins(0, 0, SPACE_3, 0)

    def _contents(self, count: int) -> QWidget:
        """Return the groups in ``count`` columns of about the same height."""
        contents = QWidget()
        line = QHBoxLayout(contents)
        line.setContentsMargins(0, 0, SPACE_3, SPACE_3)
        line.setSpacing(SPACE_6)
        columns = [QVBoxLayout() for _ in range(count)]
        heights = [0] * count
        for group in command_groups(self._commands):
            rows = [(name, self._commands.keys(name)) for name in group.ids]
            bound = [(name, keys) for name, keys in rows if keys]
            if bound:
                place = heights.index(min(heights))
                heights[place] += len(bound) + 2
                columns[place].addWidget(self._group(group, bound))
        for column in columns:
            column.setSpacing(SPACE_5)
            column.addStretch()
            line.addLayout(column, 1)
        return contents

    def _group(self, group: CommandGroup, rows: list[tuple[str, tuple[str, ...]]]) -> QWidget:
        block = QWidget()
        column = QVBoxLayout(block)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_1 + 2)
        title = QLabel(group.title)
        title.setProperty("role", "section")
        column.addWidget(title)
        for name, keys in rows:
            # A line each: the longest keys of a group must not narrow all its words.
            line = QHBoxLayout()
            line.setSpacing(SPACE_2)
            words = QLabel(self._commands[name].text())
            words.setWordWrap(True)
            line.addWidget(words, 1)
            line.addWidget(_caps(keys))
            column.addLayout(line)
        return block

    def _want_change(self) -> None:
        self.close_sheet()
        self.change_wanted.emit()


def _caps(keys: tuple[str, ...]) -> QWidget:
    holder = QWidget()
    line = QHBoxLayout(holder)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(SPACE_1)
    for key in keys[:2]:
        cap = QLabel(native_keys(key))
        cap.setProperty("role", "keycap")
        line.addWidget(cap, 0, Qt.AlignmentFlag.AlignVCenter)
    return holder
