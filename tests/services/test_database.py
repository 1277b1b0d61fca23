import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from reader.services.database import Database, peek_version
from tests.services.conftest import run_together


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    with closing(Database(tmp_path / "folder" / "some.sqlite3")) as opened:
        opened.upgrade("CREATE TABLE counts (value INTEGER);", old=0, new=1)
        yield opened


def add(database: Database, value: int) -> None:
    with database.transaction() as connection:
        connection.execute("INSERT INTO counts VALUES (?)", (value,))


def test_new_file_has_version_nought(tmp_path: Path) -> None:
    with closing(Database(tmp_path / "new.sqlite3")) as opened:
        assert opened.version == 0


def test_folder_is_made_for_its_owner_alone(database: Database) -> None:
    assert database.path.parent.stat().st_mode & 0o777 == 0o700


def test_block_that_raises_leaves_nothing_behind(database: Database) -> None:
    def write_and_fail() -> None:
        with database.transaction() as connection:
            connection.execute("INSERT INTO counts VALUES (1)")
            raise KeyError

    with pytest.raises(KeyError):
        write_and_fail()

    assert database.rows("SELECT * FROM counts") == []


def test_block_that_ends_is_seen_by_others(database: Database) -> None:
    add(database, 7)

    with closing(Database(database.path)) as other:
        assert other.rows("SELECT * FROM counts") == [(7,)]


def test_threads_take_turns(database: Database) -> None:
    add(database, 0)
    start = threading.Barrier(4)

    def count() -> None:
        start.wait()
        for _ in range(50):
            with database.transaction() as connection:
                ((value,),) = connection.execute("SELECT value FROM counts").fetchall()
                connection.execute("UPDATE counts SET value = ?", (value + 1,))

    threads = [threading.Thread(target=count) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert database.rows("SELECT value FROM counts") == [(200,)]


def test_upgrade_runs_every_statement_and_tells_the_version(database: Database) -> None:
    script = """
    CREATE TABLE log (value INTEGER);
    CREATE TRIGGER keep AFTER INSERT ON counts BEGIN
        INSERT INTO log VALUES (new.value); INSERT INTO log VALUES (-new.value);
    END;
    INSERT INTO counts VALUES (3)
    """

    database.upgrade(script, old=1, new=2)

    assert database.version == 2
    assert database.rows("SELECT value FROM log") == [(3,), (-3,)]


def test_upgrade_that_fails_leaves_the_file_as_it_was(database: Database) -> None:
    with pytest.raises(sqlite3.OperationalError):
        database.upgrade("INSERT INTO counts VALUES (1); INSERT INTO gone;", old=1, new=2)

    assert (database.version, database.rows("SELECT * FROM counts")) == (1, [])


def test_upgrade_of_another_version_does_nothing(database: Database) -> None:
    database.upgrade("INSERT INTO gone;", old=0, new=1, copy=database.path.with_name("copy"))

    assert database.version == 1
    assert not database.path.with_name("copy").exists()


def test_upgrade_copies_what_was_there_before(database: Database) -> None:
    add(database, 5)
    copy = database.path.with_name("copy")

    database.upgrade("DELETE FROM counts;", old=1, new=2, copy=copy)

    with closing(sqlite3.connect(copy)) as copied:
        assert copied.execute("SELECT value FROM counts").fetchall() == [(5,)]
    assert peek_version(copy) == 1
    assert database.rows("SELECT * FROM counts") == []


def test_copy_is_whole_and_replaces_an_older_one(database: Database) -> None:
    copy = database.path.with_name("copy")
    copy.write_bytes(b"something else")
    add(database, 5)

    database.copy_to(copy)

    with closing(sqlite3.connect(copy)) as copied:
        assert copied.execute("SELECT value FROM counts").fetchall() == [(5,)]
    assert not list(copy.parent.glob("*.part"))


@pytest.mark.parametrize("content", [b"no database at all" * 100, b"x" * 4096])
def test_file_that_is_no_database_is_refused(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "some").write_bytes(content)

    with pytest.raises(sqlite3.DatabaseError, match="not a database"):
        Database(tmp_path / "some")

    assert (tmp_path / "some").read_bytes() == content


def test_processes_begin_one_file_together(tmp_path: Path) -> None:
    load = "from pathlib import Path; from reader.services.database import Database"
    then = (
        "for number in range(20):\n"
        "    opened = Database(Path(sys.argv[1]) / f'{number}.sqlite3')\n"
        "    opened.upgrade('CREATE TABLE counts (value);', old=0, new=1); opened.close()\n"
    )

    errors = run_together(load, then, *([str(tmp_path)] for _ in range(4)))

    assert errors == [""] * 4
    assert {peek_version(tmp_path / f"{number}.sqlite3") for number in range(20)} == {1}


def test_version_is_told_without_changing_the_file(tmp_path: Path) -> None:
    file = tmp_path / "a ?#%41 题.sqlite3"
    with closing(sqlite3.connect(file)) as made:
        made.execute("PRAGMA user_version = 7")
    before = file.read_bytes()

    assert peek_version(file) == 7
    assert file.read_bytes() == before
    assert [one.name for one in tmp_path.iterdir()] == [file.name]


def test_version_of_no_file_is_nought_and_makes_none(tmp_path: Path) -> None:
    assert peek_version(tmp_path / "gone") == 0
    assert not (tmp_path / "gone").exists()


def test_closing_twice_is_harmless(database: Database) -> None:
    database.close()
    database.close()

    with pytest.raises(sqlite3.ProgrammingError):
        database.rows("SELECT 1")
