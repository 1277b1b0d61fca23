from pathlib import Path

import pytest

from reader.core.errors import UserError
from reader.core.post import BUNDLED
from reader.services.libraries import open_libraries, require_folder
from reader.services.resources import posts_folder


def keys_of(*folders: Path) -> list[str]:
    return [library.key for library in open_libraries(folders)]


@pytest.mark.parametrize(
    ("name", "key"),
    [("Notes", "notes"), ("我的 笔记", "我的-笔记"), ("a_b.c", "a-bc"), ("!!!", "section")],
)
def test_key_comes_from_the_folder_s_name(name: str, key: str, tmp_path: Path) -> None:
    (library,) = open_libraries([tmp_path / name])

    assert (library.key, library.name, library.folder) == (key, name, tmp_path / name)


def test_bundled_library_has_its_own_key() -> None:
    assert keys_of(posts_folder()) == [BUNDLED]


def test_another_folder_does_not_get_the_bundled_library_s_key(tmp_path: Path) -> None:
    assert keys_of(tmp_path / BUNDLED, posts_folder()) == [f"{BUNDLED}-0", BUNDLED]


def test_folder_given_twice_counts_once(tmp_path: Path) -> None:
    (tmp_path / "notes").mkdir()
    (tmp_path / "link").symlink_to("notes")

    assert keys_of(tmp_path / "notes", tmp_path / "x" / ".." / "notes", tmp_path / "link") == [
        "notes"
    ]


def test_later_of_two_of_one_name_gets_its_place_in_the_list(tmp_path: Path) -> None:
    assert keys_of(tmp_path / "a" / "notes", tmp_path / "b" / "notes") == ["notes", "notes-1"]


def test_name_like_a_key_with_a_place_hides_no_other_library(tmp_path: Path) -> None:
    keys = keys_of(tmp_path / "notes-2", tmp_path / "a" / "notes", tmp_path / "b" / "notes")

    assert keys == ["notes-2", "notes", "notes-3"]


@pytest.mark.parametrize("folder", ["~nobody-of-this-name/notes", "circle"])
def test_folder_that_leads_nowhere_is_a_library_all_the_same(
    folder: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "circle").symlink_to("circle")

    (library,) = open_libraries([Path(folder)])

    assert not library.folder.is_dir()


def test_home_folder_s_sign_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    (tmp_path / "notes").mkdir()

    assert require_folder(Path("~/notes")) == tmp_path / "notes"


@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("gone", "there is no such folder"),
        ("note.md", "this is a file, not a folder"),
        ("~nobody-of-this-name", "there is no such folder"),
    ],
)
def test_what_is_no_folder_is_told(
    name: str, what: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "note.md").write_text("# Note")

    with pytest.raises(UserError) as caught:
        require_folder(Path(name))

    assert (caught.value.what, caught.value.path) == (what, name)


def test_folder_of_a_name_too_long_is_told_as_one_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="there is no such folder"):
        require_folder(tmp_path / ("a" * 300))
