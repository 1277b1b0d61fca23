"""The step before Markdown: what only the tool of a library reads becomes what every one does."""

from __future__ import annotations

from reader.core.dialect import LibraryKind
from reader.core.dialects.added_lines import RewrittenBody, settle
from reader.core.dialects.hexo import rewrite_hexo
from reader.core.dialects.hugo import rewrite_hugo
from reader.core.dialects.jekyll import rewrite_jekyll
from reader.core.dialects.obsidian import rewrite_obsidian
from reader.core.dialects.source import NoteSource

_STEPS = {
    LibraryKind.HEXO: rewrite_hexo,
    LibraryKind.HUGO: rewrite_hugo,
    LibraryKind.JEKYLL: rewrite_jekyll,
    LibraryKind.OBSIDIAN: rewrite_obsidian,
}


def rewrite_body(body: str, source: NoteSource) -> str:
    """Return a note's body as Markdown, see `rewrite_lines`."""
    return rewrite_lines(body, source).text


def rewrite_lines(body: str, source: NoteSource) -> RewrittenBody:
    """Return a note's body as Markdown, and where its lines come from.

    A tag that is not known, or that names a file which is not there, is shown as its source.
    Lines stay where they were but below what brings in other text (an included file, an
    embedded note), whose lines all count as the one that names it.
    """
    step = _STEPS.get(source.dialect.kind)
    return RewrittenBody(body) if step is None else settle(step(body, source))
