from __future__ import annotations

import math
from pathlib import Path

from reader.services.json_cache import JsonCache


def test_a_value_is_read_back(tmp_path: Path) -> None:
    JsonCache(tmp_path / "new").write("key", [1, "二", -math.inf])

    assert JsonCache(tmp_path / "new").read("key") == [1, "二", -math.inf]


def test_what_is_not_there_is_absent(tmp_path: Path) -> None:
    assert JsonCache(tmp_path).read("key") is None


def test_a_broken_file_is_absent(tmp_path: Path) -> None:
    (tmp_path / "key.json").write_text("[1,")

    assert JsonCache(tmp_path).read("key") is None


def test_a_folder_that_cannot_be_written_keeps_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    cache = JsonCache(tmp_path / "file")

    cache.write("key", 1)

    assert cache.read("key") is None


def test_what_was_not_used_is_removed(tmp_path: Path) -> None:
    JsonCache(tmp_path).write("old", 1)
    cache = JsonCache(tmp_path)
    cache.write("new", 2)

    cache.remove_unused()

    assert [path.name for path in tmp_path.iterdir()] == ["new.json"]
