"""Where one's own notes come in, before there are any."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from reader.services.settings import Settings
from reader.ui.first_library import FirstLibrary
from tests.ui.desk import Desk

OpenDesk = Callable[..., Desk]


@pytest.fixture
def desk(open_desk: OpenDesk) -> Desk:
    """A window with the bundled notes alone."""
    return open_desk(Settings(theme="light", language="en"))


def is_offered(desk: Desk) -> bool:
    return desk.window.feature(FirstLibrary).button.isVisible()


def test_first_folder_is_asked_for_below_the_tree(
    desk: Desk, notes: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(notes))
    was_offered = is_offered(desk)

    desk.click_button(desk.window.tree, "Add a folder of notes")

    assert was_offered
    assert desk.window.settings.libraries == (str(notes.resolve()),)
    assert not is_offered(desk)


def test_offer_is_back_when_the_last_folder_is_closed(desk: Desk, notes: Path) -> None:
    desk.window.feature(FirstLibrary)
    desk.window.add_library(notes)

    desk.window.libraries.remove(str(notes.resolve()))

    assert is_offered(desk)


def test_offer_speaks_another_language(desk: Desk) -> None:
    button = desk.window.feature(FirstLibrary).button

    desk.window.choose_language("zh")

    assert desk.soon(lambda: button.text() == "添加笔记文件夹…")


def test_folder_is_added_by_a_command_too(
    open_desk: OpenDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = open_desk()
    desk.window.features.make_now()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))

    desk.window.commands["library.add"].trigger()

    assert str(tmp_path.resolve()) in desk.window.settings.libraries
    assert not is_offered(desk)
