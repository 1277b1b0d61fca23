"""The results of a search, in place of the feed while the search box holds a query."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from reader.core.overriding import override
from reader.core.search_document import SearchAnswer, SearchHit
from reader.ui.models.hit_list import HitListModel
from reader.ui.panes.centred_list import CentredHead, CentredList
from reader.ui.panes.hit_card import HitCard
from reader.ui.theme.controller import ThemeController
from reader.ui.theme.tokens import SPACE_2, SPACE_5


class ResultsPane(QWidget):
    """How the query was read, how many notes fit, and the hits."""

    hit_opened = Signal(object, tuple)
    """A hit was opened: the `SearchHit`, and the texts to mark on its page."""

    def __init__(self, theme: ThemeController) -> None:
        super().__init__()
        self._answer: SearchAnswer | None = None
        self._model = HitListModel(self)
        self.list = CentredList(self._model, HitCard(theme))
        self._count = QLabel()
        self._count.setProperty("role", "heading")
        self._reading = QLabel()
        self._reading.setProperty("role", "meta")
        self._reading.setWordWrap(True)
        self._empty = QLabel()
        self._empty.setProperty("role", "soft")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        head = CentredHead()
        head.column.addWidget(self._count)
        head.column.addWidget(self._reading)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, SPACE_5, 0, 0)
        layout.setSpacing(SPACE_2)
        layout.addWidget(head)
        layout.addWidget(self.list, 1)
        layout.addWidget(self._empty, 1)
        self.list.row_opened.connect(self._open)
        theme.changed.connect(self.list.viewport().update)

    @property
    def query(self) -> str:
        """The query whose answer is shown."""
        return self._answer.query if self._answer else ""

    @property
    def hits(self) -> tuple[SearchHit, ...]:
        """The hits shown."""
        return self._answer.hits if self._answer else ()

    def show_answer(self, answer: SearchAnswer) -> None:
        """Show what a query found."""
        self._answer = answer
        self._model.set_hits(answer.hits)
        self.list.scrollToTop()
        self.list.setVisible(bool(answer.hits))
        self._empty.setVisible(not answer.hits)
        self._retranslate()

    def open_first(self) -> None:
        """Open the current hit, or the best."""
        index = self.list.currentIndex()
        if not index.isValid() and self.hits:
            index = self._model.index(0, 0)
        if index.isValid():
            self._open(index)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _open(self, index: QModelIndex) -> None:
        if self._answer is not None:
            self.hit_opened.emit(self._model.hit(index), self._answer.needles)

    def _retranslate(self) -> None:
        self.list.setAccessibleName(self.tr("Search results"))
        if self._answer is None:
            return
        answer = self._answer
        one, many = self.tr("1 note"), self.tr("{} notes")
        self._count.setText(one if answer.total == 1 else many.format(answer.total))
        notice = self.tr("The index is being rebuilt; the notes were scanned instead.")
        parts = [answer.reading, notice if answer.is_fallback else ""]
        self._reading.setText("  ".join(part for part in parts if part))
        self._empty.setText(
            self.tr("Nothing found for “{}”. Try fewer or shorter words.").format(answer.query)
        )
