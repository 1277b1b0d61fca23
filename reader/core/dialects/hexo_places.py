"""What stands in the places of Hexo's patterns that take more than a look at the note."""

from __future__ import annotations

import datetime as dt
import hashlib
import posixpath
import re
from collections.abc import Mapping

from reader.core.dialects.sited_note import SitedNote
from reader.core.dialects.slugs import hexo_slug

_HASH_LENGTH = 12
_CASES = {"1": str.lower, "2": str.upper}
_PLACE = re.compile(r":(\w*[^_\W])", re.ASCII)
# How much of a file's name a place of ``new_post_name`` takes; any other as little as will do.
_SEGMENTS = {
    "year": r"\d{4}",
    "month": r"\d{2}",
    "day": r"\d{2}",
    "i_month": r"\d{1,2}",
    "i_day": r"\d{1,2}",
    "hash": r"[0-9a-f]{12}",
}


def hexo_name_parts(note: SitedNote) -> Mapping[str, str]:
    """Return what a note's place says by ``new_post_name``; ``title`` is always there."""
    place = note.place
    pattern = dict(note.dialect.address_options).get("new_post_name") or ":title.md"
    found = re.fullmatch(_as_expression(posixpath.splitext(pattern)[0]), place)
    parts = found.groupdict() if found else {}
    return {"title": hexo_slug(place), **parts}


def hexo_category(note: SitedNote) -> str:
    """Return the category as ``category_map`` and ``filename_case`` have it."""
    dialect = note.dialect
    usual = dict(dialect.permalink_defaults).get("category", "uncategorized")
    in_case = _CASES.get(dict(dialect.address_options).get("filename_case", ""), str)
    names = dict(dialect.address_names)
    parts = (names.get(part) or part for part in note.category)
    return "/".join(in_case(hexo_slug(part)) for part in parts) or usual


def hexo_timestamp(note: SitedNote, date: dt.datetime) -> str | None:
    """Return the second that ``date`` is in the site's time zone; None where that is not known."""
    zone = note.dialect.zone
    return str(int(date.replace(tzinfo=zone).timestamp())) if zone is not None else None


def hexo_hash(note: SitedNote, date: dt.datetime) -> str | None:
    """Return what Hexo makes of a note's place and its second."""
    second = hexo_timestamp(note, date)
    if second is None:
        return None
    text = f"{hexo_name_parts(note)['title']}{second}"
    return hashlib.sha1(text.encode(), usedforsecurity=False).hexdigest()[:_HASH_LENGTH]


def _as_expression(pattern: str) -> str:
    """Return the expression that takes a file's place apart; a place named twice counts once."""
    pieces: list[str] = []
    seen: set[str] = set()
    end = 0
    for found in _PLACE.finditer(pattern):
        name = found[1]
        segment = _SEGMENTS.get(name, ".+?")
        is_name = name.isidentifier() and name not in seen
        pieces += [re.escape(pattern[end : found.start()])]
        pieces += [f"(?P<{name}>{segment})" if is_name else f"(?:{segment})"]
        seen.add(name)
        end = found.end()
    return "".join((*pieces, re.escape(pattern[end:])))
