import sys
from pathlib import Path

import pytest

from reader.core.errors import UserError
from reader.services import resources


def test_checkout_serves_its_own_notes_and_problems() -> None:
    root = Path(__file__).resolve().parents[2]

    assert resources.posts_folder() == root / "posts"
    assert resources.problems_folder() == root / "resources" / "problems"


def test_wheel_is_served_from_within_the_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "_bundled").mkdir()
    monkeypatch.setattr(resources, "_PACKAGE", tmp_path)

    assert resources.posts_folder() == tmp_path / "_bundled" / "posts"


def test_frozen_app_is_served_from_where_it_was_unpacked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)

    assert resources.bundled("resources", "themes") == tmp_path / "resources" / "themes"


def test_web_asset_in_a_folder_is_found() -> None:
    assert resources.web_asset("fonts/KaTeX_Main-Regular.woff2").is_file()


def test_missing_web_asset_says_how_to_build_it() -> None:
    with pytest.raises(UserError, match="web_assets") as caught:
        resources.web_asset("nosuch.js")

    assert str(caught.value.path).endswith("nosuch.js")
