"""The trees of categories and of tags, with the number of posts below each node."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from reader.core.post import PostId
from reader.core.saying import say


class TagError(ValueError):
    """A tag that names no place in a tree."""


@dataclass(frozen=True, slots=True)
class TagNode:
    """One node: ``path`` from the root, and its children, the fullest first."""

    path: tuple[str, ...]
    post_count: int
    children: tuple[TagNode, ...]

    @property
    def name(self) -> str:
        """The last segment; empty at the root."""
        return self.path[-1] if self.path else ""


def tag_path(tag: str) -> tuple[str, ...]:
    """Return the segments of ``tag``, which are joined by ``/``.

    Raises:
        TagError: A segment is empty (``graphs//flow``, ``/graphs``).
    """
    segments = tuple(part.strip() for part in tag.split("/"))
    if not all(segments):
        raise TagError(say("the tag {tag} has an empty part", tag=repr(tag)))
    return segments


def build_tree(paths_by_post: Mapping[PostId, Iterable[tuple[str, ...]]]) -> TagNode:
    """Return the tree of all paths.

    A post counts once per node however many of its paths lie below it, so a parent's count
    can be less than the sum over its children. Paths are not checked: see `tag_path`.
    """
    posts: dict[tuple[str, ...], set[PostId]] = {(): set()}
    for post, paths in paths_by_post.items():
        for path in paths:
            for depth in range(len(path) + 1):
                posts.setdefault(path[:depth], set()).add(post)
    return _node((), posts, _children_of(posts))


def _children_of(
    posts: Mapping[tuple[str, ...], set[PostId]],
) -> dict[tuple[str, ...], list[tuple[str, ...]]]:
    children: dict[tuple[str, ...], list[tuple[str, ...]]] = {}
    for path in posts:
        if path:
            children.setdefault(path[:-1], []).append(path)
    return children


def _node(
    path: tuple[str, ...],
    posts: Mapping[tuple[str, ...], set[PostId]],
    children: Mapping[tuple[str, ...], list[tuple[str, ...]]],
) -> TagNode:
    below = sorted(children.get(path, []), key=lambda child: (-len(posts[child]), child))
    return TagNode(path, len(posts[path]), tuple(_node(p, posts, children) for p in below))
