"""The catalogue read beside the window: what of it is the same value as before, and what new."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from reader.core.errors import UserError
from reader.core.post import PostId
from reader.services.catalogue import Catalogue
from reader.services.libraries import open_libraries
from reader.services.paths import find_paths
from reader.services.scanning import scan_into
from reader.services.settings import Settings
from reader.ui.jobs import Lane
from reader.ui.library_reading import KnownLibrary, LibraryReading
from reader.ui.window_services import WindowServices

OLD, MIDDLE = PostId("notes:old"), PostId("notes:middle")
Read = Callable[[], KnownLibrary]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "notes"
    folder.mkdir()
    for name in ("old", "middle", "new"):
        write(folder, name, "# Title\n")
    return folder


@pytest.fixture
def read(tmp_path: Path, folder: Path, qapp: QCoreApplication, qtbot: QtBot) -> Iterator[Read]:
    """Scans the folder and reads what is known of it then."""
    paths = find_paths(tmp_path / "home")
    paths.make()
    services, lane = WindowServices(paths, Settings()), Lane("store")
    reading = LibraryReading(services, lane)
    libraries = open_libraries([folder])

    def scan_and_read() -> KnownLibrary:
        scan(services.catalogue, folder)
        told: list[KnownLibrary] = []
        reading.read(lambda: libraries, told.append, lambda error: pytest.fail(str(error)))
        qtbot.waitUntil(lambda: bool(told))
        return told[0]

    yield scan_and_read
    lane.close()
    services.close()


def write(folder: Path, name: str, text: str) -> None:
    (folder / f"{name}.md").write_text(f"---\ndate: 2024-01-02\n---\n{text}", encoding="utf-8")


def scan(catalogue: Catalogue, folder: Path) -> None:
    for _ in scan_into(catalogue, open_libraries([folder]), lambda _path: None):
        pass


def test_posts_of_notes_that_are_as_they_were_are_the_same_values(read: Read, folder: Path) -> None:
    before = read().snapshot.by_id
    write(folder, "middle", "# Another\n")

    after = read().snapshot.by_id

    assert after[OLD] is before[OLD]
    assert (before[MIDDLE].title, after[MIDDLE].title) == ("Title", "Another")


def test_post_whose_text_alone_is_another_is_the_same_value(read: Read, folder: Path) -> None:
    write(folder, "old", "# Title\n\n## One\n")
    before = read()
    write(folder, "old", "# Title\n\n## Two\n")

    after = read()

    assert after.snapshot.by_id[OLD] is before.snapshot.by_id[OLD]
    assert after.hashes[OLD] != before.hashes[OLD]


def test_notes_that_came_and_went_are_told_by_their_ids(read: Read, folder: Path) -> None:
    before = read()
    (folder / "old.md").rename(folder / "renamed.md")

    after = read()

    assert [*after.snapshot.by_id] == ["notes:renamed", "notes:new", "notes:middle"]
    assert before.ids != after.ids


def test_library_that_was_emptied_and_filled_again_is_read_again(read: Read, folder: Path) -> None:
    read()
    (folder / "old.md").rename(folder.parent / "old.md")
    for name in ("middle", "new"):
        (folder / f"{name}.md").unlink()
    emptied = read()
    (folder.parent / "old.md").rename(folder / "old.md")

    after = read()

    assert (emptied.snapshot.posts, [*after.hashes]) == ((), [OLD])
    assert [post.title for post in after.snapshot.posts] == ["Title"]


def test_catalogue_that_cannot_be_opened_is_told_as_advice(
    tmp_path: Path, qapp: QCoreApplication, qtbot: QtBot
) -> None:
    paths = find_paths(tmp_path / "home")
    paths.catalogue.mkdir(parents=True)  # a folder in its place
    told: list[object] = []
    with closing(WindowServices(paths, Settings())) as services, closing(Lane("store")) as lane:
        LibraryReading(services, lane).read(lambda: (), told.append, told.append)
        qtbot.waitUntil(lambda: bool(told))

    (error,) = told
    assert isinstance(error, UserError)
    assert error.path == str(paths.catalogue)
    assert "the catalogue of notes cannot be used" in error.what
    assert "It may be deleted" in error.advice


def test_catalogue_that_fails_later_is_told_as_advice_too(
    tmp_path: Path, qapp: QCoreApplication, qtbot: QtBot
) -> None:
    paths = find_paths(tmp_path / "home")
    paths.make()
    told: list[object] = []
    with closing(WindowServices(paths, Settings())) as services, closing(Lane("store")) as lane:
        reading = LibraryReading(services, lane)
        reading.read(lambda: (), told.append, told.append)
        qtbot.waitUntil(lambda: len(told) == 1)
        put_folder_at(paths.catalogue)
        reading.read(lambda: (), told.append, told.append)
        qtbot.waitUntil(lambda: len(told) == 2)

    error = told[-1]
    assert isinstance(error, UserError)
    assert "the catalogue of notes cannot be used: it cannot be opened" in error.what


def put_folder_at(file: Path) -> None:
    for part in file.parent.glob(f"{file.name}*"):
        part.unlink()
    file.mkdir()
