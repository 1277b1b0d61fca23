"""From one machine to another: everything goes out, and all of it comes in."""

from __future__ import annotations

import os
import zipfile
from collections.abc import Iterator
from contextlib import ExitStack, closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from reader.core.errors import UserError
from reader.core.interview.plan import InterviewPlan
from reader.core.post import PostId
from reader.core.review.memory import Rating
from reader.core.review.queue import ReviewKind
from reader.core.slug import Slug
from reader.services.interviews import Interviews
from reader.services.paths import Paths, find_paths
from reader.services.progress import ProgressStore
from reader.services.reviews import Reviews
from reader.services.settings import Settings, load_settings, save_settings
from reader.services.solve_times import SolveTimes
from reader.services.user_data.exporting import export_data
from reader.services.user_data.importing import Imported, open_import
from reader.services.user_data.merging import ImportMode
from reader.services.user_data.tables import read_rows, read_tables
from tests.services.review.clock import Clock, submit

COIN, EDM = Slug("coin-change"), PostId("edm")
MERGE, REPLACE = ImportMode.MERGE, ImportMode.REPLACE


@dataclass(frozen=True, slots=True)
class Machine:
    """One person's Yandu, on a folder and a clock of its own."""

    paths: Paths
    progress: ProgressStore
    clock: Clock

    def export(self, file: Path) -> Path:
        return export_data(self.paths, self.progress.database, file, "1.0").path

    def take(self, file: Path, mode: ImportMode) -> Imported:
        with open_import(file) as coming:
            return coming.run(self.progress.database, self.paths, mode, "1.0")

    def everything(self) -> dict[str, set[tuple[object, ...]]]:
        """Every row of every table, but for the numbers that rows have."""
        database = self.progress.database
        return {table.name: set(read_rows(database, table)) for table in read_tables(database)}


@pytest.fixture
def machines(tmp_path: Path) -> Iterator[tuple[Machine, Machine]]:
    with ExitStack() as opened:

        def make(name: str) -> Machine:
            paths, clock = find_paths(tmp_path / name), Clock()
            paths.make()
            progress = opened.enter_context(closing(ProgressStore(paths.user_database, clock)))
            return Machine(paths, progress, clock)

        yield make("one"), make("another")


def work(machine: Machine, notes: Path) -> None:
    """Leave a trace in each kind of data."""
    progress, reviews = machine.progress, Reviews(machine.progress)
    progress.set_state("layout", {"tree_width": 300})
    progress.set_scroll(EDM, 0.5)
    progress.save_draft(COIN, "def 零钱(): ...")
    submit(progress, COIN, "WA")
    submit(progress, COIN, "AC")
    SolveTimes(progress.database).begin(COIN)
    reviews.add(ReviewKind.PROBLEM, COIN, "Coin Change")
    reviews.rate(ReviewKind.PROBLEM, COIN, Rating.GOOD)
    interviews = Interviews(progress.database)
    begun = interviews.begin(InterviewPlan(), (COIN,))
    interviews.add_seconds(begun, COIN, 60)
    save_settings(Settings(theme="dark", libraries=(str(notes), "/gone")), machine.paths.settings)
    machine.paths.glossary.write_text("微调\tfine-tuning\n", encoding="utf-8")


@pytest.mark.parametrize("mode", ImportMode)
def test_everything_arrives_on_another_machine(
    machines: tuple[Machine, Machine], tmp_path: Path, mode: ImportMode
) -> None:
    one, another = machines
    work(one, tmp_path)

    another.take(one.export(tmp_path / "all.zip"), mode)

    assert another.everything() == one.everything()
    assert another.paths.glossary.read_text(encoding="utf-8") == "微调\tfine-tuning\n"


def test_replacing_takes_the_settings_but_for_folders_that_are_not_there(
    machines: tuple[Machine, Machine], tmp_path: Path
) -> None:
    one, another = machines
    work(one, tmp_path)

    another.take(one.export(tmp_path / "all.zip"), REPLACE)

    taken = load_settings(another.paths.settings)
    assert (taken.theme, taken.libraries) == ("dark", (str(tmp_path),))


def test_merging_leaves_the_settings_alone(
    machines: tuple[Machine, Machine], tmp_path: Path
) -> None:
    one, another = machines
    work(one, tmp_path)

    another.take(one.export(tmp_path / "all.zip"), MERGE)

    assert load_settings(another.paths.settings) == Settings()


def test_replacing_drops_what_was_there(machines: tuple[Machine, Machine], tmp_path: Path) -> None:
    one, another = machines
    one.progress.save_draft(COIN, "one")
    another.progress.save_draft(Slug("other"), "another")
    submit(another.progress, "other", "AC")

    another.take(one.export(tmp_path / "all.zip"), REPLACE)

    assert another.progress.draft(Slug("other")) is None
    assert another.progress.solved() == frozenset()


def test_merging_keeps_both_and_the_later_of_two_versions(
    machines: tuple[Machine, Machine], tmp_path: Path
) -> None:
    one, another = machines
    one.progress.save_draft(COIN, "earlier")
    one.progress.set_scroll(EDM, 0.1)
    another.clock.pass_time(days=1)
    another.progress.save_draft(COIN, "later")
    another.progress.save_draft(Slug("other"), "another")
    one.clock.pass_time(days=2)
    one.progress.set_scroll(EDM, 0.9)
    another.progress.set_scroll(EDM, 0.5)

    another.take(one.export(tmp_path / "all.zip"), MERGE)

    assert another.progress.draft(COIN) == "later"
    assert another.progress.draft(Slug("other")) == "another"
    assert another.progress.scroll(EDM) == 0.9


def test_submission_that_both_have_is_kept_once(
    machines: tuple[Machine, Machine], tmp_path: Path
) -> None:
    one, another = machines
    submit(one.progress, COIN, "WA")
    file = one.export(tmp_path / "all.zip")
    another.take(file, MERGE)
    submit(another.progress, COIN, "AC")

    imported = another.take(file, MERGE)

    assert [one.verdict for one in another.progress.submissions(COIN)] == ["AC", "WA"]
    assert imported.preview.changes == ()


def test_preview_counts_what_comes_and_changes_nothing(
    machines: tuple[Machine, Machine], tmp_path: Path
) -> None:
    one, another = machines
    one.progress.save_draft(COIN, "one")
    another.progress.save_draft(Slug("other"), "another")
    before = another.everything()

    with open_import(one.export(tmp_path / "all.zip")) as coming:
        (merged,) = coming.preview(another.progress.database, MERGE).changes
        (replaced,) = coming.preview(another.progress.database, REPLACE).changes

    assert (merged.name, merged.added, merged.removed) == ("drafts", 1, 0)
    assert (replaced.added, replaced.removed) == (1, 1)
    assert another.everything() == before


def test_data_before_an_import_can_be_brought_back(
    machines: tuple[Machine, Machine], tmp_path: Path
) -> None:
    one, another = machines
    work(another, tmp_path)
    before = another.everything()

    imported = another.take(one.export(tmp_path / "all.zip"), REPLACE)
    another.clock.pass_time(seconds=1)
    another.take(imported.backup, REPLACE)

    assert another.everything() == before


def test_draft_can_be_read_without_yandu(machines: tuple[Machine, Machine], tmp_path: Path) -> None:
    one, _ = machines
    one.progress.save_draft(COIN, "def 零钱(): ...")
    one.progress.save_draft(Slug("../evil"), "up")

    file = one.export(tmp_path / "all.zip")

    with zipfile.ZipFile(file) as archive:
        assert archive.read("drafts/coin-change.py").decode() == "def 零钱(): ..."
        assert "drafts/.._evil.py" in archive.namelist()


def test_drafts_of_one_problem_in_several_languages_are_told_apart(
    machines: tuple[Machine, Machine], tmp_path: Path
) -> None:
    one, _ = machines
    for problem, language in ((COIN, "cpp"), (COIN, "java"), (Slug(f"{COIN}-2"), "cpp")):
        one.progress.save_draft(problem, f"{problem} in {language}", language=language)

    with zipfile.ZipFile(one.export(tmp_path / "all.zip")) as archive:
        drafts = {name: archive.read(name).decode() for name in archive.namelist()[2:]}

    assert drafts == {
        "drafts/coin-change.cpp": "coin-change in cpp",
        "drafts/coin-change.java": "coin-change in java",
        "drafts/coin-change-2.cpp": "coin-change-2 in cpp",
    }


def test_file_from_before_the_time_that_archives_know_is_exported(
    machines: tuple[Machine, Machine], tmp_path: Path
) -> None:
    one, another = machines
    save_settings(Settings(theme="dark"), one.paths.settings)
    os.utime(one.paths.settings, (0, 0))

    another.take(one.export(tmp_path / "all.zip"), REPLACE)

    assert load_settings(another.paths.settings).theme == "dark"


def test_export_where_nothing_can_be_written_is_an_error_of_the_user(
    machines: tuple[Machine, Machine], tmp_path: Path
) -> None:
    with pytest.raises(UserError, match="cannot be written"):
        machines[0].export(tmp_path / "missing" / "all.zip")


def test_export_of_an_older_yandu_is_carried_on(
    machines: tuple[Machine, Machine], tmp_path: Path
) -> None:
    from tests.services.user_data.forging import export_of_version_1

    _, another = machines

    another.take(export_of_version_1(tmp_path), MERGE)

    assert another.progress.draft(COIN) == "old"
