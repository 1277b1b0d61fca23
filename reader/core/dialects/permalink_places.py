"""What stands in each place of a permalink's pattern (``:year``, ``:slug``), by the site's tool.

The names are those in the documentation of Hexo, Jekyll and Hugo. Not known is what Hexo has in
its database alone (``:id``, but in a note that has one of its own).
"""

from __future__ import annotations

import datetime as dt
import posixpath
from collections.abc import Callable, Mapping
from typing import TypeAlias

from reader.core.dialect import LibraryKind
from reader.core.dialects.go_dates import DAYS, MONTHS
from reader.core.dialects.hexo_places import (
    hexo_category,
    hexo_hash,
    hexo_name_parts,
    hexo_timestamp,
)
from reader.core.dialects.hugo_places import (
    hugo_place,
    hugo_section,
    hugo_section_slugs,
    hugo_sections,
)
from reader.core.dialects.sited_note import SitedNote
from reader.core.dialects.slugs import hexo_slug, hugo_slug, jekyll_slug, jekyll_title


def fill_place(name: str, note: SitedNote) -> str | None:
    """Return what stands in the place ``name`` of a pattern; None where it is not known."""
    kind = note.dialect.kind
    of_date = _DATES[kind].get(name)
    if of_date is not None:
        return of_date(note.date) if note.date else None
    if kind is LibraryKind.HEXO and (of_second := _SECONDS.get(name)) is not None:
        return of_second(note, note.date) if note.date else None
    make = _MAKERS[kind].get(name)
    if make is not None:
        return make(note)
    if kind is LibraryKind.HUGO:
        return hugo_place(name, note)
    # ``lang`` of ``new_post_name``; ``abbrlink`` and the like, which a plug-in has written.
    said = hexo_name_parts(note).get(name) or note.field(name.lower())
    return said or dict(note.dialect.permalink_defaults).get(name)


def collection_of(note: SitedNote) -> str:
    """Return the collection of Jekyll's that a note is in; drafts are posts."""
    name = posixpath.basename(note.root).removeprefix("_")
    return "posts" if name in {"", "drafts"} else name


def _jekyll_name(note: SitedNote) -> str:
    return note.field("slug") or note.file_name


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
_SECONDS: Mapping[str, Callable[[SitedNote, dt.datetime], str | None]] = {
    "timestamp": hexo_timestamp,
    "hash": hexo_hash,
}
_Maker: TypeAlias = Callable[[SitedNote], str]
_MAKERS: Mapping[LibraryKind, Mapping[str, _Maker]] = {
    LibraryKind.HEXO: {
        # There it is the file's place, and has its folders.
        "title": lambda note: hexo_name_parts(note)["title"],
        "name": lambda note: posixpath.basename(hexo_name_parts(note)["title"]),
        "post_title": lambda note: hexo_slug(note.title).lower(),
        "category": hexo_category,
    },
    LibraryKind.JEKYLL: {
        "title": lambda note: jekyll_title(_jekyll_name(note)),
        "slug": lambda note: jekyll_slug(_jekyll_name(note)),
        "name": lambda note: jekyll_slug(posixpath.basename(note.place)),
        "basename": lambda note: posixpath.basename(note.place),
        "path": lambda note: note.place,
        "collection": collection_of,
        # As they are written: the blanks in them are escaped, as links to them are.
        "categories": lambda note: "/".join(dict.fromkeys(each.lower() for each in note.category)),
        "slugified_categories": lambda note: "/".join(map(jekyll_slug, note.category)),
        "output_ext": lambda _note: ".html",
    },
    LibraryKind.HUGO: {
        "title": lambda note: hugo_slug(note.title),
        "slug": lambda note: hugo_slug(note.field("slug") or note.title),
        "section": hugo_section,
        "sections": lambda note: "/".join(hugo_sections(note)),
        "sectionslug": lambda note: "/".join(hugo_section_slugs(note)[:1]),
        "sectionslugs": lambda note: "/".join(hugo_section_slugs(note)),
        **dict.fromkeys(("filename", "contentbasename"), lambda note: hugo_slug(note.file_name)),
        **dict.fromkeys(
            ("slugorfilename", "slugorcontentbasename"),
            lambda note: hugo_slug(note.field("slug") or note.file_name),
        ),
    },
}
