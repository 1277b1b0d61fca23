"""What a hostile program would have touched if it could: looked at before it and after it."""

from __future__ import annotations

import os
import socket
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from reader.services.judge.processes import Zygote

# What the programs aim at; `Canaries.aim` puts the true place and port there.
_FOLDER = "/tmp/hostile-canary"
_PORT = "40404"
# Others use these folders meanwhile, so every program gives what it makes there one name.
_SHARED = ("/tmp", "/var/tmp", "/dev/shm", "/run/lock", "/")
_MARK = "hostile"
_SYSV_KEY = str(0x686F7374)


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

    def __init__(self, folder: Path, zygote: Zygote) -> None:
        self._folder = folder
        self._zygote = zygote
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
            processes=tuple(self._processes()),
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
        for door in self._doors:
            door.close()

    def _make_home(self) -> None:
        home = self._folder / "home"
        home.mkdir()
        (home / "notes.md").write_text("# Notes\n", encoding="utf-8")
        (home / "key").write_text("secret\n", encoding="utf-8")
        (home / "key").chmod(0o600)

    def _processes(self) -> list[int]:
        """Return the zygote and whatever came from it.

        A child can leave its parent, its group and its session, and become another program;
        it cannot leave the namespace of networks that it was born in.
        """
        born_in = _network_of(self._zygote.pid)
        pids = [int(path.name) for path in Path("/proc").glob("[0-9]*")]
        if born_in in ("", _network_of(os.getpid())):
            return [pid for pid in pids if _session_of(pid) == self._zygote.pid]
        return [pid for pid in pids if _network_of(pid) == born_in]


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


def _network_of(pid: int) -> str:
    try:
        return str(Path(f"/proc/{pid}/ns/net").readlink())
    except OSError:  # ended, or not ours to ask about
        return ""


def _session_of(pid: int) -> int:
    try:
        return os.getsid(pid)
    except OSError:
        return 0


def _forget_peak() -> None:
    """Let VmHWM begin anew: 5 in clear_refs, see proc(5)."""
    Path("/proc/self/clear_refs").write_text("5", encoding="ascii")
