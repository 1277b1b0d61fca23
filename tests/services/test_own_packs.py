"""The user's packs stand beside the bundled one, and one that is gone hides no other."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from reader.services.own_packs import open_packs
from reader.services.resources import problems_folder


def test_own_folder_stands_behind_the_bundled_pack(tmp_path: Path) -> None:
    shutil.copytree(problems_folder() / "coin-change", tmp_path / "coin-change")

    bundled, own = open_packs([str(tmp_path)])

    assert len(bundled.problems) > 1
    assert [one.problem.slug for one in own.problems] == ["coin-change"]


def test_folder_that_is_gone_is_told_and_hides_no_other(tmp_path: Path) -> None:
    bundled, gone = open_packs([str(tmp_path / "gone")])

    assert bundled.problems
    assert gone.problems == ()
    assert "no such folder" in gone.findings[0].what


@pytest.mark.parametrize("folder", ["a" * 300, "~nobody-of-this-name/pack", "a\0b"])
def test_folder_that_no_system_has_keeps_no_other_problem_away(folder: str) -> None:
    bundled, own = open_packs([folder])

    assert bundled.problems
    assert [finding.what for finding in own.findings] == ["there is no such folder"]
