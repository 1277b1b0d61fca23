import json
import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from reader.commands.stopping import asked_to_stop
from reader.services.library_scan import BATCH
from tests.commands.conftest import ROOT, Yandu


def test_first_run_indexes_every_note(yandu: Yandu, notes: Path) -> None:
    result = yandu("index", "--library", notes, "--json")

    document = result.document
    assert (result.code, result.stderr) == (0, "")
    assert document.pop("seconds") > 0
    counts = {"posts": 2, "changed": 2, "removed": 0, "unchanged": 0}
    assert document == counts | {"stopped": False, "problems": []}


def test_later_run_reads_only_what_changed(here: Yandu, notes: Path) -> None:
    here("index", "--library", notes)
    (notes / "heap.md").unlink()
    (notes / "trie.md").write_text("# 字典树", encoding="utf-8")

    document = here("index", "--library", notes, "--json").document

    counts = [document[key] for key in ("posts", "changed", "removed", "unchanged")]
    assert counts == [2, 1, 1, 1]


def test_rebuild_reads_every_note(here: Yandu, notes: Path) -> None:
    here("index", "--library", notes)

    result = here("index", "--library", notes, "--rebuild")

    assert result.stdout.startswith("2 notes: 2 changed, 0 removed, 0 unchanged; ")


def test_problem_is_listed_with_file_line_and_advice(here: Yandu, notes: Path) -> None:
    (notes / "odd.md").write_text("---\ndate: whenever\n---\ntext")

    (problem,) = here("index", "--library", notes, "--json").document["problems"]

    assert (problem["path"], problem["line"]) == (str(notes / "odd.md"), 2)
    assert problem["what"]
    assert problem["advice"]


def test_damaged_index_is_built_anew(here: Yandu, home: Path) -> None:
    here("index")
    for file in (home / "cache" / "index").rglob("*"):
        if file.is_file() and file.name != "writer.lock":
            file.write_bytes(b"\0" * 64)

    result = here("index", "--json")

    assert result.code == 0
    assert here("search", "背包", "--json").document["fallback"] is False


def test_progress_is_one_document_a_line(yandu: Yandu, notes: Path) -> None:
    result = yandu("index", "--library", notes, "--progress-lines")

    first, *_, last = (json.loads(line) for line in result.stdout.splitlines())
    progress = {"event": "progress", "phase": "reading", "done": 1, "total": 2, "left_s": None}
    assert first == progress | {"path": "heap.md"}
    assert last["event"] == "finished"
    assert (last["posts"], last["changed"]) == (2, 2)


def test_progress_lines_end_with_the_report(here: Yandu, notes: Path) -> None:
    here("index", "--library", notes)

    result = here("index", "--library", notes, "--progress-lines")

    scanned, last = (json.loads(line) for line in result.stdout.splitlines())
    assert scanned == {"event": "scanned", "changed": 0, "removed": 0}
    assert (last["event"], last["unchanged"]) == ("finished", 2)


def test_problems_are_lines_after_the_counts(here: Yandu, notes: Path) -> None:
    (notes / "odd.md").write_text("---\ndate: whenever\n---\ntext")

    result = here("index", "--library", notes)

    assert f"{notes / 'odd.md'}:2: " in result.stdout.splitlines()[1]


def test_terminal_is_told_how_far_it_is_and_left_clean(home: Path, notes: Path) -> None:
    ours, theirs = os.openpty()
    subprocess.run(
        [sys.executable, "-m", "reader", "index", "--library", str(notes)],
        cwd=ROOT,
        env=os.environ | {"YANDU_HOME": str(home)},
        stdout=subprocess.DEVNULL,
        stderr=theirs,
        check=True,
    )
    os.close(theirs)

    shown = os.read(ours, 1000).decode()
    os.close(ours)

    assert shown.startswith("\r\x1b[K1 of 2 notes read, next heap.md")
    assert shown.endswith("\r\x1b[K")


def test_progress_lines_and_json_exclude_each_other(here: Yandu) -> None:
    result = here("index", "--json", "--progress-lines")

    assert result.code == 2
    assert "not allowed with" in result.stderr


def test_folder_that_is_not_writable_is_explained(here: Yandu, home: Path) -> None:
    (home / "cache" / "writer.lock").mkdir(parents=True)

    result = here("index")

    assert result.code == 2
    assert "the cache cannot be written" in result.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot ask a program to end")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_run_that_is_asked_to_stop_keeps_what_it_has_done(
    here: Yandu, home: Path, notes: Path, number: signal.Signals
) -> None:
    for n in range(3 * BATCH):
        (notes / f"n{n:04}.md").write_text(f"# 第 {n} 篇\n\n" + "动态规划\n" * 2000, "utf-8")

    with subprocess.Popen(
        [sys.executable, "-m", "reader", "index", "--library", str(notes), "--progress-lines"],
        cwd=ROOT,
        env=os.environ | {"YANDU_HOME": str(home)},
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        process.stdout.readline()  # the first note is read
        process.send_signal(number)
        last = json.loads(process.stdout.readlines()[-1])

    assert process.returncode == 130
    assert (last["event"], last["stopped"], last["changed"] >= BATCH) == ("finished", True, True)
    following = here("index", "--library", notes, "--json").document
    assert (following["stopped"], following["unchanged"]) == (False, last["changed"])


@pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot ask a program to end")
def test_second_request_to_stop_interrupts_at_once() -> None:
    with asked_to_stop() as is_asked:
        assert not is_asked()
        signal.raise_signal(signal.SIGTERM)
        assert is_asked()
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)


def test_another_thread_than_the_main_one_cannot_be_asked() -> None:
    told: list[bool] = []

    def run() -> None:
        with asked_to_stop() as is_asked:
            told.append(is_asked())

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()

    assert told == [False]
