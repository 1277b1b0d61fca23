"""The texts that a command takes from elsewhere: a program, and what it is to read."""

from __future__ import annotations

import io
import sys
from contextlib import nullcontext
from pathlib import Path

from reader.core.errors import UserError

# A device can be read without end; the frame that takes a program to the sandbox holds 64 MB.
_MOST_BYTES = 16 << 20


def read_program(path: Path) -> str:
    """Return the text of a program's file, without the mark that an editor may put first.

    Raises:
        UserError: It cannot be read, is too large, or is no text.
    """
    try:
        with path.open("rb") as file:
            content = file.read(_MOST_BYTES + 1)
    except OSError as error:
        raise _unreadable("the program", path, error, "Name a program's file") from error
    return _text(content, "the program", path, "utf-8-sig")


def read_input(name: str) -> str:
    """Return what a program is to read: the text of the file ``name``, of ours where it is ``-``.

    Raises:
        UserError: As of a program.
    """
    try:
        with nullcontext(sys.stdin.buffer) if name == "-" else Path(name).open("rb") as file:
            content = file.read(_MOST_BYTES + 1)
    except OSError as error:
        advice = "Name a file that you may read, or - for the standard input"
        raise _unreadable("the input", Path(name), error, advice) from error
    return _text(content, "the input", Path(name), "utf-8")


def _unreadable(what: str, path: Path, error: OSError, advice: str) -> UserError:
    return UserError(f"{what} cannot be read: {error.strerror}", path=str(path), advice=advice)


def _text(content: bytes, what: str, path: Path, encoding: str) -> str:
    if len(content) > _MOST_BYTES:
        raise UserError(
            f"{what} is larger than {_MOST_BYTES >> 20} MB",
            path=str(path),
            advice="Name a smaller file",
        )
    try:
        return io.StringIO(content.decode(encoding), newline=None).read()
    except UnicodeDecodeError as error:
        raise UserError(
            f"{what} is not UTF-8: byte 0x{error.object[error.start]:02x} cannot be read",
            path=str(path),
            line=error.object.count(b"\n", 0, error.start) + 1,
            advice="Save the file as UTF-8",
        ) from error
