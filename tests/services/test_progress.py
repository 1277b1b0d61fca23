import datetime as dt
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from reader.core.errors import UserError
from reader.core.post import PostId
from reader.core.slug import Slug
from reader.services import user_database
from reader.services.progress import ProgressStore, Submission
from reader.services.schema import MIGRATIONS
from tests.services.conftest import run_together

SLUG = Slug("coin-change")
NOON = dt.datetime(2026, 1, 31, 12)  # noqa: DTZ001 - local wall time is meant
SUBMISSION = Submission(SLUG, "class Solution: ...", "WA", "wrong", 3, 7, 1.5, 8.25, NOON)
SECOND = "ALTER TABLE reading ADD COLUMN times INTEGER NOT NULL DEFAULT 1;"

_ROOT = Path(__file__).parents[2]
_WRITE_FOR_EVER = """
import sys
from pathlib import Path
from reader.services.progress import ProgressStore

store = ProgressStore(Path(sys.argv[1]))
number = 0
while True:
    number += 1
    store.save_draft("coin-change", "x" * 10_000 + str(number))
    print(number, flush=True)
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "user.sqlite3"


@pytest.fixture
def store(file: Path) -> Iterator[ProgressStore]:
    with closing(ProgressStore(file, now=lambda: NOON)) as opened:
        yield opened


@pytest.mark.parametrize("value", [None, True, 1.5, "题\udcff", [1, {"a": []}], {"大小": [3, 4]}])
def test_state_is_remembered(value: object, store: ProgressStore, file: Path) -> None:
    store.set_state("window", 0)
    store.set_state("window", value)

    with closing(ProgressStore(file)) as other:
        assert other.state("window", "default") == value


def test_state_that_was_never_set_is_the_default(store: ProgressStore) -> None:
    assert (store.state("gone"), store.state("gone", [1])) == (None, [1])


def test_place_in_a_post_is_remembered(store: ProgressStore) -> None:
    store.set_scroll(PostId("a"), 0.25)
    store.set_scroll(PostId("a"), 0.75)

    assert (store.scroll(PostId("a")), store.scroll(PostId("b"))) == (0.75, 0.0)


def test_draft_takes_the_place_of_the_one_before(store: ProgressStore) -> None:
    store.save_draft(SLUG, "first")
    store.save_draft(SLUG, "第二\0\n")
    store.save_draft(SLUG, "other", language="c")

    assert store.draft(SLUG) == "第二\0\n"
    assert store.draft(SLUG, "c") == "other"
    assert store.draft(Slug("gone")) is None


def test_draft_with_half_a_surrogate_pair_is_kept_but_for_that(store: ProgressStore) -> None:
    store.save_draft(SLUG, "a\ud800b")

    assert store.draft(SLUG) == "a?b"


def test_submissions_are_read_back_newest_first(store: ProgressStore) -> None:
    later = Submission(SLUG, "b", "AC", "", 7, 7, 1.0, 8.0, NOON, language="c")
    store.add_submission(SUBMISSION)
    store.add_submission(later)

    assert store.submissions(SLUG) == [later, SUBMISSION]
    assert store.submissions(Slug("gone")) == []


def test_problem_is_solved_by_an_accepted_submission_alone(store: ProgressStore) -> None:
    accepted = Submission(Slug("two-sum"), "", "AC", "", 1, 1, 1.0, 8.0, NOON)
    for submission in (SUBMISSION, accepted, accepted):
        store.add_submission(submission)

    assert store.solved() == {"two-sum"}
    assert store.attempted() == {"coin-change", "two-sum"}


def test_file_of_version_1_is_carried_to_this_one(file: Path) -> None:
    with closing(sqlite3.connect(file)) as made:
        made.executescript(f"{MIGRATIONS[0]} PRAGMA user_version = 1;")
        made.executescript("INSERT INTO drafts VALUES ('coin-change', 'python', 'x', '')")

    with closing(ProgressStore(file)) as store:
        assert store.draft(SLUG) == "x"

        store.database.write("INSERT INTO bookmarks VALUES ('a', '')")  # of a later version

    assert columns_and_version(file.with_name("user.sqlite3.v1")) == (3, 1)


def test_migration_keeps_what_was_there_and_copies_it_before(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with closing(ProgressStore(file)) as store:
        store.set_scroll(PostId("a"), 0.5)
    monkeypatch.setattr(user_database, "MIGRATIONS", (*MIGRATIONS, SECOND))

    with closing(ProgressStore(file)) as store:
        assert store.scroll(PostId("a")) == 0.5

    latest = len(MIGRATIONS)
    assert columns_and_version(file) == (4, latest + 1)
    assert columns_and_version(file.with_name(f"user.sqlite3.v{latest}")) == (3, latest)


def test_migration_that_fails_leaves_the_old_data(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with closing(ProgressStore(file)) as store:
        store.save_draft(SLUG, "x")
    monkeypatch.setattr(user_database, "MIGRATIONS", (*MIGRATIONS, f"{SECOND} DROP TABLE gone;"))

    with pytest.raises(UserError, match="no such table"):
        ProgressStore(file)

    monkeypatch.undo()
    with closing(ProgressStore(file)) as store:
        assert store.draft(SLUG) == "x"
    assert columns_and_version(file) == (3, len(MIGRATIONS))


def columns_and_version(file: Path) -> tuple[int, int]:
    with closing(sqlite3.connect(file)) as database:
        columns = len(database.execute("PRAGMA table_info(reading)").fetchall())
        return columns, int(database.execute("PRAGMA user_version").fetchone()[0])


def test_data_of_a_newer_yandu_is_refused_and_left_untouched(file: Path) -> None:
    with closing(sqlite3.connect(file)) as made:
        made.execute("CREATE TABLE later (x)")
        made.execute("PRAGMA user_version = 9")
    before = file.read_bytes()

    reads = f"version 9; this one reads {len(MIGRATIONS)}"
    with pytest.raises(UserError, match=f"newer Yandu \\({reads}\\)") as caught:
        ProgressStore(file)

    assert caught.value.path == str(file)
    assert {one.name: one.read_bytes() for one in file.parent.iterdir()} == {file.name: before}


@pytest.mark.parametrize(
    "spoil",
    [
        lambda old: b"no database" * 99,
        lambda old: old[:50],
        lambda old: old[:100] + b"\xff" * (len(old) - 100),
    ],
)
def test_damaged_file_is_refused_and_left_untouched(
    spoil: Callable[[bytes], bytes], file: Path
) -> None:
    ProgressStore(file).close()
    damaged = spoil(file.read_bytes())
    file.write_bytes(damaged)

    with pytest.raises(UserError, match="your data cannot be used") as caught:
        use(file)

    assert "a copy back" in caught.value.advice
    assert file.read_bytes() == damaged


def use(file: Path) -> None:
    with closing(ProgressStore(file)) as store:
        store.draft(SLUG)


def test_file_that_is_cut_off_is_explained_at_its_use(file: Path) -> None:
    with closing(ProgressStore(file)) as store:
        store.save_draft(SLUG, "x" * 100_000)
    file.write_bytes(file.read_bytes()[:5000])

    with pytest.raises(UserError, match="it is damaged"):
        use(file)


def test_folder_that_may_not_be_written_is_explained(bound_folder: Path) -> None:
    bound_folder.chmod(0o500)

    with pytest.raises(UserError, match="your data cannot be used"):
        ProgressStore(bound_folder / "data" / "user.sqlite3")


def test_file_that_may_not_be_written_is_explained(bound_folder: Path) -> None:
    file = bound_folder / "user.sqlite3"
    ProgressStore(file).close()
    file.chmod(0o400)

    with pytest.raises(UserError, match="your data cannot be used"):
        ProgressStore(file).set_state("a", 1)


def test_store_that_was_closed_is_our_fault_and_not_the_user_s(file: Path) -> None:
    store = ProgressStore(file)
    store.close()

    with pytest.raises(sqlite3.ProgrammingError):
        store.draft(SLUG)


def test_what_was_saved_survives_a_kill(file: Path) -> None:
    command = [sys.executable, "-c", _WRITE_FOR_EVER, str(file)]
    with subprocess.Popen(command, cwd=_ROOT, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout is not None
        told = [writer.stdout.readline() for _ in range(20)]
        writer.send_signal(signal.SIGKILL)
        told += writer.stdout.readlines()

    with closing(ProgressStore(file)) as store:
        draft = str(store.draft(SLUG))
    assert int(draft.lstrip("x")) >= int([line for line in told if line.endswith("\n")][-1])


def test_processes_that_open_a_new_file_together_agree(file: Path) -> None:
    load = "from pathlib import Path; from reader.services.progress import ProgressStore"
    then = "ProgressStore(Path(sys.argv[1])).save_draft(sys.argv[2], 'x')"

    errors = run_together(load, then, *([str(file), name] for name in "abcd"))

    assert errors == [""] * 4
    with closing(ProgressStore(file)) as store:
        assert [store.draft(Slug(name)) for name in "abcd"] == ["x"] * 4
