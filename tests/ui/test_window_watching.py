"""Files that change under the open window, with the real writer process."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.core.page_address import parse_address
from tests.ui.desk import PATIENCE_MS, Desk
from tests.ui.notes import write_notes

OpenDesk = Callable[..., Desk]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Notes that a test may change."""
    return write_notes(tmp_path / "notes")


@pytest.fixture
def desk(watch_in_window: Callable[[Path], Desk], folder: Path) -> Desk:
    return watch_in_window(folder)


def test_new_note_is_in_the_feed(desk: Desk, folder: Path) -> None:
    (folder / "new.md").write_text("---\ntitle: Radix sort\ndate: 2040-01-01\n---\n")

    assert desk.soon(lambda: "Radix sort" in desk.feed())


def test_deleted_note_leaves_the_feed(desk: Desk, folder: Path) -> None:
    (folder / "leaf.md").unlink()

    assert desk.soon(lambda: "Loose leaf" not in desk.feed())


def test_open_note_is_loaded_again_where_it_was_scrolled_to(desk: Desk, folder: Path) -> None:
    desk.open_note("notes:Sorting/merge")
    desk.reader.scroll_to("the-crocodile-invariant")
    desk.wait(lambda: desk.reader.scroll_position() > 0.3)
    place = desk.reader.scroll_position()
    file = folder / "Sorting" / "merge.md"

    file.write_text(file.read_text().replace("Two sorted halves", "Two ordered halves"))

    desk.wait_for("document.body.textContent.includes('Two ordered halves')")
    assert desk.soon(lambda: abs(desk.reader.scroll_position() - place) < 0.05)


def test_found_text_stays_marked_in_a_note_that_changes(desk: Desk, folder: Path) -> None:
    desk.open_note("notes:Sorting/merge")
    desk.reader.mark(["crocodile"])
    file = folder / "Sorting" / "merge.md"

    file.write_text(file.read_text() + "\nAnother crocodile.\n")

    desk.wait_for("document.body.textContent.includes('Another crocodile')")
    assert desk.soon_on_page("CSS.highlights.size > 0 || document.querySelector('mark') !== null")


def test_page_of_a_note_that_can_be_read_no_more_says_why_until_it_can(
    desk: Desk, folder: Path
) -> None:
    desk.open_note("notes:Sorting/merge")
    file = folder / "Sorting" / "merge.md"
    before = file.read_bytes()

    file.write_bytes(b"a\0b")
    desk.wait_for("document.body.textContent.includes('holds NUL bytes')")
    file.write_bytes(before)

    assert desk.soon_on_page("document.body.textContent.includes('Two sorted halves')")


def test_open_note_follows_its_file(desk: Desk, folder: Path) -> None:
    desk.open_note("notes:Sorting/heap")

    (folder / "Sorting").rename(folder / "Ordering")

    desk.wait(lambda: desk.window.area.open_post == "notes:Ordering/heap")
    desk.wait_for("document.querySelector('h1')?.textContent === 'Heap sort'")
    place = desk.window.area.history.current
    assert place is not None
    assert parse_address(place.address).path == "notes:Ordering/heap"


def test_other_notes_changes_leave_the_page_alone(desk: Desk, folder: Path) -> None:
    desk.open_note("notes:Sorting/heap")
    desk.evaluate("globalThis.isTheSame = true")

    (folder / "leaf.md").write_text("# Loose leaf, turned over\n")

    desk.wait(
        lambda: "Loose leaf, turned over" in [p.title for p in desk.window.library.snapshot.posts]
    )
    assert desk.evaluate("globalThis.isTheSame") is True


def test_thousand_notes_come_as_one_update(desk: Desk, folder: Path, tmp_path: Path) -> None:
    prepared = tmp_path / "prepared"
    prepared.mkdir()
    for number in range(1000):
        (prepared / f"{number}.md").write_text(f"# Note {number}\n")
    runs: list[int] = []
    desk.window.library.indexer.finished.connect(runs.append)

    shutil.copytree(prepared, folder / "checkout")

    desk.wait(lambda: bool(runs))
    assert runs == [1000]


def test_catalogue_that_is_deleted_is_made_anew(desk: Desk) -> None:
    before = {post.id for post in desk.window.library.snapshot.posts}

    with desk.qtbot.waitSignal(desk.window.library.indexer.finished, timeout=PATIENCE_MS) as run:
        for file in desk.paths.catalogue.parent.glob("catalogue.sqlite3*"):
            file.unlink()

    assert run.args == [len(before)]
    desk.wait(lambda: {post.id for post in desk.services.catalogue.posts()} == before)
    assert desk.paths.catalogue.exists()


def test_window_closed_as_its_libraries_change_leaves_no_watch(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "second").mkdir()
    desk.window.add_library(tmp_path / "second")

    desk.close()

    assert [one.name for one in threading.enumerate() if one.name == "watch"] == []
