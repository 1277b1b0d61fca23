"""What a file made of a note says of itself."""

from __future__ import annotations

from reader.core.errors import UserError
from reader.core.frontmatter import split_front_matter
from reader.core.note_author import note_author
from reader.core.page_language import text_language
from reader.core.post import Post
from reader.services.kept_pages import read_note_file
from reader.services.libraries import Library
from reader.services.note_text import decode_note
from reader.services.pdf_finish import DocumentFacts


def facts_of(post: Post, library: Library) -> DocumentFacts:
    """Return title, author, tags and language of a note; no author where its file is gone."""
    language = text_language(post.excerpt, post.title)
    return DocumentFacts(post.title, _author(post, library), post.tags, language)


def _author(post: Post, library: Library) -> str:
    try:
        content = read_note_file(library, post.path).content
    except UserError:
        return ""
    text, _ = decode_note(content, post.path)
    front, _ = split_front_matter(text, post.path, library.dialect.kind)
    return note_author(front.fields)
