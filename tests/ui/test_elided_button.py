"""Buttons with long words in a narrow pane."""

from __future__ import annotations

import pytest
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
    button.show()

    shown = button.text().replace("&&", "&")
    assert (shown == TITLE) is is_whole
    assert shown.endswith("…") is not is_whole
    assert button.toolTip() == ("" if is_whole else TITLE)
    assert button.accessibleName() == TITLE


def test_pane_may_be_narrower_than_its_words(qtbot: QtBot) -> None:
    button = ElidedButton(TITLE)
    qtbot.addWidget(button)

    assert button.minimumSizeHint().width() == 0
