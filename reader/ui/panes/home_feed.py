"""The home feed: the newest posts as cards, with the filters in force as chips above."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.core.library import LibrarySnapshot, PostFilter
from reader.core.overriding import override
from reader.core.post import Post
from reader.ui.models.library_entry import LibraryEntry
from reader.ui.models.post_list import PostListModel
from reader.ui.panes.cards import PostCard
from reader.ui.panes.centred_list import CentredHead, CentredList
from reader.ui.theme.controller import ThemeController
from reader.ui.theme.tokens import SPACE_2, SPACE_4, SPACE_5


class HomeFeed(QWidget):
    """Latest updates: a title, the chips, the cards; or what to do where there is nothing."""

    post_opened = Signal(str)
    """A card was opened: the post's id."""
    export_wanted = Signal(tuple)
    """These posts are to be written to a folder."""
    filter_changed = Signal(object)
    """A chip was taken away: the `PostFilter` that is left."""

    def __init__(self, theme: ThemeController) -> None:
        super().__init__()
        self._snapshot = LibrarySnapshot(())
        self._filter = PostFilter()
        self._resumed: Post | None = None
        self._libraries: dict[str, LibraryEntry] = {}
        self._model = PostListModel(self)
        self.list = CentredList(self._model, PostCard(theme))
        self._title = QLabel()
        self._title.setProperty("role", "heading")
        self._resume = QToolButton()
        self._resume.setProperty("role", "link")
        self._lines, self._chips = QHBoxLayout(), QHBoxLayout()
        self._empty = QLabel()
        self._empty.setProperty("role", "soft")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        self._empty.setContentsMargins(SPACE_5, 0, SPACE_5, 0)
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
        return self._snapshot.filtered(self._filter)

    def show_posts(self, snapshot: LibrarySnapshot, wanted: PostFilter) -> None:
        """List the posts of ``snapshot`` that ``wanted`` accepts, newest first."""
        self._snapshot, self._filter = snapshot, wanted
        posts = snapshot.filtered(wanted)
        self._model.set_posts(posts)
        self.list.scrollToTop()
        self._show_chips()
        self._show_resume()
        self.list.setVisible(bool(posts))
        self._empty.setVisible(not posts)
        self._retranslate()

    def show_libraries(self, entries: tuple[LibraryEntry, ...]) -> None:
        """Take the open libraries, which chips name and an empty list tells of."""
        self._libraries = {entry.library.key: entry for entry in entries}

    def offer_to_resume(self, post: Post | None) -> None:
        """Offer the post that was read last, in one line above the cards."""
        self._resumed = post
        self._show_resume()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self._show_chips()
            self.list.viewport().update()
        super().changeEvent(event)

    def _make_head(self) -> QWidget:
        head = CentredHead()
        line = QHBoxLayout()
        line.addWidget(self._title)
        line.addSpacing(SPACE_4)
        line.addWidget(self._resume)
        line.addLayout(self._lines)
        line.addStretch()
        head.column.addLayout(line)
        self._chips.setSpacing(SPACE_2)
        head.column.addLayout(self._chips)
        return head

    def _show_chips(self) -> None:
        while (item := self._chips.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        chosen = self._filter
        if chosen.library in self._libraries:
            name = self._libraries[chosen.library].library.name
            self._add_chip(name, PostFilter(chosen.category, chosen.tags))
        if chosen.category:
            without = PostFilter((), chosen.tags, chosen.library)
            self._add_chip(" / ".join(chosen.category), without)
        for tag in chosen.tags:
            others = tuple(other for other in chosen.tags if other != tag)
            self._add_chip(f"#{tag}", PostFilter(chosen.category, others, chosen.library))
        self._chips.addStretch()

    def _add_chip(self, label: str, without: PostFilter) -> None:
        chip = QPushButton(f"{label}  ×")
        chip.setProperty("role", "chip")
        chip.setAccessibleName(self.tr("Remove the filter {}").format(label))
        chip.clicked.connect(lambda: self.filter_changed.emit(without))
        self._chips.addWidget(chip)

    def _show_resume(self) -> None:
        post = self._resumed
        self._resume.setVisible(post is not None and self._filter == PostFilter())
        if post is not None:
            self._resume.setText(self.tr("Resume “{}”").format(post.title))

    def _open(self, index: QModelIndex) -> None:
        self.post_opened.emit(self._model.post(index).id)

    def _offer_menu(self, place: QPoint) -> None:
        index = self.list.indexAt(place)
        if not index.isValid():
            return
        post, listed = self._model.post(index), self.listed
        menu = QMenu(self)
        menu.addAction(self.tr("Open"), lambda: self.post_opened.emit(post.id))
        menu.addSeparator()
        menu.addAction(self.tr("Export this note…"), lambda: self.export_wanted.emit((post,)))
        if len(listed) > 1:
            words = self.tr("Export the {} notes listed…").format(len(listed))
            menu.addAction(words, lambda: self.export_wanted.emit(listed))
        menu.popup(self.list.viewport().mapToGlobal(place))

    def _open_resumed(self) -> None:
        if self._resumed is not None:
            self.post_opened.emit(self._resumed.id)

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Latest updates"))
        self.list.setAccessibleName(self.tr("Latest updates"))
        self._empty.setText(self._why_empty())
        self._show_resume()

    def _why_empty(self) -> str:
        entry = self._libraries.get(self._filter.library)
        if entry is not None and not entry.is_there:
            words = self.tr(
                "{} is not there. Connect its disk, or move the folder back: its notes return by"
                " themselves. To forget it, right-click it in the tree and close it."
            )
            return words.format(entry.library.folder)
        if entry is not None and self._filter == PostFilter(library=self._filter.library):
            words = self.tr(
                "There is no Markdown note in {} yet. One that is put there shows up by itself."
            )
            return words.format(entry.library.folder)
        if self._snapshot.posts:
            return self.tr("No note fits these filters. Take one away above.")
        return self.tr("Reading your notes…")
