"""When segments are merged: each costs every search a little."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

MAX_SEGMENTS = 12
MAX_TINY = 6
"""Segments of fewer than `TINY_POSTS`, as saving a note leaves them: merging those is nothing."""
TINY_POSTS = 32
MAX_DELETED_SHARE = 0.2
MAX_DEAD_TEXT_SHARE = 0.3
MAX_MERGED_POSTS = 4000
"""A merge holds its postings in memory, some 15 KB a post at the peak."""


@dataclass(frozen=True, slots=True)
class SegmentSize:
    """How many posts a segment has, and how many of them are deleted."""

    posts: int
    deleted: int

    @property
    def live(self) -> int:
        """Posts that a merge would carry over."""
        return self.posts - self.deleted


def choose_merge(segments: Sequence[SegmentSize]) -> list[int]:
    """Return which segments to merge into a new one; none where it is not worth it.

    Those with many deleted posts go first, and the tiny ones where they are several. Past
    `MAX_SEGMENTS` the smallest join them, as many as a merge may hold, so that a large segment
    is seldom written again.
    """
    are_tiny = sum(segment.posts < TINY_POSTS for segment in segments) > MAX_TINY
    chosen = [
        place
        for place, segment in enumerate(segments)
        if segment.deleted > segment.posts * MAX_DELETED_SHARE
        or (are_tiny and segment.posts < TINY_POSTS)
    ]
    if len(segments) - len(chosen) <= MAX_SEGMENTS:
        return chosen
    posts = sum(segments[place].live for place in chosen)
    rest = sorted(set(range(len(segments))) - set(chosen), key=lambda at: segments[at].live)
    for place in rest:
        posts += segments[place].live
        if posts > MAX_MERGED_POSTS:
            break
        chosen.append(place)
    return chosen
