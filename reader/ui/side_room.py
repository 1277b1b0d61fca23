"""When the side pane is shown: beside a page, where there is room, unless it was put away."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow

from reader.ui.navigation import PAGE
from reader.ui.page_area import PageArea
from reader.ui.panes.side_pane import SidePane
from reader.ui.practice_controller import PracticeController
from reader.ui.theme.tokens import SIDE_HIDES_BELOW


class SideRoom(QObject):
    """Shows and hides the side pane of one window."""

    def __init__(
        self,
        window: QMainWindow,
        side: SidePane,
        *,
        area: PageArea,
        practice: PracticeController,
        is_wanted: bool,
    ) -> None:
        super().__init__(window)
        self._window, self._side, self._area, self._practice = window, side, area, practice
        self.is_wanted = is_wanted
        area.arrived.connect(self.update)
        area.results_shown.connect(self.update)
        practice.opened.connect(self.update)

    def toggle(self) -> None:
        """Show it even where room is short, or put it away."""
        self.is_wanted = not self._side.isVisible()
        self._side.setVisible(self.is_wanted)

    def update(self) -> None:
        """Show it where it belongs."""
        place = self._area.history.current
        is_page = place is not None and place.kind == PAGE and not self._area.is_searching
        has_room = self._window.width() >= SIDE_HIDES_BELOW and not self._practice.is_open
        self._side.setVisible(is_page and has_room and self.is_wanted)
