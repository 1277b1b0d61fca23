"""Buttons with long words in a narrow pane."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QStyleOptionButton
from pytestqt.qtbot import QtBot

from reader.ui.panes.elided_button import ElidedButton

TITLE = "Targets & Loss of Multi-Token Prediction"


@pytest.mark.parametrize(("width", "is_whole"), [(120, False), (600, True)])
def test_words_are_cut_where_there_is_no_room_for_them(
    qtbot: QtBot, width: int, is_whole: bool
) -> None:
    button = ElidedButton(TITLE)
    qtbot.addWidget(button)
    button.resize(width, 28)
    option = QStyleOptionButton()

    button.initStyleOption(option)

    shown = option.text.replace("&&", "&")
    assert (shown == TITLE) is is_whole
    assert shown.endswith("…") is not is_whole
    assert button.toolTip() == button.accessibleName() == TITLE


def test_pane_may_be_narrower_than_its_words(qtbot: QtBot) -> None:
    button = ElidedButton(TITLE)
    qtbot.addWidget(button)

    assert button.minimumSizeHint().width() == 0
