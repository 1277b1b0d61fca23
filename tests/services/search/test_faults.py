"""What happens to the index when the machine, the disk or another process does not play along."""

from __future__ import annotations

import os
import pickle
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from typing_extensions import override

from reader.core.errors import UserError
from reader.core.post import PostId
from reader.core.search_document import SearchDocument
from reader.services.search.engine import SearchEngine
from reader.services.search.errors import IndexUnusable
from reader.services.search.manifest import MANIFEST_NAME, read_manifest
from reader.services.search.writer import IndexWriter
from tests.services.search.conftest import MakeNote


@pytest.fixture
def built(writer: IndexWriter, make_note: MakeNote, folder: Path) -> Path:
    """An index of two notes; its data folder."""
    writer.rebuild([make_note("lora", "低秩适配 low rank"), make_note("dp", "动态规划")])
    manifest = read_manifest(folder)
    assert manifest
    return folder / manifest.folder


def only(data: Path, pattern: str) -> Path:
    (path,) = data.glob(pattern)
    return path


def test_missing_index_is_unusable(engine: SearchEngine) -> None:
    with pytest.raises(IndexUnusable, match="there is none"):
        engine.search("x")


def test_index_deleted_under_the_engine_is_noticed(
    engine: SearchEngine, built: Path, folder: Path
) -> None:
    engine.search("低秩")
    shutil.rmtree(folder)

    with pytest.raises(IndexUnusable):
        engine.search("低秩")


@pytest.mark.parametrize("pattern", ["*.terms", "*.posts", "*.toc", "text-*.dat"])
def test_truncated_file_is_unusable(engine: SearchEngine, built: Path, pattern: str) -> None:
    path = only(built, pattern)
    os.truncate(path, path.stat().st_size - 1)

    with pytest.raises(IndexUnusable, match="bytes in place of"):
        engine.search("低秩")


@pytest.mark.parametrize("pattern", ["*.terms", "*.posts", "*.toc"])
def test_overwritten_file_is_unusable(engine: SearchEngine, built: Path, pattern: str) -> None:
    path = only(built, pattern)
    path.write_bytes(b"\xff" * path.stat().st_size)

    with pytest.raises(IndexUnusable, match="damaged"):
        engine.search("低秩")


class _Trap:
    """Ends the process that loads its pickle."""

    @override
    def __reduce__(self) -> tuple[object, tuple[()]]:
        return (os.abort, ())


def test_pickle_of_another_is_not_loaded(engine: SearchEngine, built: Path) -> None:
    path = only(built, "*.toc")
    content = path.read_bytes()
    bomb = pickle.dumps(_Trap())
    start = content.rindex(b"\x80")
    path.write_bytes((content[:start] + bomb).ljust(len(content), b".")[: len(content)])

    with pytest.raises(IndexUnusable, match="damaged"):
        engine.search("低秩")


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"versions": {}}', "\xff"])
def test_damaged_manifest_is_unusable(
    engine: SearchEngine, built: Path, folder: Path, content: str
) -> None:
    (folder / MANIFEST_NAME).write_bytes(content.encode("latin-1"))

    with pytest.raises(IndexUnusable, match="manifest is damaged"):
        engine.search("低秩")


def test_index_of_another_version_is_unusable(
    engine: SearchEngine, built: Path, folder: Path
) -> None:
    path = folder / MANIFEST_NAME
    path.write_text(path.read_text().replace('"schema": ', '"schema": 9'))

    with pytest.raises(IndexUnusable, match="another version"):
        engine.search("低秩")


def test_zeroed_bytes_fail_the_verification(engine: SearchEngine, built: Path) -> None:
    path = only(built, "*.terms")
    content = bytearray(path.read_bytes())
    content[-24:-8] = bytes(16)
    path.write_bytes(content)

    with pytest.raises(IndexUnusable, match="is damaged"):
        engine.verify()


def test_whole_index_passes_the_verification(engine: SearchEngine, built: Path) -> None:
    engine.verify()

    assert engine.search("低秩").total == 1


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_folder_that_others_may_write_is_not_opened(
    engine: SearchEngine, built: Path, folder: Path
) -> None:
    folder.chmod(0o777)

    with pytest.raises(IndexUnusable, match="others could have written"):
        engine.search("低秩")


def test_damaged_index_is_replaced_by_a_rebuild(
    engine: SearchEngine, built: Path, writer: IndexWriter, make_note: MakeNote, folder: Path
) -> None:
    (folder / MANIFEST_NAME).write_text("broken")
    writer.rebuild([make_note("new", "新的内容")])

    answer = engine.search("新的")

    assert [hit.id for hit in answer.hits] == ["new"]
    assert not built.exists()


def test_damaged_index_is_not_updated(
    built: Path, writer: IndexWriter, make_note: MakeNote
) -> None:
    only(built, "*.posts").unlink()

    with pytest.raises(IndexUnusable):
        writer.apply([make_note("new")], [])
    with pytest.raises(IndexUnusable):
        writer.content_ids()


def test_second_writer_gets_a_clear_answer(
    writer: IndexWriter, make_note: MakeNote, folder: Path
) -> None:
    is_writing, may_end = threading.Event(), threading.Event()

    def slowly() -> Iterator[SearchDocument]:
        yield make_note("first")
        is_writing.set()
        may_end.wait(timeout=30)

    first = threading.Thread(target=lambda: writer.apply(slowly(), []))
    first.start()
    is_writing.wait(timeout=30)
    try:
        with pytest.raises(UserError, match="written by another process"):
            IndexWriter(folder).apply([make_note("second")], [])
    finally:
        may_end.set()
        first.join()
    assert list(writer.content_ids()) == ["first"]


def test_notes_that_fail_to_come_leave_the_index_before(
    engine: SearchEngine, built: Path, writer: IndexWriter, make_note: MakeNote
) -> None:
    def broken() -> Iterator[SearchDocument]:
        yield make_note("lora", "改过的")
        raise KeyError("no such note")

    with pytest.raises(KeyError):
        writer.apply(broken(), [PostId("dp")])

    assert engine.search("低秩").total == 1
    assert engine.search("动态规划").total == 1


_UPDATE_AND_DIE = """
import os, signal, sys
from pathlib import Path
from reader.core.search_document import SearchDocument, SearchSection
from reader.services.search.writer import IndexWriter

folder, last_sync = Path(sys.argv[1]), int(sys.argv[2])
syncs = 0

def sync_or_die(descriptor, fsync=os.fsync):
    global syncs
    syncs += 1
    if syncs == last_sync:
        os.kill(os.getpid(), signal.SIGKILL)
    fsync(descriptor)

os.fsync = sync_or_die
section = SearchSection("", "", 0, "改过的内容", "")
note = SearchDocument("lora", "lora", (), (), None, "lora.md", "2", (section,))
IndexWriter(folder).apply([note], [])
"""


@pytest.mark.parametrize("sync", range(1, 8))
def test_killed_update_leaves_one_generation_whole(
    engine: SearchEngine, built: Path, writer: IndexWriter, make_note: MakeNote, sync: int
) -> None:
    # The rename of the manifest, between the last two syncs, is what commits.
    is_committed = sync == 7
    command = [sys.executable, "-c", _UPDATE_AND_DIE, str(built.parent), str(sync)]
    process = subprocess.run(command, check=False)

    engine.verify()
    found = {query: engine.search(query).total for query in ('"低秩"', '"改过的"', '"动态规划"')}
    counts = writer.apply([make_note("after")], [])

    assert process.returncode == -signal.SIGKILL
    assert found == {'"低秩"': not is_committed, '"改过的"': is_committed, '"动态规划"': 1}
    assert counts.posts == 3


_UPDATE_OFTEN = """
import sys
from pathlib import Path
from reader.core.search_document import SearchDocument, SearchSection
from reader.services.search.writer import IndexWriter

for turn in range(40):
    section = SearchSection("", "", 0, f"内容{turn}", "")
    note = SearchDocument("lora", "lora", (), (), None, "lora.md", str(turn), (section,))
    IndexWriter(Path(sys.argv[1])).apply([note], [])
"""


def test_searches_during_updates_are_answered(engine: SearchEngine, built: Path) -> None:
    command = [sys.executable, "-c", _UPDATE_OFTEN, str(built.parent)]
    totals = set()
    with subprocess.Popen(command) as process:
        while process.poll() is None:
            totals.add(engine.search("动态规划").total)
            engine.verify()

    assert process.returncode == 0
    assert totals == {1}
    assert engine.search("内容39").total == 1


_UPDATE_WITH_LITTLE_DISK = """
import resource, signal, sys
from pathlib import Path
from reader.core.errors import UserError
from reader.core.search_document import SearchDocument, SearchSection
from reader.services.search.writer import IndexWriter

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
section = SearchSection("", "", 0, "很长的内容" * 100_000, "")
big = SearchDocument("big", "big", (), (), None, "big", "1", (section,))
try:
    IndexWriter(Path(sys.argv[1])).apply([big], [])
except UserError as error:
    print(error)
"""


def test_full_disk_leaves_the_index_before_and_says_so(
    engine: SearchEngine, built: Path, folder: Path
) -> None:
    before = sorted(path.name for path in built.iterdir())
    command = [sys.executable, "-c", _UPDATE_WITH_LITTLE_DISK, str(folder)]
    process = subprocess.run(command, capture_output=True, text=True, check=True)

    assert "could not be written: File too large" in process.stdout
    assert "Free some space" in process.stdout
    assert engine.search("低秩").total == 1
    assert sorted(path.name for path in built.iterdir()) == before
