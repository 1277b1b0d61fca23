"""Highlights as one Markdown file: quotes under their note and heading, notes below them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from reader.core.highlight import Highlight
from reader.core.highlight_list import sort_highlights
from reader.core.page_address import AddressError, PageAddress, PageKind, format_address
from reader.core.post import Post, PostId


@dataclass(frozen=True, slots=True)
class ExportWords:
    """What the file says itself; ``lost`` stands behind quotes that are found no more."""

    title: str
    lost: str


def export_highlights(
    highlights: Sequence[Highlight], posts: Mapping[PostId, Post], words: ExportWords
) -> str:
    """Return ``highlights`` as Markdown, note by note, each in the order of its page."""
    ordered = sort_highlights(highlights, posts)
    parts = [f"# {words.title}"]
    for post, own in groupby(ordered, key=lambda one: one.post):
        parts.append(_note_title(post, posts.get(post)))
        heading = ""
        for one in own:
            if one.anchor.heading != heading:
                heading = one.anchor.heading
                parts.append(f"### {heading}")
            parts.append(_entry(one, words))
    return "\n\n".join(parts) + "\n"


def _note_title(post_id: PostId, post: Post | None) -> str:
    title = post.title if post is not None else post_id
    try:
        address = format_address(PageAddress(PageKind.POST, post_id))
    except AddressError:  # of a note that went, with a name that no address can have
        return f"## {title}"
    return f"## [{title}](<{address}>)"


def _entry(one: Highlight, words: ExportWords) -> str:
    lines = [line.rstrip() for line in one.anchor.quote.strip().splitlines()]
    quote = "\n".join(f"> {line}".rstrip() for line in lines)
    about = f"{one.made_at:%Y-%m-%d}" + (f" · {words.lost}" if one.is_lost else "")
    return "\n\n".join(part for part in (quote, one.note.strip(), f"*{about}*") if part)
