from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from reader.services.search.engine import SearchEngine
from reader.services.search.han_vocabulary import MAX_RUN, HanVocabulary
from reader.services.search.manifest import read_manifest
from reader.services.search.snapshot import Snapshot
from reader.services.search.writer import IndexWriter
from tests.services.search.conftest import MakeNote

TEXTS = ("背包问题的动态规划", "滑动窗口最大值", "公共祖先与公共子串", "伊藤积分", "注意力")


class _Sounds(dict[str, tuple[str, ...]]):
    def __missing__(self, char: str) -> tuple[str, ...]:
        return ()


SOUNDS = _Sounds(
    {char: (sound,) for sound, chars in {
        "bei": "背被备", "bao": "包胞", "teng": "藤滕", "yi": "意义伊", "wen": "问闻",
        "zhi": "值直",
    }.items() for char in chars}
)  # fmt: skip


@pytest.fixture
def vocabulary(folder: Path, writer: IndexWriter, make_note: MakeNote) -> Iterator[HanVocabulary]:
    writer.rebuild([make_note(str(number), text) for number, text in enumerate(TEXTS)])
    manifest = read_manifest(folder)
    assert manifest
    with closing(Snapshot(folder, manifest)) as snapshot:
        yield HanVocabulary(snapshot, SOUNDS)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("被包", "背包"),
        ("被胞", "背包"),
        ("背包闻题", "背包问题"),
        ("伊滕积分", "伊藤积分"),
        ("注义力", "注意力"),
        ("滑动窗囗最大值", "滑动窗口最大值"),
        ("囗动窗口", "滑动窗口"),
        ("窗口最大囗", "窗口最大值"),
        ("共公祖先", "公共祖先"),
        ("动态规规划", "动态规划"),
    ],
)
def test_mistyped_run_is_put_right(vocabulary: HanVocabulary, typed: str, meant: str) -> None:
    assert vocabulary.nearest(typed)[0] == meant


@pytest.mark.parametrize(
    "typed", ["", "背", "天气预报", "囗囗囗囗", "囗意", "背" * (MAX_RUN + 1), "背包"]
)
def test_run_that_is_near_to_nothing_stands_for_nothing(
    vocabulary: HanVocabulary, typed: str
) -> None:
    assert vocabulary.nearest(typed) == ()


def test_sound_comes_before_shape(folder: Path, writer: IndexWriter, make_note: MakeNote) -> None:
    writer.rebuild([make_note("a", "最大价值最大价值"), make_note("b", "最小值与价最")])
    manifest = read_manifest(folder)
    assert manifest
    with closing(Snapshot(folder, manifest)) as snapshot:
        found = HanVocabulary(snapshot, SOUNDS).nearest("最大价直")

    assert found[0] == "最大价值"


def test_likelier_run_comes_first(folder: Path, writer: IndexWriter, make_note: MakeNote) -> None:
    writer.rebuild([make_note("a", "被包"), *(make_note(str(n), "背包") for n in range(3))])
    manifest = read_manifest(folder)
    assert manifest
    with closing(Snapshot(folder, manifest)) as snapshot:
        found = HanVocabulary(snapshot, SOUNDS).nearest("备包")

    assert found == ("背包", "被包")


def test_empty_index_knows_no_run(folder: Path, writer: IndexWriter) -> None:
    writer.rebuild([])
    manifest = read_manifest(folder)
    assert manifest
    with closing(Snapshot(folder, manifest)) as snapshot:
        assert HanVocabulary(snapshot, SOUNDS).nearest("背包") == ()


@pytest.fixture
def search(
    folder: Path, writer: IndexWriter, make_note: MakeNote
) -> Iterator[Callable[[str], SearchEngine]]:
    def build(*texts: str) -> SearchEngine:
        writer.rebuild([make_note(str(number), text) for number, text in enumerate(texts)])
        return engine

    engine = SearchEngine(folder)
    yield build
    engine.close()


def test_corrected_run_is_told_and_marked(search: Callable[..., SearchEngine]) -> None:
    answer = search("讲背包问题", "讲别的").search("被包 ")

    assert answer.corrections == (("被包", "背包"),)
    assert answer.needles == ("被包", "背包")
    assert [hit.id for hit in answer.hits] == ["0"]


def test_run_whose_pairs_are_never_together_is_no_correction(
    search: Callable[..., SearchEngine],
) -> None:
    answer = search("背包。包问。问题").search("背包闻题")

    assert answer.corrections == ()


def test_correction_that_leads_to_nothing_is_not_told(
    search: Callable[..., SearchEngine],
) -> None:
    answer = search("背包问题", "全局解释器锁 GIL").search("GIL 全局锁")

    assert answer.corrections == ()
    assert [hit.id for hit in answer.hits] == ["1"]
