"""What moves through a recording: a slider, single steps, and the changes of one variable."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QSlider,
    QToolButton,
    QWidget,
)

from reader.core.overriding import override
from reader.ui.theme.controller import ThemeController
from reader.ui.theme.icons import line_icon
from reader.ui.theme.tokens import HIT_HEIGHT, SPACE_1, SPACE_2, SPACE_3

_SLIDER = 60
_MOVES = ("first", "step-back", "step-on", "step-over", "step-out", "last")
_ICONS = (*_MOVES, "back", "forward")


class StepsBar(QWidget):
    """The controls; ``moved`` tells the position that is to be shown."""

    moved = Signal(int)
    """Another step is to be shown, from 0."""
    passed = Signal(bool)
    """The next step that is in no call made from here is wanted; True: in a call around this."""
    change_wanted = Signal(str, bool)
    """The next change of a variable is wanted; True: the one before."""

    def __init__(self, theme: ThemeController) -> None:
        super().__init__()
        self._theme = theme
        self._total = 0
        self._first = 0
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setMinimumHeight(HIT_HEIGHT)
        self.slider.setPageStep(10)
        self.slider.setMinimumWidth(_SLIDER)
        self.variable = QComboBox()
        self.variable.setMinimumContentsLength(6)
        self._place = QLabel()
        self._place.setProperty("role", "meta")
        self._buttons = {name: _button() for name in _ICONS}
        self._lay_out()
        self._connect()
        self._draw()
        self._retranslate()
        self.show_steps(0, ())

    @property
    def place(self) -> str:
        """Where the slider is, in words."""
        return self._place.text()

    def show_steps(self, count: int, names: Sequence[str], *, first: int = 0) -> None:
        """Take another recording of ``count`` steps, the first of which is number ``first``."""
        self._total, self._first = count, first
        self.slider.blockSignals(True)  # noqa: FBT003 - Qt's own
        self.slider.setRange(0, max(0, count - 1))
        self.slider.setValue(0)
        self.slider.blockSignals(False)  # noqa: FBT003 - Qt's own
        self.variable.clear()
        self.variable.addItems(list(names))
        self.setEnabled(count > 0)
        self._tell()

    def go(self, at: int) -> None:
        """Move to a step; beyond the ends to the ends."""
        self.slider.setValue(at)

    def step(self, by: int) -> None:
        """Move by some steps."""
        self.slider.setValue(self.slider.value() + by)

    def want_change(self, *, is_back: bool = False) -> None:
        """Ask for the next change of the chosen variable, or for the one before."""
        if self.variable.currentText():
            self.change_wanted.emit(self.variable.currentText(), is_back)

    def _tell(self) -> None:
        at = self.slider.value() + 1 + self._first if self._total else 0
        self._place.setText(
            self.tr("Step {} of {}").format(f"{at:,}", f"{self._first + self._total:,}")
        )

    def fold(self, *, is_narrow: bool) -> None:
        """Put the changes of a variable below the slider, or beside it where there is room."""
        down, along = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._lines.setDirection(down if is_narrow else along)

    def _lay_out(self) -> None:
        moving, following = QHBoxLayout(), QHBoxLayout()
        for line in (moving, following):
            line.setSpacing(SPACE_1)
        for name in _MOVES:
            moving.addWidget(self._buttons[name])
        moving.addWidget(self.slider, 1)
        following.addWidget(self._place)
        following.addSpacing(SPACE_2)
        following.addWidget(self._buttons["back"])
        following.addWidget(self.variable)
        following.addWidget(self._buttons["forward"])
        following.addStretch()
        self._lines = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._lines.setContentsMargins(SPACE_3, 0, SPACE_3, 0)
        self._lines.setSpacing(SPACE_2)
        self._lines.addLayout(moving, 1)
        self._lines.addLayout(following)

    def _connect(self) -> None:
        acts: dict[str, Callable[[], None]] = {
            "first": lambda: self.go(0),
            "step-back": lambda: self.step(-1),
            "step-on": lambda: self.step(1),
            "step-over": lambda: self.passed.emit(False),  # noqa: FBT003 - a signal's own
            "step-out": lambda: self.passed.emit(True),  # noqa: FBT003 - likewise
            "last": lambda: self.go(self._total),
            "back": lambda: self.want_change(is_back=True),
            "forward": self.want_change,
        }
        for name, act in acts.items():
            self._buttons[name].clicked.connect(act)
        self.slider.valueChanged.connect(self._tell)
        self.slider.valueChanged.connect(self.moved)
        self._theme.changed.connect(self._draw)

    def _draw(self) -> None:
        for name, button in self._buttons.items():
            button.setIcon(line_icon(name, self._theme.palette.ink))

    def _retranslate(self) -> None:
        words = (
            self.tr("First step"),
            self.tr("Step back"),
            self.tr("Step on"),
            self.tr("Step over calls"),
            self.tr("Step out of this call"),
            self.tr("Last step"),
            self.tr("Change before"),
            self.tr("Next change"),
        )
        for name, text in zip(_ICONS, words, strict=True):
            self._buttons[name].setToolTip(text)
            self._buttons[name].setAccessibleName(text)
        self.slider.setAccessibleName(self.tr("Step"))
        self.variable.setAccessibleName(self.tr("Variable to follow"))
        self.variable.setToolTip(self.variable.accessibleName())
        self.variable.view().setAccessibleName(self.variable.accessibleName())
        self._tell()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)


def _button() -> QToolButton:
    button = QToolButton()
    button.setProperty("role", "icon")
    button.setIconSize(QSize(16, 16))
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
