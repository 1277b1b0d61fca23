"""What stands in the places of Hugo's patterns: sections, and dates by an example.

A section is a folder right below the content, or one with an ``_index.md``; its page has a title,
or a slug, of its own.
"""

from __future__ import annotations

import posixpath
from collections.abc import Sequence

from reader.core.dialects.go_dates import format_date
from reader.core.dialects.sited_note import SitedNote
from reader.core.dialects.slugs import hugo_slug


def hugo_section(note: SitedNote) -> str:
    """Return the folder of Hugo's that has a pattern of its own."""
    return note.place.partition("/")[0]


def hugo_sections(note: SitedNote) -> list[str]:
    """Return the names of the sections that a note is in, the widest first."""
    return [posixpath.basename(folder) for folder in _sections(note)]


def hugo_section_slugs(note: SitedNote) -> list[str]:
    """Return what stands for those sections by their own pages."""
    dialect = note.dialect
    names = dict(dialect.address_names)
    is_plural = dict(dialect.address_options).get("pluralizeListTitles") != "false"
    titles = (
        names.get(folder) or _usual_title(folder, is_plural=is_plural) for folder in _sections(note)
    )
    return [*map(hugo_slug, titles)]


def hugo_place(name: str, note: SitedNote) -> str | None:
    """Return what stands in a place with a cut (``sections[1:]``), or written as a date."""
    if name.startswith("sections["):
        return "/".join(cut_list(hugo_sections(note), name.removeprefix("sections")))
    if name.startswith("sectionslugs["):
        return "/".join(cut_list(hugo_section_slugs(note), name.removeprefix("sectionslugs")))
    return format_date(note.date, name) if note.date else None


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


def _sections(note: SitedNote) -> list[str]:
    """Return the folders, from the root of the notes, that are sections."""
    known = dict(note.dialect.address_names)
    parts = [part for part in posixpath.dirname(note.place).split("/") if part]
    folders = ["/".join(parts[: depth + 1]) for depth in range(len(parts))]
    return [folder for depth, folder in enumerate(folders) if not depth or folder in known]


def _usual_title(folder: str, *, is_plural: bool) -> str:
    """Return the title of a section without one: its folder's name, in the plural as lists are."""
    name = posixpath.basename(folder)
    return (_plural(name) if is_plural else name).replace("-", " ")


def _plural(word: str) -> str:
    """Return a word's plural by the first rules of English; Hugo knows more of them."""
    if word.endswith("s"):
        return word
    if word.endswith("y") and word[-2:-1] not in tuple("aeiou"):
        return f"{word[:-1]}ies"
    return f"{word}es" if word.endswith(("x", "z", "ch", "sh")) else f"{word}s"


def _number(text: str, length: int) -> int:
    return length - 1 if text == "last" else int(text) if text.isdecimal() else 0
