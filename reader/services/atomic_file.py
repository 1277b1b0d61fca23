"""Writing a file so that a reader, or a power cut, sees the old one or the new one whole."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from reader.core.errors import UserError


def write_atomically(path: Path, content: bytes) -> None:
    """Put ``content`` at ``path``.

    Raises:
        UserError: It cannot be written; what stood there before still does.
    """
    temporary = None
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        temporary = Path(name)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except OSError as error:
        if temporary is not None:
            temporary.unlink(missing_ok=True)
        advice = "Free some space or mend the folder's permissions, then try again"
        raise UserError(
            f"cannot be written: {error.strerror}", path=str(path), advice=advice
        ) from error
