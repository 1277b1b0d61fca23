"""How far the note is read, how long the rest takes, or that it is made still, in the header."""

from __future__ import annotations

import math

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QLabel

from reader.core.overriding import override
from reader.core.page_address import PageKind, parse_address
from reader.core.post import PostId
from reader.ui.features.feature import Feature
from reader.ui.features.parts import WindowParts
from reader.ui.navigation import PAGE

# Of the page area: what is narrower has no room beside the path and the tools.
_LEAST_WIDTH = 560
# What takes longer is told of: till then the page before is on the screen.
_SLOW_MS = 500


class ProgressFeature(Feature):
    """A label that follows the scroll."""

    def __init__(self, parts: WindowParts) -> None:
        super().__init__(parts)
        self.label = QLabel()
        self.label.setProperty("role", "meta")
        self.label.hide()
        parts.area.header.add_tool(self.label)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_SLOW_MS)
        self._patience.timeout.connect(self._show)
        parts.area.arrived.connect(lambda _: self._arrive())
        parts.area.scrolled.connect(lambda _: self._show())
        parts.area.page_painted.connect(lambda _: self._show())
        parts.area.results_shown.connect(self.label.hide)
        parts.area.installEventFilter(self)
        self._show()

    @override
    def speak(self) -> None:
        self._show()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._show()
        return False

    def _arrive(self) -> None:
        self._patience.start()
        self._show()

    def _show(self) -> None:
        words = self._words()
        self.label.setText(words)
        has_room = self.parts.area.width() >= _LEAST_WIDTH
        self.label.setVisible(bool(words) and has_room and not self.parts.area.is_searching)

    def _words(self) -> str:
        area = self.parts.area
        place, reader = area.history.current, area.reader
        if place is None or place.kind != PAGE or reader is None:
            return ""
        if not reader.is_ready:
            return "" if self._patience.isActive() else self.tr("Making the page…")
        address = parse_address(place.address)
        post = self.parts.library.snapshot.by_id.get(PostId(address.path))
        if address.kind is not PageKind.POST or post is None:
            return ""
        share = reader.scroll_position()
        left = math.ceil(post.reading_minutes * (1 - share))
        percent = round(100 * share)
        if left == 0:
            return self.tr("{}%").format(percent)
        return self.tr("{}% · {} min left").format(percent, left)
