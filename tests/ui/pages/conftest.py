"""A window on the notes of `tests.ui.pages.notes`."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.services.index_run import run_index
from reader.services.libraries import open_libraries
from reader.services.paths import Paths, find_paths
from reader.services.resources import posts_folder
from reader.services.settings import Settings
from tests.ui.desk import Desk, undress
from tests.ui.pages.notes import write_notes


@pytest.fixture(scope="session")
def paged_notes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_notes(tmp_path_factory.mktemp("paged") / "pages")


@pytest.fixture(scope="module")
def paged(
    qapp: QApplication,
    indexed: Paths,
    paged_notes: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Desk]:
    """One window for all tests of a module."""
    home = tmp_path_factory.mktemp("paged-home") / "home"
    shutil.copytree(indexed.data.parent, home)
    run_index(find_paths(home), open_libraries((posts_folder(), paged_notes)))
    undress(qapp)
    desk = Desk(qapp, home, Settings(theme="light", language="en", libraries=(str(paged_notes),)))
    yield desk
    desk.close()


@pytest.fixture
def desk(paged: Desk, qtbot: QtBot) -> Desk:
    """The module's window, at the unfiltered feed."""
    paged.sit_down(qtbot)
    paged.window.features.make_now()
    return paged
