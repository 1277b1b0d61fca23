"""Packs of one's own in the window: at hand at once, told of, and written by a form."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from reader.core.slug import Slug
from reader.services.resources import problems_folder
from reader.ui.practice.pack_findings import PackFindings
from reader.ui.practice.packs_feature import PacksFeature
from reader.ui.practice.problem_form import ProblemForm
from tests.ui.desk import Desk

FIELDS = {
    "Title": "Add them all",
    "Topics": "array, sum",
    "Statement": "Add the numbers.",
    "Signature": "def addAll(self, nums: List[int]) -> int:",
    "Inputs": "nums = [1,2,3]\nnums = []",
    "Solution": "class Solution:\n    def addAll(self, nums):\n        return sum(nums)",
}


@pytest.fixture
def own_pack(tmp_path: Path) -> Path:
    """A folder with a sound problem and one whose difficulty is none."""
    for slug in ("coin-change", "permutations"):
        shutil.copytree(problems_folder() / slug, tmp_path / "pack" / f"own-{slug}")
        settings = tmp_path / "pack" / f"own-{slug}" / "problem.toml"
        text = settings.read_text("utf-8").replace(f'slug = "{slug}"', f'slug = "own-{slug}"')
        text = text if slug == "coin-change" else text.replace('"medium"', '"odd"')
        settings.write_text(text, encoding="utf-8")
    return tmp_path / "pack"


def known(desk: Desk) -> set[str]:
    return {one.problem.slug for one in desk.services.practice.problems}


def test_problems_of_a_folder_are_there_at_once_and_go_with_it(
    open_desk: Callable[[], Desk], own_pack: Path
) -> None:
    desk = open_desk()
    desk.window.practice.show_list()
    desk.window.feature(PacksFeature).add_pack(own_pack)

    desk.wait(lambda: "own-coin-change" in known(desk))
    listed = {one.problem.slug for one in desk.window.area.problems.shown()}
    settings = desk.window.settings
    desk.window.parts().change_settings(replace(settings, packs=()))

    assert "own-coin-change" in listed
    desk.wait(lambda: "own-coin-change" not in known(desk))


def test_what_is_wrong_in_a_folder_is_told_with_file_and_line(
    open_desk: Callable[[], Desk], own_pack: Path
) -> None:
    desk = open_desk()

    desk.window.feature(PacksFeature).add_pack(own_pack)

    desk.wait(lambda: "own-coin-change" in known(desk))
    (finding,) = desk.services.practice.findings
    assert finding.path.endswith("own-permutations/problem.toml")
    assert finding.line == 3
    assert "difficulty" in finding.what


def findings_of(desk: Desk) -> PackFindings:
    found = desk.window.findChildren(PackFindings)
    desk.wait(lambda: bool(found) and found[0].isVisible())
    return found[0]


def test_each_thing_that_is_wrong_is_listed_with_its_file_key_and_line(
    open_desk: Callable[[], Desk], own_pack: Path
) -> None:
    cases = own_pack / "own-coin-change" / "cases.jsonl"
    broken = cases.read_text("utf-8").replace('"amount"', '"amuont"', 1) + "{\n"
    cases.write_text(broken, encoding="utf-8")
    desk = open_desk()

    desk.window.feature(PacksFeature).add_pack(own_pack)
    desk.wait(lambda: bool(desk.window.findChildren(PackFindings)))
    rows = desk.rows(findings_of(desk).list)

    last = len(broken.splitlines())
    assert any(
        "difficulty" in row and f"{own_pack}/own-permutations/problem.toml:3" in row for row in rows
    )
    assert any(f"{cases}:{last}" in row for row in rows)
    assert "own-coin-change" in known(desk)


def test_packs_are_checked_again_when_something_was_mended(
    open_desk: Callable[[], Desk], own_pack: Path
) -> None:
    desk = open_desk()
    desk.window.feature(PacksFeature).add_pack(own_pack)
    desk.wait(lambda: bool(desk.window.findChildren(PackFindings)))
    settings = own_pack / "own-permutations" / "problem.toml"
    settings.write_text(settings.read_text("utf-8").replace('"odd"', '"hard"'), encoding="utf-8")

    desk.click_button(findings_of(desk), "Check again")

    desk.wait(lambda: "own-permutations" in known(desk))
    assert desk.soon(
        lambda: not any("difficulty" in row for row in desk.rows(findings_of(desk).list))
    )


def test_nothing_wrong_is_said_in_words(open_desk: Callable[[], Desk]) -> None:
    desk = open_desk()
    desk.window.feature(PacksFeature)

    desk.window.commands["practice.check_packs"].trigger()

    desk.wait(lambda: bool(desk.window.findChildren(PackFindings)))
    assert "Nothing is wrong with your own problems." in desk.words(findings_of(desk))


def test_folder_that_is_gone_keeps_no_other_problem_away(
    open_desk: Callable[..., Desk], settings: object, tmp_path: Path
) -> None:
    desk = open_desk(replace(settings, packs=(str(tmp_path / "gone"),)))  # type: ignore[type-var]  # settings are

    desk.window.practice.open_problem("coin-change")

    assert desk.pane.slug == "coin-change"


def test_problem_without_cases_is_not_opened_however_often_it_is_asked_for(
    open_desk: Callable[[], Desk], own_pack: Path
) -> None:
    (own_pack / "own-coin-change" / "cases.jsonl").unlink()
    desk = open_desk()
    desk.window.feature(PacksFeature).add_pack(own_pack)
    desk.wait(lambda: "own-coin-change" in known(desk))
    desk.window.practice.open_problem("permutations")

    for _ in range(2):
        desk.window.practice.open_problem("own-coin-change")

    assert desk.pane.slug == "permutations"
    assert "cases.jsonl" in desk.window.status.text


def fill(form: ProblemForm, fields: dict[str, str], pack: Path) -> None:
    """Type into the fields by their names."""
    edits = {one.accessibleName(): one for one in form.findChildren(QLineEdit)}
    areas = {one.accessibleName(): one for one in form.findChildren(QPlainTextEdit)}
    edits["Pack"].setText(str(pack))
    for name, text in fields.items():
        if name in edits:
            edits[name].clear()
            QTest.keyClicks(edits[name], text)
        else:
            areas[name].setPlainText(text)


def open_form(desk: Desk) -> ProblemForm:
    desk.window.feature(PacksFeature)
    desk.window.commands["practice.write_problem"].trigger()
    form = desk.window.feature(PacksFeature).form
    assert form is not None
    return form


def test_problem_written_in_the_form_is_opened_and_can_be_solved(
    open_desk: Callable[[], Desk], tmp_path: Path
) -> None:
    desk = open_desk()
    fill(open_form(desk), FIELDS, tmp_path / "pack")

    desk.click_button(open_form_of(desk), "Write it")
    desk.wait(lambda: desk.window.practice.is_open and desk.pane.slug == "add-them-all")
    desk.editor.set_source(FIELDS["Solution"])
    desk.click_button(desk.pane, "Submit")

    desk.wait(lambda: desk.pane.results.bar.text == "Accepted")
    assert desk.window.settings.packs == (str(tmp_path / "pack"),)
    assert desk.progress.solved() == {Slug("add-them-all")}


def open_form_of(desk: Desk) -> ProblemForm:
    form = desk.window.feature(PacksFeature).form
    assert form is not None
    return form


def test_form_that_was_closed_goes_on_where_it_was_left(desk: Desk, tmp_path: Path) -> None:
    form = open_form(desk)
    fill(form, FIELDS, tmp_path / "pack")
    before = form.draft

    QTest.keyClick(form, Qt.Key.Key_Escape)
    again = open_form(desk)

    assert again is not form
    assert again.draft == before
    again.close()


@pytest.mark.parametrize(
    ("field", "text", "fault"),
    [
        ("Signature", "def addAll(self, nums)", "nothing is not a type"),
        ("Inputs", "nums = [1,", "line 1"),
        ("Solution", "class Solution:\n    pass", "reference solution"),
        ("Statement", "", "this is needed"),
    ],
)
def test_fault_is_said_below_its_field(
    desk: Desk, tmp_path: Path, field: str, text: str, fault: str
) -> None:
    form = open_form(desk)
    fill(form, {**FIELDS, field: text}, tmp_path / "pack")

    desk.click_button(form, "Write it")

    desk.wait(lambda: fault in desk.words(form))
    assert not (tmp_path / "pack" / "add-them-all").exists()
    form.close()


def test_home_of_nobody_is_no_place_for_a_pack(desk: Desk) -> None:
    form = open_form(desk)
    fill(form, FIELDS, Path("~nobody-of-this-name/pack"))

    desk.click_button(form, "Write it")

    assert desk.soon(lambda: "there is no such folder" in desk.words(form))
    form.close()
