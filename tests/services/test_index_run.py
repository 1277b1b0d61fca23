import threading
from pathlib import Path

import pytest

from reader.services.index_progress import IndexPhase, IndexProgress
from reader.services.index_run import IndexBusyError, run_index
from reader.services.libraries import Library
from reader.services.paths import Paths
from reader.services.search.engine import SearchEngine
from reader.services.search.lock import write_lock


@pytest.fixture
def library(tmp_path: Path) -> Library:
    folder = tmp_path / "notes"
    folder.mkdir()
    (folder / "trie.md").write_text("# 字典树", encoding="utf-8")
    return Library("notes", "notes", folder)


def test_second_run_gives_up_when_its_patience_ends(paths: Paths, library: Library) -> None:
    with write_lock(paths.cache), pytest.raises(IndexBusyError, match="by another Yandu"):
        run_index(paths, [library], patience_s=0.2)


def test_second_run_goes_on_when_the_first_has_ended(paths: Paths, library: Library) -> None:
    held = threading.Event()

    def hold() -> None:
        with write_lock(paths.cache):
            held.set()
            threading.Event().wait(0.3)

    first = threading.Thread(target=hold)
    first.start()
    held.wait()
    report = run_index(paths, [library], patience_s=30)
    first.join()

    assert report.posts == 1


def test_progress_is_told_for_each_note_that_is_read_or_indexed(
    paths: Paths, library: Library
) -> None:
    told: list[IndexProgress] = []

    run_index(paths, [library], on_progress=told.append)
    run_index(paths, [library], on_progress=told.append)

    assert told == [
        IndexProgress(IndexPhase.READING, 1, 1, "trie.md", None),
        IndexProgress(IndexPhase.INDEXING, 1, 1, str(library.folder / "trie.md"), None),
    ]


def test_index_that_is_damaged_is_built_anew(paths: Paths, library: Library) -> None:
    run_index(paths, [library])
    for file in paths.index.rglob("*"):
        if file.is_file() and file.name != "writer.lock":
            file.write_bytes(b"no index")

    run_index(paths, [library])

    engine = SearchEngine(paths.index)
    assert engine.search("字典树").total == 1
    engine.close()


def test_index_that_was_deleted_is_made_good(paths: Paths, library: Library) -> None:
    run_index(paths, [library])
    for file in sorted(paths.index.rglob("*"), reverse=True):
        file.rmdir() if file.is_dir() else file.unlink()

    report = run_index(paths, [library])

    assert (report.changed, report.unchanged) == (0, 1)
    engine = SearchEngine(paths.index)
    assert engine.search("字典树").total == 1
    engine.close()
