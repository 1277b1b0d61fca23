"""A running ``yandu``: keys go in by ``xdotool``, what became of them is read from its files."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import sqlite3
import subprocess
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

# A loaded machine with two cores starts Chromium in this time, many times over.
PATIENCE_S = 90.0
_TRY_S = 5.0
_POLL_S = 0.1


@dataclass(frozen=True, slots=True)
class Screen:
    """An X server: its display, and the file that its picture is kept in (XWD format)."""

    display: str
    picture: Path

    def colours(self) -> int:
        """How many different pixels there are on it."""
        content = self.picture.read_bytes()
        header, entries = (int.from_bytes(content[at : at + 4], "big") for at in (0, 76))
        pixels = memoryview(content)[header + 12 * entries :]
        return len({bytes(pixels[at : at + 4]) for at in range(0, len(pixels) - 3, 4 * 7)})


def wait_until(condition: Callable[[], bool], what: str) -> None:
    """Wait for another process, which can only be asked again and again.

    Raises:
        AssertionError: It took too long; ``what`` was waited for.
    """
    assert _comes_true(condition, PATIENCE_S), f"waited {PATIENCE_S:.0f} s for {what}"


def retry_until(act: Callable[[], None], condition: Callable[[], bool], what: str) -> None:
    """Do something again until it has worked: keys go astray while a web view starts.

    Raises:
        AssertionError: It never did; ``what`` was waited for.
    """
    until = time.monotonic() + PATIENCE_S
    act()
    while not _comes_true(condition, _TRY_S):
        assert time.monotonic() < until, f"tried {PATIENCE_S:.0f} s for {what}"
        act()


def _comes_true(condition: Callable[[], bool], seconds: float) -> bool:
    until = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > until:
            return False
        time.sleep(_POLL_S)
    return True


class InstalledApp:
    """One start of the command, in a session of its own."""

    def __init__(
        self, command: Path, home: Path, screen: Screen, arguments: Sequence[str] = ()
    ) -> None:
        self.home = home
        self._environment = {**os.environ, "DISPLAY": screen.display, "LANG": "C.UTF-8"}
        for name in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY"):
            self._environment.pop(name, None)
        self._command = [str(command), "--home", str(home)]
        self._log = (home.parent / "output.txt").open("ab")
        self._process = subprocess.Popen(
            [*self._command, *arguments],
            env=self._environment,
            stdout=self._log,
            stderr=self._log,
            start_new_session=True,
        )

    def wait_for_window(self) -> None:
        """Wait until the window is there."""
        wait_until(lambda: bool(self._windows()), "the window")

    def press(self, *keys: str) -> None:
        """Press keys, in xdotool's names: ``ctrl+k``."""
        self._focus()
        self._xdotool("key", "--delay", "60", *keys)

    def type(self, text: str) -> None:
        """Type text, Chinese too."""
        self._focus()
        # A character that is on no key gets one for the moment, which takes the window a while.
        self._xdotool("type", "--delay", "20" if text.isascii() else "150", text)

    def state(self, key: str) -> object:
        """What the user's database remembers under ``key``."""
        rows = self._rows("SELECT value FROM state WHERE key = ?", key)
        return json.loads(str(rows[0][0])) if rows else None

    def wait_for_state(self, key: str, value: object) -> None:
        """Wait until ``key`` is remembered as ``value``."""
        wait_until(lambda: self.state(key) == value, f"{key} = {value}")

    def scroll(self, post: str) -> float:
        """How far a post was read, 0 to 1."""
        rows = self._rows("SELECT scroll FROM reading WHERE post = ?", post)
        return float(str(rows[0][0])) if rows else 0.0

    def draft(self, problem: str) -> str:
        """The draft of a problem."""
        rows = self._rows("SELECT source FROM drafts WHERE problem = ?", problem)
        return str(rows[0][0]) if rows else ""

    def submissions(self) -> list[tuple[str, str, str]]:
        """Problem, verdict and source of every submission."""
        rows = self._rows("SELECT problem, verdict, source FROM submissions ORDER BY id")
        return [(str(problem), str(verdict), str(source)) for problem, verdict, source in rows]

    def quit(self) -> int:
        """Press Ctrl+Q; return the exit code."""
        self.press("ctrl+q")
        return self._process.wait(PATIENCE_S)

    def die(self, after_s: float) -> None:
        """Have everything killed at once, as by a cut of the power, when so long has passed."""
        with contextlib.suppress(subprocess.TimeoutExpired):
            code = self._process.wait(after_s)
            raise AssertionError(f"it ended by itself with {code}")
        os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        wait_until(lambda: not self.left_over(), "the end of all processes")

    def start_again(self, *arguments: str) -> int:
        """Start the command once more beside this one; return the exit code of that start."""
        command = [*self._command, *arguments]
        return subprocess.run(
            command, env=self._environment, timeout=PATIENCE_S, check=False
        ).returncode

    def left_over(self) -> list[str]:
        """The command lines of processes that this start has left behind."""
        entries = [entry for entry in Path("/proc").iterdir() if entry.name.isdigit()]
        return [_name(entry) for entry in entries if _session(entry) == self._process.pid]

    def end(self) -> None:
        """Kill whatever is still there."""
        if self._process.poll() is None:
            os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait()
        self._log.close()

    def _focus(self) -> None:
        """Give the window the keyboard, as a window manager would; there is none here.

        Qt makes the window anew when the first web view goes into it, and X then takes the
        keyboard away.
        """
        wait_until(self._has_focused, "the window to take the keyboard")

    def _has_focused(self) -> bool:
        command = ["xdotool", "windowfocus", "--sync", *self._windows()[:1]]
        return (
            subprocess.run(
                command, env=self._environment, capture_output=True, check=False
            ).returncode
            == 0
        )

    def _windows(self) -> list[str]:
        code = self._process.poll()
        assert code is None, f"it ended with {code}: {Path(self._log.name).read_text()}"
        done = subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--name", "Yandu"],
            env=self._environment,
            capture_output=True,
            text=True,
            check=False,
        )
        return done.stdout.split()

    def _xdotool(self, *arguments: str) -> None:
        subprocess.run(["xdotool", *arguments], env=self._environment, check=True)

    def _rows(self, sql: str, *parameters: str) -> list[tuple[object, ...]]:
        path = self.home / "data" / "user.sqlite3"
        if not path.exists():
            return []
        with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True, timeout=10)) as database:
            return database.execute(sql, parameters).fetchall()


def _name(process: Path) -> str:
    try:
        return (process / "cmdline").read_bytes().replace(b"\0", b" ").decode()
    except OSError:
        return "one that has just ended"


def _session(process: Path) -> int:
    try:
        # After the name, which may hold spaces and brackets: state, parent, group, session.
        return int((process / "stat").read_text().rpartition(")")[2].split()[3])
    except (OSError, IndexError):
        return 0  # it has ended meanwhile
