from pathlib import Path

import platformdirs
import pytest

from reader.core.errors import UserError
from reader.services.paths import HOME_VARIABLE, Paths, find_paths


@pytest.fixture(autouse=True)
def _no_home(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(HOME_VARIABLE, raising=False)


def test_platform_s_folders_serve_where_no_home_is_named() -> None:
    paths = find_paths()

    assert paths.data == Path(platformdirs.user_data_dir("yandu", appauthor=False))
    assert paths.cache == Path(platformdirs.user_cache_dir("yandu", appauthor=False))
    assert paths.config == Path(platformdirs.user_config_dir("yandu", appauthor=False))


def test_variable_puts_all_in_one_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path))

    assert find_paths() == Paths(tmp_path / "data", tmp_path / "cache", tmp_path / "config")


def test_empty_variable_counts_as_none(monkeypatch: pytest.MonkeyPatch) -> None:
    platform = find_paths()
    monkeypatch.setenv(HOME_VARIABLE, "")

    assert find_paths() == platform


def test_home_given_wins_over_the_variable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "variable"))

    assert find_paths(tmp_path / "given").data == tmp_path / "given" / "data"


def test_relative_home_is_made_absolute(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

    assert find_paths(Path("here")).cache == tmp_path / "here" / "cache"


def test_tilde_is_the_home_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))

    assert find_paths(Path("~/notes")).config == tmp_path / "notes" / "config"


def test_home_of_an_unknown_user_is_explained() -> None:
    with pytest.raises(UserError, match="no such user") as caught:
        find_paths(Path("~nobody-of-this-name/notes"))

    assert caught.value.path == "~nobody-of-this-name/notes"


def test_every_file_lies_in_its_folder(tmp_path: Path) -> None:
    paths = find_paths(tmp_path)

    assert paths.user_database == tmp_path / "data" / "user.sqlite3"
    assert paths.settings == tmp_path / "config" / "settings.toml"
    cached = (paths.catalogue, paths.index, paths.judge, paths.log)
    assert all(file.is_relative_to(paths.cache) for file in cached)


def test_folders_are_made_for_their_owner_alone(tmp_path: Path) -> None:
    paths = find_paths(tmp_path / "deep" / "home")

    paths.make()
    paths.make()

    modes = [folder.stat().st_mode & 0o777 for folder in (paths.data, paths.cache, paths.config)]
    assert modes == [0o700] * 3


def test_file_in_the_place_of_a_folder_is_explained(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("not a folder")

    with pytest.raises(UserError, match="cannot be made: File exists") as caught:
        find_paths(tmp_path).make()

    assert caught.value.path == str(tmp_path / "cache")
    assert "--home" in caught.value.advice


def test_folder_that_may_not_be_made_is_explained(bound_folder: Path) -> None:
    bound_folder.chmod(0o500)

    with pytest.raises(UserError, match="cannot be made: Permission denied"):
        find_paths(bound_folder).make()
