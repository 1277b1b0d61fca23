"""What the reader has made of the notes: how far each is known, which are bookmarked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from reader.core.post import PostId


class ReadingState(StrEnum):
    """How far a note is known, in the order in which it comes to be."""

    UNREAD = "unread"
    READING = "reading"
    READ = "read"
    MASTERED = "mastered"


@dataclass(frozen=True, slots=True)
class PostMarks:
    """The reader's marks on notes. A note without a state is unread.

    ``last_read`` holds, for notes that were opened, when that was last, as ISO text.
    """

    states: Mapping[PostId, ReadingState] = field(default_factory=dict)
    bookmarked: frozenset[PostId] = frozenset()
    last_read: Mapping[PostId, str] = field(default_factory=dict)

    def state(self, post: PostId) -> ReadingState:
        """Return how far ``post`` is known."""
        return self.states.get(post, ReadingState.UNREAD)


NO_MARKS = PostMarks()
