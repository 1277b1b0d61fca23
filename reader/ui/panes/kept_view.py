"""The cards that are in view, kept there while the list's rows are replaced."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QObject, QPoint
from PySide6.QtWidgets import QListView


class KeptView(QObject):
    """What a list of cards shows first, and its current row.

    ``key`` gives the name of a row, ``find`` the row of a name, -1 for none.

    Who reads at the head of a list stays at its head, and sees what came on top. Rows are laid
    out a part a turn of the loop, so that one far down is scrolled to when it is there, unless
    somebody scrolls before that.
    """

    def __init__(
        self,
        cards: QListView,
        key: Callable[[QModelIndex], str],
        find: Callable[[str], int],
    ) -> None:
        super().__init__(cards)
        self._cards, self._key, self._find = cards, key, find
        self._bar = cards.verticalScrollBar()
        self._wanted = 0
        self._bar.rangeChanged.connect(self._scroll)
        self._bar.actionTriggered.connect(self._give_up)

    def replace(self, put: Callable[[], None]) -> None:
        """Have ``put`` replace the rows."""
        cards = self._cards
        first = cards.indexAt(QPoint(cards.viewport().width() // 2, 0))
        is_at_head = self._bar.value() == 0 or not first.isValid()
        name = "" if is_at_head else self._key(first)
        above = cards.visualRect(first).y()
        current = cards.currentIndex()
        chosen = self._key(current) if current.isValid() else ""
        put()
        if chosen:
            self._choose(self._find(chosen))
        if is_at_head:
            cards.scrollToTop()
        elif (row := self._find(name)) >= 0:
            cards.doItemsLayout()  # else the bar still has the range of before
            self._wanted = max(row * cards.sizeHintForRow(0) - above, 0)
            self._scroll()

    def _choose(self, row: int) -> None:
        if row >= 0:
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            now = self._cards.model().index(row, 0)
            self._cards.selectionModel().setCurrentIndex(now, flag)

    def _scroll(self) -> None:
        if not self._wanted:
            return
        self._bar.setValue(self._wanted)
        if self._bar.maximum() >= self._wanted:
            self._wanted = 0

    def _give_up(self) -> None:
        self._wanted = 0
