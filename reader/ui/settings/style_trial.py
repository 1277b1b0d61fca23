"""The values of the user's own style sheet, tried by the engine that shows the pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.core.style_values import StyleValue
    from reader.ui.page_area import PageArea


class StyleTrial(QObject):
    """Speaks with the script ``page/style-check.js``: at once, or when a page is there."""

    ended = Signal(object)
    """The engine has no use for these, a list of `StyleValue`."""

    def __init__(self, area: PageArea) -> None:
        super().__init__(area)
        self._area = area
        self._sheet = 0
        self._values: Sequence[StyleValue] = ()
        area.page_painted.connect(self._ask)
        area.page_said.connect(self._hear)

    def begin(self, values: Sequence[StyleValue]) -> None:
        """Have the values of another sheet tried; what is still on its way is of no interest."""
        self._sheet += 1
        self._values = values
        self._ask()

    def _ask(self) -> None:
        if self._values:
            pairs = [[one.name, one.value] for one in self._values]
            self._area.tell_page("style.check", {"sheet": self._sheet, "values": pairs})

    def _hear(self, name: str, told: object) -> None:
        if name != "style.checked" or not isinstance(told, dict):
            return
        if told.get("sheet") != self._sheet or not self._values:
            return
        values, self._values = self._values, ()
        self.ended.emit([values[place] for place in told["wrong"]])
