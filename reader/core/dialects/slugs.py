"""Titles and names as parts of an address, as each site's tool writes them.

They differ in what becomes of ``C++``, ``v1.2`` and capitals.
"""

from __future__ import annotations

import re
import unicodedata

_HEXO_MARKS = re.compile(r"[\s~`!@#$%^&*()\-_+=\[\]{}|\\;:\"'<>,.?/]+")
_LATIN = {"ß": "s", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ø": "o", "Ø": "O", "ł": "l"}
_JEKYLL_MARKS = re.compile(r"[\W_]+")
_JEKYLL_PRETTY = re.compile(r"[^\w.~!$&'()+,;=@]+")
_HUGO_DROPPED = re.compile(r"[^\w\s./\\#+~@-]+")
_HUGO_GAPS = re.compile(r"[\s-]*\s[\s-]*")


def hexo_slug(text: str) -> str:
    """Return ``text`` with a hyphen for every run of marks, and Latin letters without accents."""
    return _HEXO_MARKS.sub("-", "".join(map(_bare, text))).strip("-")


def jekyll_slug(text: str) -> str:
    """Return ``text`` with a hyphen for every run of what is no letter and no digit."""
    return _JEKYLL_MARKS.sub("-", text).strip("-").lower()


def jekyll_title(text: str) -> str:
    """Return ``text`` likewise, but with the marks that an address may hold."""
    return _JEKYLL_PRETTY.sub("-", text).strip("-")


def hugo_slug(text: str) -> str:
    """Return ``text`` without most marks, and with a hyphen for every gap."""
    return _HUGO_GAPS.sub("-", _HUGO_DROPPED.sub("", text.strip())).lower()


def _bare(letter: str) -> str:
    base = unicodedata.normalize("NFD", letter)[0]
    return _LATIN.get(letter) or (base if base.isascii() else letter)
