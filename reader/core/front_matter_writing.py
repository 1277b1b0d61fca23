"""What is known of a note, written as front matter in YAML."""

from __future__ import annotations

import json
import re

from reader.core.post import Post

# What YAML takes for no text, and JSON writes as it is.
_NOT_PRINTABLE = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


def write_front_matter(post: Post) -> str:
    """Return title, times, category and tags between two lines of hyphens."""
    lines = [f"title: {_quoted(post.title)}"]
    if post.date is not None:
        lines.append(f"date: {post.date.isoformat(sep=' ')}")
    if post.updated is not None:
        lines.append(f"updated: {post.updated.isoformat(sep=' ')}")
    if post.category:
        lines.append(f"category: {_quoted('/'.join(post.category))}")
    if post.tags:
        lines.append(f"tags: [{', '.join(map(_quoted, post.tags))}]")
    return "\n".join(["---", *lines, "---", ""])


def _quoted(text: str) -> str:
    # A string of JSON is one of YAML, but for these characters.
    written = json.dumps(text, ensure_ascii=False)
    return _NOT_PRINTABLE.sub(lambda found: f"\\u{ord(found[0]):04x}", written)
