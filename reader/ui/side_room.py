"""When the side pane is shown: beside a page, where there is room, unless it was put away."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow, QSplitter

from reader.ui.navigation import PAGE
from reader.ui.page_area import PageArea
from reader.ui.panes.side_pane import SidePane
from reader.ui.practice_controller import PracticeController
from reader.ui.theme.tokens import SIDE_HIDES_BELOW, SIDE_WIDTH

_LEAST_FOR_PAGE = 480  # pixels


class SideRoom(QObject):
    """Shows and hides the side pane of one window."""

    def __init__(
        self,
        window: QMainWindow,
        side: SidePane,
        *,
        splitter: QSplitter,
        area: PageArea,
        practice: PracticeController,
        is_wanted: bool,
    ) -> None:
        super().__init__(window)
        self._window, self._side, self._area, self._practice = window, side, area, practice
        self._splitter, self._width = splitter, SIDE_WIDTH
        self.is_wanted = is_wanted
        side.hide()
        splitter.addWidget(side)
        splitter.splitterMoved.connect(lambda *_: self._keep_width())
        area.arrived.connect(self.update)
        area.results_shown.connect(self.update)
        practice.opened.connect(self.update)

    def toggle(self) -> None:
        """Show it even where room is short, or put it away."""
        self.is_wanted = not self._side.isVisible()
        self._show(is_shown=self.is_wanted)

    def update(self) -> None:
        """Show it where it belongs."""
        place = self._area.history.current
        is_page = place is not None and place.kind == PAGE and not self._area.is_searching
        has_room = self._window.width() >= SIDE_HIDES_BELOW and not self._practice.is_open
        self._show(is_shown=is_page and has_room and self.is_wanted)

    def _show(self, *, is_shown: bool) -> None:
        was_shown = self._side.isVisible()
        self._side.setVisible(is_shown)
        if is_shown and not was_shown:
            self._give_width()

    def _give_width(self) -> None:
        """Give it the width it had: while it was away the others have shared all there is."""
        self._splitter.refresh()  # or the room of who has just gone is not counted yet
        sizes = self._splitter.sizes()
        area, side = self._splitter.indexOf(self._area), self._splitter.indexOf(self._side)
        more = self._width - sizes[side]
        if sizes[area] - more >= _LEAST_FOR_PAGE:
            sizes[area], sizes[side] = sizes[area] - more, self._width
            self._splitter.setSizes(sizes)

    def _keep_width(self) -> None:
        if self._side.isVisible():
            self._width = self._side.width()
