"""A window at work, and how a test asks what is in it."""

from __future__ import annotations

import json
import math
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLabel,
    QSplitter,
    QTreeView,
    QWidget,
)
from pytestqt.exceptions import TimeoutError as InVain
from pytestqt.qtbot import QtBot

from reader.core.library import PostFilter
from reader.services.paths import find_paths
from reader.services.progress import ProgressStore
from reader.services.settings import Settings, save_settings
from reader.ui.practice.practice_pane import PracticePane
from reader.ui.theme.controller import ThemeController
from reader.ui.translation import Translation
from reader.ui.web.editor_view import EditorView
from reader.ui.web.page_view import PageView
from reader.ui.window import MainWindow
from reader.ui.window_layout import FIRST_SIZE, read_layout
from reader.ui.window_services import WindowServices

# A loaded machine with two cores starts a web engine and a judge at once.
PATIENCE_MS = 60_000
ANSWER_S = 8
_TELL_WHEN_PAINTED = """(() => {
    globalThis.isPainted = false;
    requestAnimationFrame(() => requestAnimationFrame(() => { globalThis.isPainted = true; }));
})()"""
_PLACE_ON_TOP = """(() => {
    const wanted = %s;
    const { x, y, width, height } = wanted.getBoundingClientRect();
    const place = [x + width / 2, y + height / 2];
    const top = document.elementFromPoint(...place);
    return wanted.contains(top) || top?.contains(wanted) ? JSON.stringify(place) : null;
})()"""


class Desk:
    """The main window with its real services on ``home``."""

    def __init__(self, application: QApplication, home: Path, settings: Settings) -> None:
        self.paths = find_paths(home)
        self.paths.make()
        save_settings(settings, self.paths.settings)
        self.theme = ThemeController(application, settings.theme)
        self.theme.prepare()
        self.translation = Translation(application, settings.language)
        self.services = services = WindowServices(self.paths, settings)
        self.progress: ProgressStore = services.progress
        self.window = MainWindow(services, settings, self.theme, self.translation)
        if not read_layout(self.progress.state("layout")).geometry:
            self.window.resize(FIRST_SIZE)  # the screen that is none is smaller
        self.window.begin("")
        self.window.build()
        self.theme.put_on()
        self.is_open = True
        self.has_started = False

    def sit_down(self, qtbot: QtBot, *, is_fresh: bool = False, target: str = "") -> None:
        """Take the running test's ``qtbot``; go to the feed but where the window is fresh."""
        self.qtbot = qtbot
        if not self.has_started:
            self.window.show()
            with qtbot.waitSignal(self.window.library.shown, timeout=PATIENCE_MS):
                self.window.start(target)
            self.has_started = True
        if not is_fresh:
            if self.window.practice.is_open:
                self.window.practice.put_away()
            if self.window.settings.theme != "light":
                self.window.choose_theme("light")
            if self.window.settings.language != "en":
                self.window.choose_language("en")
            self.wait(lambda: self.window.commands["go.back"].text() == "Back")
            self.window.tree.search.clear()
            self.window.reading.go_home()

    def close(self) -> None:
        """Close the window and its services, as the end of the program does."""
        if self.is_open:
            self.is_open = False
            self.window.close()
            self.services.close()
            self.translation.choose("en")  # for the next window in this process
            self.theme.deleteLater()
            self.window.deleteLater()

    def wait(self, condition: Callable[[], bool]) -> None:
        """Wait for what must be so before a test goes on; what it claims, it asserts by `soon`."""
        try:
            self.qtbot.waitUntil(condition, timeout=PATIENCE_MS)
        except InVain as error:
            error.add_note(f"The window says:\n{self.words(self.window)}")
            raise

    def soon(self, condition: Callable[[], bool]) -> bool:
        """Return True once ``condition`` holds; where it never does, `wait` fails and says why."""
        self.wait(condition)
        return True

    @property
    def reader(self) -> PageView:
        reader = self.window.area.reader
        assert reader is not None
        return reader

    @property
    def pane(self) -> PracticePane:
        return self.window.practice_pane

    @property
    def editor(self) -> EditorView:
        assert self.pane.editor is not None
        return self.pane.editor

    @property
    def tree(self) -> QTreeView:
        """The tree of categories and tags."""
        return self.window.tree.findChildren(QTreeView)[0]

    @property
    def splitter(self) -> QSplitter:
        """What divides the window's panes."""
        return self.window.findChildren(QSplitter)[0]

    def open_note(self, post: str) -> None:
        """Open a note from the feed's side and wait until it is painted."""
        with self.qtbot.waitSignal(self.window.area.page_painted, timeout=PATIENCE_MS):
            self.window.reading.open_post(post)

    def evaluate(self, code: str) -> object:
        """What ``code`` is worth on the page, beside our own script."""
        return self._ask(lambda then: self.reader.run_script(code, then))

    def in_editor(self, code: str) -> object:
        """What ``code`` is worth on the editor's page."""
        return self._ask(lambda then: self.editor.run_script(code, then))

    def _ask(self, run: Callable[[Callable[[object], None]], None]) -> object:
        answers: list[object] = []
        asked_at = -math.inf

        def is_answered() -> bool:
            nonlocal asked_at
            # The engine never answers what was asked of a page that it was just leaving.
            if not answers and time.monotonic() - asked_at > ANSWER_S:
                asked_at = time.monotonic()
                run(answers.append)
            return bool(answers)

        self.wait(is_answered)
        return answers[0]

    def wait_for(self, code: str) -> None:
        """Wait until ``code`` holds on the page, before a test goes on."""
        self.wait(lambda: self.evaluate(code) is True)

    def soon_on_page(self, code: str) -> bool:
        """Return True once ``code`` holds on the page, as `soon` does."""
        return self.soon(lambda: self.evaluate(code) is True)

    def soon_in_editor(self, code: str) -> bool:
        """Return True once ``code`` holds on the editor's page, as `soon` does."""
        return self.soon(lambda: self.in_editor(code) is True)

    def click_on_page(
        self,
        selector: str,
        button: Qt.MouseButton = Qt.MouseButton.LeftButton,
        keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        """Click as a hand does, in the middle of the first such element."""
        find = f"document.querySelector({selector!r})"
        # A hand scrolls by the wheel: without, the page goes back to where the note was left
        # once its fonts are there.
        self.evaluate("dispatchEvent(new WheelEvent('wheel')); 1")
        self.evaluate(f"{find}.scrollIntoView({{ block: 'center' }})")
        place = self.place_on_page(find)
        QTest.mouseClick(find_input(self.reader), button, keys, place.toPoint())

    def place_on_page(self, element: str) -> QPointF:
        """The middle of an element that a script finds, once a frame shows it there."""
        seen: list[tuple[QSize, object]] = [(QSize(), None)]

        def is_at_rest() -> bool:
            # A hand waits until the page stands still, and nothing lies above what it wants. The
            # panes beside it are filled later than the page, and may have it laid out anew.
            seen.append((self.reader.size(), self.evaluate(_PLACE_ON_TOP % element)))
            if seen[-1][1] is None or seen[-1] != seen[-2]:
                return False
            # The engine drops clicks on what it has not painted yet.
            self.evaluate(_TELL_WHEN_PAINTED)
            self.wait_for("globalThis.isPainted")
            place = self.evaluate(_PLACE_ON_TOP % element)
            return (self.reader.size(), place) == seen[-1]

        self.wait(is_at_rest)
        return QPointF(*json.loads(str(seen[-1][1])))

    def heading(self) -> str:
        return str(self.evaluate("document.querySelector('h1').textContent"))

    def rows(self, view: QAbstractItemView) -> list[str]:
        """The texts of a flat view, as it lists them."""
        model = view.model()
        return [str(model.index(row, 0).data()) for row in range(model.rowCount())]

    def feed(self) -> list[str]:
        return self.rows(self.window.area.feed.list)

    def hits(self) -> list[str]:
        """The titles of the notes that were found."""
        return [hit.title for hit in self.window.area.results.hits]

    def filter(self) -> PostFilter:
        return self.window.area.feed.current_filter

    def search(self, query: str) -> None:
        """Type a query, Chinese through the input method, and wait for its own, whole answer."""
        box, results = self.window.tree.search, self.window.area.results
        before = results.answer
        self.window.focus_search()
        box.clear()
        if query.isascii():
            QTest.keyClicks(box, query)
        else:
            commit(box, query)
        self.wait(
            lambda: results.query == query and results.answer is not before and results.is_whole
        )
        # The chips of the first answer are no longer shown, but not gone yet.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def words(self, pane: QWidget) -> str:
        """All that the labels of ``pane`` say."""
        return "\n".join(x.text() for x in pane.findChildren(QLabel) if x.isVisible())

    def focus(self) -> QWidget:
        """The widget that gets the keys."""
        widget = self.window.focusWidget()
        assert widget is not None
        return widget

    def buttons(self, pane: QWidget) -> list[str]:
        """What the visible buttons of ``pane`` say."""
        return [x.text() for x in pane.findChildren(QAbstractButton) if x.isVisible()]

    def click_row(self, view: QAbstractItemView, text: str, column: int = 0) -> None:
        """Click the last row of ``view`` that says ``text``, wherever in the tree it is."""
        *_, index = view.model().match(
            view.model().index(0, column),
            Qt.ItemDataRole.DisplayRole,
            text,
            -1,
            Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive,
        )
        view.scrollTo(index)
        place = view.visualRect(index).center()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place))

    def click_button(self, owner: QWidget, text: str) -> None:
        """Click the button of ``owner`` that begins with ``text``, once it is shown."""
        self.wait(lambda: bool(_shown_buttons(owner, text)))
        QTest.mouseClick(_shown_buttons(owner, text)[0], Qt.MouseButton.LeftButton)


def undress(application: QApplication) -> None:
    """Let go of windows that were closed, and after the last of its style sheet.

    They would be dressed anew together with the next window.
    """
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    if not any(isinstance(window, MainWindow) for window in application.topLevelWidgets()):
        application.setStyleSheet("")


def commit(box: QWidget, text: str) -> None:
    """Enter ``text`` as an input method does once it is composed."""
    event = QInputMethodEvent("", [])
    event.setCommitString(text)
    QApplication.sendEvent(box, event)


def _shown_buttons(owner: QWidget, text: str) -> list[QAbstractButton]:
    buttons = owner.findChildren(QAbstractButton)
    return [button for button in buttons if button.isVisible() and button.text().startswith(text)]


def find_input(widget: QWidget) -> QWidget:
    """The widget inside that the engine takes keys and clicks from."""
    while (proxy := widget.focusProxy()) is not None:
        widget = proxy
    return widget
