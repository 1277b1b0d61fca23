"""What stands in each place of a permalink's pattern (``:year``, ``:slug``), by the site's tool.

The names are those in the documentation of Hexo, Jekyll and Hugo. Not known are those that the
tool makes of its own database or of the machine's time zone (``:id``, ``:hash``), and Hugo's of
the titles of sections.
"""

from __future__ import annotations

import datetime as dt
import posixpath
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from reader.core.dialect import Dialect, LibraryKind, is_below
from reader.core.dialects.go_dates import DAYS, MONTHS, format_date
from reader.core.dialects.paths import PathFacts
from reader.core.dialects.slugs import hexo_slug, hugo_slug, jekyll_slug, jekyll_title


@dataclass(frozen=True, slots=True)
class SitedNote:
    """What of a note goes into its address; ``field`` gives a line of its front matter.

    ``category`` is what its front matter or, in Jekyll, its folder says.
    """

    path: str
    dialect: Dialect
    facts: PathFacts
    title: str
    date: dt.datetime | None
    category: tuple[str, ...]
    field: Callable[[str], str]


def fill_place(name: str, note: SitedNote) -> str | None:
    """Return what stands in the place ``name`` of a pattern; None where it is not known."""
    kind = note.dialect.kind
    of_date = _DATES[kind].get(name)
    if of_date is not None:
        return of_date(note.date) if note.date else None
    make = _MAKERS[kind].get(name)
    if make is not None:
        return make(note)
    if kind is LibraryKind.HUGO:
        return _hugo_place(name, note)
    # ``abbrlink`` and the like, which a plug-in has written into the note.
    return note.field(name.lower()) or dict(note.dialect.permalink_defaults).get(name)


def section_of(note: SitedNote) -> str:
    """Return the folder of Hugo's that has a pattern of its own."""
    return _place(note).partition("/")[0]


def collection_of(note: SitedNote) -> str:
    """Return the collection of Jekyll's that a note is in; drafts are posts."""
    name = posixpath.basename(_root(note)).removeprefix("_")
    return "posts" if name in {"", "drafts"} else name


def _root(note: SitedNote) -> str:
    roots = (root for root in note.dialect.roots if is_below(note.path, root))
    return max(roots, key=len, default="")


def _place(note: SitedNote) -> str:
    place = posixpath.splitext(note.dialect.below_root(note.path))[0]
    return place.removesuffix("/index")


def _file_name(note: SitedNote) -> str:
    # The names begin with the file's, without a date before it, but for what its path says.
    return posixpath.basename(next(iter(note.facts.names), _place(note)))


def _hexo_title(note: SitedNote) -> str:
    # There it is the file's place, and has its folders.
    return posixpath.join(posixpath.dirname(_place(note)), _file_name(note))


def _hexo_category(note: SitedNote) -> str:
    usual = dict(note.dialect.permalink_defaults).get("category", "uncategorized")
    return "/".join(map(hexo_slug, note.category)) or usual


def _jekyll_name(note: SitedNote) -> str:
    return note.field("slug") or _file_name(note)


def _hugo_place(name: str, note: SitedNote) -> str | None:
    if name.startswith("sections["):
        return "/".join(cut_list(_sections(note), name.removeprefix("sections")))
    return format_date(note.date, name) if note.date else None


def _sections(note: SitedNote) -> list[str]:
    return [part for part in posixpath.dirname(_place(note)).split("/") if part]


def cut_list(parts: Sequence[str], cut: str) -> Sequence[str]:
    """Return what Hugo takes out of a list by ``[1]``, ``[last]``, ``[1:]`` or ``[:last]``.

    Nothing where there is no such part.
    """
    low, colon, high = cut.strip("[]").lower().partition(":")
    start = _number(low, len(parts)) if low else 0
    if start >= len(parts):
        return ()
    if not colon:
        return parts[start : start + 1]
    return parts[start : _number(high, len(parts)) if high else None]


def _number(text: str, length: int) -> int:
    return length - 1 if text == "last" else int(text) if text.isdecimal() else 0


_Date: TypeAlias = Callable[[dt.datetime], str]
_USUAL: Mapping[str, _Date] = {
    "year": lambda date: f"{date.year:04}",
    "month": lambda date: f"{date.month:02}",
    "day": lambda date: f"{date.day:02}",
}
_CLOCK: Mapping[str, _Date] = {
    "i_month": lambda date: str(date.month),
    "i_day": lambda date: str(date.day),
    "hour": lambda date: f"{date.hour:02}",
    "minute": lambda date: f"{date.minute:02}",
    "second": lambda date: f"{date.second:02}",
}
_DATES: Mapping[LibraryKind, Mapping[str, _Date]] = {
    LibraryKind.HEXO: {**_USUAL, **_CLOCK},
    LibraryKind.JEKYLL: {
        **_USUAL,
        **_CLOCK,
        "short_year": lambda date: f"{date.year % 100:02}",
        "short_month": lambda date: MONTHS[date.month - 1][:3].upper(),
        "long_month": lambda date: MONTHS[date.month - 1],
        "short_day": lambda date: DAYS[date.weekday()][:3].upper(),
        "long_day": lambda date: DAYS[date.weekday()],
        "y_day": lambda date: f"{date.timetuple().tm_yday:03}",
        "w_year": lambda date: str(date.isocalendar().year),
        "week": lambda date: f"{date.isocalendar().week:02}",
        "w_day": lambda date: str(date.isoweekday()),
    },
    LibraryKind.HUGO: {
        **_USUAL,
        "monthname": lambda date: MONTHS[date.month - 1],
        "weekday": lambda date: str(date.isoweekday() % 7),
        "weekdayname": lambda date: DAYS[date.weekday()],
        "yearday": lambda date: str(date.timetuple().tm_yday),
    },
}
_Maker: TypeAlias = Callable[[SitedNote], str]
_MAKERS: Mapping[LibraryKind, Mapping[str, _Maker]] = {
    LibraryKind.HEXO: {
        "title": _hexo_title,
        "name": _file_name,
        "post_title": lambda note: hexo_slug(note.title).lower(),
        "category": _hexo_category,
    },
    LibraryKind.JEKYLL: {
        "title": lambda note: jekyll_title(_jekyll_name(note)),
        "slug": lambda note: jekyll_slug(_jekyll_name(note)),
        "name": lambda note: jekyll_slug(posixpath.basename(_place(note))),
        "basename": lambda note: posixpath.basename(_place(note)),
        "path": _place,
        "collection": collection_of,
        # As they are written: the blanks in them are escaped, as links to them are.
        "categories": lambda note: "/".join(dict.fromkeys(each.lower() for each in note.category)),
        "slugified_categories": lambda note: "/".join(map(jekyll_slug, note.category)),
        "output_ext": lambda _note: ".html",
    },
    LibraryKind.HUGO: {
        "title": lambda note: hugo_slug(note.title),
        "slug": lambda note: hugo_slug(note.field("slug") or note.title),
        "section": section_of,
        "sections": lambda note: "/".join(_sections(note)),
        **dict.fromkeys(("filename", "contentbasename"), lambda note: hugo_slug(_file_name(note))),
        **dict.fromkeys(
            ("slugorfilename", "slugorcontentbasename"),
            lambda note: hugo_slug(note.field("slug") or _file_name(note)),
        ),
    },
}
