"""The highlights of the page that is open: found in its text, painted, made and changed there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from reader.core.highlight import Anchor, Highlight, HighlightId, Ink
from reader.core.highlight_places import (
    Found,
    find_highlights,
    moved_highlights,
    nearest_heading,
)
from reader.core.page_address import PageKind, parse_address
from reader.core.page_text import PageText, read_page_text
from reader.core.post import PostId
from reader.core.quote_anchor import make_anchor
from reader.ui.highlights.inks import page_words
from reader.ui.highlights.shelf import HighlightShelf
from reader.ui.jobs import Lane
from reader.ui.page_area import PageArea


class PageHighlights(QObject):
    """Speaks with the script ``page/highlights/`` beside the page."""

    selection_told = Signal(object)
    """What is selected on the page, as was asked: an `Anchor`, or None for nothing."""

    def __init__(self, shelf: HighlightShelf, area: PageArea, lane: Lane) -> None:
        super().__init__(area)
        self._shelf, self._area, self._lane = shelf, area, lane
        self._address = ""
        self._post = PostId("")
        self._page = PageText("")
        self._wanted = HighlightId("")
        self._opened = HighlightId("")
        self._sought: Anchor | None = None
        self._acts = {
            "highlight.text": self._take_text,
            "highlight.add": self._add,
            "highlight.change": self._change,
            "highlight.remove": self._remove,
            "highlight.copy": self._copy,
            "highlight.span": self._tell_selection,
        }
        area.page_painted.connect(self.begin)
        area.page_said.connect(self._hear)
        shelf.changed.connect(self._note_change)

    @property
    def post(self) -> PostId:
        """The note whose page is there; empty for none."""
        return self._post

    def begin(self, address: str) -> None:
        """Have the text of a page read, where it is a note's that has highlights."""
        parsed = parse_address(address)
        self._address, self._page = address, PageText("")
        self._post = PostId(parsed.path if parsed.kind is PageKind.POST else "")
        if self._post:
            self._read()

    def show_when_painted(self, highlight: HighlightId, *, is_card_wanted: bool = False) -> None:
        """Show a highlight, or its card, once its page is there with its highlights on it."""
        none = HighlightId("")
        self._opened, self._wanted = (highlight, none) if is_card_wanted else (none, highlight)

    def look_for_when_painted(self, anchor: Anchor) -> None:
        """Show the heading that a lost quote is nearest to, once its page is there."""
        self._sought = anchor

    def ask_for_selection(self) -> None:
        """Have `selection_told` tell what is selected."""
        self._area.tell_page("highlight.ask", None)

    def _hear(self, name: str, told: object) -> None:
        act = self._acts.get(name)
        if act is None or not isinstance(told, dict) or told.get("address") != self._address:
            return  # of a page that is being left
        act(told)

    def _read(self) -> None:
        # Few notes have highlights, and the text of a long one takes its time to come over.
        is_wanted = self._sought is not None or bool(self._shelf.of_post(self._post))
        told = {"words": page_words(), "isTextWanted": is_wanted}
        self._area.tell_page("highlight.read", told)

    def _take_text(self, told: Mapping[str, object]) -> None:
        self._page = read_page_text(told)
        self._find_all()

    def _note_change(self, post: str) -> None:
        if post == self._post and self._page.text:
            self._find_all()
        elif post and post == self._post:
            self._read()

    def _find_all(self) -> None:
        address, page, kept = self._address, self._page, self._shelf.of_post(self._post)

        sought, self._sought = self._sought, None

        def find() -> tuple[Found, int]:
            at = nearest_heading(page, sought) if sought is not None else 0
            return find_highlights(page, kept), at

        def take(answer: tuple[Found, int]) -> None:
            if address == self._address and page is self._page:
                found, at = answer
                self._paint(found)
                self._look(at)
                self._note_places(found)

        self._lane.submit(find, take)

    def _paint(self, found: Found) -> None:
        told = [
            {"id": one.id, "start": span[0], "end": span[1], "colour": one.colour, "note": one.note}
            for one, span in found
            if span is not None
        ]
        self._area.tell_page("highlight.paint", told)
        if self._opened:
            self._area.tell_page("highlight.open", self._opened)
        if self._wanted:
            self._area.tell_page("highlight.show", self._wanted)
        self._opened = self._wanted = HighlightId("")

    def _look(self, at: int) -> None:
        if at:
            self._area.tell_page("highlight.look", at)

    def _note_places(self, found: Found) -> None:
        if moved := moved_highlights(self._page, found):
            self._shelf.note_places(self._post, moved)

    def _add(self, told: Mapping[str, object]) -> None:
        start, end, colour = told.get("start"), told.get("end"), told.get("colour")
        if not isinstance(start, int) or not isinstance(end, int) or colour not in set(Ink):
            return
        self._page = read_page_text(told)
        anchor = make_anchor(self._page, (start, end))
        same = _same_place(self._shelf.of_post(self._post), anchor)
        if same is not None:
            self._shelf.recolour(same.id, Ink(str(colour)))
            self._opened = same.id if told.get("hasNote") else HighlightId("")
            return
        made = self._shelf.add(self._post, Ink(str(colour)), anchor)
        self._opened = made.id if told.get("hasNote") else HighlightId("")

    def _tell_selection(self, told: Mapping[str, object]) -> None:
        start, end = told.get("start"), told.get("end")
        if not isinstance(start, int) or not isinstance(end, int):
            self.selection_told.emit(None)
            return
        self._page = read_page_text(told)
        self.selection_told.emit(make_anchor(self._page, (start, end)))

    def _change(self, told: Mapping[str, object]) -> None:
        highlight = HighlightId(str(told.get("id")))
        if (colour := told.get("colour")) in set(Ink):
            self._shelf.recolour(highlight, Ink(str(colour)))
        if isinstance(note := told.get("note"), str):
            self._shelf.annotate(highlight, note.strip())

    def _remove(self, told: Mapping[str, object]) -> None:
        self._shelf.remove(HighlightId(str(told.get("id"))))

    def _copy(self, told: Mapping[str, object]) -> None:
        QGuiApplication.clipboard().setText(str(told.get("text", "")))


def _same_place(kept: Sequence[Highlight], anchor: Anchor) -> Highlight | None:
    place = (anchor.position, anchor.quote)
    same = (one for one in kept if (one.anchor.position, one.anchor.quote) == place)
    return next((one for one in same if not one.is_lost), None)
