"""The open libraries as the tree lists them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from reader.core.library import LibrarySnapshot
from reader.core.post import BUNDLED
from reader.core.tag_tree import TagNode, build_tree
from reader.services.libraries import Library


@dataclass(frozen=True, slots=True)
class LibraryEntry:
    """One open library, and whether its folder is there."""

    library: Library
    is_there: bool

    @property
    def is_own(self) -> bool:
        """Whether the user opened it, and may close it."""
        return self.library.key != BUNDLED


def list_entries(
    libraries: Iterable[Library], order: Mapping[str, int]
) -> tuple[LibraryEntry, ...]:
    """Return the libraries by their places in ``order``, those without one last."""
    ordered = sorted(libraries, key=lambda one: order.get(str(one.folder), len(order)))
    return tuple(LibraryEntry(one, one.folder.is_dir()) for one in ordered)


def library_tree(snapshot: LibrarySnapshot, entries: Iterable[LibraryEntry]) -> TagNode:
    """Return a tree of the libraries in their order, each over its own categories."""
    paths = {
        post.id: [(post.library, *category) for category in post.categories]
        for post in snapshot.posts
    }
    return put_in_order(build_tree(paths), entries)


def put_in_order(tree: TagNode, entries: Iterable[LibraryEntry]) -> TagNode:
    """Return a tree of libraries with those of ``entries``, in their order."""
    by_key = {node.path[0]: node for node in tree.children}
    keys = [entry.library.key for entry in entries]
    nodes = tuple(by_key.get(key, TagNode((key,), 0, ())) for key in keys)
    return TagNode((), tree.post_count, nodes)
