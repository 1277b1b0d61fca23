"""A form becomes the files of a sound problem, or says which field is at fault."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.cases import parse_cases
from reader.core.errors import UserError
from reader.core.problem import CompareKind, Difficulty
from reader.core.problem_draft import (
    ProblemDraft,
    cases_file,
    check_draft,
    problem_files,
    slug_of,
)
from reader.core.problem_format import parse_problem
from reader.core.verdict import Json

DRAFT = ProblemDraft(
    slug="two-sum",
    title='Two "Sum"',
    language="en",
    difficulty=Difficulty.EASY,
    topics=("array", "hash-table"),
    statement="Find two numbers.",
    signature="def twoSum(self, nums: List[int], target: int) -> List[int]:",
    inputs="nums = [2,7,11,15], target = 9\nnums = [3,3]\ntarget = 6",
    reference="class Solution:\n    def twoSum(self, nums, target):\n        return []",
)
DESIGN = replace(
    DRAFT,
    signature="class Box:\n    def __init__(self, n: int):\n    def put(self, x: float) -> None:\n"
    "    def get(self) -> float:",
    inputs='["Box","put","get"]\n[[1],[2.5],[]]',
)


@pytest.mark.parametrize(
    ("draft", "compare"),
    [
        (DRAFT, CompareKind.EXACT),
        (DESIGN, CompareKind.FLOAT),
        (
            replace(DRAFT, signature="def f(x: np.ndarray) -> np.ndarray:", inputs="[1.0]"),
            CompareKind.ALLCLOSE,
        ),
        (
            replace(DRAFT, signature="def f(self, nums: List[float]) -> None:", inputs="[1.5]"),
            CompareKind.FLOAT,
        ),
        (
            replace(
                DRAFT,
                signature="class C:\n    def now(self) -> int:",
                inputs='["C","now"]\n[[],[]]',
            ),
            CompareKind.EXACT,
        ),
    ],
)
def test_written_problem_is_read_back_as_it_was_meant(
    draft: ProblemDraft, compare: CompareKind
) -> None:
    checked = check_draft(draft)

    problem, findings = parse_problem(problem_files(checked)["problem.toml"], "problem.toml")

    assert findings == ()
    assert problem is not None
    assert problem.entry == checked.entry
    assert problem.compare.kind is compare
    assert (problem.slug, problem.title.en, problem.topics) == (
        draft.slug,
        draft.title,
        draft.topics,
    )


@pytest.mark.parametrize("draft", [DRAFT, DESIGN])
def test_written_cases_are_sound_once_they_are_answered(draft: ProblemDraft) -> None:
    checked = check_draft(draft)
    problem, _ = parse_problem(problem_files(checked)["problem.toml"], "problem.toml")
    assert problem is not None
    answer: Json = [None, None, 2.5] if draft is DESIGN else [0, 1]
    answered = [replace(case, expect=answer, has_expect=True) for case in checked.cases]

    cases, findings = parse_cases(cases_file(answered), "cases.jsonl", problem)

    assert findings == ()
    assert [case.is_example for case in cases] == [True] * len(checked.cases)


def test_first_three_inputs_are_the_examples() -> None:
    inputs = "\n".join(f"nums = [{n}], target = {n}" for n in range(5))

    text = cases_file(check_draft(replace(DRAFT, inputs=inputs)).cases)

    assert text.count('"example":') == 3
    assert len(text.splitlines()) == 5


def test_statement_and_reference_end_with_one_line_feed() -> None:
    files = problem_files(check_draft(replace(DRAFT, statement="\nFind.\n\n")))

    assert files["statement.en.md"] == "Find.\n"
    assert files["solutions/accepted/reference.py"].endswith("return []\n")


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"slug": "Two Sum"}, "slug"),
        ({"title": " "}, "title"),
        ({"topics": ()}, "topics"),
        ({"statement": ""}, "statement"),
        ({"signature": "def f(x) -> int:"}, "signature"),
        ({"inputs": "nums = [1,"}, "inputs"),
        ({"inputs": ""}, "inputs"),
        ({"reference": "\n"}, "reference"),
    ],
)
def test_field_at_fault_is_named(changes: dict[str, object], field: str) -> None:
    with pytest.raises(UserError) as caught:
        check_draft(replace(DRAFT, **changes))  # type: ignore[arg-type]  # rows of a table

    assert caught.value.path == field


@pytest.mark.parametrize(
    ("title", "slug"),
    [("Two Sum II", "two-sum-ii"), ("3Sum!", "3sum"), ("两数之和", ""), ("  ", "")],
)
def test_title_makes_a_slug(title: str, slug: str) -> None:
    assert slug_of(title) == slug


_TEXT = st.text(st.characters(codec="utf-8"), min_size=1).filter(str.strip)


@given(title=_TEXT, topics=st.lists(_TEXT, min_size=1, max_size=3).map(tuple))
def test_any_title_and_topics_are_read_back_from_the_file(
    title: str, topics: tuple[str, ...]
) -> None:
    files = problem_files(check_draft(replace(DRAFT, title=title, topics=topics)))

    problem, findings = parse_problem(files["problem.toml"], "problem.toml")

    assert findings == ()
    assert problem is not None
    assert (problem.title.en, problem.topics) == (title.strip(), topics)
