"""Undo histories, notes, lists and looks at solutions outlive the program, killed or not."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.core.errors import UserError
from reader.core.slug import Slug
from reader.services.draft_histories import DraftHistories
from reader.services.problem_lists import LONGEST_NAME, ProblemLists
from reader.services.problem_notes import ProblemNotes
from reader.services.progress import ProgressStore
from reader.services.solution_views import SolutionView, SolutionViews
from reader.services.user_database import UserDatabase

COINS, SUM = Slug("coin-change"), Slug("two-sum")
NOON = dt.datetime.fromisoformat("2026-03-01T12:00:00")
_KILLED = """
import os, signal, sys
from pathlib import Path
from reader.core.slug import Slug
from reader.services.draft_histories import DraftHistories
from reader.services.progress import ProgressStore
progress = ProgressStore(Path(sys.argv[1]))
progress.save_draft(Slug("coin-change"), "x = 1")
DraftHistories(progress.database).keep(Slug("coin-change"), "python", "x = 1", "history")
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.fixture
def database(tmp_path: Path) -> Iterator[UserDatabase]:
    made = UserDatabase(tmp_path / "user.sqlite3", lambda: NOON)
    yield made
    made.close()


def test_history_is_given_back_for_the_very_draft_it_leads_to(database: UserDatabase) -> None:
    histories = DraftHistories(database)
    histories.keep(COINS, "python", "old", "first")
    histories.keep(COINS, "python", "new", "second")

    assert histories.history(COINS, "python", "new") == "second"
    assert histories.history(COINS, "python", "old") == ""
    assert histories.history(COINS, "java", "new") == ""


@pytest.mark.skipif(sys.platform == "win32", reason="no such signal")
def test_draft_and_history_survive_a_program_that_is_killed(tmp_path: Path) -> None:
    path = tmp_path / "user.sqlite3"
    ended = subprocess.run([sys.executable, "-c", _KILLED, str(path)], check=False)

    progress = ProgressStore(path)
    kept = (
        progress.draft(COINS),
        DraftHistories(progress.database).history(COINS, "python", "x = 1"),
    )
    progress.close()

    assert ended.returncode < 0
    assert kept == ("x = 1", "history")


def test_note_is_kept_and_an_empty_one_leaves_nothing(database: UserDatabase) -> None:
    notes = ProblemNotes(database)
    notes.keep(COINS, "**sum** first")
    notes.keep(SUM, "hash")

    notes.keep(SUM, " \n")

    assert (notes.text(COINS), notes.text(SUM)) == ("**sum** first", "")
    assert notes.noted() == {COINS}


def test_list_holds_its_problems_in_the_order_they_came(database: UserDatabase) -> None:
    lists = ProblemLists(database)
    name = lists.create("  this   week ")
    for problem in (SUM, COINS, SUM):
        lists.add(name, problem)
    lists.create("empty")

    assert lists.lists() == {"empty": (), "this week": (SUM, COINS)}


def test_problem_is_taken_out_and_a_list_is_forgotten(database: UserDatabase) -> None:
    lists = ProblemLists(database)
    for name in ("a", "b"):
        lists.create(name)
        lists.add(name, COINS)

    lists.remove("a", COINS)
    lists.delete("b")

    assert lists.lists() == {"a": ()}


def test_renamed_list_keeps_its_problems_and_no_name_is_given_twice(
    database: UserDatabase,
) -> None:
    lists = ProblemLists(database)
    lists.add(lists.create("a"), COINS)
    lists.create("b")

    name = lists.rename("a", " c ")

    assert name == "c"
    assert lists.lists() == {"b": (), "c": (COINS,)}
    with pytest.raises(UserError, match='there is a list "b" already'):
        lists.rename("c", "b")


def test_list_made_anew_under_an_old_name_is_empty(database: UserDatabase) -> None:
    lists = ProblemLists(database)
    lists.add(lists.create("a"), COINS)
    lists.delete("a")

    lists.create("a")

    assert lists.lists() == {"a": ()}


@pytest.mark.parametrize("name", ["", "  ", "x" * (LONGEST_NAME + 1), "taken"])
def test_list_without_a_name_of_its_own_is_refused(database: UserDatabase, name: str) -> None:
    lists = ProblemLists(database)
    lists.create("taken")

    with pytest.raises(UserError, match="list"):
        lists.create(name)


def test_looks_at_solutions_are_told_the_latest_first(database: UserDatabase) -> None:
    views = SolutionViews(database)
    views.add(COINS, "solutions/accepted/reference.py")
    views.add(COINS, "solutions/accepted/other.py")

    assert views.of(COINS) == [
        SolutionView("solutions/accepted/other.py", NOON),
        SolutionView("solutions/accepted/reference.py", NOON),
    ]
    assert views.of(SUM) == []
