"""A line of topics with commas between, each completed from those that problems have."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit

from reader.core.overriding import override

_SHOWN = 12


class TopicLine(QLineEdit):
    """Completes the topic at the cursor's end of the line; Down lists them all."""

    def __init__(self) -> None:
        super().__init__()
        self._known = QStringListModel(self)
        self.offers = QCompleter(self._known, self)
        self.offers.setWidget(self)
        self.offers.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.offers.setFilterMode(Qt.MatchFlag.MatchContains)
        self.offers.setMaxVisibleItems(_SHOWN)
        self.offers.activated.connect(self._take)
        self.textEdited.connect(self._offer)

    @property
    def topics(self) -> tuple[str, ...]:
        """What stands between the commas, Chinese ones too."""
        parts = self.text().replace("，", ",").split(",")
        return tuple(part.strip() for part in parts if part.strip())

    def know(self, topics: Sequence[str]) -> None:
        """Offer these topics."""
        self._known.setStringList(list(topics))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self._complete(self._last)
        else:
            super().keyPressEvent(event)

    @property
    def _last(self) -> str:
        return self.text().replace("，", ",").rpartition(",")[2].strip()

    def _offer(self) -> None:
        if self._last:
            self._complete(self._last)
        elif (popup := self.offers.popup()) is not None:
            popup.hide()

    def _complete(self, begun: str) -> None:
        self.offers.setCompletionPrefix(begun)
        self.offers.complete()

    def _take(self, topic: str) -> None:
        head, comma, _ = self.text().replace("，", ",").rpartition(",")
        self.setText(f"{head}{comma}{' ' if comma else ''}{topic}, ")
