"""Writing a file so that a reader, or a power cut, sees the old one or the new one whole."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from reader.core.errors import UserError
from reader.core.os_words import explain_os_error
from reader.core.saying import say


def write_atomically(path: Path, content: bytes) -> None:
    """Put ``content`` at ``path``.

    Raises:
        UserError: It cannot be written; what stood there before still does.
    """
    try:
        # A link stays one; what it leads to is written.
        real = path.resolve()
        handle, name = tempfile.mkstemp(dir=real.parent, prefix=".yandu-")
        temporary = Path(name)
        try:
            _write_out(handle, content)
            temporary.replace(real)
        finally:
            temporary.unlink(missing_ok=True)
    except (OSError, RuntimeError) as error:
        why = (
            explain_os_error(error) if isinstance(error, OSError) else say("it is a link to itself")
        )
        advice = say("Free some space or mend the folder's permissions, then try again")
        raise UserError(
            say("cannot be written: {why}", why=why), path=str(path), advice=advice
        ) from error


def make_folder(folder: Path) -> None:
    """Make ``folder`` and those above it where they are not there.

    Raises:
        UserError: It cannot be made.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        advice = say("Free the place, or mend the permissions of the folder above")
        raise UserError(
            say("this folder cannot be made: {why}", why=explain_os_error(error)),
            path=str(folder),
            advice=advice,
        ) from error


def _write_out(handle: int, content: bytes) -> None:
    with os.fdopen(handle, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
