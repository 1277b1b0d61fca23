"""Folders watched, with real files: notified, looked through, gone and come back."""

from __future__ import annotations

import os
import queue
import shlex
import shutil
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from reader.services.file_states import read_states
from tests.services.conftest import PATIENCE_S, Told, Watch


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "notes"
    (folder / "sorting").mkdir(parents=True)
    (folder / "sorting" / "heap.md").write_text("# Heap", encoding="utf-8")
    return folder


@pytest.mark.parametrize("is_notified", [True, False])
def test_change_is_told(folder: Path, watch: Watch, is_notified: bool) -> None:
    told = watch(folder, is_notified=is_notified)
    file = folder / "sorting" / "heap.md"

    file.write_text("# Binary heap", encoding="utf-8")

    assert file in told.get(timeout=PATIENCE_S)


@pytest.mark.parametrize("is_notified", [True, False])
def test_note_in_a_new_folder_is_told(folder: Path, watch: Watch, is_notified: bool) -> None:
    told = watch(folder, is_notified=is_notified)
    (folder / "graphs" / "flow").mkdir(parents=True)
    assert _is_told(told, {folder / "graphs"} if is_notified else set())

    (folder / "graphs" / "flow" / "dinic.md").write_text("# Dinic", encoding="utf-8")

    assert _is_told(told, {folder / "graphs" / "flow" / "dinic.md"})


@pytest.mark.parametrize("is_notified", [True, False])
def test_deletion_is_told(folder: Path, watch: Watch, is_notified: bool) -> None:
    told = watch(folder, is_notified=is_notified)

    shutil.rmtree(folder / "sorting")

    assert _is_told(told, {folder / "sorting" / "heap.md"})


def test_moved_folder_is_told(folder: Path, watch: Watch) -> None:
    told = watch(folder)

    (folder / "sorting").rename(folder / "ordering")

    assert _is_told(told, {folder / "sorting", folder / "ordering"})


def test_thousand_changes_are_told_at_once(folder: Path, watch: Watch) -> None:
    told = watch(folder)
    files = [folder / "sorting" / f"{number}.md" for number in range(1000)]

    for file in files:
        file.write_text("# A note", encoding="utf-8")

    assert told.get(timeout=PATIENCE_S).issuperset(files)


@pytest.mark.parametrize("is_notified", [True, False])
def test_what_no_page_shows_is_not_told(folder: Path, watch: Watch, is_notified: bool) -> None:
    (folder / ".git").mkdir()
    told = watch(folder, is_notified=is_notified)

    for name in (".git/HEAD.md", ".heap.md.swp", "heap.md~", "a.out"):
        (folder / name).write_text("x", encoding="utf-8")
    (folder / "last.md").write_text("x", encoding="utf-8")

    assert told.get(timeout=PATIENCE_S) == {folder / "last.md"}


def test_folder_that_was_not_there_is_told_when_it_comes_and_then_watched(
    folder: Path, tmp_path: Path, watch: Watch
) -> None:
    stick = tmp_path / "stick"
    told = watch(folder, stick)

    stick.mkdir()
    assert _is_told(told, {stick})
    (stick / "new.md").write_text("# New", encoding="utf-8")

    assert _is_told(told, {stick / "new.md"})


def test_folder_that_goes_is_told(folder: Path, tmp_path: Path, watch: Watch) -> None:
    told = watch(folder)

    folder.rename(tmp_path / "elsewhere")

    assert _is_told(told, {folder})


def test_replaced_file_is_told_and_a_written_one_is_not(folder: Path, watch: Watch) -> None:
    file = folder.parent / "catalogue"
    file.write_text("one", encoding="utf-8")
    told = watch(folder, file=file)
    file.write_text("two", encoding="utf-8")
    (folder / "a.md").write_text("# A", encoding="utf-8")
    first = told.get(timeout=PATIENCE_S)

    file.unlink()

    assert file not in first
    assert told.get(timeout=PATIENCE_S) == {file}


WATCH_TWENTY_FOLDERS = f"""
import queue, sys
from pathlib import Path
from reader.services.folder_watch import FolderWatch
folder = Path(sys.argv[1])
for number in range(20):
    (folder / str(number)).mkdir()
told = queue.SimpleQueue()
watch = FolderWatch([folder], told.put)
watch.is_ready.wait({PATIENCE_S})
(folder / "19" / "a.md").write_text("x")
print(*told.get(timeout={PATIENCE_S}))
print(watch._is_beyond_limit)
watch.close()
"""


def run_with_five_watches(program: str, argument: str) -> str:
    """Return what a program prints that has no more than five folders watched by the system."""
    limit = f"echo 5 > /proc/sys/user/max_inotify_watches && exec {sys.executable} - {argument}"
    if subprocess.run(["unshare", "-Ur", "true"], check=False, capture_output=True).returncode:
        pytest.skip("user namespaces are denied here")
    return subprocess.run(
        ["unshare", "-Ur", "sh", "-c", limit],
        input=program,
        text=True,
        capture_output=True,
        check=True,
        cwd=Path(__file__).parents[2],
        env={**os.environ, "PYTHONPATH": "."},
    ).stdout


@pytest.mark.skipif(sys.platform != "linux", reason="the limit is Linux's")
def test_beyond_the_systems_limit_folders_are_looked_through(folder: Path) -> None:
    printed = run_with_five_watches(WATCH_TWENTY_FOLDERS, shlex.quote(str(folder)))

    assert printed.split() == [str(folder / "19" / "a.md"), "True"]


def _is_told(told: Told, wanted: set[Path]) -> bool:
    """Return whether all of ``wanted`` is told before patience ends."""
    seen: set[Path] = set()
    with suppress(queue.Empty):
        while not seen >= wanted:
            seen |= told.get(timeout=PATIENCE_S)
    return seen >= wanted


def test_links_to_nothing_hide_no_other_file_from_a_look(tmp_path: Path) -> None:
    for number in range(40):
        (tmp_path / f"gone{number}.md").symlink_to(tmp_path / "nowhere")
    note = tmp_path / "note.md"
    note.touch()

    assert set(read_states(tmp_path)) == {note}
