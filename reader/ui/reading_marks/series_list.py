"""Beside the page: the series it belongs to, and where in it one is."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from reader.core.overriding import override
from reader.core.series import SeriesPlace
from reader.ui.panes.elided_button import ElidedButton
from reader.ui.panes.note_link import NoteLink
from reader.ui.theme.controller import ThemeController
from reader.ui.theme.tokens import SPACE_1, SPACE_3


class SeriesList(QWidget):
    """The name with "3 of 5", the note before and the one after; hidden without a series."""

    note_chosen = Signal(str)
    """A note was clicked: its id."""
    series_chosen = Signal(str)
    """All of the series is to be listed: its name."""

    def __init__(self, theme: ThemeController) -> None:
        super().__init__()
        self._theme = theme
        self._place: SeriesPlace | None = None
        self._title = QLabel()
        self._title.setProperty("role", "section")
        self._title.setContentsMargins(0, SPACE_3, 0, 0)
        self._all = ElidedButton("")
        self._all.setProperty("role", "plain")
        self._links = QVBoxLayout()
        self._links.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_1)
        column.addWidget(self._title)
        column.addWidget(self._all)
        column.addLayout(self._links)
        self._all.clicked.connect(self._choose_all)
        theme.changed.connect(self.update)
        self.show_place(None)

    def show_place(self, place: SeriesPlace | None) -> None:
        """Show where another note stands; None for one of no series."""
        self._place = place
        while (item := self._links.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for widget in (self, self._all):
            widget.setVisible(place is not None)
        if place is not None:
            self._show(place)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.show_place(self._place)
        super().changeEvent(event)

    def _show(self, place: SeriesPlace) -> None:
        where = self.tr("{} of {}").format(place.number, len(place.posts))
        self._title.setText("  ·  ".join((self.tr("Series"), where)))
        self._all.setText(place.name.replace("&", "&&"))
        self._all.setToolTip(place.name)
        self._all.setAccessibleName(self.tr("All notes of the series {}").format(place.name))
        for post, why in ((place.previous, self.tr("before")), (place.next, self.tr("after"))):
            if post is not None:
                link = NoteLink(self._theme, post.title, why)
                link.clicked.connect(lambda _=False, key=post.id: self.note_chosen.emit(key))
                self._links.addWidget(link)

    def _choose_all(self) -> None:
        if self._place is not None:
            self.series_chosen.emit(self._place.name)
