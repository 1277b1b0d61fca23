"""How results are ranked."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSlider

from reader.services.settings import Settings
from reader.ui.settings.rows import SectionBody, SettingRow, side_by_side

if TYPE_CHECKING:
    from reader.ui.features.parts import WindowParts

_WHOLE = 100


class SearchSection(SectionBody):
    """How much newer notes gain; the next search has it."""

    def __init__(self, parts: WindowParts) -> None:
        super().__init__()
        self._parts = parts
        title = self.tr("Newer notes come first")
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._slider.setRange(0, _WHOLE)
        self._slider.setPageStep(5)
        self._slider.setFixedWidth(180)
        self._slider.setAccessibleName(title)
        self._value = QLabel()
        self._value.setMinimumWidth(44)
        self._value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        note = self.tr("Share of its score that the newest note gains; half of it a year before.")
        self.add(SettingRow(title, side_by_side(self._slider, self._value), note))
        self._slider.setValue(round(parts.settings().recency * _WHOLE))
        self._show()
        self._slider.valueChanged.connect(self._show)
        self._slider.valueChanged.connect(self._keep)

    def _show(self) -> None:
        self._value.setText(f"{self._slider.value()} %")

    def _keep(self) -> None:
        share = self._slider.value() / _WHOLE
        settings: Settings = replace(self._parts.settings(), recency=share)
        self._parts.change_settings(settings)
        self._parts.lanes["search"].submit(
            lambda: self._parts.services.search.set_recency(share), lambda _nothing: None
        )
