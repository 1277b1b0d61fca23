"""What stands below a problem's statement on its page: constraints and notes, as safe HTML."""

from __future__ import annotations

import html
from collections.abc import Sequence

from reader.core.page_address import PageAddress, PageKind, format_address
from reader.core.page_words import PageWords


def statement_parts(
    constraints: Sequence[str], notes: Sequence[tuple[str, str]], words: PageWords
) -> str:
    """Return the two sections, each only where there is something in it.

    ``notes`` are the ids and titles of notes that are there.
    """
    rules = "".join(f"<li><code>{html.escape(rule)}</code></li>" for rule in constraints)
    links = "".join(f"<li>{_link(note, title)}</li>" for note, title in notes)
    return _section(words.constraints, rules) + _section(words.explained, links)


def _section(heading: str, items: str) -> str:
    return f"<h3>{html.escape(heading)}</h3><ul>{items}</ul>" if items else ""


def _link(note: str, title: str) -> str:
    address = format_address(PageAddress(PageKind.POST, note))
    return f'<a href="{html.escape(address)}">{html.escape(title)}</a>'
