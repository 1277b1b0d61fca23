"""Hexo's pages: what lies beside the posts, as ``source/about/index.md``.

Their address is where they lie; they are in no category, and their names hold no date.
"""

from __future__ import annotations

import posixpath

from reader.core.dialect import Dialect, LibraryKind, is_below
from reader.core.frontmatter import split_front_matter

LAYOUT = "page"
"""What Hexo calls them, and the first part of their place in the tree of categories."""
_POSTS = frozenset({"_posts", "_drafts"})


def is_hexo_page(path: str, dialect: Dialect) -> bool:
    """Return whether the note at ``path`` of a library is such a page."""
    return (
        dialect.kind is LibraryKind.HEXO
        and is_below(path, dialect.statics[0])
        and _POSTS.isdisjoint(path.split("/"))
    )


def page_place(path: str, dialect: Dialect) -> str:
    """Return where a page stands on its site, from the root: ``about``, ``docs/first``."""
    below = path.removeprefix(dialect.statics[0]).lstrip("/")
    return posixpath.splitext(below)[0].removesuffix("/index")


def page_address(path: str, dialect: Dialect) -> str:
    """Return the address of a page."""
    is_folder = posixpath.splitext(path)[0].endswith("/index")
    place = page_place(path, dialect)
    return f"/{place}/" if is_folder and place != "index" else f"/{place}.html"


def is_bare_page(text: str, path: str, dialect: Dialect) -> bool:
    """Return whether ``text`` is that of a page with no words: a list that the theme makes."""
    if not is_hexo_page(path, dialect):
        return False
    return not split_front_matter(text, path, LibraryKind.HEXO)[0].body.strip()
