"""Notes without a web engine: what is missing and how to mend it, and the text all the same."""

from __future__ import annotations

import html
from collections.abc import Callable, Collection, Mapping
from typing import Any
from urllib.parse import unquote

from PySide6.QtCore import QSignalBlocker, QUrl
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.core.overriding import override
from reader.core.page_address import AddressError, parse_address
from reader.core.plain_reading import FOLD_SCHEME, PlainPage, simplify_page
from reader.core.post import Heading
from reader.ui.theme.tokens import PALETTES, SPACE_2, SPACE_4, SPACE_5, Palette
from reader.ui.web.missing_engine import MissingEngine
from reader.ui.web.page_source import PageSource, Response
from reader.ui.web.page_view import PageView
from reader.ui.web.plain_browser import PlainBrowser
from reader.ui.web.plain_marks import PlainMarks
from reader.ui.web.refusals import Refusals


class PlainReader(PageView):
    """Stands for the page view where its engine cannot start: links, outline and finding work."""

    def __init__(
        self,
        source: PageSource,
        missing: MissingEngine,
        *,
        words: Mapping[str, str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(words, parent)
        self._source, self._missing = source, missing
        self._palette = PALETTES["light"]
        self._size = 17.0
        self._written, self._page = "", PlainPage("")
        self._toggled: set[int] = set()
        self._is_end_seen: bool | None = None
        self._heading = ""
        self.browser = PlainBrowser(source)
        self._marks = PlainMarks(self.browser)
        self._marks.counted.connect(self.marks_counted)
        self._calls: dict[str, Callable[..., object]] = {
            "find": self._marks.find,
            "mark": self._marks.mark_words,
            "markSpans": self._marks.mark_spans,
            "step": self._marks.step,
            "goToAnchor": self._go_to_anchor,
            "goToFraction": self._go_to_fraction,
        }
        self._lay_out()

    @property
    @override
    def refusals(self) -> Refusals:
        return Refusals()

    @override
    def set_background(self, color: QColor) -> None:
        self.browser.setStyleSheet(f"background: {color.name()};")

    @override
    def set_theme(self, name: str) -> None:
        self._palette = PALETTES.get(name, PALETTES["light"])
        self._show()

    @override
    def set_typography(
        self, *, font: str, size_px: float, measure_em: float, leading_em: float = 1.75
    ) -> None:
        self._size = size_px
        self._show()

    @override
    def set_words(self, words: Mapping[str, str]) -> None:
        self._words = words
        self._speak()

    @override
    def set_zoom(self, factor: float) -> None:
        self._zoom = factor
        self._show()

    @override
    def read_text(self, then: Callable[[str], None]) -> None:
        then(self.browser.toPlainText())

    @override
    def make_pdf(self, then: Callable[[bytes, list[Heading]], None]) -> None:
        then(b"", [])  # who asked says that it could not be printed

    @override
    def print_on(self, printer: QPrinter) -> None:
        # Below the browser, which finds its pictures; in the light theme, as all that is printed.
        sheet = QTextDocument(self.browser)
        sheet.setDefaultStyleSheet(self._style_sheet(PALETTES["light"]))
        sheet.setHtml(self._page.html)
        sheet.print_(printer)
        sheet.deleteLater()
        self.printed.emit(True)  # noqa: FBT003  a signal's argument

    @override
    def run_script(self, code: str, then: Callable[[object], None]) -> None:
        then(None)

    @override
    def close(self) -> bool:
        self._first_paint.forget()
        return super().close()

    @override
    def _load(self, url: str) -> None:
        self._leave_for(url)
        try:
            address = parse_address(url)
        except AddressError:
            self._fail()
            return
        self._source.fetch(address, lambda response: self._take(url, response))

    @override
    def _call(self, function: str, *arguments: Any) -> None:
        if function in self._calls:
            self._calls[function](*arguments)

    def _take(self, url: str, response: Response) -> None:
        if url != self._awaited:
            return  # another page was asked for since
        self._awaited = ""
        self._written = response.body.decode(errors="replace")
        self.browser.forget_pictures()
        self._marks.forget()
        self._fold(())
        self._is_started, self._is_end_seen = True, None
        self._arrive()
        self._first_paint.hear(url)
        self._note_scroll()

    def _show(self) -> None:
        """Set the page anew, in the present theme and size, where it was."""
        at = self._fraction
        self.browser.document().setDefaultStyleSheet(self._style_sheet(self._palette))
        with QSignalBlocker(self.browser.verticalScrollBar()):  # for a moment nothing is there
            self.browser.setHtml(self._page.html)
        self._marks.renew(self._palette.vermilion)
        self._go_to_fraction(at)

    def _style_sheet(self, colours: Palette) -> str:
        size = self._size * self._zoom
        return (
            f"body {{ color: {colours.ink}; font-size: {size:.0f}px; line-height: 160%; }}"
            f" a {{ color: {colours.indigo}; }} h5, figcaption {{ color: {colours.ink_soft}; }}"
            f" pre, code {{ font-family: monospace; background: {colours.surface}; }}"
        )

    def _lay_out(self) -> None:
        self._reason = QLabel()
        self._reason.setWordWrap(True)
        self._copy = QPushButton()
        self._copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._missing.mend))
        notice = QFrame()
        notice.setProperty("role", "notice")
        row = QHBoxLayout(notice)
        row.setContentsMargins(SPACE_4, SPACE_2, SPACE_4, SPACE_2)
        row.addWidget(self._reason, 1)
        row.addWidget(self._copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(notice)
        column.addWidget(self.browser, 1)
        self.browser.document().setDocumentMargin(SPACE_5)
        self.setFocusProxy(self.browser)
        self.browser.anchorClicked.connect(self._follow)
        self.browser.highlighted.connect(self._note_hover)
        self.browser.pictures_came.connect(lambda: self._go_to_fraction(self._fraction))
        self.browser.verticalScrollBar().valueChanged.connect(self._note_scroll)
        self._speak()

    def _speak(self) -> None:
        words = self.tr("Notes are shown as plain text, for the web engine cannot start: {}")
        mend = self.tr("This mends it: {}")
        self._reason.setText(
            f"{words.format(self._missing.reason)}\n{mend.format(self._missing.mend)}"
        )
        self._copy.setText(self.tr("Copy the command"))

    def _note_hover(self, url: QUrl) -> None:
        self.link_hovered.emit("" if url.scheme() == FOLD_SCHEME else url.toString())

    def _follow(self, url: QUrl) -> None:
        if url.scheme() == FOLD_SCHEME:
            self._toggle(int(url.path()))
            return
        encoded = url.toString(QUrl.ComponentFormattingOption.FullyEncoded)
        place, _, anchor = encoded.partition("#")
        if place in {"", self._address}:
            self._go_to_anchor(unquote(anchor))
        else:
            self.link_clicked.emit(encoded)

    def _fold(self, toggled: Collection[int]) -> None:
        self._toggled = set(toggled)
        self._page = simplify_page(self._written, self._toggled)
        self._show()

    def _toggle(self, number: int) -> None:
        bar, cursor = self.browser.verticalScrollBar(), self.browser.textCursor()
        place, at = bar.value(), (cursor.anchor(), cursor.position())
        self._fold(self._toggled ^ {number})
        # Up to the fold all is as it was; the share of the way is another, and the next Tab
        # goes on from here.
        cursor = self.browser.textCursor()
        cursor.setPosition(at[0])
        cursor.setPosition(at[1], QTextCursor.MoveMode.KeepAnchor)
        self.browser.setTextCursor(cursor)
        bar.setValue(place)
        fold = self._page.folds[number]
        if fold.is_open and fold.is_hint:
            self.said.emit("hint_opened", {})

    def _go_to_anchor(self, anchor: str) -> None:
        closed = {number for number, fold in enumerate(self._page.folds) if not fold.is_open}
        if closed and f'id="{html.escape(anchor)}"' not in self._page.html:
            self._fold(self._toggled ^ closed)  # it may be inside one
        self.browser.scrollToAnchor(anchor)

    def _go_to_fraction(self, fraction: float) -> None:
        bar = self.browser.verticalScrollBar()
        bar.setValue(round(fraction * bar.maximum()))

    def _note_scroll(self) -> None:
        bar = self.browser.verticalScrollBar()
        self._note_place(bar.value() / bar.maximum() if bar.maximum() else 0.0)
        self._note_end(is_seen=bar.value() >= bar.maximum())
        heading = self._heading_at(self.browser.cursorForPosition(self._top()).block().position())
        if heading != self._heading:
            self._heading = heading
            self.outline_entered.emit(heading)

    def _note_end(self, *, is_seen: bool) -> None:
        if self._is_started and is_seen != self._is_end_seen:
            self._is_end_seen = is_seen
            self.said.emit("end.seen", {"url": self._address, "isSeen": is_seen})

    def _top(self) -> Any:
        place = self.browser.viewport().rect().topLeft()
        place.setY(place.y() + round(0.22 * self.browser.viewport().height()))
        return place

    def _heading_at(self, position: int) -> str:
        """Return the anchor of the heading that ``position`` is below; empty above the first."""
        block = self.browser.document().findBlock(position)
        while block.isValid():
            if block.blockFormat().headingLevel():
                names = block.begin().fragment().charFormat().anchorNames()
                return str(names[0]) if names else ""
            block = block.previous()
        return ""
