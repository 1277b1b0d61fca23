"""Whatever happens to the index, searching goes on, and the next run makes it good."""

from __future__ import annotations

import json
import os
import pickle
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from reader.core.errors import UserError
from reader.services.catalogue import Catalogue
from reader.services.index_progress import IndexPhase, IndexProgress
from reader.services.index_run import run_index
from reader.services.indexing import update_all
from reader.services.libraries import Library
from reader.services.library_scan import BATCH
from reader.services.paths import Paths, find_paths
from reader.services.search.engine import SearchEngine
from reader.services.search.manifest import MANIFEST_NAME, read_manifest
from reader.services.search_service import SearchService
from tests.services.conftest import Write, run_together

ROOT = Path(__file__).parents[2]


@pytest.fixture
def library(tmp_path: Path, write: Write) -> Library:
    write(tmp_path / "notes" / "trie.md", "# 字典树\n\n按前缀查找。\n")
    write(tmp_path / "notes" / "heap.md", "# 二叉堆\n\n堆顶最小。\n")
    return Library("notes", "notes", tmp_path / "notes")


@pytest.fixture
def service(paths: Paths, library: Library) -> Iterator[SearchService]:
    run_index(paths, [library])
    with (
        closing(Catalogue(paths.catalogue)) as catalogue,
        closing(SearchService(paths.index, catalogue)) as service,
    ):
        yield service


def data_file(paths: Paths, pattern: str) -> Path:
    manifest = read_manifest(paths.index)
    assert manifest
    (file,) = (paths.index / manifest.folder).glob(pattern)
    return file


def total(paths: Paths, query: str) -> int:
    with closing(SearchEngine(paths.index)) as engine:
        return engine.search(query).total


def miss(pattern: str) -> Callable[[Paths], None]:
    return lambda paths: data_file(paths, pattern).unlink()


def truncate(pattern: str) -> Callable[[Paths], None]:
    return lambda paths: os.truncate(data_file(paths, pattern), 20)


def overwrite(pattern: str) -> Callable[[Paths], None]:
    def damage(paths: Paths) -> None:
        file = data_file(paths, pattern)
        file.write_bytes(b"\xff" * file.stat().st_size)

    return damage


def put_other_pickle(paths: Paths) -> None:
    file = data_file(paths, "*.toc")
    content = file.read_bytes()
    start = content.rindex(b"\x80")
    bad = content[:start] + pickle.dumps({"not": "segments"})
    file.write_bytes(bad.ljust(len(content), b".")[: len(content)])


def damage_manifest(paths: Paths) -> None:
    (paths.index / MANIFEST_NAME).write_text("{")


def age_manifest(paths: Paths) -> None:
    file = paths.index / MANIFEST_NAME
    content = json.loads(file.read_text())
    content["versions"]["dictionary"] = "another"
    file.write_text(json.dumps(content))


def delete_index(paths: Paths) -> None:
    shutil.rmtree(paths.index)


FAULTS = {
    **{f"missing {name}": miss(name) for name in ("*.terms", "*.posts", "*.toc", "text-*.dat")},
    **{f"cut {name}": truncate(name) for name in ("*.terms", "*.posts", "*.toc", "text-*.dat")},
    **{f"overwritten {name}": overwrite(name) for name in ("*.terms", "*.posts", "*.toc")},
    "another pickle": put_other_pickle,
    "damaged manifest": damage_manifest,
    "another version": age_manifest,
    "no index": delete_index,
}


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS.keys())
def test_fault_ends_in_an_answer_and_a_rebuilt_index(
    service: SearchService, paths: Paths, library: Library, fault: Callable[[Paths], None]
) -> None:
    service.close()
    fault(paths)

    during = service.search("前缀")
    needed_rebuild = service.needs_rebuild
    run_index(paths, [library], is_rebuild=needed_rebuild)
    service.reload()
    after = service.search("前缀")

    assert [hit.id for hit in during.hits] == [hit.id for hit in after.hits] == ["notes:trie"]
    assert (during.is_fallback, needed_rebuild, after.is_fallback) == (True, True, False)


def test_damage_that_no_query_shows_is_found_while_idle(
    service: SearchService, paths: Paths
) -> None:
    service.search("前缀")
    file = data_file(paths, "*.terms")
    content = bytearray(file.read_bytes())
    content[-24:-8] = bytes(16)
    file.write_bytes(content)

    service.warm()

    answer = service.search("前缀")
    assert ([hit.id for hit in answer.hits], answer.is_fallback) == (["notes:trie"], True)
    assert service.needs_rebuild


def test_sound_index_still_serves_after_it_was_verified(service: SearchService) -> None:
    service.warm()

    assert not service.search("前缀").is_fallback
    assert not service.needs_rebuild


_RUN_WITH_LITTLE_DISK = """
import resource, signal, sys
from pathlib import Path
from reader.core.errors import UserError
from reader.services.index_run import run_index
from reader.services.libraries import Library
from reader.services.paths import find_paths

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
paths = find_paths(Path(sys.argv[1]))
limit = paths.catalogue.stat().st_size + 10_000
resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
try:
    run_index(paths, [Library("notes", "notes", Path(sys.argv[2]))])
except UserError as error:
    sys.exit(str(error))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
def test_full_disk_is_told_and_leaves_a_working_search(
    service: SearchService, paths: Paths, library: Library, write: Write
) -> None:
    write(library.folder / "big.md", "很长的内容，各不相同" * 50_000)
    home, notes = str(paths.data.parent), str(library.folder)
    command = [sys.executable, "-c", _RUN_WITH_LITTLE_DISK, home, notes]

    process = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)

    assert process.returncode == 1
    assert "Free some space there" in process.stderr
    assert [hit.id for hit in service.search("前缀").hits] == ["notes:trie"]
    run_index(paths, [library])
    assert total(paths, "各不相同") == 1


_RUN_AND_DIE = """
import os, signal, sys
from pathlib import Path
from reader.services.index_run import run_index
from reader.services.libraries import Library
from reader.services.paths import find_paths

def tell(progress):
    if (progress.phase.value, progress.done) == (sys.argv[3], int(sys.argv[4])):
        os.kill(os.getpid(), signal.SIGKILL)

library = Library("notes", "notes", Path(sys.argv[2]))
run_index(find_paths(Path(sys.argv[1])), [library], on_progress=tell)
"""


def die_at(paths: Paths, library: Library, phase: IndexPhase, done: int) -> int:
    home, notes = str(paths.data.parent), str(library.folder)
    command = [sys.executable, "-c", _RUN_AND_DIE, home, notes, phase.value, str(done)]
    return subprocess.run(command, cwd=ROOT, check=False).returncode


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal")
@pytest.mark.parametrize("place", ["reading 1", "reading 3", "indexing 2"])
def test_killed_run_leaves_the_old_answers_and_the_next_completes_it(
    service: SearchService, paths: Paths, library: Library, write: Write, place: str
) -> None:
    for name in ("lca", "dfs", "trie"):
        write(library.folder / f"{name}.md", f"# 新的{name}\n")
    phase, done = place.split()

    code = die_at(paths, library, IndexPhase(phase), int(done))
    during = service.search("二叉堆")
    run_index(paths, [library])
    service.reload()

    assert code == -signal.SIGKILL
    assert [hit.id for hit in during.hits] == ["notes:heap"]
    assert service.search("新的").total == 3
    assert not service.search("新的").is_fallback


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal")
def test_cancelled_run_does_not_read_again_what_it_has_read(
    paths: Paths, library: Library, write: Write
) -> None:
    for number in range(BATCH + 50):
        write(library.folder / f"n{number:03}.md")
    die_at(paths, library, IndexPhase.READING, BATCH + 40)
    told: list[IndexProgress] = []

    report = run_index(paths, [library], on_progress=told.append)

    read = [each for each in told if each.phase is IndexPhase.READING]
    assert len(read) == read[0].total == BATCH + 50 + 2 - BATCH
    assert report.posts == BATCH + 50 + 2


class _Clock:
    """Goes on by an hour each time it is read."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        self.now += 3600.0
        return self.now


def test_long_run_commits_what_it_has_indexed_so_far(paths: Paths, library: Library) -> None:
    def stop(progress: IndexProgress) -> None:
        if (progress.phase, progress.done) == (IndexPhase.INDEXING, 2):
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        update_all(paths, [library], on_progress=stop, clock=_Clock())

    assert total(paths, "字典树 OR 二叉堆") == 1
    run_index(paths, [library])
    assert total(paths, "字典树 OR 二叉堆") == 2


def test_cancelled_rebuild_keeps_notes_and_index(
    service: SearchService, paths: Paths, library: Library
) -> None:
    def stop(progress: IndexProgress) -> None:
        if progress.done == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        update_all(paths, [library], is_rebuild=True, on_progress=stop)

    with closing(Catalogue(paths.catalogue)) as catalogue:
        assert len(catalogue.posts()) == 2
    assert not service.search("前缀").is_fallback


def test_moved_note_alone_is_read_and_indexed_again(
    service: SearchService, paths: Paths, library: Library
) -> None:
    (library.folder / "trees").mkdir()
    (library.folder / "trie.md").rename(library.folder / "trees" / "trie.md")
    told: list[IndexProgress] = []

    report = run_index(paths, [library], on_progress=told.append)

    assert [each.next for each in told] == ["trees/trie.md", str(library.folder / "trees/trie.md")]
    assert (report.changed, report.removed, report.unchanged) == (1, 1, 1)
    assert [hit.id for hit in service.search("前缀").hits] == ["notes:trees/trie"]


_LOAD = """
import sys
from pathlib import Path
from reader.services.index_run import run_index
from reader.services.libraries import Library
from reader.services.paths import find_paths
"""
_RUN = 'run_index(find_paths(Path(sys.argv[1])), [Library("notes", "notes", Path(sys.argv[2]))])'


def test_two_programs_that_index_at_once_take_turns(paths: Paths, library: Library) -> None:
    arguments = [[str(paths.data.parent), str(library.folder)]] * 2

    errors = run_together(_LOAD, _RUN, *arguments)

    assert errors == ["", ""]
    assert total(paths, "字典树 OR 二叉堆") == 2


def test_program_that_cannot_write_the_cache_is_told_what_to_do(bound_folder: Path) -> None:
    (bound_folder / "notes").mkdir()
    library = Library("notes", "notes", bound_folder / "notes")
    paths = find_paths(bound_folder / "home")
    paths.make()
    paths.cache.chmod(0o500)

    with pytest.raises(UserError) as caught:
        run_index(paths, [library])

    assert caught.value.advice
