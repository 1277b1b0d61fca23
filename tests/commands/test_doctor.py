import sqlite3
from pathlib import Path

from reader.services.schema import MIGRATIONS
from tests.commands.conftest import Yandu


def test_machine_that_runs_these_tests_lacks_nothing(yandu: Yandu) -> None:
    result = yandu("doctor", "--json")

    document = result.document
    names = [check["name"] for check in document["checks"]]
    assert result.code == 0, document
    assert document["ok"] is True
    assert document["sandbox"] in {"full", "partial"}
    assert {"Qt WebEngine", "system libraries", "Chinese fonts", "sandbox"} <= set(names)
    assert {"web assets", "settings", "your data", "catalogue", "search index"} <= set(names)


def test_nothing_is_made_by_looking(here: Yandu, home: Path) -> None:
    here("doctor")

    assert not home.exists()


def test_what_is_missing_is_shown_with_its_mend(here: Yandu, home: Path) -> None:
    (home / "data").mkdir(parents=True)
    with sqlite3.connect(home / "data" / "user.sqlite3") as database:
        database.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    database.close()

    result = here("doctor")

    assert result.code == 1
    assert "MISSING  your data" in result.stdout
    assert "-> Update Yandu" in result.stdout


def test_settings_that_no_other_command_can_read_are_reported(here: Yandu, home: Path) -> None:
    (home / "config").mkdir(parents=True)
    (home / "config" / "settings.toml").write_text("theme = 1\n")

    result = here("doctor", "--json")

    (check,) = [one for one in result.document["checks"] if one["name"] == "settings"]
    assert (result.code, check["ok"]) == (1, False)
    assert "settings.toml:1" in check["detail"]
