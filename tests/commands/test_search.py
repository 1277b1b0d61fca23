import datetime as dt
from contextlib import closing
from pathlib import Path

import pytest

from reader.commands import search
from reader.core.slug import Slug
from reader.services.progress import ProgressStore, Submission
from reader.services.search.lock import write_lock
from tests.commands.conftest import Yandu


def test_note_is_found_with_place_and_excerpt(yandu: Yandu, notes: Path) -> None:
    result = yandu("search", "负权边", "--library", notes, "--json")

    document = result.document
    (hit,) = [hit for hit in document["hits"] if hit["id"] == "notes:graphs/dijkstra"]
    assert (result.code, result.stderr) == (0, "")
    assert document["total"] >= 1
    assert document["elapsed_ms"] > 0
    assert "负权边" in document["query"]
    assert hit["path"] == str(notes / "graphs" / "dijkstra.md")
    assert (hit["title"], hit["heading"]) == ("最短路：Dijkstra", "负权边")
    assert (hit["category"], hit["tags"]) == (["graphs"], ["图/最短路", "堆"])
    assert hit["date"] == "2024-03-05"
    assert hit["score"] > 0
    assert "负权边" in hit["snippet"]


def test_marks_are_where_the_words_are(here: Yandu, notes: Path) -> None:
    (hit, *_) = here("search", "最小", "--library", notes, "--json").document["hits"]

    start, end = hit["marks"][0]
    assert hit["snippet"][start:end] == "最小"


def test_no_hit_is_exit_code_one(here: Yandu, notes: Path) -> None:
    result = here("search", "量子色动力学", "--library", notes, "--json")

    assert result.code == 1
    assert (result.document["total"], result.document["hits"]) == (0, [])


def test_limit_cuts_the_hits_and_not_their_count(here: Yandu, notes: Path) -> None:
    document = here("search", "堆", "--library", notes, "--limit", "1", "--json").document

    assert (document["total"], len(document["hits"])) == (2, 1)


def test_hits_are_shown_with_id_and_heading(here: Yandu, notes: Path) -> None:
    result = here("search", "负权边", "--library", notes)

    assert "最短路：Dijkstra  notes:graphs/dijkstra" in result.stdout
    assert "  # 负权边" in result.stdout


def test_words_given_apart_are_one_query(here: Yandu, notes: Path) -> None:
    together = here("search", "堆 最小", "--library", notes, "--json").document
    apart = here("search", "堆", "最小", "--library", notes, "--json").document

    assert apart["typed"] == together["typed"]


def test_note_written_since_the_last_run_is_found(here: Yandu, notes: Path) -> None:
    here("index", "--library", notes)
    (notes / "new.md").write_text("# 莫队算法", encoding="utf-8")

    (hit,) = here("search", "莫队", "--library", notes, "--json").document["hits"]

    assert hit["id"] == "notes:new"


def test_search_answers_while_another_run_is_at_work(
    here: Yandu, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here("posts")
    monkeypatch.setattr(search, "_PATIENCE_S", 0.0)

    with write_lock(home / "cache"):
        result = here("search", "背包", "--json")

    assert result.code == 0
    assert result.document["fallback"] is True
    assert "by another Yandu" in result.stderr


def test_search_answers_where_no_index_can_be_written(here: Yandu, home: Path, notes: Path) -> None:
    here("posts", "--library", notes)
    (cache,) = (home / "cache" / "libraries").iterdir()
    (cache / "index").symlink_to(home / "gone" / "away")

    result = here("search", "负权边", "--library", notes, "--json")

    assert (result.code, result.document["fallback"]) == (0, True)
    assert "The search index could not be written" in result.stderr


def test_problem_is_found_where_problems_are_asked_for(here: Yandu) -> None:
    (hit,) = here("search", "in:problems title:零钱兑换 -II", "--json").document["hits"]

    assert (hit["id"], hit["kind"]) == ("coin-change", "problems")
    assert Path(hit["path"]).name == "coin-change"


def test_own_synonym_is_looked_for_and_told(here: Yandu, home: Path, notes: Path) -> None:
    glossary = home / "config" / "glossary.tsv"
    glossary.parent.mkdir(parents=True)
    glossary.write_text("负权边\tnegative edge\n", encoding="utf-8")

    document = here("search", "negative edge", "--library", notes, "--json").document

    assert [hit["heading"] for hit in document["hits"]] == ["负权边"]
    assert document["synonyms"] == {"negative edge": ["负权边"]}


def test_submission_is_found_where_submissions_are_asked_for(here: Yandu, home: Path) -> None:
    at = dt.datetime.fromisoformat("2026-03-01T12:30:00")
    submission = Submission(Slug("lca"), "parents = {}", "WA", "", 0, 1, 1.0, 1.0, at)
    with closing(ProgressStore(home / "data" / "user.sqlite3")) as store:
        store.add_submission(submission)

    (hit,) = here("search", "in:submissions parents", "--json").document["hits"]

    assert (hit["id"], hit["kind"]) == ("lca", "submissions")
    assert "parents = {}" in hit["snippet"]


def test_catalogue_that_cannot_be_opened_is_explained(
    here: Yandu, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (home / "cache" / "catalogue.sqlite3").mkdir(parents=True)
    monkeypatch.setattr(search, "_PATIENCE_S", 0.0)

    with write_lock(home / "cache"):
        result = here("search", "背包")

    assert result.code == 2
    assert "the catalogue of notes cannot be used" in result.errors[-1]
    assert str(home / "cache" / "catalogue.sqlite3") in result.errors[-1]


def test_words_to_leave_out_come_after_two_dashes(here: Yandu, notes: Path) -> None:
    both = here("search", "--library", notes, "--json", "--", "堆").document
    one = here("search", "--library", notes, "--json", "--", "堆", "-负权").document

    assert (both["total"], one["total"]) == (2, 1)
    assert "yandu search -- heap -sort" in here("search", "--help").stdout


def test_query_that_asks_for_nothing_is_told(here: Yandu, notes: Path) -> None:
    result = here("search", "has:cake", "--library", notes)

    assert result.code == 1
    told = "nothing to search for; has:cake is not known, and is left out ("
    assert result.stdout.startswith(told)
