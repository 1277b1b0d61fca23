"""The view that shows notes."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import unquote

from PySide6.QtCore import QMarginsF, QPoint, Qt, QUrl, Signal
from PySide6.QtGui import QColor, QPageLayout, QPageSize
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.core.overriding import override
from reader.core.page_address import SCHEME
from reader.core.post import Heading
from reader.services.resources import web_asset
from reader.ui.web.bundled_source import BundledSource
from reader.ui.web.first_paint import FirstPaint
from reader.ui.web.page_labels import WORDS
from reader.ui.web.page_source import PageSource
from reader.ui.web.reader_bridge import ReaderBridge

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from reader.ui.web.host import WebHost
    from reader.ui.web.refusals import Refusals

_ENCODED = QUrl.ComponentFormattingOption.FullyEncoded


# What Chromium paints below a page on paper too, and beside what the page itself paints.
_SHEET = QColor("white")
_MARGINS_MM = (18, 20, 18, 20)


@dataclass(frozen=True, slots=True)
class Target:
    """Where to go on a page once it is there."""

    anchor: str = ""
    scroll: float | None = None
    needles: tuple[str, ...] = ()


class ReaderView(QWidget):
    """Shows one page at a time, with its headings followed and its searches marked.

    Importing this module costs nothing: the web engine is loaded when the view is made.
    ``close()`` it before the application ends.
    """

    page_loaded = Signal(str)
    """A page asked for is there and can be scrolled; its address without an anchor."""
    page_painted = Signal(str)
    """The page that was loaded last is on the screen too, or would be were the view seen."""
    page_failed = Signal(str)
    """A page could not be loaded, or its process ended; the address asked for."""
    process_ended = Signal()
    """The process that shows pages has died; ``page_failed`` came before."""
    outline_entered = Signal(str)
    """The heading the reader is under changed; its id, empty above the first."""
    scrolled = Signal(float)
    """The page was scrolled; the share of the way down, 0 to 1."""
    link_clicked = Signal(str)
    """A link to another page was followed; a yandu, http, https or mailto URL."""
    tab_wanted = Signal(str, bool)
    """A link is to be opened in a tab of its own; its yandu URL, and whether behind this one."""
    link_hovered = Signal(str)
    """The pointer is over a link; its URL, empty when it has left."""
    printed = Signal(bool)
    """``print_on`` has ended, and how."""
    menu_made = Signal(object)
    """A right click on the page shows this `QMenu` next; who hears of it may add to it."""
    marks_counted = Signal(int, int)
    """The current mark, from 1 (0: none), and how many there are."""
    said = Signal(str, object)
    """A feature's script beside the page tells something: its name, and what JSON can hold."""
    copied = Signal()
    """Code, a formula or a link went to the clipboard."""

    def __init__(
        self,
        source: PageSource,
        *,
        words: Mapping[str, str] = WORDS,
        parent: QWidget | None = None,
    ) -> None:
        """Take the source of pages and the labels of the tools on a page (see ``WORDS``)."""
        super().__init__(parent)
        self._words = words
        self._background = QColor("white")
        self._address = ""
        self._awaited = ""
        self._target = Target()
        self._marked: tuple[str, ...] = ()
        self._is_started = False
        self._fraction = 0.0
        self._zoom = 1.0
        self._bridge = ReaderBridge(words, self)
        self._first_paint = FirstPaint(self)
        self._host = self._make_host(source)
        self._connect()

    @property
    def address(self) -> str:
        """The address of the page shown or on its way, without an anchor; empty at first."""
        return self._address

    @property
    def is_ready(self) -> bool:
        """Whether the page at `address` is there and can be told what to do."""
        return self._is_started

    @property
    def refusals(self) -> Refusals:
        """What pages asked for and did not get."""
        return self._host.refusals

    def open(
        self,
        address: str,
        *,
        anchor: str = "",
        scroll: float | None = None,
        needles: Sequence[str] = (),
    ) -> None:
        """Show a page; one already shown, or on its way, is not loaded again.

        Args:
            address: A ``yandu://`` URL; its fragment counts as the anchor if none is given.
            anchor: The id of a heading to start at.
            scroll: The share of the way down to start at; it goes before the anchor.
            needles: What to mark on the page; the first mark after the start is shown, unless
                ``scroll`` is given.
        """
        url, _, fragment = QUrl(address).toString(_ENCODED).partition("#")
        self._target = Target(anchor or unquote(fragment), scroll, tuple(needles))
        if url == self._address and self._is_started:
            self._arrive()
            self._first_paint.hear(url)
        elif url != self._awaited or not url:  # else it is on its way
            self._load(url)

    def reload(self) -> None:
        """Load the page again, because it changed; the place on it and the marks are kept."""
        if self._is_started:  # else it is on its way to where it is to be
            self._target = Target(scroll=self._fraction, needles=self._marked)
        self._load(self._address)

    def set_background(self, color: QColor) -> None:
        """Set what is seen before a page has painted; call it before the first ``open``."""
        self._background = color
        self._host.set_background(color)

    def set_theme(self, name: str) -> None:
        """Set ``data-theme`` on this page and all later ones, without loading anything."""
        self._host.set_root("theme", {"data-theme": name})

    def set_typography(
        self, *, font: str, size_px: float, measure_em: float, leading_em: float = 1.75
    ) -> None:
        """Set the type of this page and all later ones; ``font`` is sans or serif."""
        changes = {
            "data-font": font,
            "--reading-size": f"{size_px}px",
            "--measure": f"{measure_em}em",
            "--reading-leading": f"{leading_em}",
        }
        self._host.set_root("typography", changes)

    def set_words(self, words: Mapping[str, str]) -> None:
        """Speak another language, from the next page on."""
        self._words = words
        self._bridge.set_words(words)

    def set_zoom(self, factor: float) -> None:
        """Enlarge everything; 1.0 is as designed, 0.25 to 5.0 is possible."""
        self._zoom = factor
        self._host.page.setZoomFactor(factor)

    def find_text(
        self, text: str, *, is_case: bool = False, is_word: bool = False, go_to: bool = True
    ) -> None:
        """Mark all places of a text; an empty one takes the marks away.

        With ``go_to`` the next one is shown, and the same text again steps on.
        """
        self._call("find", {"text": text, "isCase": is_case, "isWord": is_word}, go_to)

    def read_text(self, then: Callable[[str], None]) -> None:
        """Have ``then`` called with the text of the page, a line for each block."""
        self._host.run("globalThis.readerView?.pageText() ?? ''", lambda text: then(str(text)))

    def mark_spans(self, spans: Sequence[tuple[int, int]], *, go_to: bool = True) -> None:
        """Mark spans, in UTF-16 units, of what `read_text` gave."""
        self._call("markSpans", list(spans), go_to)

    def mark(self, needles: Sequence[str]) -> None:
        """Mark all places of some texts where they are, and show none."""
        self._marked = tuple(needles)
        self._call("mark", list(needles), False)  # noqa: FBT003  an argument of the script

    def next_mark(self) -> None:
        """Show the next mark, after the last one the first."""
        self._call("step", 1)

    def previous_mark(self) -> None:
        """Show the previous mark, before the first one the last."""
        self._call("step", -1)

    def scroll_to(self, anchor: str) -> None:
        """Show a heading, or whatever else has this id."""
        self._call("goToAnchor", anchor)

    def scroll_position(self) -> float:
        """Return the share of the way down, 0 to 1, as last reported."""
        return self._fraction

    def tell(self, name: str, told: object) -> None:
        """Tell the feature scripts that listen to ``name`` what JSON can hold."""
        self._call("hear", name, told)

    def make_pdf(self, then: Callable[[bytes, list[Heading]], None]) -> None:
        """Print the page, in the light theme; ``then`` gets the file and the page's headings.

        The file is empty where printing failed.
        """

        def printed(answer: object) -> None:
            headings = [Heading(**fields) for fields in json.loads(str(answer) or "[]")]
            self._host.page.printToPdf(lambda content: end(content.data(), headings), _paper())

        def end(content: bytes, headings: list[Heading]) -> None:
            self._host.set_background(self._background)
            then(content, headings)

        self._host.set_background(_SHEET)

        self._host.run("JSON.stringify(globalThis.readerView?.readyToPrint() ?? [])", printed)

    def print_on(self, printer: QPrinter) -> None:
        """Print the page, in the light theme; the printer must live until ``printed``."""
        self._host.set_background(_SHEET)
        self._host.view.print(printer)

    def _note_printed(self, is_good: bool) -> None:  # noqa: FBT001  a slot
        self._host.set_background(self._background)
        self.printed.emit(is_good)

    def go_back(self) -> None:
        """Go back in the history of this view."""
        self._host.page.triggerAction(self._host.page.WebAction.Back)

    def go_forward(self) -> None:
        """Go forward in the history of this view."""
        self._host.page.triggerAction(self._host.page.WebAction.Forward)

    def run_script(self, code: str, then: Callable[[object], None]) -> None:
        """Evaluate code in the world of our own script; for tests and for printing."""
        self._host.run(code, then)

    @override
    def close(self) -> bool:
        """Let go of the web engine; the view is of no use afterwards."""
        self._first_paint.forget()
        self._host.close()
        return super().close()

    def _make_host(self, source: PageSource) -> WebHost:
        # Here and not above: WebEngine takes long to load, and the window opens before it.
        from reader.ui.web.host import HostSetting, WebHost  # noqa: PLC0415
        from reader.ui.web.scheme import READER_POLICY  # noqa: PLC0415

        setting = HostSetting(
            policy=READER_POLICY,
            is_page_scripted=False,
            script=web_asset("page.js").read_text(encoding="utf-8"),
            is_early=True,
        )
        return WebHost(self, BundledSource(source), self._bridge, setting)

    def _connect(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._host.view)
        self.setFocusProxy(self._host.view)
        self._host.view.setAcceptDrops(False)
        self._host.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._host.view.customContextMenuRequested.connect(self._ask_for_menu)
        # Queued: the engine ends the process where a load begins while it asks about another.
        queued = Qt.ConnectionType.QueuedConnection
        self._host.page.link_clicked.connect(self.link_clicked, queued)
        self._host.page.tab_wanted.connect(self.tab_wanted, queued)
        self._host.page.linkHovered.connect(self.link_hovered)
        self._host.view.printFinished.connect(self._note_printed)
        self._host.page.renderProcessTerminated.connect(self._note_crash)
        self._host.handler.request_failed.connect(self._note_failure)
        self._bridge.script_started.connect(self._start)
        self._bridge.scrolled.connect(self._note_place)
        self._bridge.page_painted.connect(self._first_paint.hear)
        self._first_paint.painted.connect(self.page_painted)
        self._bridge.outline_entered.connect(self.outline_entered)
        self._bridge.marks_counted.connect(self.marks_counted)
        self._bridge.said.connect(self.said)
        self._bridge.copied.connect(self.copied)

    def _load(self, url: str) -> None:
        self._address = self._awaited = url
        self._is_started, self._fraction = False, 0.0
        self._first_paint.forget()
        if QUrl(url).scheme() == SCHEME:
            self._host.load(url)
        else:
            self._fail()

    def _start(self, url: str) -> None:
        address = url.partition("#")[0]
        if self._awaited not in {"", address}:
            return  # the page before it, which was slow to start
        self._address, self._awaited = address, ""
        self._is_started = True
        # The engine goes back to 1.0 where it has not seen the host before.
        self._host.page.setZoomFactor(self._zoom)
        self._arrive()

    def _arrive(self) -> None:
        target, self._target = self._target, Target()
        self._marked = target.needles
        if target.anchor:
            self._call("goToAnchor", target.anchor)
        if target.scroll is not None:
            self._call("goToFraction", target.scroll)
        if target.needles:
            self._call("mark", list(target.needles), target.scroll is None)
        self._first_paint.begin(self._address)
        self.page_loaded.emit(self._address)

    def _note_place(self, fraction: float) -> None:
        if not self._is_started:
            return  # of the page that is being left
        self._fraction = fraction
        self.scrolled.emit(fraction)

    def _note_failure(self, url: str) -> None:
        if self._awaited == url:  # and not a picture of a page
            self._fail()

    def _note_crash(self) -> None:
        # What comes next is loaded anew, though it be the same page.
        self._is_started = False
        self._fail()
        self.process_ended.emit()

    def _fail(self) -> None:
        self._awaited = ""
        self.page_failed.emit(self._address)

    def _call(self, function: str, *arguments: object) -> None:
        values = ", ".join(json.dumps(argument) for argument in arguments)
        self._host.run(f"globalThis.readerView?.{function}({values})")

    def _ask_for_menu(self, place: QPoint) -> None:
        where = self._host.view.mapToGlobal(place)
        self._host.run(
            "globalThis.readerView?.pointedTex() ?? ''",
            lambda tex: self._show_menu(where, str(tex)),
        )

    def _show_menu(self, where: QPoint, tex: str) -> None:
        from reader.ui.web.page_menu import build_menu  # noqa: PLC0415

        menu = build_menu(
            self._host.view,
            tex,
            self._words,
            tell_copied=self.copied.emit,
            open_aside=lambda url: self.tab_wanted.emit(url, False),  # noqa: FBT003  Qt's way
        )
        self.menu_made.emit(menu)
        if not menu.isEmpty():
            menu.popup(where)


def _paper() -> QPageLayout:
    return QPageLayout(
        QPageSize(QPageSize.PageSizeId.A4),
        QPageLayout.Orientation.Portrait,
        QMarginsF(*_MARGINS_MM),
        QPageLayout.Unit.Millimeter,
    )
