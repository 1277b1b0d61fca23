"""The moments in which the window is not whole yet."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.services.paths import find_paths
from reader.services.settings import Settings
from reader.services.typography import Typography, TypographyTable, typography_pairs
from reader.ui.opening import Opening
from reader.ui.theme.controller import ThemeController
from reader.ui.translation import Translation
from reader.ui.window import MainWindow
from reader.ui.window_services import WindowServices
from tests.ui.patience import soon

NOTE = "yandu://post/notes:Sorting/merge"


@pytest.fixture
def fresh(
    qapp: QApplication, theme: ThemeController, module_home: Path, settings: Settings
) -> Iterator[MainWindow]:
    """A window of which nothing but the frame was begun."""
    services = WindowServices(find_paths(module_home), settings)
    window = MainWindow(services, settings, theme, Translation(qapp, "en"))
    yield window
    window.close()
    services.close()


def test_window_closed_before_it_is_filled_ends_what_it_began(
    qtbot: QtBot, fresh: MainWindow
) -> None:
    fresh.show()
    fresh.begin(NOTE)

    fresh.close()

    assert not fresh.is_open
    assert not {"store", "pages"} & {thread.name for thread in threading.enumerate()}


def test_command_that_comes_early_finds_all_parts(qtbot: QtBot, fresh: MainWindow) -> None:
    fresh.begin("")
    fresh.build()
    fresh.show()

    fresh.commands["go.problems"].trigger()

    assert soon(qtbot, fresh.area.problems.isVisible)


def test_page_asked_for_is_under_way_before_the_window_is_filled(
    qtbot: QtBot, fresh: MainWindow
) -> None:
    fresh.show()

    fresh.begin(NOTE)
    fresh.build()

    with qtbot.waitSignal(fresh.area.page_loaded) as loaded:
        pass
    assert loaded.args == [NOTE]


@pytest.mark.parametrize("target", ["", NOTE, "a file that is no note"])
def test_time_to_fill_the_window_is_told_once(qtbot: QtBot, fresh: MainWindow, target: str) -> None:
    times: list[bool] = []
    fresh.page_under_way.connect(lambda: times.append(True))
    fresh.show()

    with qtbot.waitSignal(fresh.page_under_way):
        fresh.begin(target)
    fresh.build()
    reader = fresh.area.reader
    qtbot.waitUntil(lambda: target != NOTE or (reader is not None and reader.is_ready))

    assert times == [True]


@pytest.fixture
def serif_opening(
    fresh: MainWindow, theme: ThemeController, module_home: Path, settings: Settings
) -> Iterator[Opening]:
    """What begins with a page where notes are set in serifs."""
    serif = TypographyTable(Typography(font="serif"))
    chosen = replace(settings, typography=typography_pairs(serif))
    with closing(WindowServices(find_paths(module_home), chosen)) as services:
        opening = Opening(
            services,
            theme,
            lanes=fresh.lanes,
            language=lambda: "en",
            settings=lambda: chosen,
        )
        yield opening
        opening.pages.close()
        opening.holder.let_go()


def test_page_that_is_early_wears_the_type_of_its_library(
    qtbot: QtBot, fresh: MainWindow, serif_opening: Opening
) -> None:
    serif_opening.begin(NOTE, fresh, QRect(300, 44, 800, 600))
    view = serif_opening.holder.make()
    with qtbot.waitSignal(view.page_loaded):
        pass

    fonts: list[object] = []
    view.run_script("document.documentElement.dataset.font", fonts.append)

    assert soon(qtbot, lambda: fonts == ["serif"])
