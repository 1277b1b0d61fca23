r"""Paths longer than a system opens as they are written, and names longer than it has.

Windows opens a path of more than 259 characters only with a prefix (``\\?\``), behind which it
is taken letter by letter; names of files end at 255 characters there. Elsewhere paths may be
long, but a name ends at 255 bytes: 85 Han characters. What is longer is simply not there.
"""

from __future__ import annotations

import ntpath
import os
import re
import sys
from pathlib import Path

# Folders end 12 characters earlier, where a name of the oldest kind still finds room.
_LONGEST = 247
_PREFIX, _SHARE = "\\\\?\\", "\\\\?\\UNC\\"
_DRIVE = re.compile(r"[A-Za-z]:\\")


def openable(path: Path, *, is_top: bool = False) -> Path:
    """Return ``path`` (an absolute one) as this system opens it, however long it is.

    With ``is_top`` all that lies below it can be opened too, by paths that begin so.
    """
    return Path(extend(str(path), is_top=is_top)) if sys.platform == "win32" else path


def extend(path: str, *, is_top: bool = False) -> str:
    """Return a path of Windows with the prefix that it needs; a short one as it is."""
    if path.startswith(_PREFIX) or (len(path) <= _LONGEST and not is_top):
        return path
    # Behind the prefix a slash is a letter, and two dots are a name.
    plain = ntpath.normpath(path)
    if plain.startswith("\\\\"):
        return _SHARE + plain[2:]
    return _PREFIX + plain if _DRIVE.match(plain) else path


def shorten(path: str) -> str:
    """Return a path of Windows as people write it, which `extend` may have extended."""
    if path.startswith(_SHARE):
        return "\\\\" + path.removeprefix(_SHARE)
    return path.removeprefix(_PREFIX)


def is_there(path: Path) -> bool:
    """Return whether there is a file or folder at ``path``; none is at what no path can be."""
    # Path.exists raises for a name that is too long.
    return os.path.exists(openable(path))  # noqa: PTH110 - as said


def is_folder(path: Path) -> bool:
    """Return whether there is a folder at ``path``, likewise."""
    return os.path.isdir(openable(path))  # noqa: PTH112 - as said


def expanded(path: Path) -> Path:
    """Return ``path`` with ``~`` followed; as it is where it names a user who is not there."""
    # Path.expanduser raises for such a user.
    return Path(os.path.expanduser(path))  # noqa: PTH111 - as said
