"""Reading where the web engine cannot start."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pypdf
import pytest
from PySide6.QtCore import QBuffer, QUrl
from PySide6.QtGui import QGuiApplication, QImage, QImageWriter
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from reader.core.overriding import override
from reader.core.page_address import PageAddress
from reader.services.index_run import run_index
from reader.services.libraries import open_libraries
from reader.services.paths import Paths, find_paths
from reader.services.resources import posts_folder
from reader.ui.web.missing_engine import MissingEngine, describe_missing
from reader.ui.web.page_labels import WORDS
from reader.ui.web.page_source import Response
from reader.ui.web.page_view import PageView
from reader.ui.web.plain_reader import PlainReader
from reader.ui.web.reader_view import ReaderView
from tests.ui.desk import PATIENCE_MS, Desk

FILL = "<p>filler</p>" * 60
PAGE = (
    f'<body><article><h1 id="top">Top</h1><p>a crocodile <a href="#low">down</a> '
    f'<a href="yandu://post/b">other</a></p>{FILL}<h2 id="low">Low</h2><p>Crocodile again</p>'
    f"{FILL}</article></body>"
)
PICTURE = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010100000000376ef9240000000a49444154789c6360"
    "000000020001e221bc330000000049454e44ae426082"
)


class _Source:
    def __init__(self, page: str = PAGE) -> None:
        self._page = page
        self.asked: list[PageAddress] = []

    def fetch(self, address: PageAddress, deliver: Callable[[Response], None]) -> None:
        self.asked.append(address)
        is_page = address.kind == "post"
        deliver(
            Response("text/html", self._page.encode())
            if is_page
            else Response("image/png", PICTURE)
        )


@pytest.fixture
def read(qtbot: QtBot) -> Iterator[Callable[[str], PlainReader]]:
    """Opens a page in a reader."""
    opened: list[PlainReader] = []

    def open_one(page: str) -> PlainReader:
        missing = MissingEngine("libx.so: none", "sudo get libx")
        reader = PlainReader(_Source(page), missing, words=WORDS)
        opened.append(reader)
        reader.resize(600, 400)
        reader.show()
        with qtbot.waitSignal(reader.page_loaded):
            reader.open("yandu://post/a")
        return reader

    yield open_one
    for reader in opened:
        reader.close()


@pytest.fixture
def plain(read: Callable[[str], PlainReader]) -> PlainReader:
    return read(PAGE)


def test_reason_and_command_are_told_and_can_be_copied(plain: PlainReader) -> None:
    (notice,) = plain.findChildren(QLabel)
    (copy,) = plain.findChildren(QPushButton)

    copy.click()

    assert "libx.so: none" in notice.text()
    assert "sudo get libx" in notice.text()
    assert QGuiApplication.clipboard().text() == "sudo get libx"


def test_link_to_another_note_is_told_and_one_within_scrolls(
    plain: PlainReader, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(plain.link_clicked) as followed:
        plain.browser.anchorClicked.emit(QUrl("yandu://post/b"))
    with qtbot.waitSignal(plain.scrolled):
        plain.browser.anchorClicked.emit(QUrl("#low"))

    assert followed.args == ["yandu://post/b"]


def test_heading_that_is_read_is_told(plain: PlainReader, qtbot: QtBot) -> None:
    with qtbot.waitSignal(plain.outline_entered) as entered:
        plain.scroll_to("low")

    assert entered.args == ["low"]


def test_matches_are_counted_marked_and_stepped_through(plain: PlainReader, qtbot: QtBot) -> None:
    with qtbot.waitSignal(plain.marks_counted) as first:
        plain.find_text("crocodile")
    with qtbot.waitSignal(plain.marks_counted) as second:
        plain.next_mark()

    assert (first.args, second.args) == ([1, 2], [2, 2])
    assert len(plain.browser.extraSelections()) == 2
    with qtbot.waitSignal(plain.marks_counted) as none:
        plain.find_text("")
    assert none.args == [0, 0]


def test_same_text_is_found_anew_where_capitals_count(plain: PlainReader, qtbot: QtBot) -> None:
    with qtbot.waitSignal(plain.marks_counted) as exact:
        plain.find_text("Crocodile", is_case=True)
    with qtbot.waitSignal(plain.marks_counted) as loose:
        plain.find_text("Crocodile")

    assert (exact.args, loose.args) == ([1, 1], [1, 2])


def test_mark_before_the_first_is_the_last(plain: PlainReader, qtbot: QtBot) -> None:
    plain.find_text("crocodile", go_to=False)

    with qtbot.waitSignal(plain.marks_counted) as last:
        plain.previous_mark()

    assert last.args == [2, 2]


def test_marks_stay_on_their_words_when_a_fold_above_them_opens(
    read: Callable[[str], PlainReader], qtbot: QtBot
) -> None:
    fold = "<details><summary>Why</summary><p>Since it is.</p></details>"
    reader = read(f"<body>{fold}<p>A crocodile.</p></body>")
    reader.find_text("crocodile")

    reader.browser.anchorClicked.emit(QUrl("fold:0"))

    (mark,) = reader.browser.extraSelections()
    assert mark.cursor.selectedText() == "crocodile"


class _SlowSource(_Source):
    """Gives pictures when it is told to."""

    def __init__(self, page: str) -> None:
        super().__init__(page)
        self.held: list[Callable[[Response], None]] = []

    @override
    def fetch(self, address: PageAddress, deliver: Callable[[Response], None]) -> None:
        if address.kind == "asset":
            self.held.append(deliver)
        else:
            super().fetch(address, deliver)


@pytest.fixture
def slow(qtbot: QtBot) -> Iterator[tuple[PlainReader, _SlowSource]]:
    """A page with a picture that has not come yet."""
    source = _SlowSource(f'<body>{FILL}<p><img src="yandu://asset/n/a.png"></p></body>')
    reader = PlainReader(source, MissingEngine("libx.so: none", ""), words=WORDS)
    reader.resize(600, 400)
    reader.show()
    with qtbot.waitSignal(reader.page_loaded):
        reader.open("yandu://post/a")
    qtbot.waitUntil(lambda: bool(source.held))
    yield reader, source
    reader.close()


def test_picture_is_shown_when_it_has_come(
    slow: tuple[PlainReader, _SlowSource], qtbot: QtBot
) -> None:
    reader, source = slow
    height = reader.browser.document().size().height()
    picture = QBuffer()
    QImageWriter(picture, b"PNG").write(QImage(30, 300, QImage.Format.Format_RGB32))

    with qtbot.waitSignal(reader.browser.pictures_came):
        source.held[0](Response("image/png", bytes(picture.data().data())))

    assert reader.browser.document().size().height() > height + 200
    assert len(source.held) == 1


def test_picture_that_comes_after_its_page_went_is_not_taken(
    slow: tuple[PlainReader, _SlowSource], qtbot: QtBot
) -> None:
    reader, source = slow
    with qtbot.waitSignal(reader.page_loaded):
        reader.open("yandu://post/b")

    with qtbot.assertNotEmitted(reader.browser.pictures_came, wait=50):
        source.held[0](Response("image/png", PICTURE))


HINTS = (
    f'<body>{FILL}<details class="hint"><summary>Hint 1</summary><p>Sort it.</p></details>'
    '<details><summary>Why</summary><h2 id="inside">Since</h2></details>'
    f"{FILL}</body>"
)


def text_of(reader: PlainReader) -> str:
    told: list[str] = []
    reader.read_text(told.append)
    return told[0]


def test_hint_is_shown_when_its_head_is_followed_and_hidden_again(
    read: Callable[[str], PlainReader], qtbot: QtBot
) -> None:
    reader = read(HINTS)
    reader.open("yandu://post/a", scroll=0.4)
    before, place = text_of(reader), reader.browser.verticalScrollBar().value()

    with qtbot.waitSignal(reader.said) as told:
        reader.browser.anchorClicked.emit(QUrl("fold:0"))
    opened = text_of(reader)
    reader.browser.anchorClicked.emit(QUrl("fold:0"))

    assert ("Hint 1" in before, "Sort it." in before) == (True, False)
    assert "Sort it." in opened
    assert told.args == ["hint_opened", {}]
    assert text_of(reader) == before
    assert reader.browser.verticalScrollBar().value() == place


def test_heading_inside_a_fold_is_shown_by_opening_it(read: Callable[[str], PlainReader]) -> None:
    reader = read(HINTS)

    reader.scroll_to("inside")

    assert "Since" in text_of(reader)
    assert reader.scroll_position() > 0


def test_end_of_a_page_is_told_when_it_comes_into_sight(plain: PlainReader, qtbot: QtBot) -> None:
    with qtbot.waitSignal(plain.said) as told:
        plain.open("yandu://post/a", scroll=1.0)

    assert told.args == ["end.seen", {"url": "yandu://post/a", "isSeen": True}]


def test_search_marks_what_it_found(plain: PlainReader, qtbot: QtBot) -> None:
    with qtbot.waitSignal(plain.marks_counted) as counted:
        plain.open("yandu://post/a", needles=["crocodile", "down"])

    assert counted.args == [1, 3]


def test_page_is_kept_where_it_was_by_another_theme(plain: PlainReader) -> None:
    plain.open("yandu://post/a", scroll=0.5)
    before = plain.scroll_position()

    plain.set_theme("dark")
    plain.set_zoom(1.0)

    assert abs(before - 0.5) < 0.05
    assert abs(plain.scroll_position() - before) < 0.05


def test_window_shows_its_notes_where_no_engine_can_be_imported(
    indexed: Paths, paged_notes: Path, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    shutil.copytree(indexed.data.parent, home)
    run_index(find_paths(home), open_libraries((posts_folder(), paged_notes)))

    command = [sys.executable, "-m", "tests.ui.pages.plain_window", str(home), str(paged_notes)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)

    told = json.loads(done.stdout)
    assert told["address"] == "yandu://post/pages%3Adiagrams"
    assert "flowchart TD" in told["text"]
    assert "QtWebEngineCore" in told["notice"]
    assert "This mends it: " in told["notice"]


def test_library_that_the_loader_misses_is_named_with_its_package() -> None:
    error = ImportError("libnss3.so: cannot open shared object file: No such file or directory")

    missing = describe_missing(error)

    assert "libnss3.so" in missing.reason
    assert "nss" in missing.mend


def kill_process(view: PageView) -> None:
    assert isinstance(view, ReaderView)
    os.kill(view._host.page.renderProcessPid(), signal.SIGKILL)


def test_process_that_goes_on_dying_gives_way_to_plain_text(desk: Desk) -> None:
    desk.open_note("pages:printed")
    for _ in range(2):
        with desk.qtbot.waitSignal(desk.window.area.page_painted, timeout=PATIENCE_MS):
            kill_process(desk.reader)
    kill_process(desk.reader)

    desk.wait(lambda: isinstance(desk.window.area.reader, PlainReader))
    desk.wait(lambda: desk.reader.is_ready)

    told: list[str] = []
    desk.reader.read_text(told.append)
    assert "线性方程组" in told[0]


def test_page_is_printed_in_the_light_theme_whatever_is_on_the_screen(
    plain: PlainReader, tmp_path: Path
) -> None:
    plain.set_theme("dark")
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))

    plain.print_on(printer)

    drawn = pypdf.PdfReader(tmp_path / "printed.pdf").pages[0].get_contents()
    assert drawn is not None
    # The ink of the light theme, #1E2227, and of the dark one, #E7E4DD.
    assert b"0.1176" in drawn.get_data()
    assert b"0.9058" not in drawn.get_data()
