"""The sheet below “Aa”: font, size, measure and leading, each change seen at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from reader.core.overriding import override
from reader.services.typography import FONTS, RANGES, Typography
from reader.ui.panes.steady_button import SteadyButton
from reader.ui.theme.tokens import SPACE_1, SPACE_2, SPACE_3, SPACE_4

_WIDTH = 320
# How many steps of a slider make one of the value: a leading of 1.75 is 35 steps.
_STEPS = {"size": 1, "measure": 1, "leading": 20}


class TypePopover(QFrame):
    """Shows a `Typography`, and tells each change of it."""

    changed = Signal(object)
    """Another `Typography` was chosen."""
    scope_changed = Signal(bool)
    """From now on it is this library's alone, or no longer."""
    reset_wanted = Signal()
    """The type as designed is wanted back."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("role", "sheet")
        self.setFixedWidth(_WIDTH)
        self._type = Typography()
        self._library = ""
        self._fonts = {font: SteadyButton(role="segment") for font in FONTS}
        self._group = QButtonGroup(self)
        self._names = {name: QLabel() for name in _STEPS}
        self._values = {name: QLabel() for name in _STEPS}
        self.sliders = {name: self._slider(name) for name in _STEPS}
        self.own = QCheckBox()
        self.reset = QPushButton()
        self.reset.setProperty("role", "plain")
        self._lay_out()
        self._connect()
        self._retranslate()

    def show_type(self, shown: Typography, *, library: str, is_own: bool) -> None:
        """Show the type of a library, by name; none for "" , where only the common one is set."""
        self._type, self._library = shown, library
        self._fonts[shown.font].setChecked(True)
        for name, slider in self.sliders.items():
            with QSignalBlocker(slider):
                slider.setValue(round(getattr(shown, name) * _STEPS[name]))
        self.own.setVisible(bool(library))
        self.own.setChecked(is_own)
        self.reset.setEnabled(shown != Typography() or is_own)
        self._retranslate()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def font_button(self, font: str) -> QPushButton:
        """Return the button that chooses ``font``."""
        return self._fonts[font]

    def _slider(self, name: str) -> QSlider:
        slider = QSlider(Qt.Orientation.Horizontal)
        low, high = (round(bound * _STEPS[name]) for bound in RANGES[name])
        slider.setRange(low, high)
        slider.setPageStep(2)
        return slider

    def _lay_out(self) -> None:
        fonts = QHBoxLayout()
        fonts.setSpacing(SPACE_1)
        for button in self._fonts.values():
            self._group.addButton(button)
            fonts.addWidget(button, 1)
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE_3)
        grid.setVerticalSpacing(SPACE_1)
        grid.setColumnStretch(1, 1)
        for row, name in enumerate(_STEPS):
            self._values[name].setProperty("role", "meta")
            self._values[name].setAlignment(
                Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            )
            self._values[name].setMinimumWidth(48)
            grid.addWidget(self._names[name], row, 0)
            grid.addWidget(self.sliders[name], row, 1)
            grid.addWidget(self._values[name], row, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_4, SPACE_4, SPACE_4, SPACE_4)
        column.setSpacing(SPACE_2)
        column.addLayout(fonts)
        column.addLayout(grid)
        column.addWidget(self.own)
        column.addWidget(self.reset, 0, Qt.AlignmentFlag.AlignLeft)

    def _connect(self) -> None:
        for font, button in self._fonts.items():
            button.clicked.connect(lambda _=False, f=font: self._take(replace(self._type, font=f)))
        for name, slider in self.sliders.items():
            slider.valueChanged.connect(self._setter(name))
        self.own.clicked.connect(self.scope_changed)
        self.reset.clicked.connect(self.reset_wanted)

    def _setter(self, name: str) -> Callable[[int], None]:
        def set_value(steps: int) -> None:
            self._take(replace(self._type, **{name: steps / _STEPS[name]}))  # type: ignore[arg-type]  # a number, by its slider

        return set_value

    def _take(self, chosen: Typography) -> None:
        self._type = chosen
        self._show_values()
        self.changed.emit(chosen)

    def _show_values(self) -> None:
        shown = self._type
        self._values["size"].setText(self.tr("{} px").format(f"{shown.size:g}"))
        self._values["measure"].setText(self.tr("{} chars").format(f"{shown.measure:g}"))
        self._values["leading"].setText(f"{shown.leading:.2f}")

    def _retranslate(self) -> None:
        names = {
            "size": self.tr("Size"),
            "measure": self.tr("Line length"),
            "leading": self.tr("Line height"),
        }
        for name, words in names.items():
            self._names[name].setText(words)
            self.sliders[name].setAccessibleName(words)
        self._fonts["sans"].setText(self.tr("Sans"))
        self._fonts["serif"].setText(self.tr("Serif"))
        self.own.setText(self.tr("Only in {}").format(self._library))
        self.reset.setText(self.tr("As designed"))
        self._show_values()
