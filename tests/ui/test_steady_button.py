"""Buttons whose words are bold while they are on."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.ui.panes.steady_button import SteadyButton
from reader.ui.theme.controller import ThemeController


@pytest.mark.parametrize(("role", "padding"), [("chip", 8), ("segment", 12), ("tab", 12)])
def test_words_have_room_in_the_weight_of_what_is_chosen(
    qtbot: QtBot, role: str, padding: int
) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    ThemeController(application, "light").put_on()
    button = SteadyButton("17 touching-over-a-corner", role=role)
    qtbot.addWidget(button)
    button.ensurePolished()
    bold = QFont(button.font())
    bold.setWeight(QFont.Weight.DemiBold)

    width = button.sizeHint().width()

    button.setChecked(True)
    assert width >= QFontMetrics(bold).horizontalAdvance(button.text()) + 2 * padding
    assert button.sizeHint().width() >= width
