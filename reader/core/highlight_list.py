"""Highlights as they are listed: note by note, and only those that are asked for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reader.core.highlight import Highlight, Ink
from reader.core.post import Post, PostId


@dataclass(frozen=True, slots=True)
class HighlightFilter:
    """Which highlights to list: of these ``inks`` (none: of all), with all words of ``text``."""

    text: str = ""
    inks: frozenset[Ink] = frozenset()
    is_lost_only: bool = False

    def accepts(self, one: Highlight, title: str) -> bool:
        """Return whether a highlight of the note called ``title`` is to be listed."""
        where = f"{one.anchor.quote}\n{one.note}\n{one.anchor.heading}\n{title}".casefold()
        return (
            (not self.inks or one.colour in self.inks)
            and (one.is_lost or not self.is_lost_only)
            and all(word in where for word in self.text.casefold().split())
        )


@dataclass(frozen=True, slots=True)
class NoteRow:
    """The line above the highlights of a note; ``is_gone`` says that the note is not there."""

    post: PostId
    title: str
    count: int
    is_gone: bool


def list_highlights(
    highlights: Sequence[Highlight], posts: Mapping[PostId, Post], wanted: HighlightFilter
) -> list[NoteRow | Highlight]:
    """Return the rows of a list: each note once, its highlights below it."""
    by_note: dict[PostId, list[Highlight]] = {}
    for one in sort_highlights(highlights, posts):
        if wanted.accepts(one, _title(one.post, posts)):
            by_note.setdefault(one.post, []).append(one)
    rows: list[NoteRow | Highlight] = []
    for post, own in by_note.items():
        rows.append(NoteRow(post, _title(post, posts), len(own), is_gone=post not in posts))
        rows += own
    return rows


def sort_highlights(
    highlights: Sequence[Highlight], posts: Mapping[PostId, Post]
) -> list[Highlight]:
    """Return ``highlights`` note by note: by title, gone notes last, each in its page's order."""

    def key(one: Highlight) -> tuple[bool, str, str, int]:
        return one.post not in posts, _title(one.post, posts), one.post, one.anchor.position

    return sorted(highlights, key=key)


def _title(post: PostId, posts: Mapping[PostId, Post]) -> str:
    return posts[post].title if post in posts else post
