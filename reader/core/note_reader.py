"""From a note's text to its `Post` and what the index needs: one reading, nothing rendered."""

from __future__ import annotations

import datetime as dt
import math
import posixpath
import re
from dataclasses import dataclass, field, replace

from reader.core.errors import Finding
from reader.core.frontmatter import FrontMatter, split_front_matter
from reader.core.note_dates import read_date
from reader.core.note_links import NoteLinks, settle_links
from reader.core.note_scan import NoteScan, scan_note
from reader.core.post import BUNDLED, Post, PostId
from reader.core.search_document import SearchDocument
from reader.core.tag_tree import TagError, tag_path

_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]")
_WORD = re.compile(r"[A-Za-z0-9_]+(?:['’-][A-Za-z0-9_]+)*")
# A value longer than this is not quoted in a message.
_LONGEST_SHOWN = 60
# Reading speeds behind the minutes on a card: Han characters and Latin words of technical
# prose, and lines of code, a minute.
_HAN_A_MINUTE, _WORDS_A_MINUTE, _CODE_LINES_A_MINUTE = 350, 200, 30


@dataclass(frozen=True, slots=True)
class ReadNote:
    """One note, read: its post, what the index stores of it, what is wrong, where it links."""

    post: Post
    document: SearchDocument
    findings: tuple[Finding, ...]
    links: NoteLinks = field(default_factory=NoteLinks)


def post_id(library: str, path: str) -> PostId:
    """Return the id of the post at ``path`` (relative, forward slashes) in a library."""
    stem = path.removesuffix(".md")
    return PostId(stem if library == BUNDLED else f"{library}:{stem}")


def read_note(
    text: str, *, library: str, path: str, shown_path: str, content_hash: str
) -> ReadNote:
    """Return what ``text`` says of itself.

    Nothing in it is fatal: what cannot be read is a finding (under ``shown_path``) and the
    note is listed with what is left. Without a title it goes by its first heading, or its
    file's name; without a category by its folder.
    """
    front, findings = split_front_matter(text, shown_path)
    fields = _Fields(front, shown_path, findings)
    scan = scan_note(front.body)
    words = _count_words(scan)
    folder = tuple(part for part in posixpath.dirname(path).split("/") if part)
    post = Post(
        id=post_id(library, path),
        library=library,
        path=path,
        title=fields.text("title") or _first_title(scan) or _file_name(path),
        date=fields.date("date"),
        updated=fields.date("updated") or fields.date("lastmod"),
        category=fields.category() or folder,
        tags=fields.tags(),
        series=fields.text("series"),
        summary=fields.text("summary") or fields.text("description"),
        problems=fields.words("problems"),
        words=sum(words),
        reading_minutes=_minutes(*words, scan.code_lines),
        excerpt=scan.excerpt,
        is_draft=fields.is_switch("draft", on=True) or fields.is_switch("published", on=False),
    )
    features = scan.features | ({"problem"} if post.problems else set())
    document = _document(
        post, replace(scan, features=frozenset(features)), shown_path, content_hash
    )
    links = settle_links(scan.link_targets, scan.link_names, path)
    return ReadNote(post, document, tuple(findings), links)


class _Fields:
    """Reads front matter tolerantly; each value it cannot use becomes one finding."""

    def __init__(self, front: FrontMatter, path: str, findings: list[Finding]) -> None:
        self._fields = {key.lower(): value for key, value in front.fields.items()}
        self._lines = {key.lower(): line for key, line in front.key_lines.items()}
        self._path = path
        self._findings = findings

    def text(self, key: str) -> str:
        value = self._fields.get(key)
        text = _plain(value)
        if text is not None:
            return " ".join(text.split())
        if value is not None:
            self._complain(key, "must be a line of text", f"Write `{key}: some text`")
        return ""

    def date(self, key: str) -> dt.datetime | None:
        value = self._fields.get(key)
        if value is None or value == "":
            return None
        date = read_date(value)
        if date is None:
            named = (
                repr(value) if isinstance(value, str) and len(value) < _LONGEST_SHOWN else "this"
            )
            self._complain(key, f"{named} is not a date", f"Write `{key}: 2026-01-31`")
        return date

    def words(self, key: str) -> tuple[str, ...]:
        value = self._fields.get(key)
        if value is None:
            return ()
        text = _plain(value)
        if text is not None:
            parts = re.split(r"[,，;；]", text)
        elif isinstance(value, list):
            parts = [text for part in value if (text := _plain(part)) is not None]
        else:
            self._complain(key, "must be a list of words", f"Write `{key}: [one, two]`")
            parts = []
        return tuple(dict.fromkeys(part.strip() for part in parts if part.strip()))

    def tags(self) -> tuple[str, ...]:
        good: list[str] = []
        for tag in self.words("tags"):
            try:
                good.append("/".join(tag_path(tag.removeprefix("#"))))
            except TagError as error:
                self._complain("tags", str(error), "Take the extra slash away")
        return tuple(good)

    def category(self) -> tuple[str, ...]:
        key = "categories" if "categories" in self._fields else "category"
        value = self._fields.get(key)
        if isinstance(value, list) and value and isinstance(value[0], list):
            # Hexo lists several categories so; a post here has one, the first.
            self._fields[key] = value[0]
        words = self.words(key)
        segments = words if len(words) > 1 else words[0].split("/") if words else []
        return tuple(part.strip() for part in segments if part.strip())

    def is_switch(self, key: str, *, on: bool) -> bool:
        value = self._fields.get(key)
        return value is on or (isinstance(value, str) and value.strip().lower() == str(on).lower())

    def _complain(self, key: str, what: str, advice: str) -> None:
        line = self._lines.get(key, 2)
        self._findings.append(Finding(self._path, f"front matter, {key}: {what}", line, advice))


def _plain(value: object) -> str | None:
    """Return a value of front matter as text; None for what is none (lists, tables, yes/no)."""
    if isinstance(value, bool) or not isinstance(value, str | int | float | dt.date):
        return None
    try:
        return str(value)
    except ValueError:  # an integer of thousands of digits, written in hexadecimal
        return None


def _first_title(scan: NoteScan) -> str:
    return next((section.heading for section in scan.sections if section.level == 1), "")


def _file_name(path: str) -> str:
    return posixpath.splitext(posixpath.basename(path))[0]


def _count_words(scan: NoteScan) -> tuple[int, int]:
    text = "\n".join(f"{section.heading}\n{section.body}" for section in scan.sections)
    return len(_HAN.findall(text)), len(_WORD.findall(text))


def _minutes(han: int, latin: int, code_lines: int) -> int:
    spent = han / _HAN_A_MINUTE + latin / _WORDS_A_MINUTE + code_lines / _CODE_LINES_A_MINUTE
    return max(1, math.ceil(spent))


def _document(post: Post, scan: NoteScan, path: str, content_hash: str) -> SearchDocument:
    return SearchDocument(
        id=post.id,
        title=post.title,
        category=post.category,
        tags=post.tags,
        date=post.date.date() if post.date else None,
        path=path,
        content_hash=content_hash,
        sections=scan.sections,
        features=scan.features,
    )
