"""All highlights: note by note, searched, by colour, and out of it into one Markdown file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.core.highlight import Highlight, Ink
from reader.core.highlight_list import HighlightFilter, NoteRow, list_highlights
from reader.core.overriding import override
from reader.core.post import Post, PostId
from reader.ui.highlights.inks import ink_name
from reader.ui.highlights.row_card import HighlightCard
from reader.ui.highlights.row_list import HighlightRows
from reader.ui.panes.centred_list import CentredHead, CentredList
from reader.ui.panes.filter_line import FilterLine
from reader.ui.panes.steady_button import SteadyButton
from reader.ui.theme.controller import ThemeController
from reader.ui.theme.tokens import SPACE_2, SPACE_4, SPACE_5


class HighlightsPane(QWidget):
    """A head with search and colours over the list; a click goes to the place in the note."""

    chosen = Signal(object)
    """A `Highlight` is to be gone to."""
    note_wanted = Signal(object)
    """The note of a `Highlight` is to be written, where it stands."""
    note_chosen = Signal(str)
    """A note's title was clicked: its id."""
    removed = Signal(str)
    """A highlight is to be taken away: its id."""
    recoloured = Signal(str, str)
    """A highlight is to have another ink: its id, the ink."""
    export_wanted = Signal(tuple)
    """These highlights are to be written to a file."""

    def __init__(self, theme: ThemeController) -> None:
        super().__init__()
        self._all: Sequence[Highlight] = ()
        self._posts: Mapping[PostId, Post] = {}
        self._wanted = HighlightFilter()
        self.model = HighlightRows(self)
        self.list = _List(self.model, HighlightCard(theme), is_uniform=False)
        self.search = FilterLine()
        self._title = QLabel()
        self._title.setProperty("role", "title")
        self.export = QPushButton()
        self.export.setProperty("role", "plain")
        self.inks = {ink: SteadyButton(role="chip") for ink in Ink}
        self.lost = SteadyButton(role="chip")
        self._advice, self._empty = QLabel(), QLabel()
        self._advice.setProperty("role", "meta")
        self._advice.setWordWrap(True)
        self._empty.setProperty("role", "soft")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        self._lay_out()
        self._connect()
        theme.changed.connect(self.list.viewport().update)
        self._retranslate()

    @property
    def listed(self) -> tuple[Highlight, ...]:
        """The highlights that are listed."""
        rows = (self.model.row(self.model.index(n)) for n in range(self.model.rowCount()))
        return tuple(row for row in rows if isinstance(row, Highlight))

    def show_highlights(
        self, highlights: Sequence[Highlight], posts: Mapping[PostId, Post]
    ) -> None:
        """List other highlights, of notes that are among ``posts`` or gone."""
        self._all, self._posts = highlights, posts
        self._list()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        # No proxy: Tab would pass over what stands above that.
        (self.search if self.list.isHidden() else self.list).setFocus(event.reason())

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        head = CentredHead()
        line = QHBoxLayout()
        line.setSpacing(SPACE_4)
        line.addWidget(self._title, 1)
        line.addWidget(self.search, 1)
        line.addWidget(self.export)
        chips = QHBoxLayout()
        chips.setSpacing(SPACE_2)
        for chip in (*self.inks.values(), self.lost):
            chips.addWidget(chip)
        chips.addStretch()
        head.column.addLayout(line)
        head.column.addLayout(chips)
        head.column.addWidget(self._advice)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE_5, 0, 0)
        column.setSpacing(SPACE_2)
        column.addWidget(head)
        column.addWidget(self.list, 1)
        column.addWidget(self._empty, 1)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._narrow)
        self.search.entered.connect(self.list.enter)
        for chip in (*self.inks.values(), self.lost):
            chip.toggled.connect(self._narrow)
        self.export.clicked.connect(lambda: self.export_wanted.emit(self.listed))
        self.list.row_opened.connect(self._open)
        self.list.left_upwards.connect(self.search.setFocus)
        self.list.removed.connect(self._remove)
        self.list.edited.connect(self._edit)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._offer_menu)

    def _narrow(self) -> None:
        inks = frozenset(ink for ink, chip in self.inks.items() if chip.isChecked())
        self._wanted = HighlightFilter(self.search.text(), inks, self.lost.isChecked())
        self._list()

    def _list(self) -> None:
        rows = list_highlights(self._all, self._posts, self._wanted)
        place = self.list.verticalScrollBar().value()
        self.model.set_rows(rows)
        self.list.verticalScrollBar().setValue(place)
        self.list.setVisible(bool(rows))
        self._empty.setVisible(not rows)
        self.export.setEnabled(bool(rows))
        lost = sum(one.is_lost for one in self._all)
        self.lost.setVisible(lost > 0 or self.lost.isChecked())
        self.lost.setText(self.tr("Not found any more  {}").format(lost))
        self._advice.setVisible(self.lost.isChecked() and bool(rows))
        self._empty.setText(self._why_empty())

    def _open(self, index: QModelIndex) -> None:
        row = self.model.row(index)
        if isinstance(row, NoteRow):
            self.note_chosen.emit(row.post)
        else:
            self.chosen.emit(row)

    def _remove(self, index: QModelIndex) -> None:
        if isinstance(row := self.model.row(index), Highlight):
            self.removed.emit(row.id)

    def _edit(self, index: QModelIndex) -> None:
        if isinstance(row := self.model.row(index), Highlight):
            self.note_wanted.emit(row)

    def _offer_menu(self, place: QPoint) -> None:
        index = self.list.indexAt(place)
        row = self.model.row(index) if index.isValid() else None
        if not isinstance(row, Highlight):
            return
        menu = QMenu(self)
        if row.is_lost:
            words = self.tr("Look where it stood, and attach it to other words")
            menu.addAction(words, lambda: self.chosen.emit(row))
        else:
            menu.addAction(self.tr("Show in the note"), lambda: self.chosen.emit(row))
            menu.addAction(self.tr("Edit the note"), lambda: self.note_wanted.emit(row))
        copy = QGuiApplication.clipboard().setText
        menu.addAction(self.tr("Copy"), lambda: copy(row.anchor.quote))
        menu.addSeparator()
        for ink in Ink:
            action = menu.addAction(ink_name(ink))
            action.setCheckable(True)
            action.setChecked(ink is row.colour)
            action.triggered.connect(lambda _=False, ink=ink: self.recoloured.emit(row.id, ink))
        menu.addSeparator()
        menu.addAction(self.tr("Delete"), lambda: self.removed.emit(row.id))
        menu.popup(self.list.viewport().mapToGlobal(place))

    def _why_empty(self) -> str:
        if self._all or self._wanted != HighlightFilter():
            return self.tr("No highlight fits. Take a filter away above.")
        return self.tr("Select words in a note and press 1 to 4: what you mark is listed here.")

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Highlights"))
        self.list.setAccessibleName(self.tr("Highlights"))
        self.search.setPlaceholderText(self.tr("Search highlights"))
        self.search.setAccessibleName(self.tr("Search highlights"))
        self.export.setText(self.tr("Export…"))
        self._advice.setText(
            self.tr(
                "The words of these were changed or cut out. Click one to go to the nearest"
                " heading, where it can be attached to other words, or deleted."
            )
        )
        for ink, chip in self.inks.items():
            chip.setText(ink_name(ink))
        self._list()
        self.list.viewport().update()


class _List(CentredList):
    """Delete takes the current row away, F2 edits it."""

    removed = Signal(QModelIndex)
    """Delete was pressed on a row."""
    edited = Signal(QModelIndex)
    """F2 was pressed on a row."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        acts = {Qt.Key.Key_Delete: self.removed, Qt.Key.Key_F2: self.edited}
        act = acts.get(Qt.Key(event.key()))
        if act is not None and self.currentIndex().isValid():
            act.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)
