"""The writer process: the real one, and one that fails."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.services.catalogue import Catalogue
from reader.services.index_progress import IndexPhase, IndexProgress
from reader.services.paths import Paths, find_paths
from reader.services.settings import Settings, save_settings
from reader.ui.indexer import Indexer
from reader.ui.translation import Translation
from tests.ui.desk import PATIENCE_MS


@pytest.fixture
def paths(tmp_path: Path, indexed: Paths, settings: Settings) -> Paths:
    home = tmp_path / "home"
    shutil.copytree(indexed.data.parent, home)
    paths = find_paths(home)
    save_settings(settings, paths.settings)
    return paths


@pytest.fixture
def indexer(paths: Paths, qapp: QCoreApplication) -> Iterator[Indexer]:
    yield (indexer := Indexer(paths))
    indexer.close()


def test_run_with_nothing_to_do_tells_of_no_change(indexer: Indexer, qtbot: QtBot) -> None:
    with qtbot.waitSignal(indexer.finished, timeout=PATIENCE_MS) as finished:
        indexer.start()

    assert finished.args == [0]
    qtbot.waitUntil(lambda: not indexer.is_running, timeout=PATIENCE_MS)


def test_rebuild_reads_every_note_and_tells_how_far_it_is(
    indexer: Indexer, paths: Paths, qtbot: QtBot
) -> None:
    told: list[IndexProgress] = []
    indexer.progressed.connect(told.append)

    with qtbot.waitSignal(indexer.finished, timeout=PATIENCE_MS) as finished:
        indexer.start(is_rebuild=True)

    catalogue = Catalogue(paths.catalogue)
    assert finished.args == [len(list(catalogue.posts()))]
    catalogue.close()
    assert told
    assert all(0 < each.done <= each.total and each.next.endswith(".md") for each in told)
    assert [*dict.fromkeys(each.phase for each in told)] == [*IndexPhase]


def test_failing_run_says_why_and_the_next_one_works(
    indexer: Indexer, paths: Paths, settings: Settings, qtbot: QtBot
) -> None:
    paths.settings.write_text("colour = 'red'\n", encoding="utf-8")
    with qtbot.waitSignal(indexer.failed, timeout=PATIENCE_MS) as failed:
        indexer.start()

    save_settings(settings, paths.settings)
    with qtbot.waitSignal(indexer.finished, timeout=PATIENCE_MS):
        indexer.start()

    assert "unknown key colour" in failed.args[0]


def test_failing_run_says_why_in_the_interfaces_language(
    indexer: Indexer, paths: Paths, qapp: QApplication, qtbot: QtBot
) -> None:
    paths.settings.write_text("colour = 'red'\n", encoding="utf-8")
    translation = Translation(qapp, "zh")

    with qtbot.waitSignal(indexer.failed, timeout=PATIENCE_MS) as failed:
        indexer.start()
    translation.choose("en")

    assert "不认识的键 colour" in failed.args[0]
    assert str(paths.settings) in failed.args[0]


def test_run_wanted_meanwhile_follows(indexer: Indexer, qtbot: QtBot) -> None:
    finished: list[int] = []
    indexer.finished.connect(finished.append)

    indexer.start()
    indexer.start()
    indexer.start()

    qtbot.waitUntil(lambda: len(finished) == 2 and not indexer.is_running, timeout=PATIENCE_MS)


def test_close_ends_the_process(indexer: Indexer, qtbot: QtBot) -> None:
    indexer.start(is_rebuild=True)
    process = indexer._process
    assert process is not None
    qtbot.waitUntil(lambda: process.processId() > 0, timeout=PATIENCE_MS)
    number = process.processId()

    indexer.close()

    assert not Path(f"/proc/{number}").exists()
    assert not indexer.is_running


@pytest.mark.parametrize("is_rebuild", [False, True])
def test_stopped_run_tells_so_and_none_follows(
    indexer: Indexer, paths: Paths, qtbot: QtBot, *, is_rebuild: bool
) -> None:
    paths.catalogue.unlink()  # so that every note is read again
    failed: list[str] = []
    indexer.failed.connect(failed.append)
    indexer.progressed.connect(lambda _: indexer.stop())

    with qtbot.waitSignal(indexer.stopped, timeout=PATIENCE_MS) as stopped:
        indexer.start(is_rebuild=is_rebuild)
        indexer.start()

    assert stopped.args == [is_rebuild]
    assert (indexer.is_running, failed) == (False, [])


def test_stop_without_a_run_does_nothing(indexer: Indexer, qtbot: QtBot) -> None:
    indexer.stop()

    with qtbot.waitSignal(indexer.finished, timeout=PATIENCE_MS):
        indexer.start()


def test_program_that_cannot_be_started_is_told(
    indexer: Indexer, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.executable", "/nowhere/python")

    with qtbot.waitSignal(indexer.failed, timeout=PATIENCE_MS) as failed:
        indexer.start()

    assert failed.args[0].startswith("it cannot be started: ")
    assert not indexer.is_running
