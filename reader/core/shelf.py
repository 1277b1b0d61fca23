"""What a category or tag holds: how much there is to read, what lies below, what it is about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from reader.core.library import LibrarySnapshot, PostFilter
from reader.core.post import Post
from reader.core.tag_tree import TagNode, tag_path

_INDEX_NAMES = frozenset({"index", "_index", "readme", "about"})


@dataclass(frozen=True, slots=True)
class Shelf:
    """The notes of one category, tag, series or year, and their surroundings.

    ``index`` is the note that introduces the category, ``below`` the categories or tags inside
    with their numbers of notes, ``tags`` those that its notes share, the most frequent first.
    """

    name: str
    count: int
    minutes: int
    index: Post | None
    below: tuple[tuple[tuple[str, ...], int], ...]
    tags: tuple[tuple[str, int], ...]


def find_shelf(library: LibrarySnapshot, wanted: PostFilter, posts: Sequence[Post]) -> Shelf | None:
    """Return the shelf that ``wanted`` leads to; None where it leads to no one name.

    ``posts`` are those that it lists.
    """
    name = shelf_name(wanted)
    if not name:
        return None
    node = _tree_node(library, wanted)
    tags = Counter(tag for post in posts for tag in post.tags if tag not in wanted.tags)
    return Shelf(
        name,
        len(posts),
        sum(post.reading_minutes for post in posts),
        _index_note(library, wanted) if wanted.category else None,
        tuple((child.path, child.post_count) for child in node.children) if node else (),
        tuple(tags.most_common()),
    )


def shelf_name(wanted: PostFilter) -> str:
    """Return the category, series, tag or year that is listed; empty for none, or several tags."""
    if wanted.category:
        return wanted.category[-1]
    if wanted.series:
        return wanted.series
    if len(wanted.tags) == 1:
        return f"#{wanted.tags[0]}"
    return str(wanted.year) if wanted.year and not wanted.tags else ""


def _tree_node(library: LibrarySnapshot, wanted: PostFilter) -> TagNode | None:
    if wanted.category:
        return _node(library.categories, wanted.category)
    is_tag = len(wanted.tags) == 1 and not wanted.series
    return _node(library.tags, tag_path(wanted.tags[0])) if is_tag else None


def _index_note(library: LibrarySnapshot, wanted: PostFilter) -> Post | None:
    """Return the note of the category that is called as such notes are, or as the category is."""
    name = wanted.category[-1].casefold()
    own = [
        post
        for post in library.posts
        if post.category == wanted.category and wanted.library in {"", post.library}
    ]
    named = (post for post in own if _stem(post) in _INDEX_NAMES or post.title.casefold() == name)
    return next(named, None)


def _stem(post: Post) -> str:
    return post.path.rsplit("/", 1)[-1].rsplit(".", 1)[0].casefold()


def _node(tree: TagNode, path: tuple[str, ...]) -> TagNode | None:
    found: TagNode | None = tree
    for name in path:
        found = next((c for c in found.children if c.name == name), None) if found else None
    return found
