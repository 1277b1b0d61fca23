"""Diagrams put into a page that came without them, because drawing them takes its time."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from reader.ui.features.feature import Feature
from reader.ui.features.parts import WindowParts


class PageDrawings(Feature):
    """Tells the page's script, which says below a diagram's text that it is being drawn."""

    def __init__(self, parts: WindowParts) -> None:
        super().__init__(parts)
        parts.area.add_words(_words)
        parts.pages.late_diagrams.drawn.connect(self._tell)
        # They may have been drawn before the page was there to be told.
        parts.area.page_painted.connect(self._tell)
        if parts.area.reader is not None:
            self._tell(parts.area.reader.address)

    def _tell(self, address: str) -> None:
        reader = self.parts.area.reader
        figures = self.parts.pages.late_diagrams.figures(address)
        if figures and reader is not None and reader.address == address:
            self.parts.area.tell_page("diagrams", dict(figures))


def _words() -> dict[str, str]:
    return {
        "diagramUnderWay": QCoreApplication.translate("PageArea", "The diagram is being drawn."),
        "diagramNotDrawn": QCoreApplication.translate(
            "PageArea", "This is the text of a diagram, which could not be drawn here."
        ),
    }
