"""The address that a site's tool gives a note's page, by the pattern in the site's settings.

Hexo: ``permalink: :year/:title/``. Jekyll: ``permalink: pretty`` or a pattern, and one a
collection. Hugo: a pattern a section, below ``[permalinks]``, or rules. Other notes link to
these addresses.
"""

from __future__ import annotations

import re

from reader.core.dialect import LibraryKind
from reader.core.dialects.hexo_pages import is_hexo_page, page_address
from reader.core.dialects.hugo_places import hugo_section
from reader.core.dialects.hugo_targets import rule_for
from reader.core.dialects.permalink_places import collection_of, fill_place
from reader.core.dialects.sited_note import SitedNote

_HEXO_DEFAULT = ":year/:month/:day/:title/"
# Jekyll's own names for its patterns.
_JEKYLL_STYLES = {
    "": "/:categories/:year/:month/:day/:title:output_ext",
    "date": "/:categories/:year/:month/:day/:title:output_ext",
    "pretty": "/:categories/:year/:month/:day/:title/",
    "ordinal": "/:categories/:year/:y_day/:title:output_ext",
    "weekdate": "/:categories/:year/W:week/:short_day/:title:output_ext",
    "none": "/:categories/:title:output_ext",
}
# An underscore at its end is not part of a name: ``:year_:title``.
_PLACE = re.compile(r":(?P<name>[A-Za-z0-9]+(?:_[A-Za-z0-9]+)*(?:\[[^\]]*\])?)")
_SLASHES = re.compile(r"/{2,}")


def site_address(note: SitedNote) -> str:
    """Return the address of a note from the root of its site; empty where it is not known."""
    if is_hexo_page(note.path, note.dialect):
        return page_address(note.path, note.dialect)
    pattern = _pattern(note)
    if not pattern:
        return ""
    values = [fill_place(found["name"], note) for found in _PLACE.finditer(pattern)]
    if any(value is None for value in values):
        return ""
    filled = iter(values)
    address = _PLACE.sub(lambda _: next(filled) or "", pattern)
    return _SLASHES.sub("/", f"/{address}")


def _pattern(note: SitedNote) -> str:
    patterns = dict(note.dialect.permalinks)
    match note.dialect.kind:
        case LibraryKind.HEXO:
            return patterns.get("", "") or _HEXO_DEFAULT
        case LibraryKind.JEKYLL:
            style = patterns.get("", "")
            collection = collection_of(note)
            if collection == "posts":
                return patterns.get(collection) or _JEKYLL_STYLES.get(style, style)
            return patterns.get(collection) or f"/:collection/:path{_ending(style)}"
        case LibraryKind.HUGO:
            if note.dialect.permalink_rules:
                rule = rule_for(note)
                return rule.pattern if rule is not None else ""
            return patterns.get(hugo_section(note), "")
    return ""


def _ending(style: str) -> str:
    """Return how addresses end in a site of Jekyll whose posts have the pattern ``style``."""
    return "/" if _JEKYLL_STYLES.get(style, style).endswith("/") else ":output_ext"
