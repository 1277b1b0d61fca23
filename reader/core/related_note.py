"""A note that belongs to another, and why."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from reader.core.post import Post


class ReasonKind(Enum):
    """Why a note is related."""

    SERIES = "series"
    LINK = "link"
    TAGS = "tags"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason; ``tags`` are those that both notes have."""

    kind: ReasonKind
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RelatedNote:
    """A note related to another, with the reasons, the weightiest first."""

    post: Post
    score: float
    reasons: tuple[Reason, ...]
