"""The results of a search, in place of the feed while the search box holds a query."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.core.overriding import override
from reader.core.search_document import SearchAnswer, SearchHit, SearchKind
from reader.ui.models.hit_list import HitListModel
from reader.ui.navigation import RESULTS, Place
from reader.ui.panes.centred_list import CentredHead, CentredList
from reader.ui.panes.empty_results import EmptyResults
from reader.ui.panes.filter_rows import FilterRows
from reader.ui.panes.hit_card import HitCard
from reader.ui.panes.plain_label import PlainLabel
from reader.ui.theme.controller import ThemeController
from reader.ui.theme.icons import line_icon
from reader.ui.theme.tokens import SPACE_2, SPACE_3, SPACE_5

# A link's words begin where the ring of its focus ends, in pixels.
_RING = 2
_MANY = 20
"""Notes not in the index yet that are worth a word: a few come within a moment."""


class ResultsPane(QWidget):
    """How many notes fit and how the query was read, the filters, and the notes by section."""

    hit_opened = Signal(object, tuple)
    """A row was opened: the `HitRow`, and the texts to mark on its page."""
    answered = Signal(str)
    """Another query's answer is shown: the query."""
    query_wanted = Signal(str)
    """Another query was asked for: by a chip, or by what is offered where nothing is found."""

    reading_wanted = Signal()
    """The query is to be answered anew: the language changed, or what is searched."""
    left = Signal()
    """Escape was pressed."""
    star_clicked = Signal(str)
    """The query is to be kept among the saved searches, or no longer."""

    def __init__(self, theme: ThemeController) -> None:
        super().__init__()
        self._theme = theme
        self._answer: SearchAnswer | None = None
        self._notes = 0
        self._model = HitListModel(self)
        self.list = CentredList(self._model, HitCard(theme))
        self.list.setUniformItemSizes(False)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.filters = FilterRows()
        self._count, self._time, self._reading = QLabel(), QLabel(), PlainLabel()
        self._count.setProperty("role", "title")
        for label in (self._time, self._reading):
            label.setProperty("role", "meta")
        self._meant = QPushButton()
        self._meant.setProperty("role", "link")
        self._star = QToolButton()
        self._star.setProperty("role", "icon")
        self._star.setIconSize(QSize(18, 18))
        self._star.setCheckable(True)
        self._empty = EmptyResults()
        self._head = self._make_head()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, SPACE_5, 0, 0)
        layout.setSpacing(SPACE_2)
        layout.addWidget(self._head)
        layout.addWidget(self.list, 1)
        layout.addWidget(self._empty, 1)
        self.setFocusProxy(self.list)
        self._connect(theme)

    @property
    def place(self) -> Place:
        """The results as a stop of the way: the query, the current row, the scroll."""
        row, scroll = self.list.currentIndex().row(), self.list.verticalScrollBar().value()
        return Place(RESULTS, self.query, str(row) if row >= 0 else "", float(scroll))

    def take_place(self, place: Place) -> None:
        """Be scrolled, and have the row current, as it was at ``place``."""
        row = int(place.anchor) if place.anchor.isdecimal() else -1
        self.list.setCurrentIndex(self._model.index(row, 0))
        self.list.executeDelayedItemsLayout()
        self.list.verticalScrollBar().setValue(round(place.scroll or 0))

    @property
    def query(self) -> str:
        """The query whose answer is shown."""
        return self._answer.query if self._answer else ""

    @property
    def is_whole(self) -> bool:
        """Whether all there is to list is listed, facets included."""
        return self._answer is not None and self._answer.facets is not None

    @property
    def answer(self) -> SearchAnswer | None:
        """The answer that is shown."""
        return self._answer

    @property
    def hits(self) -> tuple[SearchHit, ...]:
        """The hits shown."""
        return self._answer.hits if self._answer else ()

    def show_answer(self, answer: SearchAnswer, *, notes: int = 0) -> None:
        """Show what a query found; what follows with its facets leaves the list where it is.

        ``notes`` is how many there are; an index that has clearly fewer is said to.
        """
        self._notes = notes
        is_same, before = answer.query == self.query, self.place
        self._answer = answer
        self._model.set_hits(answer.hits)
        if not is_same:
            self.list.scrollToTop()
        elif self.place != before:
            self.take_place(before)
        self.list.setVisible(bool(answer.hits))
        self._empty.setVisible(not answer.hits)
        if not is_same or answer.facets is not None:
            self.filters.show_query(answer.query, answer.facets)
        self._retranslate()
        if not is_same:
            self.answered.emit(answer.query)

    def renew(self) -> None:
        """Have the query answered anew, as what is searched has changed."""
        self.reading_wanted.emit()

    def show_saved(self, *, is_saved: bool) -> None:
        """Say whether the query is among the saved searches."""
        colours = self._theme.palette
        colour = colours.vermilion if is_saved else colours.ink_soft
        self._star.setIcon(line_icon("star-full" if is_saved else "star", colour))
        self._star.setChecked(is_saved)
        words = self.tr("Keep this search no longer") if is_saved else self.tr("Keep this search")
        self._star.setToolTip(words)
        self._star.setAccessibleName(words)

    def open_first(self) -> None:
        """Open the current row, or the best note."""
        index = self.list.currentIndex()
        if not index.isValid() and self.hits:
            index = self._model.index(0, 0)
        if index.isValid():
            self._open(index)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self.reading_wanted.emit()
        super().changeEvent(event)

    def _make_head(self) -> CentredHead:
        head = CentredHead()
        line = QHBoxLayout()
        line.setSpacing(SPACE_3)
        line.addWidget(self._count)
        line.addWidget(self._time)
        line.addStretch()
        line.addWidget(self._star)
        head.column.addLayout(line)
        head.column.addWidget(self._reading)
        meant = QHBoxLayout()
        meant.addSpacing(-_RING)
        meant.addWidget(self._meant)
        meant.addStretch()
        head.column.addLayout(meant)
        head.column.addWidget(self.filters)
        return head

    def _connect(self, theme: ThemeController) -> None:
        self.list.row_opened.connect(self._open)
        self._meant.clicked.connect(self._ask_what_was_meant)
        self.filters.query_wanted.connect(self.query_wanted)
        self._empty.query_wanted.connect(self.query_wanted)
        self._star.clicked.connect(lambda: self.star_clicked.emit(self.query.strip()))
        theme.changed.connect(self.list.viewport().update)
        theme.changed.connect(lambda: self.show_saved(is_saved=self._star.isChecked()))
        self.show_saved(is_saved=False)

    def _open(self, index: QModelIndex) -> None:
        if self._answer is not None:
            self.list.setCurrentIndex(index)  # found again by who comes back
            self.hit_opened.emit(self._model.row(index), self._answer.needles)

    def _ask_what_was_meant(self) -> None:
        if self._answer is not None:
            self.query_wanted.emit(self._answer.corrected)

    def _counted(self, answer: SearchAnswer) -> str:
        if any(hit.kind is not SearchKind.NOTE for hit in answer.hits):
            return self.tr("{} found").format(answer.total)
        return self.tr("1 note") if answer.total == 1 else self.tr("{} notes").format(answer.total)

    def _notice(self, answer: SearchAnswer) -> str:
        """Return what there is to say of where was searched; mostly nothing."""
        if answer.is_fallback:
            return self.tr("The index is being rebuilt; the notes were scanned instead.")
        if answer.searched and self._notes - answer.searched >= _MANY:
            words = self.tr("The index has {} of {} notes so far.")
            return words.format(f"{answer.searched:,}", f"{self._notes:,}")
        return ""

    def _retranslate(self) -> None:
        self.list.setAccessibleName(self.tr("Search results"))
        self.show_saved(is_saved=self._star.isChecked())
        answer = self._answer
        if answer is None:
            return
        self._count.setText(self._counted(answer))
        self._time.setText(self.tr("{} ms").format(max(round(answer.elapsed_ms), 1)))
        parts = [answer.reading, self._notice(answer)]
        self._reading.setText("  ".join(part for part in parts if part))
        corrected = answer.corrected.replace("&", "&&")
        self._meant.setText(self.tr("Did you mean “{}”?").format(corrected))
        self._meant.setVisible(bool(answer.corrections) and answer.corrected != answer.query)
        self._empty.show_query(answer.query)
