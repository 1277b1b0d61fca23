"""What a hostile program would have touched if it could: looked at before it and after it."""

from __future__ import annotations

import ctypes
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

# What the programs aim at; `Canaries.aim` puts the true place and port there.
_FOLDER = "/tmp/hostile-canary"
_PORT = "40404"
# Others use these folders meanwhile, so every program gives what it makes there one name.
_SHARED = ("/tmp", "/var/tmp", "/dev/shm", "/run/lock", "/")
_MARK = "hostile"
_SYSV_KEY = str(0x686F7374)
_SET_CHILD_SUBREAPER = 36  # PR_SET_CHILD_SUBREAPER in linux/prctl.h


@dataclass(frozen=True, slots=True)
class Seen:
    """All that must be the same afterwards; ``visits`` must be none."""

    home: tuple[tuple[str, int, int, bytes], ...]
    real_home: tuple[tuple[str, int], ...]
    shared: tuple[str, ...]
    processes: tuple[int, ...]
    visits: int


class Canaries:
    """A home to break into, doors that nobody may knock at, and a count of the living."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._make_home()
        # A path in a socket's address has room for 107 bytes: bound from its own folder.
        self._doors = [_listen(socket.SOCK_STREAM, 0)]
        self._port = self._doors[0].getsockname()[1]
        self._doors += [_listen(socket.SOCK_DGRAM, self._port), _listen_at(folder / "service")]

    def aim(self, source: str) -> str:
        """Return the program with our home and our port where it names them."""
        return source.replace(_FOLDER, str(self._folder)).replace(_PORT, str(self._port))

    def observe(self) -> Seen:
        """Return how things stand."""
        _forget_peak()
        return Seen(
            home=tuple(_describe(path) for path in sorted(self._folder.rglob("*"))),
            real_home=tuple((path.name, path.lstat().st_mode) for path in _entries(Path.home())),
            shared=tuple(_marked_entries()),
            processes=tuple(_descendants(os.getpid())),
            visits=sum(map(_count_visits, self._doors)),
        )

    def grown_mb(self) -> float:
        """Return how far this process's peak is above what it holds now."""
        status = dict(
            line.split(":", 1) for line in Path("/proc/self/status").read_text().splitlines()
        )
        peak, now = (int(status[name].split()[0]) for name in ("VmHWM", "VmRSS"))
        return (peak - now) / 1024

    def close(self) -> None:
        """Close the doors."""
        for door in self._doors:
            door.close()

    def _make_home(self) -> None:
        home = self._folder / "home"
        home.mkdir()
        (home / "notes.md").write_text("# Notes\n", encoding="utf-8")
        (home / "key").write_text("secret\n", encoding="utf-8")
        (home / "key").chmod(0o600)


@contextmanager
def orphans_adopted() -> Iterator[None]:
    """Make this process the parent of whatever is left of what it starts meanwhile.

    A program can leave its parent, its group and its session, and still does not get away.
    """
    _adopt_orphans(1)
    try:
        yield
    finally:
        _adopt_orphans(0)


def _listen(kind: socket.SocketKind, port: int) -> socket.socket:
    door = socket.socket(socket.AF_INET, kind)
    door.bind(("127.0.0.1", port))
    return _open(door)


def _listen_at(path: Path) -> socket.socket:
    door = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    door.bind(str(path))
    return _open(door)


def _open(door: socket.socket) -> socket.socket:
    door.setblocking(False)
    if door.type is socket.SOCK_STREAM:
        door.listen()
    return door


def _count_visits(door: socket.socket) -> int:
    with suppress(BlockingIOError):
        if door.type is socket.SOCK_STREAM:
            door.accept()[0].close()
        else:
            door.recv(100)
        return 1
    return 0


def _describe(path: Path) -> tuple[str, int, int, bytes]:
    found = path.lstat()
    content = path.read_bytes() if path.is_file() else b""
    return path.name, found.st_mode, found.st_mtime_ns, content


def _entries(folder: Path) -> list[Path]:
    return sorted(folder.iterdir()) if folder.is_dir() else []


def _marked_entries() -> list[str]:
    """Return what bears a program's mark in the folders and tables that all share."""
    files = [str(path) for folder in _SHARED for path in _entries(Path(folder))]
    tables = [
        line
        for path in _entries(Path("/proc/sysvipc"))
        for line in path.read_text(encoding="ascii").splitlines()
    ]
    return [each for each in files if _MARK in each] + [
        line for line in tables if _SYSV_KEY in line
    ]


def _adopt_orphans(switch: int) -> None:
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(_SET_CHILD_SUBREAPER, switch, 0, 0, 0) != 0:
        raise OSError(ctypes.get_errno(), "PR_SET_CHILD_SUBREAPER")


def _descendants(ancestor: int) -> list[int]:
    """Return all processes that come from ``ancestor``, the lowest number first."""
    parents = dict(map(_read_parent, Path("/proc").glob("[0-9]*")))
    found = {ancestor}
    while more := {pid for pid, parent in parents.items() if parent in found} - found:
        found |= more
    return sorted(found - {ancestor})


def _read_parent(process: Path) -> tuple[int, int]:
    try:
        stat = (process / "stat").read_text(encoding="utf-8", errors="replace")
    except OSError:  # ended meanwhile
        return 0, 0
    return int(process.name), int(stat.rpartition(")")[2].split()[1])


def _forget_peak() -> None:
    """Let VmHWM begin anew: 5 in clear_refs, see proc(5)."""
    Path("/proc/self/clear_refs").write_text("5", encoding="ascii")
