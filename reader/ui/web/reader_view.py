"""The view that shows notes in the web engine."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QPoint, Qt, QUrl
from PySide6.QtGui import QColor, QPageLayout, QPageSize
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.core.overriding import override
from reader.core.page_address import SCHEME
from reader.core.post import Heading
from reader.services.resources import web_asset
from reader.ui.web.bundled_source import BundledSource
from reader.ui.web.page_labels import WORDS
from reader.ui.web.page_source import PageSource
from reader.ui.web.page_view import PageView
from reader.ui.web.reader_bridge import ReaderBridge

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from reader.ui.web.host import WebHost
    from reader.ui.web.refusals import Refusals

# What Chromium paints below a page on paper too, and beside what the page itself paints.
_SHEET = QColor("white")
_MARGINS_MM = (18, 20, 18, 20)


class ReaderView(PageView):
    """Shows pages in the web engine.

    Importing this module costs nothing: the engine is loaded when the view is made.
    """

    def __init__(
        self,
        source: PageSource,
        *,
        words: Mapping[str, str] = WORDS,
        parent: QWidget | None = None,
    ) -> None:
        """Take the source of pages and the labels of the tools on a page (see ``WORDS``)."""
        super().__init__(words, parent)
        self._background = QColor("white")
        self._bridge = ReaderBridge(words, self)
        self._host = self._make_host(source)
        self._connect()

    @property
    @override
    def refusals(self) -> Refusals:
        return self._host.refusals

    @override
    def set_background(self, color: QColor) -> None:
        self._background = color
        self._host.set_background(color)

    @override
    def set_theme(self, name: str) -> None:
        self._host.set_root("theme", {"data-theme": name})

    @override
    def set_typography(
        self, *, font: str, size_px: float, measure_em: float, leading_em: float = 1.75
    ) -> None:
        changes = {
            "data-font": font,
            "--reading-size": f"{size_px}px",
            "--measure": f"{measure_em}em",
            "--reading-leading": f"{leading_em}",
        }
        self._host.set_root("typography", changes)

    @override
    def set_words(self, words: Mapping[str, str]) -> None:
        self._words = words
        self._bridge.set_words(words)

    @override
    def set_zoom(self, factor: float) -> None:
        self._zoom = factor
        self._host.page.setZoomFactor(factor)

    @override
    def read_text(self, then: Callable[[str], None]) -> None:
        self._host.run("globalThis.readerView?.pageText() ?? ''", lambda text: then(str(text)))

    @override
    def make_pdf(self, then: Callable[[bytes, list[Heading]], None]) -> None:
        def printed(answer: object) -> None:
            headings = [Heading(**fields) for fields in json.loads(str(answer) or "[]")]
            self._host.page.printToPdf(lambda content: end(content.data(), headings), _paper())

        def end(content: bytes, headings: list[Heading]) -> None:
            self._host.set_background(self._background)
            then(content, headings)

        self._host.set_background(_SHEET)
        self._host.run("JSON.stringify(globalThis.readerView?.readyToPrint() ?? [])", printed)

    @override
    def print_on(self, printer: QPrinter) -> None:
        self._host.set_background(_SHEET)
        self._host.view.print(printer)

    def _note_printed(self, is_good: bool) -> None:  # noqa: FBT001  a slot
        self._host.set_background(self._background)
        self.printed.emit(is_good)

    @override
    def run_script(self, code: str, then: Callable[[object], None]) -> None:
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
        self._bridge.outline_entered.connect(self.outline_entered)
        self._bridge.marks_counted.connect(self.marks_counted)
        self._bridge.said.connect(self.said)
        self._bridge.copied.connect(self.copied)

    @override
    def _load(self, url: str) -> None:
        self._leave_for(url)
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

    def _note_failure(self, url: str) -> None:
        if self._awaited == url:  # and not a picture of a page
            self._fail()

    def _note_crash(self) -> None:
        # What comes next is loaded anew, though it be the same page.
        self._is_started = False
        self._fail()
        self.process_ended.emit()

    @override
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
