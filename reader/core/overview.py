"""All categories, or all tags, at a glance: how much each holds, how much of it is read."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from reader.core.library import LibrarySnapshot
from reader.core.post import Post
from reader.core.reading import NO_MARKS, PostMarks, ReadingState
from reader.core.tag_tree import TagNode, tag_path

Path = tuple[str, ...]
_DONE = frozenset({ReadingState.READ, ReadingState.MASTERED})


@dataclass(frozen=True, slots=True)
class OverviewNode:
    """One category or tag with all that lies below it.

    ``latest`` is its newest note that has a date, or else any; ``read`` counts the notes that
    are read or mastered, ``minutes`` what reading all of them takes.
    """

    path: Path
    count: int
    read: int
    minutes: int
    latest: Post
    children: tuple[OverviewNode, ...] = ()

    @property
    def name(self) -> str:
        """The last segment."""
        return self.path[-1]

    @property
    def share(self) -> float:
        """The share of the notes that is read, 0 to 1."""
        return self.read / self.count


def category_overview(
    library: LibrarySnapshot, marks: PostMarks = NO_MARKS
) -> tuple[OverviewNode, ...]:
    """Return the widest categories, the fullest first, the others below them."""
    return _overview(library, library.categories, lambda post: post.categories, marks)


def tag_overview(library: LibrarySnapshot, marks: PostMarks = NO_MARKS) -> tuple[OverviewNode, ...]:
    """Return the tags, the most frequent first, those with a slash below what is before it."""
    return _overview(library, library.tags, lambda post: map(tag_path, post.tags), marks)


def _overview(
    library: LibrarySnapshot,
    tree: TagNode,
    paths_of: Callable[[Post], Iterable[Path]],
    marks: PostMarks,
) -> tuple[OverviewNode, ...]:
    posts: dict[Path, list[Post]] = {}
    for post in library.posts:
        around = {path[:depth] for path in paths_of(post) for depth in range(1, len(path) + 1)}
        for path in around:
            posts.setdefault(path, []).append(post)

    def node(branch: TagNode) -> OverviewNode:
        own = posts[branch.path]
        return OverviewNode(
            branch.path,
            len(own),
            sum(marks.state(post.id) in _DONE for post in own),
            sum(post.reading_minutes for post in own),
            own[0],  # the library has the newest first, and those without a date last
            tuple(map(node, branch.children)),
        )

    return tuple(map(node, tree.children))
