"""One step's state: the stack of calls, and the variables of the call that is chosen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import (
    QFrame,
    QHeaderView,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.core.overriding import override
from reader.core.step_scene import IndexUse, scenes
from reader.core.step_text import show_value
from reader.core.steps import CallState
from reader.ui.practice.code_font import code_font
from reader.ui.practice.steps_drawing import StepsDrawing
from reader.ui.practice.steps_output import StepsOutput
from reader.ui.theme.controller import ThemeController
from reader.ui.theme.tokens import SPACE_1, SPACE_2, SPACE_3

_ROW = 26
_SECTIONS = ("calls", "variables", "drawing", "output")
_MOST_CALLS = 6  # that are in view without scrolling


class StepsState(QScrollArea):
    """The stack, the variables as text, what was printed, and the drawings, in this order."""

    call_chosen = Signal(int)
    """Another call of the stack is looked at: its place, from the outermost."""

    def __init__(self, theme: ThemeController) -> None:
        super().__init__()
        self._theme = theme
        self._stack: tuple[CallState, ...] = ()
        self._changed: frozenset[str] = frozenset()
        self._uses: tuple[IndexUse, ...] = ()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.calls, self.table, self.drawing = (
            QListWidget(),
            QTableWidget(0, 2),
            StepsDrawing(theme),
        )
        self.output = StepsOutput(theme)
        self._happened = QLabel()
        self._happened.setWordWrap(True)
        self._happened.setFont(code_font())
        self._titles = {name: _section() for name in _SECTIONS}
        self._canvas = QScrollArea()  # by itself: a long row leaves the variables where they are
        self._canvas.setWidget(self.drawing)
        self._canvas.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._canvas.setFrameShape(QFrame.Shape.NoFrame)
        self._dress_table()
        self._lay_out()
        self.calls.currentRowChanged.connect(self._choose)
        theme.changed.connect(self._fill)
        self._retranslate()

    @property
    def shown(self) -> dict[str, str]:
        """The variables that are listed, with their texts."""
        rows = range(self.table.rowCount())
        return {self._text(row, 0): self._text(row, 1) for row in rows}

    def take_uses(self, uses: tuple[IndexUse, ...]) -> None:
        """Take which variables index which in the program that is shown."""
        self._uses = uses

    def show_state(
        self, stack: tuple[CallState, ...], changed: frozenset[str], happened: str = ""
    ) -> None:
        """Show another step; ``happened`` is what was returned or raised."""
        self._stack, self._changed = stack, changed
        self._happened.setText(happened)
        self._happened.setVisible(bool(happened))
        self.calls.blockSignals(True)  # noqa: FBT003 - Qt's own
        self.calls.clear()
        for call in stack:
            item = QListWidgetItem(f"{call.name}  ·  {call.line}")
            self.calls.addItem(item)
        self.calls.setCurrentRow(len(stack) - 1)
        self.calls.blockSignals(False)  # noqa: FBT003 - Qt's own
        is_worth_it = len(stack) > 1
        self.calls.setVisible(is_worth_it)
        self._titles["calls"].setVisible(is_worth_it)
        self.calls.setFixedHeight(min(len(stack), _MOST_CALLS) * _ROW + SPACE_1)
        self._fill()

    def show_output(self, text: str, fresh: int) -> None:
        """Show what was printed up to the step; the last ``fresh`` characters are new."""
        self.output.show_output(text, fresh)
        self.output.setVisible(bool(text))
        self._titles["output"].setVisible(bool(text))

    def _choose(self, row: int) -> None:
        self._fill()
        self.call_chosen.emit(row)

    def _fill(self) -> None:
        row = self.calls.currentRow()
        call = self._stack[row] if 0 <= row < len(self._stack) else None
        variables = dict(call.variables) if call is not None else {}
        changed = self._changed if row == len(self._stack) - 1 else frozenset()
        self.table.setRowCount(len(variables))
        for at, (name, value) in enumerate(variables.items()):
            self._set(at, 0, name, is_changed=name in changed)
            self._set(at, 1, show_value(value, 400), is_changed=name in changed)
        self.table.setFixedHeight(len(variables) * _ROW + 2)
        drawn = scenes(variables, self._uses)
        self.drawing.show_scenes(drawn, changed)
        self._canvas.setFixedHeight(self.drawing.height() + SPACE_3)
        self._canvas.setVisible(bool(drawn))
        self._titles["variables"].setVisible(bool(variables))
        self._titles["drawing"].setVisible(bool(drawn))

    def _set(self, row: int, column: int, text: str, *, is_changed: bool) -> None:
        palette = self._theme.palette
        item = QTableWidgetItem(text)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        usual = palette.ink_soft if column == 0 else palette.ink
        item.setForeground(QColor(palette.vermilion if is_changed else usual))
        font = QFont(code_font())
        font.setBold(is_changed)
        item.setFont(font)
        item.setToolTip(text)
        self.table.setItem(row, column, item)

    def _text(self, row: int, column: int) -> str:
        item = self.table.item(row, column)
        return item.text() if item is not None else ""

    def _dress_table(self) -> None:
        self.table.horizontalHeader().hide()
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(_ROW)
        self.table.setShowGrid(False)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        for view in (self.table, self.calls):
            view.setFrameShape(QFrame.Shape.NoFrame)
            view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
            view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.calls.setFont(code_font())

    def _lay_out(self) -> None:
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(SPACE_2, SPACE_2, SPACE_2, SPACE_3)
        layout.setSpacing(SPACE_1)
        layout.addWidget(self._happened)
        for name, widget in (
            ("calls", self.calls),
            ("variables", self.table),
            ("output", self.output),
            ("drawing", self._canvas),
        ):
            layout.addWidget(self._titles[name])
            layout.addWidget(widget)
        layout.addStretch()
        self.setWidget(content)

    def _retranslate(self) -> None:
        words = {
            "calls": self.tr("Calls"),
            "variables": self.tr("Variables"),
            "drawing": self.tr("Drawing"),
            "output": self.tr("Printed"),
        }
        for name, text in words.items():
            self._titles[name].setText(text)
        self.calls.setAccessibleName(words["calls"])
        self.table.setAccessibleName(words["variables"])
        self.output.setAccessibleName(words["output"])

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)


def _section() -> QLabel:
    label = QLabel()
    label.setProperty("role", "section")
    return label
