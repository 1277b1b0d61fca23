"""Interviews that survive the end of the program."""

from __future__ import annotations

import signal
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from reader.core.growth import GrowthModel
from reader.core.interview.plan import InterviewPlan
from reader.core.interview.report import Lack
from reader.core.languages import Language
from reader.core.problem import Difficulty
from reader.core.slug import Slug
from reader.services.interviews import Interviews
from reader.services.progress import ProgressStore, Submission
from tests.services.review.clock import Clock, submit

GROWTH = (GrowthModel.LINEAR, GrowthModel.LINEARITHMIC)
A, B = Slug("a"), Slug("b")
PLAN = InterviewPlan(topics=("dp",), minutes=45)
_ROOT = Path(__file__).parents[3]
_BEGIN_AND_HANG = """
import sys
from pathlib import Path
from reader.core.interview.plan import InterviewPlan
from reader.services.interviews import Interviews
from reader.services.progress import ProgressStore, Submission

interviews = Interviews(ProgressStore(Path(sys.argv[1])).database)
interviews.add_seconds(interviews.begin(InterviewPlan(minutes=45), ("a", "b")), "a", 7)
print("begun", flush=True)
sys.stdin.readline()
"""


@pytest.fixture
def interviews(progress: ProgressStore) -> Interviews:
    return Interviews(progress.database)


def test_begun_interview_is_the_current_one(interviews: Interviews) -> None:
    begun = interviews.begin(PLAN, (A, B))

    assert interviews.current() == begun


def test_clock_runs_on_while_the_program_does_not(interviews: Interviews, clock: Clock) -> None:
    interviews.begin(PLAN, (A, B))
    clock.pass_time(minutes=20)

    current = interviews.current()

    assert current is not None
    assert current.left_s(clock()) == 25 * 60


def test_pause_is_kept(interviews: Interviews, clock: Clock) -> None:
    begun = interviews.begin(PLAN, (A, B))
    clock.pass_time(minutes=5)
    interviews.keep(begun.paused(clock()))
    clock.pass_time(days=2)

    current = interviews.current()

    assert current is not None
    assert current.left_s(clock()) == 40 * 60


def test_ended_interview_goes_into_the_history(interviews: Interviews, clock: Clock) -> None:
    first = interviews.begin(PLAN, (A,)).finished(clock())
    interviews.keep(first)
    clock.pass_time(hours=1)
    second = interviews.begin(PLAN, (B,)).finished(clock())
    interviews.keep(second)

    assert interviews.current() is None
    assert interviews.history() == [second, first]


def test_report_counts_the_submissions_between_start_and_end(
    interviews: Interviews, progress: ProgressStore, clock: Clock
) -> None:
    submit(progress, A, "AC")  # the day before
    clock.pass_time(days=1)
    begun = interviews.begin(PLAN, (A, B))
    clock.pass_time(minutes=10)
    submit(progress, A, "WA", 4)
    submit(progress, "another", "AC")
    interviews.add_seconds(begun, A, 100)
    interviews.add_seconds(begun, A, 50)
    interviews.set_growth(begun, A, GROWTH)
    ended = begun.finished(clock())
    clock.pass_time(minutes=1)
    submit(progress, B, "AC")

    report = interviews.report(ended, {A: Difficulty.EASY})

    first, second = report.results
    assert (first.verdict, first.seconds, first.growth) == ("WA", 150, GROWTH)
    assert second.lack is Lack.UNTRIED


def test_interview_survives_the_killing_of_the_program(tmp_path: Path) -> None:
    file = tmp_path / "user.sqlite3"
    program = [sys.executable, "-c", _BEGIN_AND_HANG, str(file)]
    with subprocess.Popen(
        program, cwd=_ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as running:
        assert running.stdout is not None
        running.stdout.readline()
        running.send_signal(signal.SIGKILL)
        running.wait()

    with closing(ProgressStore(file)) as progress:
        interviews = Interviews(progress.database)
        current = interviews.current()
        assert current is not None
        assert interviews.report(current, {}).results[0].seconds == 7


def test_beginning_another_ends_what_still_ran(interviews: Interviews, clock: Clock) -> None:
    first = interviews.begin(PLAN, (A,))
    clock.pass_time(minutes=5)
    second = interviews.begin(PLAN, (B,))

    assert interviews.current() == second
    assert interviews.history() == [first.finished(clock())]


def test_programs_to_be_measured_are_the_last_accepted_in_their_languages(
    interviews: Interviews, progress: ProgressStore
) -> None:
    begun = interviews.begin(PLAN, (A, B))
    now = progress.database.now()
    for language, source, verdict in (
        ("python", "first", "AC"),
        ("cpp", "second", "AC"),
        ("java", "third", "WA"),
    ):
        progress.add_submission(
            Submission(A, source, verdict, "", 9, 9, 1.0, 1.0, now, language=language)
        )

    assert interviews.accepted_programs(begun) == {A: (Language.CPP, "second")}
