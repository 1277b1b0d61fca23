"""The user's own style sheet, which every page has after ours."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from reader.core.errors import Finding
from reader.core.os_words import explain_os_error
from reader.core.saying import say
from reader.core.style_check import MOST_DECLARATIONS, check_style
from reader.core.style_mending import close_blocks
from reader.core.style_values import StyleValue, style_values, value_fault

LARGEST = 1_000_000
"""Bytes; more than that is nobody's hand."""


@dataclass(frozen=True, slots=True)
class UserStyle:
    """The sheet as it goes to the pages, with what is wrong in the file. Without one, nothing.

    ``values`` are those that the engine of the pages has still to try.
    """

    text: str = ""
    findings: tuple[Finding, ...] = ()
    values: tuple[StyleValue, ...] = ()


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
    findings = tuple(_finding(path, one.what, one.line) for one in faults)
    return UserStyle(close_blocks(text), findings, style_values(text))


def with_wrong_values(style: UserStyle, path: Path, wrong: Sequence[StyleValue]) -> UserStyle:
    """Return ``style`` with what the engine said of its values told among the findings."""
    faults = [value_fault(value) for value in wrong[:MOST_DECLARATIONS]]
    findings = (*style.findings, *(_finding(path, one.what, one.line) for one in faults))
    return replace(style, findings=tuple(sorted(findings, key=lambda one: one.line or 0)))


def _refused(path: Path, what: str, line: int | None = None) -> UserStyle:
    return UserStyle("", (_finding(path, what, line),))


def _finding(path: Path, what: str, line: int | None) -> Finding:
    return Finding(str(path), what, line, kind="style")
