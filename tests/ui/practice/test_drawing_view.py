"""Pictures of values, and what of a large one is seen first."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractSlider, QApplication
from pytestqt.qtbot import QtBot

from reader.core.drawings.shapes import Disc, Drawing
from reader.ui.practice.drawing_view import DrawingView
from reader.ui.theme.controller import ThemeController

WIDE = Drawing(2000, 100, discs=(Disc(1000, 15, "root"), Disc(40, 60, "left")))


def make_view(qtbot: QtBot) -> DrawingView:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    view = DrawingView(ThemeController(application, "light"), WIDE, "root")
    qtbot.addWidget(view)
    view.resize(400, view.height())
    view.show()
    return view


def test_large_tree_is_shown_with_its_root_in_the_middle(qtbot: QtBot) -> None:
    view = make_view(qtbot)

    left = view.horizontalScrollBar().value()

    assert abs(left + view.viewport().width() // 2 - 1000) <= 1


def test_drawing_that_was_scrolled_stays_there_when_its_pane_grows(qtbot: QtBot) -> None:
    view = make_view(qtbot)
    view.horizontalScrollBar().triggerAction(QAbstractSlider.SliderAction.SliderToMinimum)

    view.resize(500, view.height())

    assert view.horizontalScrollBar().value() == 0
