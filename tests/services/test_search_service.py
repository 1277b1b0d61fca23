import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from reader.core.search_document import SearchAnswer
from reader.services.catalogue import Catalogue
from reader.services.index_run import run_index
from reader.services.libraries import Library
from reader.services.paths import Paths
from reader.services.scanning import scan_notes
from reader.services.search_service import SearchService


@pytest.fixture
def library(tmp_path: Path) -> Library:
    folder = tmp_path / "notes"
    folder.mkdir()
    (folder / "trie.md").write_text("# 字典树\n\n按前缀查找。", encoding="utf-8")
    (folder / "heap.md").write_text("# 二叉堆\n\n堆顶最小。", encoding="utf-8")
    return Library("notes", "notes", folder)


@pytest.fixture
def service(paths: Paths, library: Library) -> Iterator[SearchService]:
    scan_notes(paths.catalogue, [library])
    with (
        closing(Catalogue(paths.catalogue)) as catalogue,
        closing(SearchService(paths.index, catalogue)) as service,
    ):
        yield service


def test_index_serves_where_there_is_one(
    service: SearchService, paths: Paths, library: Library
) -> None:
    run_index(paths, [library])

    answer = service.search("前缀")

    assert [hit.id for hit in answer.hits] == ["notes:trie"]
    assert not answer.is_fallback
    assert not service.needs_rebuild


def test_plain_scan_serves_where_there_is_no_index(service: SearchService) -> None:
    answer = service.search("前缀")

    assert [hit.id for hit in answer.hits] == ["notes:trie"]
    assert answer.is_fallback
    assert service.needs_rebuild


def test_plain_scan_serves_where_the_index_is_damaged(
    service: SearchService, paths: Paths, library: Library
) -> None:
    run_index(paths, [library])
    for file in paths.index.rglob("*"):
        if file.is_file():
            file.write_bytes(b"no index")

    answer = service.search("最小")

    assert [hit.id for hit in answer.hits] == ["notes:heap"]
    assert answer.is_fallback
    assert service.needs_rebuild


def test_index_serves_again_once_it_is_there(
    service: SearchService, paths: Paths, library: Library
) -> None:
    service.search("前缀")
    run_index(paths, [library])

    answer = service.search("前缀")

    assert not answer.is_fallback
    assert not service.needs_rebuild


def test_scan_sees_new_notes_after_a_reload(
    service: SearchService, paths: Paths, library: Library
) -> None:
    service.search("莫队")
    (library.folder / "mo.md").write_text("# 莫队算法", encoding="utf-8")
    scan_notes(paths.catalogue, [library])

    service.reload()

    assert service.search("莫队").total == 1


def test_limit_is_kept_by_index_and_scan(
    service: SearchService, paths: Paths, library: Library
) -> None:
    scanned = service.search("树 OR 堆", limit=1)
    run_index(paths, [library])
    service.reload()
    indexed = service.search("树 OR 堆", limit=1)

    assert (scanned.total, len(scanned.hits)) == (indexed.total, len(indexed.hits)) == (2, 1)


def test_threads_take_turns(service: SearchService, paths: Paths, library: Library) -> None:
    run_index(paths, [library])
    answers: list[SearchAnswer] = []
    threads = [
        threading.Thread(target=lambda: answers.append(service.search("前缀"))) for _ in range(8)
    ]

    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert [answer.total for answer in answers] == [1] * 8


def test_closed_service_opens_again_when_asked(
    service: SearchService, paths: Paths, library: Library
) -> None:
    run_index(paths, [library])
    service.search("前缀")

    service.close()

    assert service.search("前缀").total == 1


def test_warming_says_whether_there_is_an_index(
    service: SearchService, paths: Paths, library: Library
) -> None:
    service.warm()
    was_missing = service.needs_rebuild

    run_index(paths, [library])
    service.reload()
    service.warm()

    assert (was_missing, service.needs_rebuild) == (True, False)
