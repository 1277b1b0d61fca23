"""The reader's marks on notes as the window works with them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from reader.core.post import PostId
from reader.core.reading import PostMarks, ReadingState
from reader.services.post_marks import PostMarkStore


class MarksShelf(QObject):
    """What is kept of states and bookmarks, with a word whenever it changes."""

    changed = Signal()
    """States or bookmarks are others now."""

    def __init__(self, kept: PostMarkStore, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kept = kept
        self._marks = kept.marks()

    @property
    def marks(self) -> PostMarks:
        """All marks."""
        return self._marks

    @property
    def store(self) -> PostMarkStore:
        """Where they are kept, with the log of what was read."""
        return self._kept

    def set_state(self, post: PostId, state: ReadingState) -> None:
        """Have a note be in another state."""
        if self._marks.state(post) is not state:
            self._kept.set_state(post, state)
            self._take({**self._marks.states, post: state}, self._marks.bookmarked)

    def begin(self, post: PostId) -> None:
        """Have an unread note be one that is being read."""
        if self._marks.state(post) is ReadingState.UNREAD and self._kept.begin(post):
            self._take({**self._marks.states, post: ReadingState.READING}, self._marks.bookmarked)

    def finish(self, post: PostId) -> None:
        """Have a note be read, but where it is mastered."""
        if self._marks.state(post) is not ReadingState.MASTERED:
            self.set_state(post, ReadingState.READ)

    def toggle_bookmark(self, post: PostId) -> None:
        """Bookmark a note, or no longer."""
        bookmarked = self._marks.bookmarked ^ {post}
        self._kept.set_bookmark(post, is_set=post in bookmarked)
        self._take(self._marks.states, bookmarked)

    def put_bookmark(self, post: PostId, added_at: dt.datetime) -> None:
        """Keep a bookmark that was taken away."""
        self._kept.put_bookmark(post, added_at)
        self._take(self._marks.states, self._marks.bookmarked | {post})

    def reload(self) -> None:
        """Take over what is kept now: times of reading too."""
        self._marks = self._kept.marks()
        self.changed.emit()

    def _take(self, states: Mapping[PostId, ReadingState], bookmarked: frozenset[PostId]) -> None:
        self._marks = replace(self._marks, states=states, bookmarked=bookmarked)
        self.changed.emit()
