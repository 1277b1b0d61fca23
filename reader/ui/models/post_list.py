"""The posts of the home feed as a list model."""

from __future__ import annotations

import operator
from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.core.overriding import override
from reader.core.post import Post
from reader.core.reading import NO_MARKS, PostMarks

Index = QModelIndex | QPersistentModelIndex


class PostRole(IntEnum):
    """What a delegate may ask of a row beside its title."""

    POST = Qt.ItemDataRole.UserRole
    STATE = Qt.ItemDataRole.UserRole + 1
    BOOKMARKED = Qt.ItemDataRole.UserRole + 2


class PostListModel(QAbstractListModel):
    """Rows are posts, in the order given."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._posts: Sequence[Post] = ()
        self._marks = NO_MARKS

    def set_marks(self, marks: PostMarks) -> None:
        """Take over what the reader has made of the posts."""
        before, self._marks = self._marks, marks
        if self._posts and marks is not before:
            last = self.index(len(self._posts) - 1)
            self.dataChanged.emit(self.index(0), last, [PostRole.STATE, PostRole.BOOKMARKED])

    def set_posts(self, posts: Sequence[Post]) -> None:
        """Show other posts. Where they are the same the rows stay, and nothing is painted."""
        if len(posts) == len(self._posts) and all(map(operator.is_, posts, self._posts)):
            return
        self.beginResetModel()
        self._posts = posts
        self.endResetModel()

    def post(self, index: Index) -> Post:
        """Return the post of a valid row."""
        return self._posts[index.row()]

    def row_of(self, post_id: str) -> int:
        """Return the row of a post; -1 where it is not listed."""
        return next((row for row, post in enumerate(self._posts) if post.id == post_id), -1)

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._posts)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        post = self._posts[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return post.title
        if role == PostRole.STATE:
            return self._marks.state(post.id)
        if role == PostRole.BOOKMARKED:
            return post.id in self._marks.bookmarked
        return post if role == PostRole.POST else None
