from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reader.core.errors import UserError
from reader.services.case_source import CaseSource
from reader.services.judge.answers import Answer
from reader.services.judge.judge import Judge
from reader.services.packs import PackedProblem, load_pack
from tests.services.packs.conftest import GENERATE

WriteProblem = Callable[..., Path]

DESIGN = """\
slug = "counter"
title = { en = "Counter" }
difficulty = "easy"
topics = ["design"]
[entry]
kind = "design"
class = "Counter"
[[entry.methods]]
name = "add"
params = [{ name = "x", type = "ndarray<float64>" }]
returns = "float"
[compare]
kind = "exact"
[limits]
cpu_ms = 400
memory_mb = 64
"""
COUNTER = """\
class Counter:
    def __init__(self):
        self.total = 0.0
    def add(self, x):
        self.total += float(x.sum())
        return self.total
"""
OPERATIONS = """\
import numpy as np
SHAPES = ("s",)
def small(rng):
    return [["Counter"], [[]]]
def large(rng, n, shape):
    return [["Counter"] + ["add"] * n, [[]] + [[np.array([0.5, np.inf])]] * n]
"""


def load_one(folder: Path) -> PackedProblem:
    (packed,) = load_pack(folder).problems
    return packed


@pytest.fixture
def source(judge: Judge, tmp_path: Path) -> CaseSource:
    return CaseSource(judge, tmp_path / "cache")


def test_a_generated_case_gets_its_arguments_and_the_reference_s_answer(
    write_problem: WriteProblem, source: CaseSource
) -> None:
    cases = source.cases(load_one(write_problem()))

    (nums,) = cases[-1].args
    assert isinstance(nums, list)
    assert len(nums) == 3000
    assert (cases[-1].has_expect, cases[-1].expect) == (True, nums[-1])


def test_the_same_seed_makes_the_same_case_and_another_makes_another(
    write_problem: WriteProblem, source: CaseSource
) -> None:
    generated = '"generate": {"shape": "random", "n": 9, "seed": '
    text = "".join(f'{{"id": "{i}", {generated}{i % 2}}}}}\n' for i in range(3))

    cases = source.cases(load_one(write_problem(**{"cases.jsonl": text})))

    assert cases[0].args == cases[2].args != cases[1].args


def test_a_stated_answer_is_kept(write_problem: WriteProblem, source: CaseSource) -> None:
    text = '{"id": "a", "generate": {"shape": "random", "n": 9}, "expect": 77}'

    (case,) = source.cases(load_one(write_problem(**{"cases.jsonl": text})))

    assert case.expect == 77


def test_what_was_made_once_is_not_made_again(
    write_problem: WriteProblem, source: CaseSource, tmp_path: Path
) -> None:
    packed = load_one(write_problem())
    first = source.cases(packed)
    closed = Judge()
    closed.close()

    again = CaseSource(closed, tmp_path / "cache").cases(packed)

    assert again == first


def test_a_changed_generator_makes_anew_and_the_old_values_go(
    write_problem: WriteProblem, source: CaseSource, tmp_path: Path
) -> None:
    folder = write_problem()
    before = source.cases(load_one(folder))
    (folder / "generate.py").write_text(
        'SHAPES = ("rising",)\ndef large(rng, n, shape):\n    return [[5] * n]\n'
    )

    after = source.cases(load_one(folder))

    assert before[-1].expect != after[-1].expect == 5
    assert len(list((tmp_path / "cache" / "largest").iterdir())) == 2


def test_some_cases_alone_leave_the_others_kept(
    write_problem: WriteProblem, source: CaseSource, tmp_path: Path
) -> None:
    packed = load_one(write_problem())
    source.cases(packed)

    source.resolve(packed, packed.cases()[:1])

    assert len(list((tmp_path / "cache" / "largest").iterdir())) == 2


def test_a_design_gets_operations_with_arrays_as_lists(
    write_problem: WriteProblem, source: CaseSource
) -> None:
    folder = write_problem(
        "counter",
        toml=DESIGN,
        **{
            "cases.jsonl": '{"id": "a", "generate": {"shape": "s", "n": 2}}',
            "generate.py": OPERATIONS,
            "solutions/accepted/reference.py": COUNTER,
        },
    )

    (case,) = source.cases(load_one(folder))

    assert case.ops == ("Counter", "add", "add")
    assert case.args[1] == [[0.5, float("inf")]]
    assert case.expect == [None, float("inf"), float("inf")]


def test_where_any_answer_will_do_the_reference_s_is_the_only_known_one(
    write_problem: WriteProblem, source: CaseSource
) -> None:
    folder = write_problem()
    toml = (folder / "problem.toml").read_text().replace('"exact"', '"any-of"')
    (folder / "problem.toml").write_text(toml)
    (folder / "cases.jsonl").write_text('{"id": "a", "generate": {"shape": "rising", "n": 9}}')

    (case,) = source.cases(load_one(folder))

    assert isinstance(case.expect, list)
    assert len(case.expect) == 1


def test_small_cases_are_one_a_seed_and_answered(
    write_problem: WriteProblem, source: CaseSource
) -> None:
    cases = source.small_cases(load_one(write_problem()), range(4))

    assert [case.id for case in cases] == ["small-0", "small-1", "small-2", "small-3"]
    assert all(case.expect == max(case.args[0]) for case in cases)  # type: ignore[type-var, arg-type]  # JSON


@pytest.mark.parametrize(
    ("generate", "said"),
    [
        (None, "cases are to be generated, and there is no generator"),
        ("def large(rng, n, shape): return [n / 0]", 'failed on the case "large": '),
        ("def small(rng): return [[1]]", 'failed on the case "large": '),
        (
            "import numpy as np\ndef large(rng, n, shape): return [np.zeros((0, 3))]",
            "returned an array of the shape (0, 3), whose nested list is that of (0,)",
        ),
        (
            "def large(rng, n, shape): return [['a']]",
            'made something else for the case "large": nums[0]: expected an int, got a string "a"',
        ),
        (
            "def large(rng, n, shape): return 7",
            'made something else for the case "large": nums: expected a list<int>, got an int',
        ),
    ],
)
def test_a_faulty_generator_is_explained(
    generate: str | None, said: str, write_problem: WriteProblem, source: CaseSource
) -> None:
    packed = load_one(write_problem(**{"generate.py": generate}))

    with pytest.raises(UserError) as caught:
        source.cases(packed)

    assert said in str(caught.value)


def test_operations_that_are_none_are_explained(
    write_problem: WriteProblem, source: CaseSource
) -> None:
    folder = write_problem(
        "counter",
        toml=DESIGN,
        **{
            "cases.jsonl": '{"id": "a", "generate": {"shape": "s", "n": 2}}',
            "generate.py": "def large(rng, n, shape): return 7",
        },
    )

    with pytest.raises(UserError, match='the first operation is not "Counter"'):
        source.cases(load_one(folder))


def test_a_stated_answer_of_the_wrong_length_is_noticed_once_the_case_is_made(
    write_problem: WriteProblem, source: CaseSource
) -> None:
    folder = write_problem(
        "counter",
        toml=DESIGN,
        **{
            "cases.jsonl": '{"id": "a", "generate": {"shape": "s", "n": 2}, "expect": [null]}',
            "generate.py": OPERATIONS,
        },
    )

    with pytest.raises(UserError, match="expected a list of 3 answers"):
        source.cases(load_one(folder))


def test_a_reference_that_fails_is_explained(
    write_problem: WriteProblem, source: CaseSource
) -> None:
    packed = load_one(write_problem(**{"solutions/accepted/reference.py": "x = 1"}))

    with pytest.raises(UserError, match=r'reference\.py: the reference fails on the case "large"'):
        source.cases(packed)


def test_a_stop_while_cases_are_made_is_said(
    write_problem: WriteProblem, source: CaseSource
) -> None:
    with pytest.raises(UserError, match="stopped before the cases were made"):
        source.cases(load_one(write_problem()), should_stop=lambda: True)


def test_program_of_a_pack_that_fails_is_not_asked_for_the_rest(
    judge: Judge,
    source: CaseSource,
    write_problem: WriteProblem,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    answered: list[Answer] = []
    call = judge.call

    def watch(*given: Any, **named: Any) -> list[Answer]:
        answered.extend(call(*given, **named))
        return answered

    monkeypatch.setattr(judge, "call", watch)
    generator = GENERATE.replace("    return [[rng", "    raise KeyError\n    return [[rng")
    packed = load_one(write_problem(**{"generate.py": generator}))

    with pytest.raises(UserError, match='failed on the case "small-1"'):
        source.small_cases(packed, range(1, 6))

    assert len(answered) == 1
