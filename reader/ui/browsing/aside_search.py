"""Enter with Ctrl in the search box opens the best hit in a tab of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent

from reader.core.overriding import override
from reader.ui.browsing.aside_enter import is_aside_enter, is_behind

if TYPE_CHECKING:
    from reader.ui.page_area import PageArea
    from reader.ui.panes.search_box import SearchBox


class AsideSearch(QObject):
    """Watches the box. The tab stays behind the results, with Shift it is shown."""

    def __init__(self, area: PageArea, box: SearchBox, parent: QObject) -> None:
        super().__init__(parent)
        self._area, self._box = area, box
        self._awaited: tuple[str, bool] | None = None  # a query not answered yet; behind or not
        box.installEventFilter(self)
        area.results_shown.connect(self._open_awaited)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not is_aside_enter(event) or not isinstance(event, QKeyEvent):
            return False
        self._awaited = (self._box.text().strip(), is_behind(event))
        if self._area.is_searching:
            self._open_awaited()
        return True

    def _open_awaited(self) -> None:
        """Open the best hit, where the results are those of the query that is waited for."""
        if self._awaited is None or self._area.results.query.strip() != self._awaited[0]:
            return
        (_, stays_behind), self._awaited = self._awaited, None
        with self._area.opening_aside(is_behind=stays_behind):
            self._area.results.open_first()
