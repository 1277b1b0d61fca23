"""Drawings of Obsidian's plug-in Excalidraw: files of Markdown by their suffix, but no notes.

What stands in one is packed, or a list of shapes; its words are of no use outside the drawing.
"""

from __future__ import annotations

import re

_SUFFIXES = (".excalidraw.md", ".excalidraw")
# The plug-in can be told to leave its name out of the file's.
_HEAD = re.compile(r"\ufeff?---[ \t]*\r?\n(?:(?!---)[^\n]*\n)*?excalidraw-plugin[ \t]*:")
_EMBED = re.compile(
    r"!\[\[(?P<name>[^\[\]|#\n]+\.excalidraw(?:\.md)?)(?:#[^\[\]|\n]*)?(?:\|[^\[\]\n]*)?\]\]",
    re.IGNORECASE,
)


def is_drawing(address: str) -> bool:
    """Return whether a file's name, or an address in a link, is that of a drawing."""
    return address.lower().endswith(_SUFFIXES)


def holds_drawing(text: str) -> bool:
    """Return whether the front matter of ``text`` says that it is a drawing."""
    return _HEAD.match(text) is not None


def drawing_files(name: str) -> tuple[str, ...]:
    """Return what the file of a drawing may be called that a link calls ``name``."""
    return (name,) if name.lower().endswith(".md") else (f"{name}.md", name)


def drawing_title(name: str) -> str:
    """Return what is shown in place of a drawing: that it is one, and which."""
    stem = name.rpartition("/")[2].removesuffix(".md")
    return f"Excalidraw: {stem.removesuffix('.excalidraw')}"


def link_drawings(text: str) -> str:
    """Return ``text`` with each embedded drawing as a link to its file."""
    if "excalidraw" not in text.lower():
        return text
    return _EMBED.sub(lambda each: f"[[{each['name']}|{drawing_title(each['name'])}]]", text)
