"""The text of a program that a command runs."""

from __future__ import annotations

from pathlib import Path

from reader.core.errors import UserError


def read_program(path: Path) -> str:
    """Return the text of a Python file.

    Raises:
        UserError: It cannot be read, or is no text.
    """
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise UserError(
            f"the program cannot be read: {error.strerror}",
            path=str(path),
            advice="Name a Python file",
        ) from error
    except UnicodeDecodeError as error:
        raise UserError(
            f"the program is not UTF-8: byte 0x{error.object[error.start]:02x} cannot be read",
            path=str(path),
            line=error.object.count(b"\n", 0, error.start) + 1,
            advice="Save the file as UTF-8",
        ) from error
