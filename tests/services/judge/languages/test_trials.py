"""What is tried beyond the cases: programs in other languages are compiled for it once."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.core.languages import Language
from reader.core.verdict import Verdict
from reader.services.case_source import CaseSource
from reader.services.counterexample import Failing, find_smaller
from reader.services.growth import GrowthMeter
from reader.services.judge.judge import Judge
from reader.services.judge.languages.toolchains import why_missing
from reader.services.packs import PackedProblem, load_pack
from reader.services.resources import problems_folder
from reader.services.stress import Stress, StressProgress, StressResult, run_stress

GREEDY = {
    Language.CPP: """class Solution {
public:
    int coinChange(vector<int>& coins, int amount) {
        sort(coins.rbegin(), coins.rend());
        int used = 0;
        for (int coin : coins) used += amount / coin, amount %= coin;
        return amount ? -1 : used;
    }
};
""",
    Language.JAVA: """class Solution {
    public int coinChange(int[] coins, int amount) {
        Arrays.sort(coins);
        int used = 0;
        for (int i = coins.length - 1; i >= 0; amount %= coins[i--]) used += amount / coins[i];
        return amount > 0 ? -1 : used;
    }
}
""",
    Language.JAVASCRIPT: """var coinChange = function (coins, amount) {
  let used = 0;
  for (const coin of coins.sort((a, b) => b - a)) {
    used += Math.floor(amount / coin);
    amount %= coin;
  }
  return amount ? -1 : used;
};
""",
}
MERGE = Path(__file__).parent / "programs" / "merge-sorted-array.cpp"
needs_cpp = pytest.mark.skipif(bool(why_missing(Language.CPP)), reason="there is no g++")
IN_EACH = [
    pytest.param(each, marks=pytest.mark.skipif(bool(why_missing(each)), reason=why_missing(each)))
    for each in GREEDY
]


@pytest.fixture(scope="module")
def problems() -> dict[str, PackedProblem]:
    return {packed.problem.slug: packed for packed in load_pack(problems_folder()).problems}


@pytest.fixture(scope="module")
def coins(problems: dict[str, PackedProblem]) -> PackedProblem:
    return problems["coin-change"]


def right_cpp() -> str:
    return (Path(__file__).parent / "programs" / "coin-change.cpp").read_text(encoding="utf-8")


def hold(judge: Judge, stress: Stress) -> StressResult:
    told: list[StressProgress] = []
    return run_stress(judge, stress, should_stop=lambda: len(told) > 2, on_progress=told.append)


@pytest.mark.parametrize("language", IN_EACH)
def test_smaller_input_is_found(judge: Judge, coins: PackedProblem, language: Language) -> None:
    cases = [case for case in coins.cases() if case.has_expect]
    report = judge.submit(coins.problem, GREEDY[language], cases, language=language)
    failing = Failing(coins, GREEDY[language], cases[len(report.cases) - 1], Verdict.WA, language)

    smaller = find_smaller(judge, failing, budget_s=3.0)

    assert report.verdict is Verdict.WA
    assert smaller is not None
    assert smaller.size < smaller.size_before
    again = judge.submit(coins.problem, GREEDY[language], [smaller.case], language=language)
    assert again.verdict is Verdict.WA


@pytest.mark.parametrize("language", IN_EACH)
def test_wrong_program_differs_from_the_reference(
    judge: Judge, coins: PackedProblem, language: Language
) -> None:
    result = hold(judge, Stress(coins, GREEDY[language], language=language))

    assert result.found is not None
    assert result.found.result.verdict is Verdict.WA


@needs_cpp
@pytest.mark.parametrize(
    ("source", "differs"), [(GREEDY[Language.CPP], True), (right_cpp(), False)]
)
def test_program_is_held_against_an_own_one_of_its_language(
    judge: Judge, coins: PackedProblem, source: str, differs: bool
) -> None:
    result = hold(judge, Stress(coins, source, right_cpp(), language=Language.CPP))

    assert (result.found is not None) is differs


@needs_cpp
def test_growth_is_measured_beside_the_reference_in_python(
    judge: Judge, problems: dict[str, PackedProblem], tmp_path: Path
) -> None:
    packed = problems["merge-sorted-array"]
    done: list[int] = []
    meter = GrowthMeter(judge, CaseSource(judge, tmp_path))

    report = meter.measure(
        packed,
        MERGE.read_text(encoding="utf-8"),
        on_size=lambda size, _: done.append(size),
        should_stop=lambda: len(done) > 2,
        language=Language.CPP,
    )

    own = {run.size: run.cpu_ms for run in report.own.runs}
    reference = {run.size: run.cpu_ms for run in report.reference.runs}
    assert len(own) == len(reference) == 3
    assert own[max(own)] < reference[max(own)]


@needs_cpp
def test_program_that_does_not_compile_is_told_of_by_its_growth(
    judge: Judge, problems: dict[str, PackedProblem], tmp_path: Path
) -> None:
    done: list[int] = []
    meter = GrowthMeter(judge, CaseSource(judge, tmp_path))

    report = meter.measure(
        problems["merge-sorted-array"],
        "class {",
        on_size=lambda size, _: done.append(size),
        should_stop=lambda: bool(done),
        language=Language.CPP,
    )

    assert report.own.runs == ()
    assert "error" in report.own.ended
