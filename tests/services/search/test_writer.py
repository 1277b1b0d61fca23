from __future__ import annotations

import os
import random
import stat
from pathlib import Path

import pytest

from reader.core.post import PostId
from reader.services.search import update
from reader.services.search.engine import SearchEngine
from reader.services.search.manifest import read_manifest
from reader.services.search.merging import SegmentSize, choose_merge
from reader.services.search.writer import IndexCounts, IndexWriter
from tests.services.search.conftest import MakeNote


def test_counts_say_what_an_update_did(writer: IndexWriter, make_note: MakeNote) -> None:
    writer.apply([make_note("a"), make_note("b"), make_note("c")], [])

    counts = writer.apply([make_note("a", "changed"), make_note("d")], [PostId("b"), PostId("x")])

    assert counts == IndexCounts(written=2, deleted=1, posts=3)


def test_content_hashes_are_those_indexed(writer: IndexWriter, make_note: MakeNote) -> None:
    writer.apply([make_note("a", "old"), make_note("b")], [])
    writer.apply([make_note("a", "new")], [])

    assert writer.content_ids() == {"a": "hash of a new", "b": "hash of b "}


def test_no_index_has_no_contents(writer: IndexWriter) -> None:
    assert writer.content_ids() == {}


def test_of_two_notes_with_one_id_the_last_counts(
    writer: IndexWriter, engine: SearchEngine, make_note: MakeNote
) -> None:
    counts = writer.apply([make_note("a", "旧的"), make_note("a", "新的")], [])

    assert counts.posts == 1
    assert (engine.search("旧的").total, engine.search("新的").total) == (0, 1)


def test_rebuild_replaces_everything(
    writer: IndexWriter, engine: SearchEngine, make_note: MakeNote, folder: Path
) -> None:
    writer.rebuild([make_note("a", "旧的")])
    engine.search("旧的")

    counts = writer.rebuild([make_note("b", "新的")])

    assert counts == IndexCounts(written=1, deleted=0, posts=1)
    assert (engine.search("旧的").total, engine.search("新的").total) == (0, 1)
    assert len(list(folder.glob("data-*"))) == 1


def test_progress_counts_the_notes(writer: IndexWriter, make_note: MakeNote) -> None:
    seen: list[int] = []
    writer.rebuild(
        [make_note(f"n{number}", "长" * 900_000) for number in range(5)], on_progress=seen.append
    )

    assert seen == [3, 5]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_folder_is_private(writer: IndexWriter, make_note: MakeNote, folder: Path) -> None:
    writer.rebuild([make_note("a")])

    modes = [stat.S_IMODE(path.stat().st_mode) for path in (folder, *folder.glob("data-*"))]
    assert modes == [0o700, 0o700]


def test_update_of_nothing_keeps_the_index(
    writer: IndexWriter, engine: SearchEngine, make_note: MakeNote
) -> None:
    writer.apply([make_note("a", "内容")], [])

    assert writer.apply([], []) == IndexCounts(0, 0, 1)
    assert engine.search("内容").total == 1


def test_large_build_has_several_segments(
    writer: IndexWriter,
    engine: SearchEngine,
    make_note: MakeNote,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(update, "SEGMENT_OCCURRENCES", 100)
    monkeypatch.setattr(update, "BATCH_CHARS", 50)
    notes = [
        make_note(f"n{number}", f"第{number}篇 word{number} 共同的内容" * 3) for number in range(40)
    ]
    writer.rebuild(notes)

    assert len(list(folder.glob("data-*/*.terms"))) > 3
    assert engine.search("共同的内容").total == 40
    assert [hit.id for hit in engine.search("word17 ").hits] == ["n17"]


def test_updates_are_merged_before_they_are_many(
    writer: IndexWriter, engine: SearchEngine, make_note: MakeNote, folder: Path
) -> None:
    writer.rebuild([make_note(f"base{number}", "基础 shared") for number in range(50)])
    for number in range(30):
        writer.apply([make_note(f"n{number}", f"更新 shared only{number}")], [])

    assert len(list(folder.glob("data-*/*.terms"))) <= 9
    assert engine.search("shared").total == 80
    assert engine.search("only7 ").total == 1


def test_dead_texts_are_dropped(
    writer: IndexWriter, engine: SearchEngine, make_note: MakeNote, folder: Path
) -> None:
    source = random.Random(1)
    texts = ["".join(source.choices("甲乙丙丁戊己", k=200)) for _ in range(20)]
    notes = [make_note(f"n{number}", text) for number, text in enumerate(texts)]
    writer.rebuild(notes)
    for _ in range(4):
        writer.apply(notes[:10], [])

    manifest = read_manifest(folder)
    assert manifest
    assert manifest.files[manifest.text].size < 1.5 * sum(2 * len(text) for text in texts)
    assert [engine.search(f'"{text}"').total for text in texts] == [1] * 20


def test_few_segments_are_left_alone() -> None:
    assert choose_merge([SegmentSize(100, 0)] * 12) == []


def test_segment_with_many_deleted_posts_is_written_anew() -> None:
    assert choose_merge([SegmentSize(100, 20), SegmentSize(100, 21)]) == [1]


def test_small_segments_are_merged_and_large_ones_spared() -> None:
    segments = [SegmentSize(6000, 0), *[SegmentSize(100, 0)] * 13]

    assert choose_merge(segments) == list(range(1, 14))


def test_merge_holds_no_more_than_it_may() -> None:
    segments = [SegmentSize(1500, 0)] * 13

    assert choose_merge(segments) == [0, 1]


def test_tiny_segments_are_merged_early() -> None:
    segments = [SegmentSize(6000, 0), *[SegmentSize(1, 0)] * 7]

    assert choose_merge(segments) == list(range(1, 8))
