"""One problem put into the review queue or taken out of it, wherever it is shown."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtWidgets import QMessageBox, QToolButton

from reader.core.page_address import PageKind, parse_address
from reader.core.review.queue import ReviewKind
from reader.core.slug import Slug
from reader.services.interviews import Interviews
from reader.services.reviews import Reviews
from reader.ui.features.parts import WindowParts
from reader.ui.navigation import PAGE
from reader.ui.practice.problem_list import ProblemList
from reader.ui.theme.icons import line_icon


class QueueTools(QObject):
    """A button over the problem's page, and a line in the menu of the list of problems."""

    changed = Signal()
    """The queue holds other problems."""

    def __init__(
        self, parts: WindowParts, reviews: Reviews, title_of: Callable[[str], str]
    ) -> None:
        super().__init__(parts.window)
        self._parts, self._reviews, self._title_of = parts, reviews, title_of
        self._interviews = Interviews(parts.services.progress.database)
        self.button = QToolButton()
        self.button.setProperty("role", "icon")
        self.button.setIconSize(QSize(18, 18))
        self.button.setCheckable(True)
        self.button.clicked.connect(self.toggle)
        parts.area.header.add_tool(self.button)
        parts.area.arrived.connect(self.refresh)
        parts.area.pane_made.connect(self._join)
        parts.practice.opened.connect(self.refresh)
        parts.theme.changed.connect(self.refresh)
        for pane in parts.area.panes:
            self._join(pane)
        self.refresh()

    @property
    def slug(self) -> Slug | None:
        """The problem that is worked on, or whose page is shown."""
        practice = self._parts.practice
        return practice.pane.slug if practice.is_open else self._shown

    def add(self, slug: Slug) -> None:
        """Put a problem into the queue; one that was suspended comes again."""
        self._reviews.add(ReviewKind.PROBLEM, slug, self._title_of(slug))
        self._reviews.suspend(ReviewKind.PROBLEM, slug, is_suspended=False)
        self._parts.show_status(self.tr("{} is in the review queue").format(self._title_of(slug)))
        self.changed.emit()

    def take_out(self, slug: Slug) -> None:
        """Take a problem out of the queue; asked first where its reviews would be forgotten."""
        item = self._reviews.item(ReviewKind.PROBLEM, slug)
        if item is None or (item.memory is not None and not self._may_forget(slug)):
            self.refresh()
            return
        self._reviews.remove(ReviewKind.PROBLEM, slug)
        self._parts.show_status(
            self.tr("{} is no longer in the review queue").format(self._title_of(slug))
        )
        self.changed.emit()

    def add_shown(self) -> None:
        """Put the problem into the queue that is worked on or shown."""
        if (slug := self.slug) is not None:
            self.add(slug)

    def take_out_shown(self) -> None:
        """Take the problem out of the queue that is worked on or shown."""
        if (slug := self.slug) is not None:
            self.take_out(slug)

    def toggle(self) -> None:
        """Put the problem of the page into the queue, or take it out."""
        if (slug := self._shown) is not None:
            (self.take_out if self._is_reviewed(slug) else self.add)(slug)

    def refresh(self) -> None:
        """Show whether the problem of the page is in the queue."""
        slug = self._shown
        self.button.setVisible(slug is not None)
        if slug is None:
            return
        is_inside, palette = self._is_reviewed(slug), self._parts.theme.palette
        self.button.setChecked(is_inside)
        colour = palette.vermilion if is_inside else palette.ink_soft
        self.button.setIcon(line_icon("review", colour))
        words = (
            self.tr("Take this problem out of the review queue")
            if is_inside
            else self.tr("Put this problem into the review queue")
        )
        self.button.setToolTip(words)
        self.button.setAccessibleName(words)

    @property
    def _shown(self) -> Slug | None:
        """The problem whose page is shown; none in an interview, where titles may be hidden."""
        place = self._parts.area.history.current
        if place is None or place.kind != PAGE:
            return None
        address = parse_address(place.address)
        if address.kind is not PageKind.PROBLEM or self._interviews.current() is not None:
            return None
        return Slug(address.path)

    def _is_reviewed(self, slug: Slug) -> bool:
        item = self._reviews.item(ReviewKind.PROBLEM, slug)
        return item is not None and not item.is_suspended

    def _join(self, pane: object) -> None:
        if isinstance(pane, ProblemList):
            pane.lists.review_wanted.connect(lambda slug: self.add(Slug(slug)))
            pane.lists.review_ended.connect(lambda slug: self.take_out(Slug(slug)))

    def _may_forget(self, slug: Slug) -> bool:
        words = self.tr("Take {} out of the review queue? Its past reviews are forgotten.")
        answer = QMessageBox.question(
            self._parts.window,
            self.tr("Review queue"),
            words.format(self._title_of(slug)),
        )
        return answer == QMessageBox.StandardButton.Yes
