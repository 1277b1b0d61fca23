"""From a note's text to its `Post` and what the index needs: one reading, nothing rendered."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, field, replace

from reader.core.dialect import PLAIN, Dialect, LibraryKind
from reader.core.dialects.paths import PathFacts, read_path
from reader.core.dialects.permalinks import site_address
from reader.core.dialects.rewrite import rewrite_body
from reader.core.dialects.sited_note import SitedNote
from reader.core.dialects.source import NoteSource
from reader.core.errors import Finding
from reader.core.frontmatter import split_front_matter
from reader.core.note_fields import NoteFields
from reader.core.note_links import NoteLinks, is_note, is_page, settle_links, settle_pages
from reader.core.note_scan import NoteScan, scan_note
from reader.core.post import BUNDLED, Post, PostId
from reader.core.search_document import SearchDocument

_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]+")
_WORD = re.compile(r"[A-Za-z0-9_]+(?:['’-][A-Za-z0-9_]+)*")
# Reading speeds behind the minutes on a card: Han characters and Latin words of technical
# prose, and lines of code, a minute.
_HAN_A_MINUTE, _WORDS_A_MINUTE, _CODE_LINES_A_MINUTE = 350, 200, 30
# What each tool calls these, beside our own names, in the order in which it looks.
_DATES = {
    LibraryKind.HUGO: ("date", "publishdate", "pubdate", "published"),
    LibraryKind.OBSIDIAN: ("date", "created"),
}
_UPDATES = {
    LibraryKind.HUGO: ("modified",),
    LibraryKind.JEKYLL: ("last_modified_at",),
    LibraryKind.OBSIDIAN: ("modified",),
}
_SUMMARIES = {LibraryKind.HEXO: ("excerpt",), LibraryKind.JEKYLL: ("excerpt",)}
_ALIASES = {
    LibraryKind.HEXO: ("permalink", "slug", "alias"),
    LibraryKind.HUGO: ("aliases", "url", "slug"),
    LibraryKind.JEKYLL: ("permalink", "slug", "redirect_from"),
    LibraryKind.OBSIDIAN: ("aliases", "alias"),
}


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
    text: str,
    *,
    library: str,
    path: str,
    shown_path: str,
    content_hash: str,
    dialect: Dialect = PLAIN,
) -> ReadNote:
    """Return what ``text`` says of itself.

    Nothing in it is fatal: what cannot be read is a finding (under ``shown_path``) and the
    note is listed with what is left. Without a title it goes by its first heading, or its
    file's name; without a category by its folder; without a date by the one in its name.
    """
    kind = dialect.kind
    front, findings = split_front_matter(text, shown_path, kind)
    fields = NoteFields(front, shown_path, findings, kind, dialect.zone)
    scan = scan_note(rewrite_body(front.body, NoteSource(path, dialect)))
    post = _post(fields, scan, library=library, path=path, dialect=dialect)
    features = scan.features | ({"problem"} if post.problems else set())
    document = _document(
        post, replace(scan, features=frozenset(features)), shown_path, content_hash
    )
    return ReadNote(post, document, tuple(findings), _links(scan, path, kind))


def _post(fields: NoteFields, scan: NoteScan, *, library: str, path: str, dialect: Dialect) -> Post:
    """Return what a note says of itself in its front matter, its text and its file's name."""
    kind = dialect.kind
    facts = read_path(path, dialect)
    words = _count_words(scan)
    categories = fields.categories()
    category, *others = categories or (facts.folder,)
    title = fields.text("title") or _first_title(scan) or facts.title
    date = fields.date(*_DATES.get(kind, ("date",))) or facts.date
    named = category
    if kind is LibraryKind.HEXO:  # which takes the last, and none for the folder's
        named = categories[-1] if categories else ()
    address = site_address(SitedNote(path, dialect, facts, title, date, named, fields.text))
    tags = fields.tags()
    if kind is LibraryKind.OBSIDIAN:
        tags = tuple(dict.fromkeys((*tags, *scan.tags)))
    return Post(
        id=post_id(library, path),
        library=library,
        path=path,
        title=title,
        date=date,
        updated=fields.date("updated", "lastmod", *_UPDATES.get(kind, ())),
        category=category,
        tags=tags,
        series=fields.text("series"),
        summary=fields.text("summary", "description", *_SUMMARIES.get(kind, ())),
        problems=fields.words("problems"),
        words=sum(words),
        reading_minutes=_minutes(*words, scan.code_lines),
        excerpt=scan.excerpt,
        is_draft=facts.is_draft
        or fields.is_switch("draft", on=True)
        or fields.is_switch("published", on=False),
        aliases=_aliases(fields, facts, kind, address),
        other_categories=tuple(others),
    )


def _links(scan: NoteScan, path: str, kind: LibraryKind) -> NoteLinks:
    if kind is LibraryKind.PLAIN:
        return settle_links(filter(is_note, scan.link_targets), scan.link_names, path)
    return settle_pages(filter(is_page, scan.link_targets), scan.link_names, path)


def _aliases(
    fields: NoteFields, facts: PathFacts, kind: LibraryKind, address: str
) -> tuple[str, ...]:
    """Return the names beside its path and title by which other notes may link to a note."""
    written = (word for key in _ALIASES.get(kind, ()) for word in fields.words(key))
    names = (*written, *facts.names, address)
    return tuple(dict.fromkeys(name for name in names if name))


def _first_title(scan: NoteScan) -> str:
    return next((section.heading for section in scan.sections if section.level == 1), "")


def _count_words(scan: NoteScan) -> tuple[int, int]:
    text = "\n".join(f"{section.heading}\n{section.body}" for section in scan.sections)
    return len("".join(_HAN.findall(text))), len(_WORD.findall(text))


def _minutes(han: int, latin: int, code_lines: int) -> int:
    spent = han / _HAN_A_MINUTE + latin / _WORDS_A_MINUTE + code_lines / _CODE_LINES_A_MINUTE
    return max(1, math.ceil(spent))


def _document(post: Post, scan: NoteScan, path: str, content_hash: str) -> SearchDocument:
    return SearchDocument(
        id=post.id,
        title=post.title,
        category=post.category,
        other_categories=post.other_categories,
        tags=post.tags,
        date=post.date.date() if post.date else None,
        path=path,
        content_hash=content_hash,
        sections=scan.sections,
        features=scan.features,
    )
