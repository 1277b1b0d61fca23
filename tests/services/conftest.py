"""What tests of the services share: a user whom permissions bind, a home, the sandbox, folders."""

from __future__ import annotations

import os
import queue
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from reader.services.file_states import NOTE_FILES, WatchedFiles
from reader.services.folder_watch import FolderWatch
from reader.services.judge.judge import Judge
from reader.services.paths import Paths, find_paths
from reader.services.progress import ProgressStore

_NOBODY = 65534
_ROOT = Path(__file__).parents[2]
# The parent lets all go on when all have loaded what they need.
_WAIT = "import sys; print(flush=True); sys.stdin.readline()\n"

Write = Callable[..., Path]
Told = queue.SimpleQueue[frozenset[Path]]
Watch = Callable[..., Told]
PATIENCE_S = 30
"""How long what changed on disk may take until it is told, on a loaded machine."""


@pytest.fixture
def bound_folder() -> Iterator[Path]:
    """A folder of a user who is not root; the test runs as that user."""
    with tempfile.TemporaryDirectory() as name:
        is_root = os.geteuid() == 0
        if is_root:
            os.chown(name, _NOBODY, _NOBODY)
            os.seteuid(_NOBODY)
        try:
            yield Path(name)
        finally:
            if is_root:
                os.seteuid(0)


@pytest.fixture
def write() -> Write:
    """Write a file, making its folder."""

    def write_file(path: Path, content: str | bytes = "# Note\n") -> Path:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return write_file


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    """A home of the test's own, its folders made."""
    made = find_paths(tmp_path / "home")
    made.make()
    return made


@pytest.fixture
def progress(tmp_path: Path) -> Iterator[ProgressStore]:
    """What is kept of the user, empty."""
    with closing(ProgressStore(tmp_path / "user.sqlite3")) as opened:
        yield opened


@pytest.fixture(scope="session")
def judge(judge_cache: Path) -> Iterator[Judge]:
    """The real sandbox, once for all tests; it keeps what C++ programs share."""
    with closing(Judge(cache=judge_cache)) as made:
        yield made


@pytest.fixture
def watch() -> Iterator[Watch]:
    """Watch folders, notified or looking through them; what is told comes in a queue."""
    opened: list[FolderWatch] = []

    def begin(
        *folders: Path,
        file: Path | None = None,
        files: WatchedFiles = NOTE_FILES,
        is_notified: bool = True,
    ) -> Told:
        told: Told = queue.SimpleQueue()
        one = FolderWatch(
            folders,
            told.put,
            file=file,
            files=files,
            can_notify=lambda _: is_notified,
            look_s=0.1,
        )
        opened.append(one)
        assert one.is_ready.wait(PATIENCE_S)
        return told

    yield begin
    for one in opened:
        one.close()


def run_together(load: str, then: str, *arguments: list[str]) -> list[str]:
    """Run ``load`` in a process for each list of arguments, then ``then`` in all at once.

    Returns what each wrote to its standard error.
    """
    pipe = subprocess.PIPE
    command = [sys.executable, "-c", f"{load}\n{_WAIT}{then}"]
    started = [
        subprocess.Popen(
            [*command, *row], cwd=_ROOT, stdin=pipe, stdout=pipe, stderr=pipe, text=True
        )
        for row in arguments
    ]
    for process in started:
        assert process.stdout is not None
        process.stdout.readline()
    for process in started:
        assert process.stdin is not None
        process.stdin.write("\n")
        process.stdin.flush()
    return [process.communicate()[1] for process in started]
