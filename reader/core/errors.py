"""The two kinds of error: the user's, which is explained, and ours, which is traced."""

from __future__ import annotations

from dataclasses import dataclass

from reader.core.overriding import override
from reader.core.saying import say

# As English and Chinese write them.
_STOPS = (".", "?", "!", "…", "。", "？", "！")


class UserError(Exception):
    """A fault in the user's file, key or program.

    The message says what is wrong; ``where`` says in which file and line; ``advice`` says
    what to do. It is shown as it is, never with a traceback.
    """

    def __init__(
        self, what: str, *, path: str | None = None, line: int | None = None, advice: str = ""
    ) -> None:
        super().__init__(what)
        self.what = what
        self.path = path
        self.line = line
        self.advice = advice

    @override
    def __str__(self) -> str:
        where = describe_place(self.path, self.line)
        head = f"{where}: {self.what}" if where else self.what
        return with_advice(head, self.advice)


class Fault(Exception):  # noqa: N818 - a fault is what it is
    """A fault of ours: logged with its trace, and a report is offered."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing wrong with one file, found while the rest went on.

    ``line`` counts from 1; None where the whole file is meant.
    """

    path: str
    what: str
    line: int | None = None
    advice: str = ""
    kind: str = "error"

    @override
    def __str__(self) -> str:
        head = f"{describe_place(self.path, self.line)}: {self.what}"
        return with_advice(head, self.advice)


def with_advice(what: str, advice: str) -> str:
    """Return what is wrong, and behind it what to do, each a sentence of its own."""
    if not advice:
        return what
    return f"{what} {advice}" if is_sentence(what) else f"{what}. {advice}"


def is_sentence(text: str) -> bool:
    """Return whether ``text`` has a full stop, or what stands for one, at its end."""
    return text.endswith(_STOPS)


def describe_place(path: str | None, line: int | None) -> str:
    """Return ``path:line`` as far as they are known, in the form editors can jump to."""
    if path is None:
        return "" if line is None else say("line {line}", line=line)
    return path if line is None else f"{path}:{line}"
