"""Growth measured in the real sandbox: sizes, curves, ends, and what stops it."""

from __future__ import annotations

import json
from collections.abc import Callable
from itertools import count

import pytest

from reader.core.errors import UserError
from reader.core.growth import Fit, GrowthModel, Refusal
from reader.services.growth import GrowthMeter, GrowthReport
from reader.services.pack_check import Sandbox
from reader.services.packs import PackedProblem, load_pack
from tests.services.packs.conftest import CASES, GENERATE, ONE_LINE, WriteProblem

LARGEST = ONE_LINE.format("max(nums)")
PAIRS = ONE_LINE.format("max(max(x, y) for x in nums for y in nums)")
SIZED = GENERATE.replace("(10, 100)", "(100, 800)") + (
    "def sized(rng, n):\n    return [[rng.randint(-1000, 1000) for _ in range(n)]]\n"
)

Measure = Callable[..., GrowthReport]


@pytest.fixture
def meter(sandbox: Sandbox) -> GrowthMeter:
    # A loaded machine would use up the usual seconds.
    return GrowthMeter(sandbox.judge, sandbox.cases, budget_s=600)


@pytest.fixture
def packed(write_problem: WriteProblem) -> PackedProblem:
    (packed,) = load_pack(write_problem(**{"generate.py": SIZED})).problems
    return packed


def test_a_quadratic_program_is_told_from_a_linear_reference(
    meter: GrowthMeter, packed: PackedProblem
) -> None:
    report = meter.measure(packed, PAIRS)

    # Which of two near models is named, other work on the machine may decide.
    own, reference = report.own.time, report.reference.time
    assert isinstance(own, Fit)
    assert own.model not in {GrowthModel.LINEAR, GrowthModel.LINEARITHMIC}
    assert 1.5 < own.exponent < 2.6
    assert not isinstance(reference, Fit) or reference.exponent < own.exponent - 0.4
    assert [run.size for run in report.own.runs] == [run.size for run in report.reference.runs]


def test_sizes_are_named_by_the_argument_that_shows_them(
    meter: GrowthMeter, packed: PackedProblem
) -> None:
    assert meter.measure(packed, LARGEST).measure == "len(nums)"


def test_each_size_is_announced(meter: GrowthMeter, packed: PackedProblem) -> None:
    heard: list[tuple[int, int]] = []

    meter.measure(packed, LARGEST, on_size=lambda done, total: heard.append((done, total)))

    assert heard == [(done, 18) for done in range(1, 19)]


def test_memory_grows_with_what_the_program_keeps(
    meter: GrowthMeter, write_problem: WriteProblem
) -> None:
    wide = SIZED.replace("(100, 800)", "(20000, 80000)")
    (packed,) = load_pack(write_problem(**{"generate.py": wide})).problems
    keeps = ONE_LINE.format("max([x for x in nums for _ in range(60)])")

    report = meter.measure(packed, keeps)

    assert isinstance(report.own.memory, Fit)
    assert report.own.memory.model in (GrowthModel.LINEAR, GrowthModel.LINEARITHMIC)
    assert report.own.runs[-1].peak_mb > report.reference.runs[-1].peak_mb


def test_a_program_that_fails_ends_its_curve_with_the_reason(
    meter: GrowthMeter, packed: PackedProblem
) -> None:
    fails = ONE_LINE.format("max(nums) // (len(nums) < 500)")

    report = meter.measure(packed, fails)

    assert [run.size for run in report.own.runs] == [100, 130, 168, 218, 283, 367, 476]
    assert "ZeroDivisionError" in report.own.ended


def test_a_wrong_answer_is_noted(meter: GrowthMeter, packed: PackedProblem) -> None:
    report = meter.measure(packed, ONE_LINE.format("nums[0] * 0 - 5000"))

    assert report.note.startswith("at size 100 the answer is not the reference's")


def test_too_quick_a_program_gets_no_growth(meter: GrowthMeter, packed: PackedProblem) -> None:
    report = meter.measure(packed, ONE_LINE.format("max(nums)"))

    assert report.own.time is Refusal.TOO_QUICK


def test_measuring_ends_when_the_seconds_are_used_up(
    sandbox: Sandbox, packed: PackedProblem
) -> None:
    clock = count(0.0, 1.0)
    meter = GrowthMeter(sandbox.judge, sandbox.cases, clock=lambda: next(clock), budget_s=60)

    report = meter.measure(packed, PAIRS)

    assert 0 < len(report.own.runs) < 9
    assert report.note == "the time for measuring was used up"


def test_a_stop_returns_what_was_measured(meter: GrowthMeter, packed: PackedProblem) -> None:
    done: list[int] = []

    report = meter.measure(
        packed,
        PAIRS,
        on_size=lambda at, total: done.append(at),
        should_stop=lambda: len(done) >= 2,
    )

    assert len(report.own.runs) == 2
    assert report.own.time is Refusal.TOO_FEW
    assert report.note == "stopped before all sizes were measured"


def test_without_sizes_the_problems_own_cases_are_measured(
    meter: GrowthMeter, write_problem: WriteProblem
) -> None:
    lines = [
        json.dumps({"id": f"n-{n}", "generate": {"shape": "random", "n": n, "seed": 1}})
        for n in (200, 400, 800, 1200)
    ]
    bare = GENERATE.replace("SIZES = (10, 100)\n", "")
    cases = CASES.splitlines()[0] + "\n" + "\n".join(lines)
    files = {"generate.py": bare, "cases.jsonl": cases}
    (packed,) = load_pack(write_problem(**files)).problems

    report = meter.measure(packed, PAIRS)

    assert report.measure == "len(nums)"
    assert [run.size for run in report.own.runs] == [3, 200, 400, 800, 1200]


def test_cases_of_one_size_are_refused(meter: GrowthMeter, write_problem: WriteProblem) -> None:
    files = {"generate.py": None, "cases.jsonl": CASES.splitlines()[1]}
    (packed,) = load_pack(write_problem(**files)).problems

    with pytest.raises(UserError, match="do not grow in size"):
        meter.measure(packed, PAIRS)


@pytest.fixture
def broken(write_problem: WriteProblem) -> PackedProblem:
    text = SIZED.replace("return [[rng.randint(-1000, 1000) for _ in range(n)]]", "return [n]")
    (packed,) = load_pack(write_problem(**{"generate.py": text})).problems
    return packed


def test_a_faulty_generator_is_blamed(meter: GrowthMeter, broken: PackedProblem) -> None:
    with pytest.raises(UserError, match="generator made something else"):
        meter.measure(broken, PAIRS)


def test_sizes_that_would_take_too_long_are_left_out(
    meter: GrowthMeter, write_problem: WriteProblem
) -> None:
    small = SIZED.replace("(100, 800)", "(8, 32)")
    (packed,) = load_pack(write_problem(**{"generate.py": small})).problems
    every_order = ONE_LINE.format("max(nums, key=lambda x: sum(range(2 ** min(len(nums), 30))))")

    report = meter.measure(packed, every_order)

    assert report.own.ended == "larger sizes would take too long"
    assert isinstance(report.own.time, Fit)
    assert report.own.time.model in (GrowthModel.EXPONENTIAL, GrowthModel.FACTORIAL)
