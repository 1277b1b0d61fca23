"""What the window says of damaged notes, files and folders, and that the rest goes on."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListWidget
from pytestqt.qtbot import QtBot

from reader.core.library import LibrarySnapshot
from reader.services.settings import Settings
from tests.ui.desk import PATIENCE_MS, Desk
from tests.ui.notes import MERGE, write_notes

BROKEN_YAML = "---\ntitle: Broken front\ntags: [one, two\n---\n\nThe body is there.\n"
MISSING_IMAGE = "# Missing picture\n\nBefore.\n\n![alt](nowhere.png)\n\nAfter.\n"
BAD_FORMULA = "# Bad formula\n\nGood $x^2$, bad $\\frac{1}$, good $y^2$.\n"
SENTENCE = "Words that fill a page and mean nothing much, one after another, again and again. "
PARAGRAPH = SENTENCE * 12 + "\n\n"
HUGE = "# Huge\n\n" + PARAGRAPH * (5_000_000 // len(PARAGRAPH)) + "The last line of all.\n"
GB18030 = "# 旧编码\n\n你好\n".encode("gb18030")
NO_TEXT = b"# Broken bytes\n\nup to here\xff\xff\xff and on\n"


@pytest.fixture(scope="module")
def damaged(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("damaged") / "damaged"
    folder.mkdir()
    (folder / "broken.md").write_text(BROKEN_YAML, encoding="utf-8")
    (folder / "picture.md").write_text(MISSING_IMAGE, encoding="utf-8")
    (folder / "formula.md").write_text(BAD_FORMULA, encoding="utf-8")
    (folder / "huge.md").write_text(HUGE, encoding="utf-8")
    (folder / "old.md").write_bytes(GB18030)
    (folder / "bytes.md").write_bytes(NO_TEXT)
    return folder


@pytest.fixture(scope="module")
def shared(
    qapp: QApplication, tmp_path_factory: pytest.TempPathFactory, damaged: Path
) -> Iterator[Desk]:
    """A window whose second library is damaged, and whose third is not there."""
    folders = (str(damaged), str(damaged / "gone"))
    settings = Settings(theme="light", language="en", libraries=folders)
    desk = Desk(qapp, tmp_path_factory.mktemp("home") / "home", settings)
    desk.paths.glossary.write_text("梯度\tgradient\nalone\n", encoding="utf-8")
    yield desk
    desk.close()


@pytest.fixture
def desk(shared: Desk, qtbot: QtBot) -> Desk:
    """The window, once its first run of the index has read all there is."""
    shared.sit_down(qtbot)
    shared.wait(lambda: len(shared.window.library.snapshot.posts) > 5)
    return shared


def findings(desk: Desk) -> list[str]:
    """What the health page says: what, where, and what to do."""
    desk.window.commands["go.health"].trigger()
    (listed,) = desk.window.area.health.findChildren(QListWidget)
    desk.wait(lambda: listed.count() > 0)
    return [listed.item(row).text() for row in range(listed.count())]


def article(desk: Desk) -> str:
    return str(desk.evaluate("document.querySelector('article').textContent"))


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("broken.md:4", "the front matter is not valid YAML"),
        ("old.md:1", "the note is GB18030, not UTF-8"),
        ("bytes.md:3", "the note is not UTF-8: byte 0xff"),
        ("gone", "this folder cannot be read"),
        ("glossary.tsv:2", "this line has one term"),
    ],
)
def test_health_page_says_what_is_wrong_where(desk: Desk, place: str, said: str) -> None:
    (about,) = [finding for finding in findings(desk) if said in finding]

    assert about.splitlines()[1].endswith(place)
    assert about.splitlines()[2]  # what to do


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("broken.md:4", "front matter 不是合法的 YAML"),
        ("old.md:1", "笔记是 GB18030 编码，不是 UTF-8；按此读取"),
        ("gone", "无法读取这个文件夹"),
        ("glossary.tsv:2", "这一行只有一个词"),
    ],
)
def test_health_page_says_it_in_the_interface_s_language(desk: Desk, place: str, said: str) -> None:
    """What a scan wrote into the catalogue too, whichever language that was run in."""
    in_english = findings(desk)

    desk.window.choose_language("zh")
    desk.wait(lambda: any(said in finding for finding in findings(desk)))
    (about,) = [finding for finding in findings(desk) if said in finding]

    assert about.splitlines()[1].endswith(place)
    assert about not in in_english


def test_good_notes_are_listed_beside_damaged_ones(desk: Desk) -> None:
    listed = desk.feed()

    assert {"Missing picture", "Bad formula", "Huge"} <= set(listed)
    assert len(listed) > 5


def test_note_with_broken_front_matter_is_shown(desk: Desk) -> None:
    desk.open_note("damaged:broken")

    assert "The body is there." in article(desk)


def test_missing_picture_is_marked_and_the_rest_shown(desk: Desk) -> None:
    desk.open_note("damaged:picture")

    assert (
        desk.evaluate("document.querySelector('.broken-image').textContent")
        == "Picture not found: nowhere.png"
    )
    assert "Before." in article(desk)
    assert "After." in article(desk)


def test_bad_formula_is_shown_as_written_and_the_good_ones_drawn(desk: Desk) -> None:
    desk.open_note("damaged:formula")

    assert desk.evaluate("document.querySelectorAll('.katex').length") == 2
    assert "\\frac{1}" in article(desk)


def test_note_in_an_older_encoding_is_read(desk: Desk) -> None:
    desk.open_note("damaged:old")

    assert "你好" in article(desk)


def test_bytes_that_are_no_text_are_shown_as_such(desk: Desk) -> None:
    desk.open_note("damaged:bytes")

    assert "up to here�" in article(desk)


def test_note_of_five_megabytes_is_shown_to_its_end(desk: Desk) -> None:
    desk.open_note("damaged:huge")

    assert article(desk).rstrip().endswith("The last line of all.")


def test_address_of_no_note_says_so_and_back_works(desk: Desk) -> None:
    desk.window.open_target("yandu://post/no/such/note")
    desk.wait(lambda: desk.window.area.reader is not None)
    desk.wait_for(
        "document.body.textContent.includes('There is no note called no/such/note. Its file')"
    )

    desk.window.commands["go.back"].trigger()

    assert desk.feed()


def test_note_deleted_since_says_so(open_desk: Callable[..., Desk], tmp_path: Path) -> None:
    folder = write_notes(tmp_path / "notes")
    desk = open_desk(Settings(language="en", libraries=(str(folder),)))
    (folder / "Sorting" / "merge.md").unlink()

    desk.window.reading.open_post("notes:Sorting/merge")

    desk.wait(lambda: desk.window.area.reader is not None)
    assert desk.soon_on_page("document.body.textContent.includes('the note cannot be read')")


def test_unknown_problem_is_told_in_the_status_bar(desk: Desk) -> None:
    desk.window.practice.open_problem("coin-chnage")

    said = desk.window.status.text

    assert "coin-change" in said
    assert not desk.pane.isVisible()


def test_index_deleted_while_running_is_built_anew(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk()
    desk.search("crocodile")
    desk.services.search.reload()  # lets go of the files, which Windows would not let be deleted
    shutil.rmtree(desk.paths.index)

    with desk.qtbot.waitSignal(desk.window.library.indexer.finished, timeout=PATIENCE_MS):
        desk.search("bites")
        fallback = desk.words(desk.window.area.results)
        found = desk.hits()
    desk.search("crocodile")

    assert found == ["Merge sort"]
    assert "The index is being rebuilt" in fallback
    assert desk.hits() == ["Merge sort"]
    assert "being rebuilt" not in desk.words(desk.window.area.results)


@pytest.fixture
def full_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The writer process can write no file longer than 20 KB."""
    script = tmp_path / "python"
    script.write_text(f'#!/bin/sh\nulimit -f 40\nexec {sys.executable} "$@"\n')
    script.chmod(0o755)
    monkeypatch.setattr("sys.executable", str(script))


@pytest.mark.usefixtures("full_disk")
def test_full_disk_while_indexing_is_told_and_the_notes_stay(
    open_desk: Callable[..., Desk],
) -> None:
    desk = open_desk()
    before = desk.feed()

    with desk.qtbot.waitSignal(desk.window.library.indexer.failed, timeout=PATIENCE_MS):
        desk.window.library.indexer.start(is_rebuild=True)

    assert "The index was not brought up to date" in desk.window.status.text
    assert desk.feed() == before
    desk.search("crocodile")
    assert desk.hits() == ["Merge sort"]


def test_changed_note_is_shown_anew_at_its_place(
    open_desk: Callable[..., Desk], tmp_path: Path
) -> None:
    folder = write_notes(tmp_path / "notes")
    desk = open_desk(Settings(language="en", libraries=(str(folder),)))
    with desk.qtbot.waitSignal(desk.window.library.indexer.finished, timeout=PATIENCE_MS):
        desk.window.library.indexer.start()
    desk.open_note("notes:Sorting/merge")
    desk.evaluate("readerView.goToFraction(0.5)")
    desk.wait(lambda: abs(desk.reader.scroll_position() - 0.5) < 0.02)

    changed = MERGE.replace("## Joining", "## Zipping")
    (folder / "Sorting" / "merge.md").write_text(changed, encoding="utf-8")
    desk.window.commands["library.scan"].trigger()

    desk.wait_for("document.body.textContent.includes('Zipping')")
    assert desk.soon_on_page("Math.abs(readerView.fraction() - 0.5) < 0.05")


def test_folder_is_added_and_closed_again(open_desk: Callable[..., Desk], tmp_path: Path) -> None:
    extra = tmp_path / "extra"
    extra.mkdir()
    (extra / "one.md").write_text("# One more\n\nText.\n", encoding="utf-8")
    desk = open_desk()
    count = len(desk.feed())

    desk.window.add_library(extra)
    desk.wait(lambda: "One more" in desk.feed())
    desk.open_note("extra:one")
    desk.window.libraries.remove(str(extra))

    assert desk.soon(lambda: len(desk.window.library.snapshot.posts) == count)


def test_window_with_nothing_to_show_says_what_to_do(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    desk = Desk(qapp, tmp_path / "home", Settings(language="en"))
    desk.sit_down(qtbot, is_fresh=True)

    desk.window.area.show_library(LibrarySnapshot(()))

    assert desk.words(desk.window.area.feed).strip()
    desk.close()


def test_word_at_the_foot_moves_nothing_and_goes_by_a_click(desk: Desk) -> None:
    before = desk.window.area.geometry()

    desk.window.status.show_text("Something was said.")
    there = desk.window.status.isVisible(), desk.window.area.geometry()
    QTest.mouseClick(desk.window.status, Qt.MouseButton.LeftButton)

    assert there == (True, before)
    assert not desk.window.status.isVisible()
