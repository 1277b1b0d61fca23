"""The page that is read as a file of its own, and on paper."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QDialog, QFileDialog

from reader.core.errors import UserError
from reader.core.file_name import file_name_of
from reader.core.overriding import override
from reader.core.page_address import PageAddress, parse_address
from reader.core.post import PostId
from reader.ui.commands import Command
from reader.ui.features.feature import Feature
from reader.ui.features.parts import WindowParts
from reader.ui.jobs import Lane
from reader.ui.sayings import explain

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter
    from PySide6.QtWidgets import QMenu

    from reader.core.post import Heading, Post
    from reader.ui.web.page_view import PageView

_PDF = ".pdf"
_HTML = ".html"


class PageExport(Feature):
    """Saves the page as HTML without script and without anything fetched, or as PDF; prints it.

    All in the light theme, whichever is on the screen.
    """

    saved = Signal(str)
    """A file is there: its path."""

    def __init__(self, parts: WindowParts) -> None:
        super().__init__(parts)
        self._lane = Lane("page files", parent=self)
        self._printer: QPrinter | None = None
        self._joined: PageView | None = None
        self._is_setting = False
        parts.area.page_painted.connect(self._join)
        parts.area.arrived.connect(lambda _: self._leave())  # the engine answers for no page left
        self._join()

    @override
    def commands(self) -> tuple[Command, ...]:
        return (
            Command("page.save", self.tr("Save this page as a file…"), ("Ctrl+S",), self.ask),
            Command(
                "page.pdf",
                self.tr("Save this page as PDF…"),
                ("Ctrl+Shift+S",),
                lambda: self.ask(_PDF),
            ),
            Command("page.print", self.tr("Print this page…"), ("Ctrl+Alt+P",), self.preview),
        )

    @override
    def close(self) -> None:
        self._lane.close()

    def ask(self, suffix: str = _HTML) -> None:
        """Ask for a file to save the page to."""
        address = self._address()
        if address is None:
            return
        place = Path.home() / f"{file_name_of(self._title(address))}{suffix}"
        while (chosen := self._choose(place, suffix)) is not None:
            place = _with_suffix(*chosen)
            # The dialog asks before a file is replaced, but does not know of an ending of ours.
            if place == chosen[0] or not place.exists():
                self.save(place)
                return

    def _choose(self, place: Path, suffix: str) -> tuple[Path, str] | None:
        """Return the file that the user names, and the ending of the kind; None for neither."""
        kinds = {_HTML: self.tr("Web page (*.html)"), _PDF: self.tr("PDF (*.pdf)")}
        chosen, kind = QFileDialog.getSaveFileName(
            self.parts.window,
            self.tr("Save this page"),
            str(place),
            ";;".join(kinds.values()),
            kinds[suffix],
        )
        usual = next(end for end, named in kinds.items() if named == (kind or kinds[suffix]))
        return (Path(chosen), usual) if chosen else None

    def save(self, file: Path) -> None:
        """Write the page to ``file``, as its suffix says."""
        address = self._address()
        if address is None:
            return
        if file.suffix.lower() == _PDF and self.parts.area.reader is not None:
            self._make_pdf(lambda content, headings: self._finish(file, address, content, headings))
        else:
            self.parts.pages.make_file(
                address, lambda page: self._write(file, page.encode(errors="replace")), self._fail
            )

    def preview(self) -> None:
        """Show the page as it will be on paper, to be printed from there."""
        address = self._address()
        if address is not None and not self._is_setting:
            self._make_pdf(lambda content, _: self._show(address, content))

    def ask_to_print(self, sheets: int = 0) -> None:
        """Show the system's dialog, and print; of so many sheets some can be chosen."""
        # Here and not above: few print, and it asks the system for its printers.
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self.parts.window)
        if sheets:
            dialog.setMinMax(1, sheets)
            dialog.setFromTo(1, sheets)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.print_on(printer)

    def print_on(self, printer: QPrinter) -> None:
        """Print the page; the printer may write to a file."""
        if self.parts.area.reader is not None:
            self._printer = printer  # it must live until the page is printed
            self.parts.area.reader.print_on(printer)

    def _make_pdf(self, use: Callable[[bytes, list[Heading]], None]) -> None:
        """Have the page set on paper, which takes some seconds, and say that it is."""
        reader = self.parts.area.reader
        if reader is None:
            return

        def take(content: bytes, headings: list[Heading]) -> None:
            self._leave()
            use(content, headings)

        self._is_setting = True
        self.parts.show_status(self.tr("Setting the page on paper…"))
        reader.make_pdf(take)

    def _leave(self) -> None:
        if self._is_setting:
            self._is_setting = False
            self.parts.show_status("")

    def _show(self, address: PageAddress, content: bytes) -> None:
        if not content:  # without a web engine there is no PDF, but the page can be printed
            self.ask_to_print()
            return
        from reader.ui.dialogs.print_preview import PrintPreview  # noqa: PLC0415 - few print

        ground = QColor(self.parts.theme.palette.hairline)
        shown = PrintPreview(content, self._title(address), ground, self.parts.window)
        shown.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        shown.print_wanted.connect(self.ask_to_print)
        shown.save_wanted.connect(lambda: self.ask(_PDF))
        shown.open()

    def _finish(
        self, file: Path, address: PageAddress, content: bytes, headings: list[Heading]
    ) -> None:
        if not content:
            self.parts.show_status(self.tr("The page could not be printed."))
            return
        post = self._post(address)
        libraries = {library.key: library for library in self.parts.library.libraries}

        def finish() -> bytes:
            from reader.services.note_facts import facts_of  # noqa: PLC0415 - on the lane
            from reader.services.pdf_finish import DocumentFacts, finish_pdf  # noqa: PLC0415 - too

            facts = facts_of(post, libraries[post.library]) if post else None
            return finish_pdf(content, facts or DocumentFacts(address.path), headings)

        self._lane.submit(finish, lambda made: self._write(file, made), self._fail)

    def _write(self, file: Path, content: bytes) -> None:
        def write() -> None:
            from reader.services.atomic_file import write_atomically  # noqa: PLC0415 - on the lane

            write_atomically(file, content)

        self._lane.submit(write, lambda _: self._note_saved(file), self._fail)

    def _note_saved(self, file: Path) -> None:
        self.parts.show_status(self.tr("Saved: {}").format(file))
        self.saved.emit(str(file))

    def _fail(self, error: Exception) -> None:
        self.parts.show_status(self.tr("Nothing was saved: {}").format(explain(error)))
        if not isinstance(error, UserError):
            self._lane.failed.emit(error)

    def _join(self) -> None:
        reader = self.parts.area.reader
        if reader is not None and reader is not self._joined:
            self._joined = reader
            reader.menu_made.connect(self._add_to_menu)
            reader.printed.connect(self._note_printed)

    def _add_to_menu(self, menu: QMenu) -> None:
        menu.addSeparator()
        for command in self.commands():
            menu.addAction(command.title, command.run)

    def _note_printed(self, is_good: bool) -> None:  # noqa: FBT001  a slot
        self._printer = None
        words = self.tr("Printed.") if is_good else self.tr("The page could not be printed.")
        self.parts.show_status(words)

    def _address(self) -> PageAddress | None:
        """Return that of the page in sight; say so where there is none."""
        reader = self.parts.area.reader
        place = self.parts.area.history.current
        if reader is None or not reader.address or place is None or not place.address:
            self.parts.show_status(self.tr("Open a note first."))
            return None
        return parse_address(reader.address)

    def _post(self, address: PageAddress) -> Post | None:
        return self.parts.library.snapshot.by_id.get(PostId(address.path))

    def _title(self, address: PageAddress) -> str:
        post = self._post(address)
        return post.title if post is not None else address.path


def _with_suffix(file: Path, usual: str) -> Path:
    known = file.suffix.lower() in {_HTML, ".htm", _PDF}
    return file if known else file.with_name(file.name + usual)
