"""Real web engine, no display: what must be set before the application exists."""

import json
import os
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from reader.core.page_address import PageAddress
from reader.core.page_language import page_language
from reader.ui.immortal import keep_constants_alive
from reader.ui.web.chromium import prepare_chromium
from reader.ui.web.page_source import NOT_FOUND, PageSource, Response
from reader.ui.web.reader_view import ReaderView
from tests.ui.desk import find_input

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
keep_constants_alive()
prepare_chromium()

HERE = Path(__file__).parent
# What Qt says where there is no display and no graphics card; it then paints in software.
_NO_CARD = "This plugin does not support|QRhiGles2|RHI|[Vv]ulkan|GPU|GLX|Sandboxing disabled"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore(_NO_CARD))


def page(body: str, head: str = "") -> str:
    """An article as the page pipeline makes it, without its content."""
    return (
        f'<!doctype html><html lang="{page_language(body)}"><head>'
        '<meta charset="utf-8"><title>fresh</title>'
        '<link rel="stylesheet" href="yandu://app/katex.css">'
        f'<link rel="stylesheet" href="yandu://app/page.css">{head}</head>'
        f"<body><main><article>{body}</article></main></body></html>"
    )


class MemorySource:
    """Serves pages by path, at once."""

    def __init__(self, pages: Mapping[str, str]) -> None:
        self.pages = dict(pages)
        self.asked: list[PageAddress] = []

    def fetch(self, address: PageAddress, deliver: Callable[[Response], None]) -> None:
        self.asked.append(address)
        text = self.pages.get(address.path)
        deliver(NOT_FOUND if text is None else Response("text/html", text.encode()))


def show_active(qtbot: QtBot, window: QWidget) -> None:
    """Show a window and give it the keyboard, which no window manager does here.

    An X server gives it to none that it has not drawn yet.
    """
    with qtbot.waitExposed(window, timeout=60_000):
        window.show()
    with qtbot.waitActive(window, timeout=60_000):
        window.activateWindow()


class Reader:
    """A view, and how a test asks what is on its page."""

    def __init__(self, qtbot: QtBot, source: PageSource) -> None:
        self.qtbot = qtbot
        self.window = QWidget()
        self.view = ReaderView(source)
        layout = QVBoxLayout(self.window)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)
        self.resize(900, 600)
        show_active(qtbot, self.window)
        self.view.setFocus()

    def resize(self, width: int, height: int) -> None:
        self.window.resize(width, height)

    def close(self) -> None:
        self.view.close()
        self.window.close()

    def open(self, address: str, **where: object) -> None:
        with self.qtbot.waitSignal(self.view.page_loaded, timeout=60_000):
            self.view.open(address, **where)  # type: ignore[arg-type]  # rows of a test

    def evaluate(self, code: str) -> object:
        answers: list[object] = []
        self.view.run_script(code, answers.append)
        self.qtbot.waitUntil(lambda: bool(answers), timeout=60_000)
        return answers[0]

    def click(self, selector: str) -> None:
        """Click as a hand does, in the middle of the first such element."""
        self.wait_until_painted()
        find = f"JSON.stringify(document.querySelector('{selector}').getBoundingClientRect())"
        box = json.loads(str(self.evaluate(find)))
        place = QPoint(int(box["x"] + box["width"] / 2), int(box["y"] + box["height"] / 2))
        QTest.mouseClick(find_input(self.view), Qt.MouseButton.LeftButton, pos=place)

    def wait_until_painted(self) -> None:
        """Wait until the page as it is now is on the screen: the engine drops what comes before."""
        frame = "requestAnimationFrame"
        done = "globalThis.isPainted"
        self.evaluate(f"{done} = false; {frame}(() => {frame}(() => {done} = true)); 1")
        self.wait_for(f"{done} === true")

    def wait_for(self, code: str) -> None:
        """Wait until ``code`` holds on the page, before a test goes on."""
        self.qtbot.waitUntil(lambda: self.evaluate(code) is True, timeout=60_000)

    def soon(self, code: str) -> bool:
        """Return True once ``code`` holds on the page; where it never does, the wait fails."""
        self.wait_for(code)
        return True


@pytest.fixture
def make_reader(qtbot: QtBot) -> Iterator[Callable[[PageSource], Reader]]:
    made: list[Reader] = []

    def make(source: PageSource) -> Reader:
        made.append(Reader(qtbot, source))
        return made[-1]

    yield make
    for reader in made:
        reader.close()


@pytest.fixture
def read(make_reader: Callable[[PageSource], Reader]) -> Callable[..., Reader]:
    """Opens ``yandu://post/note`` with the given body; more pages by name."""

    def open_note(body: str, **others: str) -> Reader:
        pages = {"note": page(body), **{name: page(text) for name, text in others.items()}}
        reader = make_reader(MemorySource(pages))
        reader.open("yandu://post/note")
        return reader

    return open_note
