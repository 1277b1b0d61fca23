"""The real window on a folder of its own, without a display: what must be set before Qt starts."""

from __future__ import annotations

import gc
import os
import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.services.index_run import run_index
from reader.services.libraries import open_libraries
from reader.services.paths import Paths, find_paths
from reader.services.resources import posts_folder
from reader.services.settings import Settings
from reader.ui.immortal import keep_constants_alive
from reader.ui.theme.controller import ThemeController
from reader.ui.theme.qss import style_sheet
from reader.ui.web.chromium import prepare_chromium
from tests.ui.desk import PATIENCE_MS, Desk, undress
from tests.ui.notes import write_notes
from tests.ui.patience import PatientBot

if TYPE_CHECKING:  # pytest-qt has not chosen its Qt yet
    from pytestqt.modeltest import ModelTester

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
keep_constants_alive()
prepare_chromium()
QApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)

HERE = Path(__file__).parent
# What Qt and Chromium say where there is no display and no graphics card, and they paint in
# software; the last one where the tests run as root.
_HARMLESS = (
    "This plugin does not support propagateSizeHints()",
    "This plugin does not support raise()",
    "This plugin does not support grabbing the keyboard",
    "This plugin does not support createPlatformVulkanInstance",
    "QRhiGles2: Failed to create temporary context",
    "QRhiGles2: Failed to create context",
    "Failed to create RHI for backend: OpenGL",
    "QVulkanInstance: Failed to initialize Vulkan",
    "Failed to load vulkan: Cannot load library vulkan",
    "initInstance: No Vulkan library available",
    "Failed to create platform Vulkan instance",
    "Unable to detect GPU vendor",
    "GBM is not supported with the current configuration",
    "GLX: No DRI3 Extension",
    "GPUInfo not initialized on GpuInfoUpdate",
    "Sandboxing disabled by user",
)
_NO_CARD = "|".join(f"^{re.escape(text)}" for text in _HARMLESS)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore(_NO_CARD))


@pytest.fixture(autouse=True, scope="module")
def collected_here() -> Iterator[None]:
    """Python collects garbage between the modules alone, on this thread.

    Windows that were closed are full of cycles. On a lane's thread, where a collection may begin
    as well, Qt does not outlive it when their last widgets go.
    """
    gc.disable()
    yield
    gc.collect()
    gc.enable()


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    return PatientBot(request)


@pytest.fixture(scope="session")
def light_theme(qapp: QApplication) -> ThemeController:
    theme = ThemeController(qapp, "light")
    theme.prepare()  # once: Qt may crash where a style is set while widgets are about to go
    theme.put_on()
    return theme


@pytest.fixture
def theme(qapp: QApplication, light_theme: ThemeController) -> ThemeController:
    """The light theme in force: a window of another module may have put on its own."""
    if qapp.styleSheet() != style_sheet(light_theme.palette):
        undress(qapp)
        light_theme.put_on()
    return light_theme


@pytest.fixture(scope="session")
def notes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of four notes; no test writes to it."""
    return write_notes(tmp_path_factory.mktemp("library") / "notes")


@pytest.fixture(scope="session")
def settings(notes: Path) -> Settings:
    return Settings(theme="light", language="en", libraries=(str(notes),))


@pytest.fixture(scope="session")
def indexed(tmp_path_factory: pytest.TempPathFactory, notes: Path) -> Paths:
    """A home whose index knows the bundled notes and ours; to be copied, not to be used."""
    paths = find_paths(tmp_path_factory.mktemp("indexed") / "home")
    paths.make()
    run_index(paths, open_libraries((posts_folder(), notes)))
    return paths


@pytest.fixture(scope="module")
def module_home(indexed: Paths, tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("module") / "home"
    shutil.copytree(indexed.data.parent, home)
    return home


@pytest.fixture(scope="module")
def shared(qapp: QApplication, module_home: Path, settings: Settings) -> Iterator[Desk]:
    """One window for all tests of a module that leave no trace in each other's way."""
    undress(qapp)
    desk = Desk(qapp, module_home, settings)
    yield desk
    desk.close()


@pytest.fixture
def desk(shared: Desk, qtbot: QtBot) -> Desk:
    """The module's window, at the unfiltered feed, with nothing searched for."""
    shared.sit_down(qtbot)
    return shared


@pytest.fixture
def open_over(open_desk: Callable[..., Desk], settings: Settings) -> Callable[[Path], Desk]:
    """Opens a window over a folder of notes, its first run behind it."""

    def open_one(folder: Path) -> Desk:
        desk = open_desk(replace(settings, libraries=(str(folder),)))
        with desk.qtbot.waitSignal(desk.window.library.indexer.finished, timeout=PATIENCE_MS):
            pass
        return desk

    return open_one


@pytest.fixture
def watch_in_window(open_over: Callable[[Path], Desk]) -> Callable[[Path], Desk]:
    """Opens a window that watches a folder, its first run behind it."""

    def open_one(folder: Path) -> Desk:
        desk = open_over(folder)
        desk.wait(lambda: desk.window.library.watch.is_ready)
        return desk

    return open_one


@pytest.fixture
def check(qtmodeltester: ModelTester) -> Callable[[QAbstractItemModel], None]:
    """Has Qt's own tester look at a model, now and at every change of it."""
    return qtmodeltester.check


@pytest.fixture
def open_desk(
    qapp: QApplication,
    qtbot: QtBot,
    indexed: Paths,
    tmp_path: Path,
    settings: Settings,
) -> Iterator[Callable[..., Desk]]:
    """Opens windows on a home of the test's own; the same home each time, as a restart does."""
    undress(qapp)
    opened: list[Desk] = []
    home = tmp_path / "home"
    shutil.copytree(indexed.data.parent, home)

    def open_one(chosen: Settings = settings, target: str = "") -> Desk:
        desk = Desk(qapp, home, chosen)
        opened.append(desk)
        desk.sit_down(qtbot, is_fresh=True, target=target)
        return desk

    yield open_one
    for desk in opened:
        desk.close()
