"""The home feed: posts as cards, in an order of choice, with the filters as chips above."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.core.library import LibrarySnapshot, PostFilter
from reader.core.overriding import override
from reader.core.post import Post
from reader.core.post_order import PostOrder, sort_posts
from reader.core.reading import NO_MARKS, PostMarks, ReadingState
from reader.core.shelf import find_shelf, shelf_name
from reader.ui.models.library_entry import LibraryEntry
from reader.ui.models.post_list import PostListModel
from reader.ui.panes.cards import PostCard, state_name
from reader.ui.panes.centred_list import CentredHead, CentredList
from reader.ui.panes.empty_feed import EmptyFeed
from reader.ui.panes.feed_filters import FeedFilters
from reader.ui.panes.filter_words import library_name
from reader.ui.panes.kept_view import KeptView
from reader.ui.panes.shelf_head import ShelfHead
from reader.ui.theme.controller import ThemeController
from reader.ui.theme.tokens import SPACE_2, SPACE_4, SPACE_5


class HomeFeed(QWidget):
    """Latest updates, or what a category or tag holds; or what to do where there is nothing."""

    post_opened = Signal(str)
    """A card was opened: the post's id."""
    aside_wanted = Signal(str)
    """A card is to be opened in a tab of its own: the post's id."""
    export_wanted = Signal(tuple)
    """These posts are to be written to a folder."""
    filter_changed = Signal(object)
    """A chip was clicked: the `PostFilter` that is meant."""
    order_changed = Signal(object)
    """Another `PostOrder` was chosen."""
    state_chosen = Signal(str, object)
    """A note is to be in another `ReadingState`: its id first."""
    bookmark_toggled = Signal(str)
    """A note is to be bookmarked, or no longer: its id."""

    def __init__(self, theme: ThemeController) -> None:
        super().__init__()
        self._snapshot = LibrarySnapshot(())
        self._filter = PostFilter()
        self._marks = NO_MARKS
        self._order = PostOrder.NEWEST
        self._title_key: Callable[[str], str] = str.casefold
        self._listed: tuple[Post, ...] = ()
        self._resumed: Post | None = None
        self._libraries: dict[str, LibraryEntry] = {}
        self._model = PostListModel(self)
        self.list = CentredList(self._model, PostCard(theme))
        self._view = KeptView(self.list, lambda row: self._model.post(row).id, self._model.row_of)
        self._title = QLabel()
        self._title.setProperty("role", "title")
        self._resume = QToolButton()
        self._resume.setProperty("role", "link")
        self._lines = QHBoxLayout()
        self._orders = QComboBox()
        self._shelf, self._filters = ShelfHead(), FeedFilters()
        self._empty = EmptyFeed()
        self._head = self._make_head()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, SPACE_5, 0, 0)
        layout.setSpacing(SPACE_2)
        layout.addWidget(self._head)
        layout.addWidget(self.list, 1)
        layout.addWidget(self._empty, 1)
        self.list.row_opened.connect(self._open)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._offer_menu)
        self._resume.clicked.connect(self._open_resumed)
        self._orders.activated.connect(lambda at: self.choose_order(list(PostOrder)[at]))
        self._shelf.post_opened.connect(self.post_opened)
        self._shelf.filter_changed.connect(self.filter_changed)
        self._filters.filter_changed.connect(self.filter_changed)
        self._empty.filter_wanted.connect(self.filter_changed)
        theme.changed.connect(self.list.viewport().update)
        self._retranslate()

    def add_line(self, widget: QWidget) -> None:
        """Put a feature's one line beside the title."""
        self._lines.addWidget(widget)

    @property
    def current_filter(self) -> PostFilter:
        """What is listed."""
        return self._filter

    @property
    def listed(self) -> tuple[Post, ...]:
        """The posts that are listed."""
        return self._listed

    @property
    def order(self) -> PostOrder:
        """The order they are listed in."""
        return self._order

    def show_posts(self, snapshot: LibrarySnapshot, wanted: PostFilter) -> None:
        """List the posts of ``snapshot`` that ``wanted`` accepts, newest first."""
        self._snapshot, self._filter = snapshot, wanted
        self._list()
        self.list.scrollToTop()
        self._filters.show_filter(wanted, self._libraries)
        self._retranslate()

    def take_library(self, snapshot: LibrarySnapshot) -> None:
        """List what the same filter accepts of another ``snapshot``; what is in view stays."""
        self._snapshot = snapshot
        self._view.replace(self._list)
        self._filters.show_filter(self._filter, self._libraries)
        self._show_resume()

    def sort_titles_by(self, key: Callable[[str], str]) -> None:
        """Compare titles by ``key`` from now on."""
        self._title_key = key
        if self._order is PostOrder.TITLE:
            self._list()

    def show_marks(self, marks: PostMarks) -> None:
        """Take over what the reader has made of the notes; the list moves only if it must."""
        self._marks = marks
        self._model.set_marks(marks)
        if self._find() != self._listed:
            self._list()

    def choose_order(self, order: PostOrder) -> None:
        """List in another order."""
        if order is not self._order:
            self._order = order
            self._list()
            self.list.scrollToTop()
            self.order_changed.emit(order)
        self._orders.setCurrentIndex(list(PostOrder).index(order))

    def show_libraries(self, entries: tuple[LibraryEntry, ...]) -> None:
        """Take the open libraries, which chips name and an empty list tells of."""
        self._libraries = {entry.library.key: entry for entry in entries}

    def tell_reading(self, libraries: frozenset[str]) -> None:
        """Have an empty list of one of these libraries, by their keys, tell that it is read."""
        self._empty.tell_reading(libraries)
        self._explain(self._listed)

    def explain_unread(self, why: Exception | None) -> None:
        """Say in place of no cards why the notes cannot be read; None where they can."""
        self._empty.explain_unread(why)
        self._explain(self._listed)

    def offer_to_resume(self, post: Post | None) -> None:
        """Offer the post that was read last, in one line above the cards."""
        self._resumed = post
        self._show_resume()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self.list.viewport().update()
        super().changeEvent(event)

    def _find(self) -> tuple[Post, ...]:
        found = self._snapshot.filtered(self._filter, self._marks)
        return sort_posts(found, self._order, self._marks, title_key=self._title_key)

    def _list(self) -> None:
        posts = self._listed = self._find()
        self._model.set_posts(posts)
        self._model.set_marks(self._marks)
        self._shelf.show_shelf(find_shelf(self._snapshot, self._filter, posts), self._filter)
        self.list.setVisible(bool(posts))
        self._empty.setVisible(not posts)
        self._explain(posts)

    def _explain(self, listed: Sequence[Post]) -> None:
        if not listed:
            self._empty.explain(self._snapshot, self._filter, self._marks, self._libraries)

    def _make_head(self) -> QWidget:
        head = CentredHead()
        line = QHBoxLayout()
        line.addWidget(self._title)
        line.addSpacing(SPACE_4)
        line.addWidget(self._resume)
        line.addLayout(self._lines)
        line.addStretch()
        line.addWidget(self._orders)
        head.column.addLayout(line)
        head.column.addWidget(self._shelf)
        head.column.addWidget(self._filters)
        return head

    def _show_resume(self) -> None:
        post = self._resumed
        self._resume.setVisible(post is not None and self._filter == PostFilter())
        if post is not None:
            self._resume.setText(self.tr("Resume “{}”").format(post.title.replace("&", "&&")))

    def _open(self, index: QModelIndex) -> None:
        self.post_opened.emit(self._model.post(index).id)

    def _offer_menu(self, place: QPoint) -> None:
        index = self.list.indexAt(place)
        if not index.isValid():
            return
        post, listed = self._model.post(index), self.listed
        menu = QMenu(self)
        menu.addAction(self.tr("Open"), lambda: self.post_opened.emit(post.id))
        menu.addAction(self.tr("Open in a new tab"), lambda: self.aside_wanted.emit(post.id))
        menu.addSeparator()
        self._offer_marks(menu, post)
        menu.addSeparator()
        menu.addAction(self.tr("Export this note…"), lambda: self.export_wanted.emit((post,)))
        if len(listed) > 1:
            words = self.tr("Export the {} notes listed…").format(len(listed))
            menu.addAction(words, lambda: self.export_wanted.emit(listed))
        menu.popup(self.list.viewport().mapToGlobal(place))

    def _offer_marks(self, menu: QMenu, post: Post) -> None:
        star = menu.addAction(self.tr("Bookmarked"))
        star.setCheckable(True)
        star.setChecked(post.id in self._marks.bookmarked)
        star.triggered.connect(lambda: self.bookmark_toggled.emit(post.id))
        for state in ReadingState:
            action = menu.addAction(state_name(state))
            action.setCheckable(True)
            action.setChecked(self._marks.state(post.id) is state)
            action.triggered.connect(
                lambda _=False, state=state: self.state_chosen.emit(post.id, state)
            )

    def _open_resumed(self) -> None:
        if self._resumed is not None:
            self.post_opened.emit(self._resumed.id)

    def _retranslate(self) -> None:
        self._title.setText(self._heading())
        self.list.setAccessibleName(self._title.text())
        self._explain(self._listed)
        for widget in (self._orders, self._orders.view()):
            widget.setAccessibleName(self.tr("Order"))
        self._orders.clear()
        self._orders.addItems([self._order_name(order) for order in PostOrder])
        self._orders.setCurrentIndex(list(PostOrder).index(self._order))
        self._show_resume()

    def _heading(self) -> str:
        """Return what is listed: a category or the like, else a library, else all."""
        entry = self._libraries.get(self._filter.library)
        name = shelf_name(self._filter) or (library_name(entry) if entry is not None else "")
        return name or self.tr("Latest updates")

    def _order_name(self, order: PostOrder) -> str:
        names = {
            PostOrder.NEWEST: self.tr("Newest first"),
            PostOrder.UPDATED: self.tr("Last updated first"),
            PostOrder.TITLE: self.tr("By title"),
            PostOrder.SHORTEST: self.tr("Shortest first"),
            PostOrder.STALEST: self.tr("Read longest ago first"),
        }
        return names[order]
