"""Programs that a command runs: their text, and whether this machine may run them."""

from __future__ import annotations

from pathlib import Path

from reader.core.errors import UserError
from reader.core.verdict import Tier
from reader.services.resources import problems_folder


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


def require_protection(folder: Path, tier: Tier) -> None:
    """See that the programs of the pack or problem in ``folder`` may be run.

    Raises:
        UserError: They did not come with the application, and the sandbox is limits alone.
    """
    is_ours = folder.resolve().is_relative_to(problems_folder().resolve())
    if tier is Tier.LIMITS and not is_ours:
        raise UserError(
            "this machine's sandbox only sets limits, and the programs of a foreign pack need more",
            path=str(folder),
            advice="`yandu doctor` says what is missing",
        )
