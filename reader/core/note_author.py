"""Who wrote a note, by its front matter."""

from __future__ import annotations

from collections.abc import Mapping

_KEYS = ("author", "authors")


def note_author(fields: object) -> str:
    """Return the names of a note's authors in one line; empty where it names none.

    Tools have one name, a list of them, or tables that hold a ``name`` each.
    """
    if not isinstance(fields, Mapping):
        return ""
    return ", ".join(name for key in _KEYS for name in _names(fields.get(key)))


def _names(value: object) -> list[str]:
    if isinstance(value, list):
        return [name for one in value for name in _names(one)]
    if isinstance(value, Mapping):
        return _names(value.get("name"))
    return [" ".join(value.split())] if isinstance(value, str) and value.strip() else []
