"""What a note's place and file name say of it, by its library's kind."""

from __future__ import annotations

import datetime as dt
import posixpath
import re
from dataclasses import dataclass, replace

from reader.core.dialect import Dialect, LibraryKind
from reader.core.dialects.hexo_pages import LAYOUT, is_hexo_page, page_place
from reader.core.note_dates import read_date

_DATED = re.compile(r"(?P<date>\d{4}-\d{1,2}-\d{1,2})-(?P<slug>.+)")
LANGUAGE = re.compile(r"\.[a-z]{2}(?:-[a-zA-Z]{2,4})?$")
"""The language that the name of a page of Hugo may end in."""
_INDEXES = {"index", "_index"}


@dataclass(frozen=True, slots=True)
class PathFacts:
    """What stands for missing settings: a title, a date, a category; and other names of it."""

    title: str
    folder: tuple[str, ...]
    date: dt.datetime | None = None
    is_draft: bool = False
    names: tuple[str, ...] = ()


def read_path(path: str, dialect: Dialect) -> PathFacts:
    """Return what ``path``, from the library's folder, says of the note that lies there."""
    below = dialect.below_root(path)
    folder = tuple(part for part in posixpath.dirname(below).split("/") if part)
    stem = posixpath.splitext(posixpath.basename(below))[0]
    facts = _facts(path, below, stem, folder, dialect.kind)
    if dialect.kind is LibraryKind.PLAIN:
        return facts
    # As a link of the site has it, from the root of its notes.
    place = posixpath.splitext(below)[0]
    if dialect.kind is LibraryKind.HUGO:
        place = LANGUAGE.sub("", place).removesuffix("/index").removesuffix("/_index")
    elif is_hexo_page(path, dialect):
        facts, place = _hexo_page(path, dialect), page_place(path, dialect)
    names = (name for name in (*facts.names, place) if f"{name}.md" != path)
    return replace(facts, names=tuple(dict.fromkeys(names)))


def _facts(
    path: str, below: str, stem: str, folder: tuple[str, ...], kind: LibraryKind
) -> PathFacts:
    match kind:
        case LibraryKind.HUGO:
            return _hugo(stem, folder)
        case LibraryKind.JEKYLL:
            return _jekyll(stem, folder, path.removesuffix(below).strip("/"))
        case LibraryKind.HEXO:
            is_draft = "_drafts" in path.split("/")
            return _dated(stem, folder, is_draft=is_draft)
        case LibraryKind.OBSIDIAN:
            day = re.fullmatch(r"\d{4}-\d{2}-\d{2}", stem)
            return PathFacts(stem, folder, read_date(stem) if day else None)
    return PathFacts(stem, folder)


def _hexo_page(path: str, dialect: Dialect) -> PathFacts:
    """Read a page's place, by which it goes alone: from the site's root and the library's."""
    place = page_place(path, dialect)
    folder, title = posixpath.split(place)
    own = posixpath.join(dialect.statics[0], place)
    return PathFacts(title, (LAYOUT, *filter(None, folder.split("/"))), names=(title, own))


def _hugo(stem: str, folder: tuple[str, ...]) -> PathFacts:
    """Read a bundle: the folder of ``index.md`` is the note, that of ``_index.md`` its section."""
    stem = LANGUAGE.sub("", stem)
    if stem in _INDEXES and folder:
        place = folder[:-1] if stem == "index" else folder
        return _dated(folder[-1], place)
    return _dated(stem, folder)


def _jekyll(stem: str, folder: tuple[str, ...], root: str) -> PathFacts:
    """Read a post's name; ``cats/_posts`` is a category, ``_recipes`` a collection."""
    above = tuple(part for part in root.split("/") if part and part not in {"_posts", "_drafts"})
    facts = _dated(
        stem, (*(part.lstrip("_") for part in above), *folder), is_draft="_drafts" in root
    )
    words = facts.title.replace("-", " ") if facts.date else facts.title
    return PathFacts(
        words[:1].upper() + words[1:], facts.folder, facts.date, facts.is_draft, facts.names
    )


def _dated(stem: str, folder: tuple[str, ...], *, is_draft: bool = False) -> PathFacts:
    found = _DATED.fullmatch(stem)
    date = read_date(found["date"]) if found else None
    if found is None or date is None:
        return PathFacts(stem, folder, is_draft=is_draft, names=(stem,))
    return PathFacts(found["slug"], folder, date, is_draft, (found["slug"], stem))
