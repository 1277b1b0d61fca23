"""A note's Markdown with the targets of its links and pictures written anew."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable
from dataclasses import dataclass

from reader.core.picture_types import MIME_TYPES

_REFERENCE = re.compile(
    r"""
    (?P<code>^[ ]{0,3}(?P<fence>`{3,}|~{3,})[^\n]*(?:\n.*?)??(?:\n[ ]{0,3}(?P=fence)|\Z)
      | (?P<ticks>`+)(?!`)(?:(?!\n[ \t]*\n).)+?(?<!`)(?P=ticks)(?!`))
    | (?P<embed>!?)\[\[(?P<wiki>[^\[\]|\n]+)(?:\|(?P<label>[^\[\]\n]*))?\]\]
    | (?P<bang>!?)\[(?P<text>[^\[\]\n]*)\]
      \((?P<target><[^<>\n]*>|[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)
      (?P<title>(?:\s+(?:"[^"\n]*"|'[^'\n]*'))?(?:\s+=[0-9]*x[0-9]*)?)\)
    | (?P<tag><img\b[^<>]*?\ssrc=["'])(?P<source>[^"'<>]*)
    | ^(?P<define>[ ]{0,3}\[(?!\^)[^\[\]\n]+\]:[ \t]*)(?P<defined>\S+)
    """,
    re.MULTILINE | re.DOTALL | re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Reference:
    """What a note points at: ``target`` as it is written; ``is_name`` in double brackets."""

    target: str
    is_picture: bool = False
    is_name: bool = False


def rewrite_references(body: str, resolve: Callable[[Reference], str | None]) -> str:
    """Return ``body`` with each link and picture leading where ``resolve`` says.

    Where that is None, the words of a link are left without one. Code is left alone.
    """
    return _REFERENCE.sub(lambda found: _rewrite(found, resolve), body)


def _rewrite(found: re.Match[str], resolve: Callable[[Reference], str | None]) -> str:
    if found["code"] is not None:
        return found[0]
    if found["wiki"] is not None:
        return _rewrite_name(found, resolve)
    if found["target"] is not None:
        is_picture = bool(found["bang"])
        target = resolve(Reference(found["target"].strip("<>"), is_picture))
        if target is None:
            return str(found["text"])
        return f"{found['bang']}[{found['text']}]({target}{found['title']})"
    if found["tag"] is not None:
        target = resolve(Reference(found["source"], is_picture=True))
        return f"{found['tag']}{found['source'] if target is None else target}"
    target = resolve(Reference(found["defined"].strip("<>")))
    return f"{found['define']}{found['defined'] if target is None else target}"


def _rewrite_name(found: re.Match[str], resolve: Callable[[Reference], str | None]) -> str:
    name = found["wiki"].strip()
    # What else is embedded (a note in a line, a paper) becomes a link.
    is_picture = bool(found["embed"]) and posixpath.splitext(name)[1].lower() in MIME_TYPES
    target = resolve(Reference(name, is_picture, is_name=True))
    parts = name.rpartition("/")[2].split("#")
    label = (found["label"] or " > ".join(filter(None, parts))).strip()
    bang = "!" if is_picture else ""
    return label if target is None else f"{bang}[{label}]({target})"
