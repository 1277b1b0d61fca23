"""Front matter read tolerantly: each value that cannot be used becomes one finding."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping, Sequence

from reader.core.dialect import LibraryKind
from reader.core.errors import Finding
from reader.core.frontmatter import FrontMatter
from reader.core.note_dates import read_date
from reader.core.saying import said_by, say
from reader.core.tag_tree import TagError, tag_path

# A value longer than this is not quoted in a message.
_LONGEST_SHOWN = 60
_COMMAS = re.compile(r"[,，;；]")
_COMMAS_AND_BLANKS = re.compile(r"[,，;；\s]+")
# These tools take a text of several words for several tags.
_SPLIT_AT_BLANKS = {LibraryKind.JEKYLL, LibraryKind.OBSIDIAN}


class NoteFields:
    """The settings of one note, written for a library of ``kind``; faults go to ``findings``.

    Dates with a zone are told by the clock of ``zone``, where there is one.
    """

    def __init__(
        self,
        front: FrontMatter,
        path: str,
        findings: list[Finding],
        kind: LibraryKind = LibraryKind.PLAIN,
        zone: dt.tzinfo | None = None,
    ) -> None:
        self._fields = {key.lower(): value for key, value in front.fields.items()}
        self._lines = {key.lower(): line for key, line in front.key_lines.items()}
        self._path = path
        self._findings = findings
        self._kind = kind
        self._zone = zone
        taxonomies = self._fields.get("taxonomies")
        if isinstance(taxonomies, Mapping):
            self._fields = {str(k).lower(): v for k, v in taxonomies.items()} | self._fields

    def text(self, *keys: str) -> str:
        """Return the first of ``keys`` that has a value, in one line; empty where none has."""
        for key in keys:
            value = self._fields.get(key)
            if self._kind is LibraryKind.HUGO and isinstance(value, list) and len(value) == 1:
                value = value[0]  # a term of a taxonomy, as ``series: [one]``
            text = _plain(value)
            if text is not None:
                return " ".join(text.split())
            if value is not None:
                self._complain(
                    key, say("must be a line of text"), say("Write `{key}: some text`", key=key)
                )
        return ""

    def date(self, *keys: str) -> dt.datetime | None:
        """Return the first of ``keys`` that has a value, as wall time."""
        key = next((key for key in keys if self._fields.get(key) not in (None, "")), None)
        if key is None:
            return None
        value = self._fields[key]
        date = read_date(value, self._zone)
        if date is None:
            named = (
                repr(value) if isinstance(value, str) and len(value) < _LONGEST_SHOWN else "this"
            )
            what = say("{value} is not a date", value=named)
            self._complain(key, what, say("Write `{key}: 2026-01-31`", key=key))
        return date

    def words(self, key: str, separators: re.Pattern[str] = _COMMAS) -> tuple[str, ...]:
        """Return a list, or a text taken apart, each word once."""
        value = self._fields.get(key)
        if value is None:
            return ()
        text = _plain(value)
        if text is not None:
            parts = separators.split(text)
        elif isinstance(value, list):
            parts = _texts(value)
        else:
            what = say("must be a list of words")
            self._complain(key, what, say("Write `{key}: [one, two]`", key=key))
            parts = []
        return tuple(dict.fromkeys(part.strip() for part in parts if part.strip()))

    def tags(self) -> tuple[str, ...]:
        """Return the tags, each a path joined by ``/``."""
        key = "tag" if self._fields.get("tags") is None and self._kind != "plain" else "tags"
        good: list[str] = []
        at_blanks = self._kind in _SPLIT_AT_BLANKS
        for tag in self.words(key, _COMMAS_AND_BLANKS if at_blanks else _COMMAS):
            try:
                good.append("/".join(tag_path(tag.removeprefix("#"))))
            except TagError as error:
                self._complain(key, said_by(error), say("Take the extra slash away"))
        return tuple(dict.fromkeys(good))

    def categories(self) -> tuple[tuple[str, ...], ...]:
        """Return the places of the note in the category tree, each from the widest down."""
        key = "categories" if self._fields.get("categories") is not None else "category"
        value = self._fields.get(key)
        paths: list[Sequence[str]]
        if isinstance(value, list) and any(isinstance(part, list) for part in value):
            paths = [_texts(part) if isinstance(part, list) else _texts([part]) for part in value]
        elif self._kind is LibraryKind.HUGO:
            # A list of terms, none below another.
            paths = [word.split("/") for word in self.words(key)]
        elif self._kind is LibraryKind.JEKYLL:
            paths = [self.words(key, _COMMAS if key == "category" else _COMMAS_AND_BLANKS)]
        else:
            words = self.words(key)
            paths = [words if len(words) > 1 else words[0].split("/") if words else ()]
        stripped = (tuple(part.strip() for part in path if part.strip()) for path in paths)
        return tuple(dict.fromkeys(path for path in stripped if path))

    def is_switch(self, key: str, *, on: bool) -> bool:
        """Return whether ``key`` is there and says ``on``."""
        value = self._fields.get(key)
        return value is on or (isinstance(value, str) and value.strip().lower() == str(on).lower())

    def _complain(self, key: str, what: str, advice: str) -> None:
        line = self._lines.get(key, 2)
        said = say("front matter, {key}: {what}", key=key, what=what)
        self._findings.append(Finding(self._path, said, line, advice))


def _texts(values: Iterable[object]) -> list[str]:
    return [text for value in values if (text := _plain(value)) is not None]


def _plain(value: object) -> str | None:
    """Return a value of front matter as text; None for what is none (lists, tables, yes/no)."""
    if isinstance(value, bool) or not isinstance(value, str | int | float | dt.date):
        return None
    try:
        return str(value)
    except ValueError:  # an integer of thousands of digits, written in hexadecimal
        return None
