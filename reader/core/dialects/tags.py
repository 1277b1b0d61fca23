"""Tags in a note's text, alone and in pairs, made into Markdown by a table of their names."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias
from urllib.parse import quote, unquote

_WORD = re.compile(
    r"(?:(?P<key>[\w-]+)[ \t]*=[ \t]*)?"
    r"(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|`(?P<raw>[^`]*)`|(?P<bare>[^\s\"'`][^\s]*))"
)
_BRACKETS = str.maketrans({"[": "［", "]": "］", "|": "｜", "\n": " "})


@dataclass(frozen=True, slots=True)
class Arguments:
    """What stands in a tag behind its name: ``words`` in order, ``named`` ones by their name."""

    text: str
    words: tuple[str, ...]
    named: Mapping[str, str] = field(default_factory=dict)

    def word(self, number: int) -> str:
        """Return the word at ``number``; empty where there are fewer."""
        return self.words[number] if number < len(self.words) else ""


Alone: TypeAlias = Callable[[Arguments], str | None]
"""Makes a tag into Markdown; None where it cannot, and the tag's source is shown."""
Pair: TypeAlias = Callable[[Arguments, str], str]
"""Makes a pair of tags and what is between them into Markdown."""


@dataclass(frozen=True, slots=True)
class TagTable:
    """How the tags of one tool look, and what each becomes.

    ``pattern`` has the groups ``name``, ``args`` and ``end``; the last, or a name that begins
    with ``end``, marks the end of a pair. ``restore`` gives what was put by inside a tag.
    """

    pattern: re.Pattern[str]
    alone: Mapping[str, Alone]
    pairs: Mapping[str, Pair]
    restore: Callable[[str], str]

    def rewrite(self, text: str) -> str:
        """Return ``text`` with its tags as Markdown; one that is not known as its source."""
        frames = [_Frame("", "", Arguments("", ()))]
        at = 0
        for tag in self.pattern.finditer(text):
            frames[-1].pieces.append(text[at : tag.start()])
            at = tag.end()
            self._take(tag, frames)
        frames[-1].pieces.append(text[at:])
        while len(frames) > 1:
            _leave_open(frames)
        return "".join(frames[0].pieces)

    def _take(self, tag: re.Match[str], frames: list[_Frame]) -> None:
        # Liquid takes a hyphen before the bracket for a wish to have no blanks there.
        text = self.restore(tag["args"]).removesuffix("-")
        name, arguments, source = tag["name"], read_arguments(text), self.restore(tag[0])
        has_mark = bool(tag.groupdict().get("end"))
        ended = name if has_mark else name.removeprefix("end")
        if has_mark or ended != name:
            if any(frame.name == ended for frame in frames[1:]):
                while frames[-1].name != ended:
                    _leave_open(frames)
                frame = frames.pop()
                inner = "".join(frame.pieces)
                frames[-1].pieces.append(self.pairs[ended](frame.arguments, inner))
                return
        elif name in self.pairs:
            frames.append(_Frame(name, source, arguments))
            return
        make = self.alone.get(name)
        made = make(arguments) if make is not None else None
        frames[-1].pieces.append(as_source(source) if made is None else made)


@dataclass(slots=True)
class _Frame:
    name: str
    source: str
    arguments: Arguments
    pieces: list[str] = field(default_factory=list)


def _leave_open(frames: list[_Frame]) -> None:
    """Show a pair that is never closed as its source, with what follows it."""
    frame = frames.pop()
    frames[-1].pieces += [as_source(frame.source), *frame.pieces]


def read_arguments(text: str) -> Arguments:
    """Return the words of ``text``; a quoted one is one, and ``key="value"`` is named."""
    words: list[str] = []
    named: dict[str, str] = {}
    for found in _WORD.finditer(text):
        value = next(v for v in found.group("double", "single", "raw", "bare") if v is not None)
        if found["key"]:
            named.setdefault(found["key"], value)
        else:
            words.append(value)
    return Arguments(text.strip(), tuple(words), named)


def as_source(tag: str) -> str:
    """Return a tag as code, in which Markdown reads nothing."""
    return f"`{' '.join(tag.split())}`" if "`" not in tag else f"`` {' '.join(tag.split())} ``"


def picture(
    source: str, *, alt: str = "", title: str = "", width: str = "", height: str = ""
) -> str:
    """Return a picture in Markdown; what is not a number is no width."""
    caption = title.replace('"', "”").replace("\n", " ")
    named = (("width", width), ("height", height))
    sizes = [f"{name}={size}" for name, size in named if size.isdigit()]
    attributes = f"{{: {' '.join(sizes)} }}" if sizes else ""
    behind = f' "{caption}"' if caption else ""
    return f"![{label(alt)}]({address(source)}{behind}){attributes}"


def link(text: str, target: str) -> str:
    """Return a link in Markdown."""
    return f"[{label(text)}]({address(target)})"


def address(target: str) -> str:
    """Return an address that can stand in a link, whether it was escaped already or not."""
    return quote(target if "://" in target else unquote(target), safe="/:?#&=+@,;~!$*'%")


def label(text: str) -> str:
    """Return ``text`` as it can stand in square brackets."""
    return text.translate(_BRACKETS)


def as_quote(head: str, inner: str) -> str:
    """Return ``inner`` as a quotation below a line ``head`` (empty for none), of as many lines."""
    first, *rest = inner.split("\n")
    lines = [head] if head else []
    if first.strip() or (not head and not rest):
        lines.append(first)
    last = rest.pop() if rest and not rest[-1].strip() else None
    lines += rest
    quoted = [f"> {line}".rstrip() for line in lines]
    if not head and not first.strip() and rest:
        quoted.insert(0, "")
    return "\n".join([*quoted, ""] if last is not None else [*quoted, "", ""])


def numbers(words: Sequence[str]) -> tuple[str, str, tuple[str, ...]]:
    """Return a width and a height that ``words`` begin with, as far as they do, and the rest."""
    width = words[0] if words and words[0].isdigit() else ""
    rest = words[1:] if width else words
    height = rest[0] if width and rest and rest[0].isdigit() else ""
    return width, height, tuple(rest[1:] if height else rest)
