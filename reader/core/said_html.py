"""Sentences of ours in the HTML of pages, which are kept without a language."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from html import escape, unescape

from reader.core.saying import from_json, retell, to_json

_MARK = 'data-said="'
# The sanitiser leaves no such attribute in what an author wrote: all of these are ours.
_SAID = re.compile(rf'<(?P<tag>small|span) {_MARK}(?P<parts>[^"]*)">[^<]*</(?P=tag)>')


def said_html(text: str, tag: str = "small") -> str:
    """Return ``text`` as an element that `retell_html` can say in another language."""
    parts = json.dumps(to_json(text), ensure_ascii=False)
    return f'<{tag} {_MARK}{escape(parts)}">{escape(text)}</{tag}>'


def retell_html(body: str, translate: Callable[[str], str]) -> str:
    """Return ``body`` with its `said_html` in the language of ``translate``."""

    def retold(found: re.Match[str]) -> str:
        said = from_json(json.loads(unescape(found["parts"])))
        return f"<{found['tag']}>{escape(retell(said, translate))}</{found['tag']}>"

    return _SAID.sub(retold, body) if _MARK in body else body
