"""Putting code by while a note's tags are rewritten, so that a tag shown in code stays text."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reader.core.fences import read_fence
from reader.core.inline_text import code_spans
from reader.core.line_finder import LineFinder

# Three code points that Unicode keeps for use inside programs; the third is of added lines.
_SLOT = "\ufdd1{}\ufdd2"
_SLOTS = re.compile("\ufdd1(\\d+)\ufdd2")
_OWN = re.compile("[\ufdd1\ufdd2\ufdd3]")
_GAP = re.compile(r"(\n[ \t]*\n)")


@dataclass(frozen=True, slots=True)
class VerbatimTag:
    """A pair of tags between which nothing is read: how they look, what they become.

    ``opening`` has a group ``name`` and one ``args``; ``closing`` makes the pattern that ends
    a pair of that name, and ``mark`` a text that any such end holds.
    """

    opening: re.Pattern[str]
    closing: Callable[[str], re.Pattern[str]]
    mark: Callable[[str], str]
    rewrite: Callable[[str, str, str], str]


class Verbatim:
    """What of one note was put by, a line at a time, so that each may get a prefix of its own."""

    def __init__(self) -> None:
        self._kept: list[str] = []

    def keep(self, text: str) -> str:
        """Return what stands for ``text`` until `restore`; it has as many lines."""
        slots: list[str] = []
        for line in text.split("\n"):
            slots.append(_SLOT.format(len(self._kept)))
            self._kept.append(line)
        return "\n".join(slots)

    def restore(self, text: str) -> str:
        """Return ``text`` with everything back in its place."""
        return _SLOTS.sub(lambda slot: self._kept[int(slot[1])], text)

    def hide(
        self,
        body: str,
        tag: VerbatimTag | None = None,
        clean: Callable[[str], str] = lambda line: line,
    ) -> str:
        """Return ``body`` with its fences, code spans and pairs of ``tag`` put by.

        Lines of fences go through ``clean``.
        """
        lines = _OWN.sub("", body).split("\n")
        finder = LineFinder(lines)
        text: list[str] = []
        at = 0
        while at < len(lines):
            has_marks = "```" in lines[at] or "~~~" in lines[at]
            fence = read_fence(lines, at) if has_marks else None
            if fence is not None:
                text += [self.keep(clean(line)) for line in lines[at : fence.end]]
                at = fence.end
                continue
            at = self._read_line(lines, at, finder, tag, text)
        return "".join(map(self._hide_spans, _GAP.split("\n".join(text))))

    def _read_line(
        self,
        lines: list[str],
        at: int,
        finder: LineFinder,
        tag: VerbatimTag | None,
        text: list[str],
    ) -> int:
        """Take one line, or a pair of tags that begins on it, into ``text``; return the next."""
        done = ""
        rest = lines[at]
        while tag is not None and (opened := tag.opening.search(rest)) is not None:
            name = opened["name"]
            end = (tag.closing(name), tag.mark(name))
            ended = _find_end(lines, finder, at, rest[opened.end() :], end)
            if ended is None:
                done += rest[: opened.end()]
                rest = rest[opened.end() :]
                continue
            at, inner, behind = ended
            done += rest[: opened.start()] + self.keep(tag.rewrite(name, opened["args"], inner))
            rest = behind
        text.extend((done + rest).split("\n"))
        return at + 1

    def _hide_spans(self, text: str) -> str:
        if "`" not in text:
            return text
        pieces: list[str] = []
        at = 0
        for span in code_spans(text):
            pieces += [text[at : span.start], self.keep(text[span.start : span.end])]
            at = span.end
        return "".join((*pieces, text[at:]))


def _find_end(
    lines: Sequence[str], finder: LineFinder, at: int, rest: str, end: tuple[re.Pattern[str], str]
) -> tuple[int, str, str] | None:
    """Return the line on which a pair ends, what is between, and what is behind it."""
    closing, mark = end
    ended = closing.search(rest)
    inner: list[str] = []
    while ended is None:
        inner.append(rest)
        following = finder.find(mark, at + 1)
        if following is None:
            return None
        inner += lines[at + 1 : following]
        at, rest = following, lines[following]
        ended = closing.search(rest)
    inner.append(rest[: ended.start()])
    return at, "\n".join(inner), rest[ended.end() :]


def as_fence(code: str, info: str) -> str:
    """Return ``code``, which begins behind its opening tag, as a fence of as many lines."""
    longest = max((len(run) for run in re.findall(r"`{3,}", code)), default=2)
    mark = "`" * (longest + 1)
    if "\n" not in code:
        return f"\n{mark}{info}\n{code.strip()}\n{mark}\n"
    head, _, body = code.partition("\n")
    first = f"{head}\n" if head.strip() else ""
    last = "" if body.endswith("\n") or not body else "\n"
    return f"{mark}{info}\n{first}{body}{last}{mark}"
