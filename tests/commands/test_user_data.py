from contextlib import closing
from pathlib import Path

from reader.core.slug import Slug
from reader.services.progress import ProgressStore
from tests.commands.conftest import Yandu

COIN = Slug("coin-change")


def open_progress(home: Path) -> ProgressStore:
    return ProgressStore(home / "data" / "user.sqlite3")


def export_draft(yandu: Yandu, home: Path, tmp_path: Path) -> Path:
    """An export with one draft; the home is empty afterwards."""
    with closing(open_progress(home)) as progress:
        progress.save_draft(COIN, "one")
    file = tmp_path / "all.zip"
    assert yandu("export-data", file).code == 0
    with closing(open_progress(home)) as progress:
        progress.database.write("DELETE FROM drafts")
    return file


def test_data_comes_back_from_its_file(yandu: Yandu, home: Path, tmp_path: Path) -> None:
    file = export_draft(yandu, home, tmp_path)

    result = yandu("import-data", file, "--json")

    assert result.document["changes"] == {"drafts": {"added": 1, "changed": 0, "removed": 0}}
    assert Path(result.document["backup"]).is_file()
    with closing(open_progress(home)) as progress:
        assert progress.draft(COIN) == "one"


def test_preview_says_what_would_change(here: Yandu, home: Path, tmp_path: Path) -> None:
    file = export_draft(here, home, tmp_path)

    result = here("import-data", file, "--replace", "--preview")

    assert result.stdout == "drafts: 1 added, 0 changed, 0 removed\n"
    with closing(open_progress(home)) as progress:
        assert progress.draft(COIN) is None


def test_import_of_what_is_there_changes_nothing(here: Yandu, home: Path, tmp_path: Path) -> None:
    here("export-data", tmp_path / "all.zip")

    result = here("import-data", tmp_path / "all.zip")

    assert result.stdout.startswith("nothing differs\nas it was before: ")


def test_export_tells_its_rows(here: Yandu, home: Path, tmp_path: Path) -> None:
    told = here("export-data", tmp_path / "all.zip", "--json").document

    assert (told["file"], told["rows"]["drafts"]) == (str(tmp_path / "all.zip"), 0)
    assert here("export-data", tmp_path / "all.zip").stdout.endswith("all.zip: no rows\n")


def test_file_that_is_no_export_is_a_mistake_of_the_user(here: Yandu, tmp_path: Path) -> None:
    (tmp_path / "all.zip").write_text("no archive")

    result = here("import-data", tmp_path / "all.zip")

    assert (result.code, "no export of Yandu" in result.stderr) == (2, True)
