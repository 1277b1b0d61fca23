"""What commands write: one JSON document, or short aligned lines."""

from __future__ import annotations

import json
import sys
import unicodedata
from collections.abc import Iterable, Sequence

from reader.core.errors import Finding

_GAP = "  "
_CONTROLS = {code: f"\\x{code:02x}" for code in (*range(0x20), *range(0x7F, 0xA0))}


def write_json(document: object) -> None:
    """Write ``document`` to stdout, where it must be all there is."""
    is_unicode = (sys.stdout.encoding or "").lower().replace("-", "").startswith("utf")
    indent = 2 if sys.stdout.isatty() else None
    text = json.dumps(document, ensure_ascii=not is_unicode, indent=indent, allow_nan=False)
    sys.stdout.write(f"{text}\n")


def write_json_line(document: object) -> None:
    """Write ``document`` in one line, at once: another program reads along."""
    sys.stdout.write(f"{json.dumps(document)}\n")
    sys.stdout.flush()


def write_line(text: str = "") -> None:
    """Write one line to stdout, with what is not to be shown as it is made visible."""
    sys.stdout.write(f"{visible(text)}\n")


def write_text(text: str) -> None:
    """Write a program's own output to stdout, as it is but for ending a line."""
    sys.stdout.write(text if text.endswith("\n") else f"{text}\n")


def warn(text: str) -> None:
    """Write one line to stderr likewise."""
    sys.stderr.write(f"yandu: {visible(text)}\n")


def visible(text: str) -> str:
    """Return ``text`` in one line, without what a terminal would obey.

    A file's name or a note's title may hold any character.
    """
    return text.translate(_CONTROLS)


def write_table(rows: Iterable[Sequence[str]]) -> None:
    """Write rows with their columns aligned; the last column is as long as it is."""
    listed = [[visible(cell) for cell in row] for row in rows]
    widths = [max(map(text_width, column)) for column in zip(*listed, strict=True)]
    for row in listed:
        cells = [_pad(cell, width) for cell, width in zip(row[:-1], widths, strict=False)]
        write_line(_GAP.join([*cells, row[-1]]).rstrip())


def fit(text: str, columns: int) -> str:
    """Return as much of ``text`` as takes ``columns`` of a terminal at most."""
    while text_width(text) > columns:
        text = text[:-1]
    return text


def count(number: int, thing: str) -> str:
    """Return ``1 note``, ``2 notes``, ``no notes``."""
    return f"{number or 'no'} {thing}{'' if number == 1 else 's'}"


def text_width(text: str) -> int:
    """Return how many columns of a terminal ``text`` takes: two for a wide character."""
    wide = sum(unicodedata.east_asian_width(char) in "WF" for char in text)
    none = sum(unicodedata.combining(char) != 0 for char in text)
    return len(text) + wide - none


def finding_document(finding: Finding) -> dict[str, object]:
    """Return a finding as ``--json`` shows it."""
    return {
        "path": finding.path,
        "line": finding.line,
        "kind": finding.kind,
        "what": finding.what,
        "advice": finding.advice,
    }


def _pad(text: str, width: int) -> str:
    return text + " " * (width - text_width(text))
