"""Reading the files of a pack, which may be a stranger's: no link leads out of its folder."""

from __future__ import annotations

from pathlib import Path

from reader.core.errors import UserError
from reader.core.os_words import explain_os_error
from reader.core.saying import say

# Well above any statement, program or case file; a larger one is a mistake or an attack.
MAX_FILE_BYTES = 64 * 1024 * 1024


def read_inside(folder: Path, name: str) -> str:
    """Return the text of a file below ``folder``, every line end made a line feed.

    Raises:
        UserError: The file is missing, leads out of the folder, is too large or not UTF-8.
    """
    path = folder / name
    if not is_inside(folder, path):
        raise UserError(
            say("this link leads out of the pack"), path=str(path), advice=say("Copy the file")
        )
    try:
        if path.stat().st_size > MAX_FILE_BYTES:
            raise UserError(
                say("larger than {most} MB", most=MAX_FILE_BYTES // 2**20), path=str(path)
            )
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        what = say("not UTF-8 text (byte {start})", start=error.start)
        raise UserError(what, path=str(path), advice=say("Save it as UTF-8")) from error
    except OSError as error:
        what = say("cannot be read: {why}", why=explain_os_error(error))
        raise UserError(what, path=str(path)) from error


def has_file(folder: Path, name: str) -> bool:
    """Return whether a file of this name is below ``folder``, links out of it not counted."""
    path = folder / name
    return path.is_file() and is_inside(folder, path)


def list_files(folder: Path, below: str, suffix: str) -> tuple[str, ...]:
    """Return the names, relative to ``folder``, of the files right below ``below``, sorted."""
    names = (path.relative_to(folder).as_posix() for path in (folder / below).glob(f"*{suffix}"))
    return tuple(sorted(name for name in names if has_file(folder, name)))


def is_inside(folder: Path, path: Path) -> bool:
    """Return whether ``path`` is still below ``folder`` once every link is followed."""
    try:
        return path.resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError):  # a loop of links
        return False
