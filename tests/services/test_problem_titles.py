"""Titles of problems kept between starts: used while nothing changed, made anew when it did."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.services.packs import PackedProblem
from reader.services.practice import Practice, load_packs
from reader.services.problem_titles import ProblemTitles
from reader.services.resources import problems_folder

NOTE = "algorithm/knapsack"


class Packs:
    """A copy of some bundled problems, and how often they were read whole."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.kept, self.reads = folder / "pack", folder / "titles.json", 0
        for slug in ("coin-change", "coin-change-ii", "target-sum"):
            shutil.copytree(problems_folder() / slug, self.folder / slug)

    def load(self) -> tuple[PackedProblem, ...]:
        self.reads += 1
        packs = load_packs((self.folder,))
        return Practice(packs, None, self.folder).problems

    def titles(self) -> ProblemTitles:
        return ProblemTitles((self.folder,), self.kept, self.load)


@pytest.fixture
def packs(tmp_path: Path) -> Packs:
    return Packs(tmp_path)


def slugs(titles: ProblemTitles) -> list[str]:
    return [title.slug for title in titles.for_note(NOTE)]


def test_titles_are_those_of_the_problems_that_name_the_note(packs: Packs) -> None:
    titles = packs.titles()

    assert slugs(titles) == ["coin-change", "coin-change-ii", "target-sum"]
    assert titles.for_note("algorithm/lca") == ()
    first = titles.for_note(NOTE)[0]
    assert (first.best("zh"), first.best("en")) == ("零钱兑换", "Coin Change")


def test_next_start_reads_what_is_kept(packs: Packs) -> None:
    before = packs.titles().for_note(NOTE)

    after = packs.titles().for_note(NOTE)

    assert after == before
    assert packs.reads == 1


def _edit(packs: Packs) -> None:
    file = packs.folder / "coin-change" / "problem.toml"
    file.write_text(file.read_text(encoding="utf-8").replace(NOTE, "algorithm/other"))


def _touch(packs: Packs) -> None:
    file = packs.folder / "coin-change" / "problem.toml"
    os.utime(file, ns=(1, 1))


def _remove(packs: Packs) -> None:
    shutil.rmtree(packs.folder / "coin-change")


@pytest.mark.parametrize(("change", "left"), [(_edit, 2), (_touch, 3), (_remove, 2)])
def test_change_of_a_problem_is_seen(
    packs: Packs, change: Callable[[Packs], None], left: int
) -> None:
    slugs(packs.titles())

    change(packs)

    assert len(slugs(packs.titles())) == left
    assert packs.reads == 2


@pytest.mark.parametrize(
    "content", [b"", b"\xff", b"[]", b"{}", b"[" * 100_000, b'{"stamp": [], "titles": 3}']
)
def test_damaged_file_is_made_anew(packs: Packs, content: bytes) -> None:
    packs.kept.write_bytes(content)

    assert len(slugs(packs.titles())) == 3
    assert packs.reads == 1


def test_row_of_another_form_under_a_true_stamp_is_made_anew(packs: Packs) -> None:
    slugs(packs.titles())
    text = packs.kept.read_text(encoding="utf-8")
    packs.kept.write_text(text.partition('"titles"')[0] + '"titles": [[1]]}', encoding="utf-8")

    assert len(slugs(packs.titles())) == 3


def test_file_that_cannot_be_kept_hides_nothing(packs: Packs) -> None:
    packs.kept.mkdir()

    assert len(slugs(packs.titles())) == 3
