from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from reader.core.search_document import SearchAnswer, SearchKind
from reader.core.slug import Slug
from reader.services.catalogue import Catalogue
from reader.services.libraries import Library
from reader.services.packs import PackedProblem, load_pack
from reader.services.practice_search import PracticeSearch
from reader.services.practice_texts import PracticeTexts
from reader.services.progress import ProgressStore, Submission
from reader.services.scanning import scan_notes
from reader.services.search_service import SearchService
from tests.services.conftest import Write

TOML = """\
slug = "{slug}"
title = {{ zh = "{zh}", en = "{en}" }}
difficulty = "{difficulty}"
topics = {topics}
[entry]
kind = "function"
name = "solve"
params = [{{ name = "nums", type = "list<int>" }}]
returns = "int"
[compare]
kind = "exact"
[limits]
cpu_ms = 600
memory_mb = 64
"""
CHANGE = Slug("coin-change")


@pytest.fixture
def problems(tmp_path: Path, write: Write) -> tuple[PackedProblem, ...]:
    change = tmp_path / "pack" / CHANGE
    topics = '["dynamic-programming", "unbounded-knapsack"]'
    row = {"slug": CHANGE, "zh": "零钱兑换", "en": "Coin Change", "difficulty": "medium"}
    write(change / "problem.toml", TOML.format(**row, topics=topics))
    write(change / "statement.zh.md", "用最少的硬币凑出金额。\n\n## 约束\n\n$n \\le 12$\n")
    write(change / "statement.en.md", "Use the fewest coins.\n")
    window = tmp_path / "pack" / "window"
    row = {"slug": "window", "zh": "滑动窗口", "en": "Sliding Window", "difficulty": "hard"}
    write(window / "problem.toml", TOML.format(**row, topics='["deque"]'))
    write(window / "statement.zh.md", "窗口里的硬币。\n")
    return load_pack(tmp_path / "pack").problems


@pytest.fixture
def practice(problems: tuple[PackedProblem, ...], progress: ProgressStore) -> PracticeSearch:
    return PracticeSearch(PracticeTexts(lambda: problems, lambda: progress))


def submit(progress: ProgressStore, source: str, verdict: str = "AC", day: int = 1) -> None:
    at = dt.datetime.fromisoformat(f"2026-03-0{day}T12:30:00")
    progress.add_submission(Submission(CHANGE, source, verdict, "", 1, 1, 1.0, 1.0, at))


def found(answer: SearchAnswer) -> list[tuple[str, str]]:
    return [(hit.id, hit.kind.value) for hit in answer.hits]


@pytest.mark.parametrize(
    ("query", "slugs"),
    [
        ("零钱", ["coin-change"]),
        ("coin change", ["coin-change"]),
        ("硬币", ["coin-change", "window"]),
        ("滑动 硬币", ["window"]),
        ("tag:unbounded", ["coin-change"]),
        ("cat:hard", ["window"]),
        ('math:"n \\le"', ["coin-change"]),
        ("in:problems deque", ["window"]),
        ("in:submissions deque", []),
        ("in:notes deque", []),
    ],
)
def test_problem_is_found_by_statement_title_topic_and_difficulty(
    practice: PracticeSearch, query: str, slugs: list[str]
) -> None:
    hits = practice.search(query).hits

    assert sorted(hit.id for hit in hits) == slugs
    assert all(hit.kind is SearchKind.PROBLEM for hit in hits)


def test_title_comes_before_statement(practice: PracticeSearch) -> None:
    hits = practice.search("窗口 OR 硬币").hits

    assert [hit.id for hit in hits] == ["window", "coin-change"]


def test_problem_s_snippet_shows_where_it_was_found(practice: PracticeSearch) -> None:
    (hit,) = practice.search("最少").hits

    assert [hit.snippet.text[low:high] for low, high in hit.snippet.marks] == ["最少"]


def test_problem_without_a_readable_statement_goes_by_its_title(
    practice: PracticeSearch, problems: tuple[PackedProblem, ...]
) -> None:
    statement = problems[1].folder / "statement.zh.md"
    statement.write_bytes(b"\xff\xfe broken")

    assert found(practice.search("滑动")) == [("window", "problems")]


def test_submission_is_found_by_its_source(
    practice: PracticeSearch, progress: ProgressStore
) -> None:
    submit(progress, "def solve(nums):\n    table = [inf] * 9\n", "WA")

    (hit,) = practice.search("code:table").hits

    assert (hit.id, hit.kind) == ("coin-change", SearchKind.SUBMISSION)
    assert hit.title == "零钱兑换 Coin Change"
    assert hit.heading == "WA 2026-03-01 12:30"
    assert "table" in hit.snippet.text


def test_new_submission_is_found_at_once(practice: PracticeSearch, progress: ProgressStore) -> None:
    before = practice.search("bisect_left").total

    submit(progress, "from bisect import bisect_left")

    assert (before, practice.search("bisect_left").total) == (0, 1)


def test_draft_is_found_and_named_as_one(practice: PracticeSearch, progress: ProgressStore) -> None:
    progress.save_draft(CHANGE, "half_done = True")

    (hit,) = practice.search("half_done").hits

    assert (hit.kind, hit.anchor) == (SearchKind.SUBMISSION, "draft")


def test_source_handed_in_twice_is_shown_as_the_newest(
    practice: PracticeSearch, progress: ProgressStore
) -> None:
    submit(progress, "memo = {}", day=1)
    submit(progress, "other = 1", day=2)
    submit(progress, "memo = {}", day=3)
    progress.save_draft(CHANGE, "memo = {}")

    (hit,) = practice.search("in:submissions memo").hits

    assert hit.anchor == "draft"
    assert hit.date is not None


def test_solution_of_a_problem_that_is_gone_goes_by_its_slug(progress: ProgressStore) -> None:
    submit(progress, "lost = 1")
    practice = PracticeSearch(PracticeTexts(lambda: (), lambda: progress))

    (hit,) = practice.search("lost").hits

    assert (hit.title, hit.tags) == (CHANGE, ())


def test_reload_reads_the_problems_anew(
    practice: PracticeSearch, problems: tuple[PackedProblem, ...]
) -> None:
    practice.search("硬币")
    (problems[1].folder / "statement.zh.md").write_text("队列。\n", encoding="utf-8")

    practice.reload()

    assert found(practice.search("队列")) == [("window", "problems")]


@pytest.fixture
def service(tmp_path: Path, practice: PracticeSearch) -> Iterator[SearchService]:
    folder = tmp_path / "notes"
    folder.mkdir()
    (folder / "coins.md").write_text("# 硬币\n\n找零。", encoding="utf-8")
    scan_notes(tmp_path / "catalogue.sqlite3", [Library("notes", "notes", folder)])
    with (
        closing(Catalogue(tmp_path / "catalogue.sqlite3")) as catalogue,
        closing(SearchService(tmp_path / "index", catalogue, practice)) as service,
    ):
        yield service


@pytest.mark.parametrize(
    ("query", "hits"),
    [
        ("硬币", [("notes:coins", "notes")]),
        ("in:notes 硬币", [("notes:coins", "notes")]),
        ("硬币 -in:problems", [("notes:coins", "notes")]),
        ("in:submissions 硬币", []),
        ("in:problems 零钱", [("coin-change", "problems")]),
        (
            "(in:notes OR in:problems) 硬币 -滑动",
            [("notes:coins", "notes"), ("coin-change", "problems")],
        ),
    ],
)
def test_service_answers_with_the_kinds_that_the_query_names(
    service: SearchService, query: str, hits: list[tuple[str, str]]
) -> None:
    answer = service.search(query)

    assert found(answer) == hits
    assert answer.total == len(hits)


def test_service_without_practice_answers_with_notes_alone(tmp_path: Path) -> None:
    with (
        closing(Catalogue(tmp_path / "catalogue.sqlite3")) as catalogue,
        closing(SearchService(tmp_path / "index", catalogue)) as service,
    ):
        assert service.search("in:problems 硬币").total == 0
