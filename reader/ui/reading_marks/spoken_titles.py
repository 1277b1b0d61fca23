"""What titles are compared by where they are sorted: Chinese ones as they are read."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from reader.core.post_order import spoken_key
from reader.services.pinyin import load_readings
from reader.ui.jobs import Lane


class SpokenTitles(QObject):
    """The table of readings is large, so it is loaded when titles are first sorted."""

    loaded = Signal(object)
    """The key by readings is there: a function of a title."""

    def __init__(self, lane: Lane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane = lane
        self._is_asked = False
        self.key: Callable[[str], str] = str.casefold

    def load(self) -> None:
        """Have the key be that by readings, soon."""
        if not self._is_asked:
            self._is_asked = True
            self._lane.submit(lambda: spoken_key(load_readings()), self._take)

    def _take(self, key: Callable[[str], str]) -> None:
        self.key = key
        self.loaded.emit(key)
