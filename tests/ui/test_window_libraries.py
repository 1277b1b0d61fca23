"""Several libraries in the real window: listed, dropped, closed, moved, gone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QMenu, QToolButton, QWidget

from reader.core.library import PostFilter
from reader.services.settings import Settings
from reader.ui.models.library_tree import NODE_ROLE
from reader.ui.models.tree_nodes import NodeKind
from reader.ui.settings.feature import SettingsFeature
from tests.ui.desk import Desk

OpenDesk = Callable[..., Desk]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A second folder of notes."""
    folder = tmp_path / "diary"
    (folder / "trips").mkdir(parents=True)
    (folder / "trips" / "sea.md").write_text(
        "---\ntitle: By the sea\ncategory: Trips\ndate: 2041-01-01\n---\n"
    )
    return folder


@pytest.fixture
def desk(open_desk: OpenDesk, settings: Settings, folder: Path) -> Desk:
    """A window with three libraries: the bundled one, the four notes, ``folder``."""
    desk = open_desk(replace(settings, libraries=(*settings.libraries, str(folder))))
    desk.wait(lambda: "By the sea" in desk.feed())
    return desk


def libraries(desk: Desk) -> list[str]:
    """The rows of libraries, from the top."""
    model = desk.tree.model()
    sections = [model.index(row, 0) for row in range(model.rowCount())]
    rows = [model.index(n, 0, above) for above in sections for n in range(model.rowCount(above))]
    return [str(row.data()) for row in rows if row.data(NODE_ROLE).kind is NodeKind.LIBRARY]


def menu_of(desk: Desk, name: str) -> QMenu:
    """Ask for the menu of a library in the tree."""
    model = desk.tree.model()
    found = model.match(
        model.index(0, 0), Qt.ItemDataRole.DisplayRole, name, 1, Qt.MatchFlag.MatchRecursive
    )
    desk.tree.customContextMenuRequested.emit(desk.tree.visualRect(found[0]).center())
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def settings_of_libraries(desk: Desk) -> QWidget:
    feature = desk.window.feature(SettingsFeature)
    feature.show("libraries")
    desk.wait(lambda: feature.page.is_whole)
    return feature.page.section("libraries")


def drop(desk: Desk, *paths: Path) -> bool:
    """Drag ``paths`` over the window and let go; return whether they were taken."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    window, button, no_key = desk.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    place, action = QPointF(window.rect().center()), Qt.DropAction.CopyAction
    entered = QDragEnterEvent(place, action, data, button, no_key)
    QApplication.sendEvent(window, entered)
    if entered.isAccepted():
        dropped = QDropEvent(place, action, data, button, no_key)
        QApplication.sendEvent(window, dropped)
    return entered.isAccepted()


def test_each_library_is_a_root_of_its_own(desk: Desk) -> None:
    assert libraries(desk) == ["Yandu's own notes", "notes", "diary"]


def test_library_lists_its_notes_alone(desk: Desk) -> None:
    desk.click_row(desk.tree, "diary")

    assert desk.feed() == ["By the sea"]
    assert desk.filter() == PostFilter(library="diary")
    desk.wait(lambda: "diary  ×" in desk.buttons(desk.window.area.feed))
    assert desk.window.area.feed.list.accessibleName() == "diary"


def test_bundled_library_goes_by_one_name_wherever_it_is_named(desk: Desk) -> None:
    desk.click_row(desk.tree, "Yandu's own notes")

    feed = desk.window.area.feed
    desk.wait(lambda: "Yandu's own notes  ×" in desk.buttons(feed))
    assert feed.list.accessibleName() == "Yandu's own notes"


def test_category_of_a_library_lists_what_is_there(desk: Desk) -> None:
    desk.window.tree.library_chosen.emit("notes", ("Sorting",))

    assert desk.feed() == ["Merge sort", "Heap sort"]


def test_closed_library_comes_back_by_undo_at_its_place(desk: Desk) -> None:
    desk.click_row(desk.tree, "notes")

    QTest.keyClick(desk.tree, Qt.Key.Key_Delete)

    desk.wait(lambda: libraries(desk) == ["Yandu's own notes", "diary"])
    desk.wait(lambda: "Merge sort" not in desk.feed())
    desk.click_button(desk.window, "Undo")
    desk.wait(lambda: libraries(desk) == ["Yandu's own notes", "notes", "diary"])
    assert desk.soon(lambda: "Merge sort" in desk.feed())


def test_moved_library_stays_there_after_a_restart(desk: Desk, open_desk: OpenDesk) -> None:
    desk.window.tree.library_moved.emit("diary", -1)
    desk.wait(lambda: libraries(desk) == ["Yandu's own notes", "diary", "notes"])
    desk.close()

    again = open_desk(desk.window.settings)

    assert libraries(again) == ["Yandu's own notes", "diary", "notes"]


def test_library_is_moved_as_often_as_was_asked(desk: Desk) -> None:
    desk.window.tree.library_moved.emit("diary", -1)
    desk.window.tree.library_moved.emit("diary", -1)

    assert libraries(desk) == ["diary", "Yandu's own notes", "notes"]


def test_move_while_the_catalogue_is_read_is_not_lost(desk: Desk) -> None:
    desk.window.library.load()

    with desk.qtbot.waitSignals([desk.window.library.shown] * 3):
        desk.window.tree.library_moved.emit("diary", -1)

    assert libraries(desk) == ["Yandu's own notes", "diary", "notes"]


@pytest.mark.parametrize(
    ("name", "disabled"), [("diary", "Move down"), ("Yandu's own notes", "Move up")]
)
def test_library_at_an_end_can_be_moved_no_further(desk: Desk, name: str, disabled: str) -> None:
    menu = menu_of(desk, name)

    assert disabled in [one.text() for one in menu.actions() if not one.isEnabled()]
    menu.close()


def test_button_that_moves_a_library_can_be_pressed_again(desk: Desk) -> None:
    section = settings_of_libraries(desk)
    up = next(b for b in section.findChildren(QToolButton) if b.accessibleName() == "Move diary up")
    up.setFocus()

    QTest.keyClick(up, Qt.Key.Key_Space)

    desk.wait(lambda: desk.focus().accessibleName() == "Move diary up")
    QTest.keyClick(desk.focus(), Qt.Key.Key_Space)
    assert libraries(desk) == ["diary", "Yandu's own notes", "notes"]


def test_list_of_kinds_stays_open_when_a_scan_ends(desk: Desk) -> None:
    section = settings_of_libraries(desk)
    (first, *_) = section.findChildren(QComboBox)

    with desk.qtbot.waitSignal(desk.window.library.shown):
        desk.window.library.load()

    assert first in section.findChildren(QComboBox)


def test_dropped_folder_becomes_a_library(desk: Desk, tmp_path: Path) -> None:
    dropped = tmp_path / "dropped"
    dropped.mkdir()
    (dropped / "new.md").write_text("---\ntitle: Dropped note\ndate: 2042-01-01\n---\n")

    assert drop(desk, dropped)

    desk.wait(lambda: "Dropped note" in desk.feed())
    assert str(dropped) in desk.window.settings.libraries


def test_dropped_note_is_opened(desk: Desk, folder: Path) -> None:
    with desk.qtbot.waitSignal(desk.window.area.page_painted):
        assert drop(desk, folder / "trips" / "sea.md")

    assert desk.window.area.open_post == "diary:trips/sea"


def test_what_is_no_note_is_not_taken(desk: Desk, tmp_path: Path) -> None:
    picture = tmp_path / "picture.png"
    picture.write_bytes(b"")

    assert not drop(desk, picture)


def test_folder_that_goes_is_said_and_its_notes_return_with_it(
    desk: Desk, folder: Path, tmp_path: Path
) -> None:
    folder.rename(tmp_path / "elsewhere")
    desk.wait(lambda: "diary (not there)" in libraries(desk))

    desk.click_row(desk.tree, "diary (not there)")

    desk.wait(lambda: f"{folder} is not there" in desk.words(desk.window.area.feed))
    (tmp_path / "elsewhere").rename(folder)
    assert desk.soon(lambda: desk.feed() == ["By the sea"])


def test_empty_library_says_what_to_do(desk: Desk, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    desk.window.add_library(empty)
    desk.wait(lambda: "empty" in libraries(desk))

    desk.click_row(desk.tree, "empty")

    assert desk.soon(lambda: "no Markdown note in" in desk.words(desk.window.area.feed))


def test_kind_is_overruled_from_the_menu(desk: Desk, folder: Path) -> None:
    desk.window.tree.library_kind_chosen.emit("diary", "hexo")

    assert desk.window.settings.library_kinds == ((str(folder), "hexo"),)
    desk.wait(lambda: _kind_of(desk, "diary") == "hexo")


def _kind_of(desk: Desk, key: str) -> str:
    entries = desk.window.library._known.entries
    return next(one.library.dialect.kind.value for one in entries if one.library.key == key)
