"""The user's own style sheet, which every page has after ours."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from reader.core.errors import Finding
from reader.core.os_words import explain_os_error
from reader.core.saying import say
from reader.core.style_check import check_style
from reader.core.style_mending import close_blocks

LARGEST = 1_000_000
"""Bytes; more than that is nobody's hand."""


@dataclass(frozen=True, slots=True)
class UserStyle:
    """The sheet as it goes to the pages, with what is wrong in the file. Without one, nothing."""

    text: str = ""
    findings: tuple[Finding, ...] = ()


def read_style(path: Path) -> UserStyle:
    """Return the style sheet at ``path``; one that cannot be read is empty and says why.

    Blocks that nothing closes are closed where they seem to end, so that the rest is in force.
    """
    try:
        with path.open("rb") as opened:
            content = opened.read(LARGEST + 1)
    except FileNotFoundError:
        return UserStyle()
    except OSError as error:
        return _refused(path, say("it cannot be read: {why}", why=explain_os_error(error)))
    if len(content) > LARGEST:
        return _refused(path, say("it is longer than {most} bytes", most=LARGEST))
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        return _refused(path, say("it is not UTF-8"), line)
    faults = check_style(text)
    return UserStyle(
        close_blocks(text), tuple(_finding(path, one.what, one.line) for one in faults)
    )


def _refused(path: Path, what: str, line: int | None = None) -> UserStyle:
    return UserStyle("", (_finding(path, what, line),))


def _finding(path: Path, what: str, line: int | None) -> Finding:
    return Finding(str(path), what, line, kind="style")
