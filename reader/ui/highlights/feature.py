"""Highlights joined to the window: page, side pane, list, export, undo."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from reader.core.errors import UserError
from reader.core.highlight import Anchor, Highlight, HighlightId, Ink
from reader.core.highlight_export import ExportWords, export_highlights
from reader.core.overriding import override
from reader.core.page_address import PageAddress, PageKind, format_address
from reader.services.atomic_file import write_atomically
from reader.services.highlights import Highlights
from reader.ui.commands import Command
from reader.ui.features.feature import Feature
from reader.ui.features.parts import WindowParts
from reader.ui.highlights.lost_bar import LostBar
from reader.ui.highlights.lost_watch import LostWatch
from reader.ui.highlights.page_highlights import PageHighlights
from reader.ui.highlights.pane import HighlightsPane
from reader.ui.highlights.shelf import HighlightShelf
from reader.ui.highlights.side_list import SideHighlights
from reader.ui.jobs import Lane
from reader.ui.navigation import PAGE, Place
from reader.ui.panes.undo_bar import UndoBar
from reader.ui.sayings import explain

HIGHLIGHTS = "highlights"


class HighlightsFeature(Feature):
    """The parts that show highlights, kept in step with what is kept."""

    def __init__(self, parts: WindowParts) -> None:
        super().__init__(parts)
        self.shelf = HighlightShelf(Highlights(parts.services.progress.database), self)
        self._lane = Lane("highlights", is_latest_only=True, parent=self)
        self.page = PageHighlights(self.shelf, parts.area, self._lane)
        self.side = SideHighlights(parts.theme)
        self.undo_bar, self.lost_bar = UndoBar(), LostBar()
        self.watch = LostWatch(parts.services, parts.library, self.shelf)
        self.pane: HighlightsPane | None = None
        parts.side.add_section(self.side)
        for bar in (self.lost_bar, self.undo_bar):
            parts.area.layout().addWidget(bar)  # type: ignore[union-attr]  # it has one
        parts.area.register(
            HIGHLIGHTS,
            self._make_pane,
            title=lambda _: _title(),
            arrive=lambda _: self._fill_pane(),
        )
        parts.places.add("highlight", _title, Place(HIGHLIGHTS))
        self._connect()
        self._join_open_page()

    @override
    def commands(self) -> tuple[Command, ...]:
        return (
            Command(
                "go.highlights",
                QCoreApplication.translate("Commands", "Highlights"),
                ("Ctrl+Shift+H",),
                lambda: self.parts.area.go(Place(HIGHLIGHTS)),
            ),
            Command(
                "highlights.export",
                QCoreApplication.translate("Commands", "Export highlights…"),
                (),
                lambda: self.ask_where(tuple(self.shelf.all())),
            ),
        )

    @override
    def close(self) -> None:
        self.watch.close()
        self._lane.close()

    def go_to(self, one: Highlight, *, is_card_wanted: bool = False) -> None:
        """Show a highlight on its page, or its card; of a lost one, what can be done with it."""
        if one.post not in self.parts.library.snapshot.by_id:
            self.parts.show_status(self.tr("The note of this highlight is not there any more."))
            return
        if one.is_lost:
            self.page.look_for_when_painted(one.anchor)
        else:
            self.page.show_when_painted(one.id, is_card_wanted=is_card_wanted)
        self.parts.area.go(Place(PAGE, format_address(PageAddress(PageKind.POST, one.post))))
        if one.is_lost:
            self.lost_bar.show_lost(one)

    def ask_where(self, highlights: tuple[Highlight, ...]) -> None:
        """Ask for a file, and write ``highlights`` to it, where there are any."""
        if not highlights:
            self.parts.show_status(self.tr("Nothing is highlighted yet."))
            return
        title = self.tr("Export highlights")
        name = f"{self.tr('Highlights')}.md"
        path, _ = QFileDialog.getSaveFileName(self.parts.window, title, name, "Markdown (*.md)")
        if path:
            self.export_to(Path(path), highlights)

    def export_to(self, path: Path, highlights: tuple[Highlight, ...]) -> None:
        """Write ``highlights`` to a Markdown file, and say so, or why not."""
        posts = self.parts.library.snapshot.by_id
        words = ExportWords(self.tr("Highlights"), self.tr("not found in the note any more"))
        done = self.tr("Exported to {}: {} highlights.").format(path, len(highlights))

        def write() -> None:
            text = export_highlights(highlights, posts, words)
            write_atomically(path, text.encode("utf-8", errors="replace"))

        store = self.parts.lanes["store"]
        store.submit(write, lambda _: self.parts.show_status(done), self._complain)

    def _complain(self, error: Exception) -> None:
        self.parts.show_status(explain(error))
        if not isinstance(error, UserError):
            self.parts.lanes["store"].failed.emit(error)

    def _connect(self) -> None:
        area = self.parts.area
        self.side.chosen.connect(self.go_to)
        self.shelf.changed.connect(self._show_change)
        self.shelf.removed.connect(self._offer_undo)
        self.page.selection_told.connect(self._attach)
        self.lost_bar.attach_wanted.connect(self.page.ask_for_selection)
        self.lost_bar.removed.connect(lambda key: self.shelf.remove(HighlightId(key)))
        area.page_painted.connect(lambda _: self._fill_side())
        area.arrived.connect(lambda _: self.lost_bar.put_away())
        area.results_shown.connect(self.lost_bar.put_away)
        self.parts.library.shown.connect(self._refill_pane)

    def _attach(self, anchor: Anchor | None) -> None:
        """Have the highlight that is looked for be of the words that are selected."""
        if anchor is None:
            self.lost_bar.ask_for_selection()
        elif (lost := self.lost_bar.lost) is not None:
            self.shelf.attach(lost.id, anchor)

    def _put_bar_away(self) -> None:
        lost = self.lost_bar.lost
        now = self.shelf.find(lost.id) if lost is not None else None
        if now is None or not now.is_lost:
            self.lost_bar.put_away()

    def _join_open_page(self) -> None:
        reader, place = self.parts.area.reader, self.parts.area.history.current
        if reader is not None and reader.address and place is not None and place.kind == PAGE:
            self.page.begin(reader.address)
            self._fill_side()

    def _make_pane(self) -> HighlightsPane:
        self.pane = pane = HighlightsPane(self.parts.theme)
        pane.chosen.connect(self.go_to)
        pane.note_wanted.connect(lambda one: self.go_to(one, is_card_wanted=True))
        pane.note_chosen.connect(self.parts.reading.open_post)
        pane.removed.connect(lambda key: self.shelf.remove(HighlightId(key)))
        pane.recoloured.connect(lambda key, ink: self.shelf.recolour(HighlightId(key), Ink(ink)))
        pane.export_wanted.connect(self.ask_where)
        return pane

    def _fill_pane(self) -> None:
        if self.pane is not None:
            self.pane.show_highlights(self.shelf.all(), self.parts.library.snapshot.by_id)

    def _refill_pane(self) -> None:
        if self.pane is not None and self.pane.isVisible():
            self._fill_pane()

    def _fill_side(self) -> None:
        post = self.page.post
        self.side.show_highlights(self.shelf.of_post(post) if post else ())

    def _show_change(self, post: str) -> None:
        if post == self.page.post:
            self._fill_side()
            self._put_bar_away()
        self._refill_pane()

    def _offer_undo(self, one: Highlight) -> None:
        words = self.tr("Highlight deleted")
        self.undo_bar.offer(words, lambda: self.shelf.put_back(one))


def _title() -> str:
    return QCoreApplication.translate("HighlightsFeature", "Highlights")
