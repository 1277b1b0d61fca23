"""The address that a site's tool gives a note's page, by the pattern in the site's settings.

Hexo: ``permalink: :year/:title/``. Jekyll: ``permalink: pretty`` or a pattern. Hugo: a pattern
a section, below ``[permalinks]``. Other notes link to these addresses.
"""

from __future__ import annotations

import datetime as dt
import posixpath
import re
from collections.abc import Callable
from dataclasses import dataclass

from reader.core.anchors import slug
from reader.core.dialect import Dialect, LibraryKind
from reader.core.dialects.paths import PathFacts

_HEXO_DEFAULT = ":year/:month/:day/:title/"
# Jekyll's own names for its patterns.
_JEKYLL_STYLES = {
    "": "/:categories/:year/:month/:day/:title:output_ext",
    "date": "/:categories/:year/:month/:day/:title:output_ext",
    "pretty": "/:categories/:year/:month/:day/:title/",
    "ordinal": "/:categories/:year/:y_day/:title:output_ext",
    "none": "/:categories/:title:output_ext",
}
_PLACE = re.compile(r":(?P<name>[a-z_]+(?:\[[^\]]*\])?)")
_SLASHES = re.compile(r"/{2,}")
_DATES = {
    "year": "%Y",
    "short_year": "%y",
    "month": "%m",
    "day": "%d",
    "y_day": "%j",
    "yearday": "%j",
    "hour": "%H",
    "minute": "%M",
    "second": "%S",
}
_SHORT_DATES = {"i_month": "%m", "i_day": "%d"}


@dataclass(frozen=True, slots=True)
class SitedNote:
    """What of a note goes into its address; ``field`` gives a line of its front matter."""

    path: str
    facts: PathFacts
    title: str
    date: dt.datetime | None
    category: tuple[str, ...]
    field: Callable[[str], str]


def site_address(note: SitedNote, dialect: Dialect) -> str:
    """Return the address of a note from the root of its site; empty where it is not known."""
    pattern = _pattern(note, dialect)
    if not pattern:
        return ""
    values = [_value(found, note, dialect) for found in _PLACE.finditer(pattern)]
    if any(value is None for value in values):
        return ""
    filled = iter(values)
    address = _PLACE.sub(lambda _: next(filled) or "", pattern)
    return _SLASHES.sub("/", f"/{address}")


def _pattern(note: SitedNote, dialect: Dialect) -> str:
    patterns = dict(dialect.permalinks)
    match dialect.kind:
        case LibraryKind.HEXO:
            return patterns.get("", "") or _HEXO_DEFAULT
        case LibraryKind.JEKYLL:
            written = patterns.get("", "")
            return _JEKYLL_STYLES.get(written, written)
        case LibraryKind.HUGO:
            return patterns.get(_section(note, dialect), "")
    return ""


def _value(found: re.Match[str], note: SitedNote, dialect: Dialect) -> str | None:
    """Return what stands in one place of a pattern; None where it is not known."""
    name = found["name"]
    if name in _DATES or name in _SHORT_DATES:
        return _of_date(name, note.date)
    make = _MAKERS.get(name)
    # Without one it is ``abbrlink`` and the like, which a plug-in has written into the note.
    return make(note, dialect) if make is not None else note.field(name) or None


def _of_date(name: str, date: dt.datetime | None) -> str | None:
    if date is None:
        return None
    if name in _SHORT_DATES:
        return date.strftime(_SHORT_DATES[name]).lstrip("0")
    return date.strftime(_DATES[name])


def _title(note: SitedNote, dialect: Dialect) -> str:
    if dialect.kind is LibraryKind.HEXO:
        # There it is the file's place, and has its folders.
        return posixpath.join(posixpath.dirname(_place(note, dialect)), _file_name(note, dialect))
    if dialect.kind is LibraryKind.JEKYLL:
        return note.field("slug") or _file_name(note, dialect)
    return slug(note.title)


def _slug(note: SitedNote, dialect: Dialect) -> str:
    return note.field("slug") or _title(note, dialect)


def _slug_or_file(note: SitedNote, dialect: Dialect) -> str:
    return note.field("slug") or _file_name(note, dialect)


def _file_name(note: SitedNote, dialect: Dialect) -> str:
    # The names begin with the file's, without a date before it, but for what its path says.
    return posixpath.basename(next(iter(note.facts.names), _place(note, dialect)))


def _place(note: SitedNote, dialect: Dialect) -> str:
    place = posixpath.splitext(dialect.below_root(note.path))[0]
    return place.removesuffix("/index")


def _section(note: SitedNote, dialect: Dialect) -> str:
    return _place(note, dialect).partition("/")[0]


_MAKERS: dict[str, Callable[[SitedNote, Dialect], str]] = {
    "title": _title,
    "post_title": lambda note, _: slug(note.title),
    "slug": _slug,
    "slugorfilename": _slug_or_file,
    "slugorcontentbasename": _slug_or_file,
    **dict.fromkeys(("filename", "contentbasename", "name", "basename"), _file_name),
    **dict.fromkeys(("category", "categories"), lambda note, _: "/".join(map(slug, note.category))),
    "section": _section,
    "sections": lambda note, dialect: posixpath.dirname(_place(note, dialect)),
    "output_ext": lambda _note, _dialect: ".html",
}
