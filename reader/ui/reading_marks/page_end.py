"""The end of a note's page: whether it is read now, and where its series goes on."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, Signal

from reader.core.page_address import (
    AddressError,
    PageAddress,
    PageKind,
    format_address,
    parse_address,
)
from reader.core.post import Post
from reader.core.reading import ReadingState
from reader.core.series import SeriesPlace
from reader.ui.page_area import PageArea
from reader.ui.panes.cards import state_name


class PageEnd(QObject):
    """Speaks with the script ``page/end.js`` beside the page."""

    state_chosen = Signal(object)
    """The note is to be in this `ReadingState`."""
    seen = Signal(str)
    """The end of this note is in sight now: its id; empty where no end is."""

    def __init__(self, area: PageArea) -> None:
        super().__init__(area)
        self._area = area
        area.page_said.connect(self._hear)

    def show(self, state: ReadingState, series: SeriesPlace | None) -> None:
        """Put the end below the page that is open, in place of the one that is there."""
        asked = QCoreApplication.translate("PageEnd", "Read to the end?")
        told = {
            "asked": asked,
            "states": [
                {"state": each, "name": state_name(each), "isSet": each is state}
                for each in (ReadingState.READ, ReadingState.MASTERED)
            ],
            "series": _series(series) if series is not None else None,
        }
        self._area.tell_page("end.show", told)

    def _hear(self, name: str, told: object) -> None:
        if name == "end.state" and told in set(ReadingState):
            self.state_chosen.emit(ReadingState(str(told)))
        elif name == "end.seen" and isinstance(told, dict):
            self.seen.emit(_note_at(str(told.get("url"))) if told.get("isSeen") is True else "")


def _note_at(url: str) -> str:
    try:
        return parse_address(url).path
    except AddressError:
        return ""


def _series(place: SeriesPlace) -> dict[str, object]:
    where = QCoreApplication.translate("PageEnd", "{} of {}")
    return {
        "name": place.name,
        "where": where.format(place.number, len(place.posts)),
        "previous": _link(place.previous, QCoreApplication.translate("PageEnd", "Previous")),
        "next": _link(place.next, QCoreApplication.translate("PageEnd", "Next")),
    }


def _link(post: Post | None, label: str) -> dict[str, str] | None:
    if post is None:
        return None
    try:
        url = format_address(PageAddress(PageKind.POST, post.id))
    except AddressError:  # a file's name that no address can have
        return None
    return {"label": label, "title": post.title, "url": url}
