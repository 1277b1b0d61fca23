"""Which folders lie where the system does not hear of what another machine changes."""

from __future__ import annotations

import re
import sys
from pathlib import Path

_MOUNTS = Path("/proc/self/mountinfo")
# Names of file systems in Linux: what is served by another machine, or by a program.
_SERVED = re.compile(
    r"nfs\d*|cifs|smb\w*|9p|afs|ceph|ncpfs|vboxsf|vmhgfs|virtiofs|fuse\.(?!fuseblk).+|davfs"
)
_OCTAL = re.compile(r"\\([0-7]{3})")


def is_on_network(folder: Path, mounts: Path = _MOUNTS) -> bool:
    """Return whether ``folder`` lies on a disk whose changes may not be notified.

    Read from ``mounts``, the system's table (`man 5 proc`). Where there is none: on Windows a
    share's name tells; elsewhere a disk counts as local.
    """
    if sys.platform == "win32":
        return str(folder).startswith("\\\\")
    try:
        table = mounts.read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:
        return False
    around = [one for one in map(_read, table.splitlines()) if folder.is_relative_to(one[0])]
    # Of two mounts at one place the later one is seen.
    ordered = sorted(around, key=lambda one: len(one[0].parts))
    return bool(ordered) and _SERVED.fullmatch(ordered[-1][1]) is not None


def _read(line: str) -> tuple[Path, str]:
    """Return where a line of the table mounts, and the kind of file system."""
    fields, _, source = line.partition(" - ")
    place = _OCTAL.sub(lambda code: chr(int(code[1], 8)), fields.split()[4])
    return Path(place), source.split()[0]
