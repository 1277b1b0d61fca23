"""Files that say what a library is, watched in its own folder alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.services.site_files import SITE_FILES, read_site_states, site_folders
from tests.services.conftest import PATIENCE_S, Watch


@pytest.mark.parametrize("is_notified", [True, False])
@pytest.mark.parametrize("name", ["_config.yml", "hugo.toml", ".obsidian", "content"])
def test_what_tells_a_kind_is_told(
    tmp_path: Path, watch: Watch, name: str, is_notified: bool
) -> None:
    told = watch(*site_folders(tmp_path), files=SITE_FILES, is_notified=is_notified)

    if "." in name[1:]:
        (tmp_path / name).write_text("title: x")
    else:
        (tmp_path / name).mkdir()

    assert tmp_path / name in told.get(timeout=PATIENCE_S)


@pytest.mark.parametrize("is_notified", [True, False])
def test_settings_in_a_folder_that_came_later_are_told(
    tmp_path: Path, watch: Watch, is_notified: bool
) -> None:
    told = watch(*site_folders(tmp_path), files=SITE_FILES, is_notified=is_notified)
    (tmp_path / "config" / "_default").mkdir(parents=True)
    file = tmp_path / "config" / "_default" / "hugo.toml"
    file.write_text("title = 'x'")

    # The two folders may be told of first, and each by itself.
    tellings = (told.get(timeout=PATIENCE_S) for _ in range(3))
    assert any(seen & {file, file.parent} for seen in tellings)


def test_files_deeper_down_are_no_business_of_the_site(tmp_path: Path, watch: Watch) -> None:
    (tmp_path / "themes").mkdir()
    told = watch(*site_folders(tmp_path), files=SITE_FILES)

    (tmp_path / "themes" / "_config.yml").write_text("x")
    (tmp_path / "note.md").write_text("x")
    (tmp_path / "_config.yml").write_text("x")

    assert told.get(timeout=PATIENCE_S) == {tmp_path / "_config.yml"}


def test_folder_is_only_there_or_not(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    before = read_site_states(tmp_path)

    (tmp_path / "content" / "a.md").write_text("x")

    assert read_site_states(tmp_path) == before == {tmp_path / "content": (0, 0)}
