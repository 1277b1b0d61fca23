"""The window over the whole screen, as systems that forget how it was tell of it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.core.overriding import override
from reader.ui.browsing.full_screen import FullScreen

MAXIMISED, FULL = Qt.WindowState.WindowMaximized, Qt.WindowState.WindowFullScreen


class Kept(QWidget):
    """A window that keeps its geometry as it closes, as the real one does."""

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.kept = self.saveGeometry()
        super().closeEvent(event)


@pytest.fixture
def window(qtbot: QtBot) -> Kept:
    window = Kept()
    qtbot.addWidget(window)
    window.resize(640, 480)
    window.show()
    return window


def test_maximised_window_comes_back_where_the_system_forgot_it(window: Kept) -> None:
    full = FullScreen(window, window)
    window.setWindowState(MAXIMISED)
    full.toggle()
    window.setWindowState(FULL)  # as a window manager tells of it

    full.toggle()

    assert window.windowState() == MAXIMISED


@pytest.mark.parametrize("state", [MAXIMISED, Qt.WindowState.WindowNoState])
def test_next_start_is_as_before_the_full_screen(
    window: Kept, qtbot: QtBot, state: Qt.WindowState
) -> None:
    full = FullScreen(window, window)
    window.setWindowState(state)
    full.toggle()
    window.setWindowState(FULL)
    window.close()

    after = QWidget()
    qtbot.addWidget(after)
    after.restoreGeometry(window.kept)

    assert after.windowState() == state
    assert after.normalGeometry().size() == QSize(640, 480)
