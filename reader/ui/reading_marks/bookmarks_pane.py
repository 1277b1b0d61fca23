"""All bookmarked notes: in groups, in an order of choice, taken away and given back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QLocale, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QMenu, QVBoxLayout, QWidget

from reader.core.bookmark_list import (
    Bookmark,
    BookmarkGroup,
    BookmarkOrder,
    GroupRow,
    list_bookmarks,
)
from reader.core.overriding import override
from reader.core.post import Post, PostId
from reader.ui.panes.centred_list import CentredHead, CentredList
from reader.ui.panes.undo_bar import UndoBar
from reader.ui.reading_marks.bookmark_card import BookmarkCard
from reader.ui.reading_marks.bookmark_rows import BookmarkRows
from reader.ui.theme.controller import ThemeController
from reader.ui.theme.tokens import SPACE_2, SPACE_3, SPACE_5


class BookmarksPane(QWidget):
    """A click opens a note; Delete takes its bookmark away, which can be undone."""

    note_chosen = Signal(str)
    """A note was clicked: its id."""
    aside_wanted = Signal(str)
    """A note is to be opened in a tab of its own: its id."""
    removed = Signal(str)
    """A note is to be bookmarked no longer: its id."""
    put_back = Signal(object)
    """A `Bookmark` that was taken away is to be there again."""
    arranged = Signal(object, object)
    """Another `BookmarkOrder` and `BookmarkGroup` are chosen."""

    def __init__(self, theme: ThemeController, language: Callable[[], str]) -> None:
        super().__init__()
        self._language = language
        self._keys = ""
        self._added: Mapping[PostId, dt.datetime] = {}
        self._posts: Mapping[PostId, Post] = {}
        self._title_key: Callable[[str], str] = str.casefold
        self.order, self.group = BookmarkOrder.ADDED, BookmarkGroup.NONE
        self.model = BookmarkRows(self._name_group, self)
        self.list = _List(self.model, BookmarkCard(theme), is_uniform=False)
        self._title, self._count, self._empty = QLabel(), QLabel(), QLabel()
        self._title.setProperty("role", "title")
        self._count.setProperty("role", "meta")
        self._empty.setProperty("role", "soft")
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.orders, self.groups = QComboBox(), QComboBox()
        self.undo_bar = UndoBar()
        self._lay_out()
        self._connect()
        theme.changed.connect(self.list.viewport().update)
        self._retranslate()

    def show_bookmarks(
        self, added: Mapping[PostId, dt.datetime], posts: Mapping[PostId, Post]
    ) -> None:
        """List other bookmarks, of notes that are among ``posts`` or gone."""
        self._added, self._posts = added, posts
        self._list()

    def show_keys(self, keys: str) -> None:
        """Name the shortcut that bookmarks a note; empty for none."""
        self._keys = keys
        self._empty.setText(self._why_empty())

    def sort_titles_by(self, key: Callable[[str], str]) -> None:
        """Compare titles by ``key`` from now on."""
        self._title_key = key
        self._list()

    def arrange(self, order: BookmarkOrder, group: BookmarkGroup) -> None:
        """List in another order, and in other groups."""
        self.order, self.group = order, group
        self.orders.setCurrentIndex(list(BookmarkOrder).index(order))
        self.groups.setCurrentIndex(list(BookmarkGroup).index(group))
        self._list()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        # No proxy: Tab would pass over what stands above that.
        (self.groups if self.list.isHidden() else self.list).setFocus(event.reason())

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        head = CentredHead()
        line = QHBoxLayout()
        line.setSpacing(SPACE_3)
        line.addWidget(self._title)
        line.addWidget(self._count)
        line.addStretch()
        line.addWidget(self.groups)
        line.addWidget(self.orders)
        head.column.addLayout(line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE_5, 0, 0)
        column.setSpacing(SPACE_2)
        column.addWidget(head)
        column.addWidget(self.list, 1)
        column.addWidget(self._empty, 1)
        column.addWidget(self.undo_bar)

    def _connect(self) -> None:
        self.list.row_opened.connect(self._open)
        self.list.left_upwards.connect(self.groups.setFocus)
        self.list.removed.connect(self._remove)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._offer_menu)
        for box in (self.orders, self.groups):
            box.activated.connect(lambda _: self._take_choice())

    def _take_choice(self) -> None:
        order = list(BookmarkOrder)[self.orders.currentIndex()]
        group = list(BookmarkGroup)[self.groups.currentIndex()]
        self.arrange(order, group)
        self.arranged.emit(order, group)

    def _list(self) -> None:
        rows = list_bookmarks(
            self._added, self._posts, self.order, self.group, title_key=self._title_key
        )
        place = self.list.verticalScrollBar().value()
        self.model.set_rows(rows)
        self.list.verticalScrollBar().setValue(place)
        self.list.setVisible(bool(rows))
        self._empty.setVisible(not rows)
        self._count.setText(str(len(self._added)) if rows else "")

    def _open(self, index: QModelIndex) -> None:
        row = self.model.row(index)
        if isinstance(row, Bookmark) and row.post is not None:
            self.note_chosen.emit(row.id)

    def _remove(self, index: QModelIndex) -> None:
        row = self.model.row(index)
        if isinstance(row, Bookmark):
            self._remove_row(row)
            last = self.model.rowCount() - 1
            self.list.setCurrentIndex(self.model.index(min(index.row(), last)))

    def _remove_row(self, row: Bookmark) -> None:
        self.removed.emit(row.id)
        words = self.tr("“{}” is bookmarked no longer").format(row.title)
        self.undo_bar.offer(words, lambda: self.put_back.emit(row))

    def _offer_menu(self, place: QPoint) -> None:
        index = self.list.indexAt(place)
        row = self.model.row(index) if index.isValid() else None
        if not isinstance(row, Bookmark):
            return
        menu = QMenu(self)
        if row.post is not None:
            menu.addAction(self.tr("Open"), lambda: self.note_chosen.emit(row.id))
            menu.addAction(self.tr("Open in a new tab"), lambda: self.aside_wanted.emit(row.id))
            menu.addSeparator()
        menu.addAction(self.tr("Remove the bookmark"), lambda: self._remove_row(row))
        menu.popup(self.list.viewport().mapToGlobal(place))

    def _name_group(self, row: GroupRow) -> str:
        if row.is_gone:
            return self.tr("Notes that are not there any more")
        if self.group is not BookmarkGroup.MONTH:
            return row.name or self.tr("No category")
        year, month = row.name.split("-")
        if self._language() == "zh":
            return f"{year} 年 {int(month)} 月"
        return f"{QLocale(QLocale.Language.English).standaloneMonthName(int(month))} {year}"

    def _why_empty(self) -> str:
        if not self._keys:
            return self.tr("No note is bookmarked yet. The star above a note does that.")
        words = self.tr("No note is bookmarked yet. The star above a note, or {}, does that.")
        return words.format(self._keys)

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Bookmarks"))
        self.list.setAccessibleName(self.tr("Bookmarks"))
        self._empty.setText(self._why_empty())
        orders = (self.tr("Bookmarked last first"), self.tr("By title"))
        groups = (self.tr("Grouped by category"), self.tr("Grouped by month"), self.tr("No groups"))
        for box, words, name, at in (
            (self.orders, orders, self.tr("Order"), list(BookmarkOrder).index(self.order)),
            (self.groups, groups, self.tr("Groups"), list(BookmarkGroup).index(self.group)),
        ):
            box.clear()
            box.addItems(words)
            box.setCurrentIndex(at)
            for widget in (box, box.view()):
                widget.setAccessibleName(name)
        self._list()


class _List(CentredList):
    """Delete takes the current row away. Names of groups are passed over."""

    removed = Signal(QModelIndex)
    """Delete was pressed on a row."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.currentIndex().isValid():
            self.removed.emit(self.currentIndex())
        elif event.key() == Qt.Key.Key_Up and self._is_at_first():
            self.left_upwards.emit()
        else:
            super().keyPressEvent(event)

    def _is_at_first(self) -> bool:
        above = (self.model().index(row, 0) for row in range(self.currentIndex().row()))
        return not any(index.flags() & Qt.ItemFlag.ItemIsEnabled for index in above)
