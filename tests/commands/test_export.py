from pathlib import Path

from tests.commands.conftest import Yandu


def test_all_notes_of_a_folder_are_written(yandu: Yandu, notes: Path, tmp_path: Path) -> None:
    result = yandu("export", tmp_path / "out", "--library", notes, "--json")

    assert result.code == 0
    assert (result.document["notes"], result.document["findings"]) == (2, [])
    assert (tmp_path / "out" / "graphs" / "dijkstra.md").is_file()


def test_named_notes_alone_are_written(yandu: Yandu, notes: Path, tmp_path: Path) -> None:
    result = yandu("export", tmp_path / "out", "notes:heap", "--library", notes)

    assert result.stdout == "1 note, no pictures\n"
    assert [path.name for path in (tmp_path / "out").rglob("*.md")] == ["heap.md"]


def test_note_is_named_by_its_file(yandu: Yandu, notes: Path, tmp_path: Path) -> None:
    result = yandu("export", tmp_path / "out", notes / "graphs/dijkstra.md", "--library", notes)

    assert result.code == 0
    assert [path.name for path in (tmp_path / "out").rglob("*.md")] == ["dijkstra.md"]


def test_notes_may_be_named_behind_an_option(yandu: Yandu, notes: Path, tmp_path: Path) -> None:
    result = yandu("export", tmp_path / "out", "--library", notes, "notes:heap", "--json")

    assert result.document["notes"] == 1
    assert [path.name for path in (tmp_path / "out").rglob("*.md")] == ["heap.md"]


def test_note_that_is_not_there_is_a_mistake_of_the_user(
    yandu: Yandu, notes: Path, tmp_path: Path
) -> None:
    result = yandu("export", tmp_path / "out", "nowhere", "--library", notes)

    assert result.code == 2
    assert "there is no note nowhere" in result.stderr
    assert not (tmp_path / "out").exists()
