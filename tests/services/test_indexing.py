from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from reader.services.index_progress import IndexPhase, IndexProgress
from reader.services.indexing import IndexReport, update_all
from reader.services.libraries import Library
from reader.services.library_scan import BATCH
from reader.services.paths import Paths
from reader.services.search.engine import SearchEngine
from tests.services.conftest import Write


@pytest.fixture
def library(tmp_path: Path, write: Write) -> Library:
    write(tmp_path / "notes" / "trie.md", "# 字典树\n")
    write(tmp_path / "notes" / "heap.md", "# 二叉堆\n")
    return Library("notes", "notes", tmp_path / "notes")


def counts(report: IndexReport) -> tuple[int, int, int, int]:
    return report.posts, report.changed, report.removed, report.unchanged


def total(paths: Paths, query: str) -> int:
    with closing(SearchEngine(paths.index)) as engine:
        return engine.search(query).total


def test_first_run_makes_every_note_findable(paths: Paths, library: Library) -> None:
    report = update_all(paths, [library])

    assert counts(report) == (2, 2, 0, 0)
    assert report.seconds > 0
    assert (total(paths, "字典树"), total(paths, "二叉堆")) == (1, 1)


def test_later_run_takes_in_what_changed(paths: Paths, library: Library, write: Write) -> None:
    update_all(paths, [library])
    write(library.folder / "trie.md", "# 跳表 skip list\n")
    (library.folder / "heap.md").unlink()

    report = update_all(paths, [library])

    assert counts(report) == (1, 1, 1, 0)
    assert [total(paths, query) for query in ("跳表", "字典树", "二叉堆")] == [1, 0, 0]


def test_run_without_changes_leaves_the_index_as_it_is(paths: Paths, library: Library) -> None:
    update_all(paths, [library])
    before = {file: file.read_bytes() for file in paths.index.rglob("*") if file.is_file()}

    report = update_all(paths, [library])

    assert counts(report) == (2, 0, 0, 2)
    after = {file: file.read_bytes() for file in paths.index.rglob("*") if file.is_file()}
    assert after == before


def test_rebuild_reads_every_note(paths: Paths, library: Library) -> None:
    update_all(paths, [library])
    told: list[IndexProgress] = []

    report = update_all(
        paths,
        [library],
        is_rebuild=True,
        on_progress=told.append,
    )

    assert counts(report) == (2, 2, 0, 0)
    assert [(each.phase.value, each.done, each.total) for each in told] == [
        *(("reading", 1, 2), ("reading", 2, 2)),
        *(("indexing", 1, 2), ("indexing", 2, 2)),
    ]
    assert total(paths, "字典树") == 1


def test_library_without_notes_has_an_index_all_the_same(paths: Paths, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()

    report = update_all(paths, [Library("empty", "empty", tmp_path / "empty")])

    assert counts(report) == (0, 0, 0, 0)
    assert total(paths, "字典树") == 0


def test_catalogue_that_was_deleted_is_made_good(paths: Paths, library: Library) -> None:
    update_all(paths, [library])
    paths.catalogue.unlink()

    report = update_all(paths, [library])

    assert counts(report) == (2, 2, 0, 0)
    assert total(paths, "字典树") == 1


def test_findings_of_notes_and_folders_are_reported_at_every_run(
    paths: Paths, library: Library, write: Write, tmp_path: Path
) -> None:
    write(library.folder / "wrong.md", "---\ndate: soon\n---\n")
    gone = Library("gone", "gone", tmp_path / "gone")

    first, second = (update_all(paths, [library, gone]) for _ in range(2))

    assert len(first.findings) == 2
    assert set(second.findings) == set(first.findings)


def stop_at(phase: IndexPhase, done: int, told: list[IndexProgress]) -> Callable[[], bool]:
    def goes_on() -> bool:
        return not any((each.phase, each.done) == (phase, done) for each in told)

    return goes_on


def run_until(
    paths: Paths, library: Library, phase: IndexPhase, done: int, *, is_rebuild: bool = False
) -> IndexReport:
    told: list[IndexProgress] = []
    goes_on = stop_at(phase, done, told)
    return update_all(
        paths, [library], on_progress=told.append, goes_on=goes_on, is_rebuild=is_rebuild
    )


def test_run_stopped_while_it_indexes_keeps_what_it_has_indexed(
    paths: Paths, library: Library
) -> None:
    report = run_until(paths, library, IndexPhase.INDEXING, 1)

    assert report.is_stopped
    assert total(paths, "字典树 OR 二叉堆") == 1
    assert not update_all(paths, [library]).is_stopped
    assert total(paths, "字典树 OR 二叉堆") == 2


def test_run_stopped_while_it_reads_keeps_what_it_has_read(
    paths: Paths, library: Library, write: Write
) -> None:
    for number in range(BATCH):
        write(library.folder / f"n{number:03}.md")

    report = run_until(paths, library, IndexPhase.READING, 1)

    assert (report.is_stopped, report.posts, report.changed) == (True, BATCH, BATCH)
    assert counts(update_all(paths, [library])) == (BATCH + 2, 2, 0, BATCH)


def test_rebuild_that_is_stopped_leaves_the_index_from_before(
    paths: Paths, library: Library
) -> None:
    update_all(paths, [library])

    report = run_until(paths, library, IndexPhase.INDEXING, 1, is_rebuild=True)

    assert (report.is_stopped, report.posts) == (True, 2)
    assert total(paths, "字典树 OR 二叉堆") == 2


def test_run_stopped_at_its_last_note_has_done_all(paths: Paths, library: Library) -> None:
    assert not run_until(paths, library, IndexPhase.INDEXING, 2).is_stopped
    assert total(paths, "字典树 OR 二叉堆") == 2
