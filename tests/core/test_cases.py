from __future__ import annotations

import json
import math
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.core.cases import KEYS, Case, Generated, parse_cases
from reader.core.problem import Problem

MakeProblem = Callable[..., Problem]


def only_finding(text: str, problem: Problem) -> str:
    cases, (finding,) = parse_cases(text, "cases.jsonl", problem)
    assert cases == ()
    return str(finding)


def test_a_case_is_read_with_all_its_keys(make_problem: MakeProblem) -> None:
    line = '{"id": "a-1.b_2", "args": [3], "expect": 4, "note": "why", "example": true}'

    cases, findings = parse_cases(line, "cases.jsonl", make_problem())

    assert findings == ()
    assert cases == (Case("a-1.b_2", [3], expect=4, has_expect=True, note="why", is_example=True),)


def test_lines_are_counted_with_the_blank_ones(make_problem: MakeProblem) -> None:
    text = '\n{"id": "a", "args": [1], "expect": 1}\r\n\n{"id": "b", "args": [1]}\n'

    cases, findings = parse_cases(text, "cases.jsonl", make_problem())

    assert [case.id for case in cases] == ["a"]
    assert [str(one) for one in findings] == [
        'cases.jsonl:4: case "b": the key "expect" is missing'
    ]


def test_a_line_separator_inside_a_string_ends_no_line(make_problem: MakeProblem) -> None:
    text = '{"id": "a", "args": ["x\u2028y"], "expect": "z"}'

    cases, _ = parse_cases(text, "cases.jsonl", make_problem(param="str", returns="str"))

    assert cases[0].args == ["x\u2028y"]


def test_the_second_of_two_ids_is_a_finding(make_problem: MakeProblem) -> None:
    line = '{"id": "a", "args": [1], "expect": 1}'

    cases, findings = parse_cases(f"{line}\n{line}", "cases.jsonl", make_problem())

    assert len(cases) == 1
    assert str(findings[0]) == 'cases.jsonl:2: the id "a" is already on line 1'


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("[1]", "expected a JSON object"),
        ('{"id": "a",}', "not JSON: "),
        ('{"id": "a", "id": "b"}', "a key is there twice in one object"),
        ('{"id": "a", "args": [NaN]}', 'NaN is not JSON: write "nan", "inf" or "-inf" as strings'),
        ('{"id": "a", "args": [1e999]}', '1e999 is beyond a float: write "inf" or "-inf"'),
        ('{"id": "a", "args": [' + "9" * 5000 + "]}", "not JSON: a number has too many digits"),
        ("[" * 100_000, "the values are nested too deep"),
        ('{"args": [1], "expect": 1}', 'expected an "id" of letters'),
        ('{"id": "a b", "args": [1], "expect": 1}', 'expected an "id" of letters'),
        ('{"id": "a", "args": 1, "expect": 1}', '"args" is not a JSON array'),
        ('{"id": "a", "args": [1], "expect": 1, "note": 1}', '"note" is not a JSON string'),
        ('{"id": "a", "args": [1], "expect": 1, "example": 1}', '"example" is not a JSON boolean'),
        ('{"id": "a", "args": [1], "expect": 1, "exmaple": true}', 'there is no key "exmaple"'),
        ('{"id": "a", "ops": [1], "args": [1]}', '"ops" holds something that is no string'),
        ('{"id": "a", "ops": 1}', '"ops" is not a JSON array'),
        ('{"id": "a", "expect": 1}', 'case "a": the key "args" is missing'),
        ('{"id": "a", "ops": [], "args": [1], "expect": 1}', '"ops" are for a design'),
        ('{"id": "a", "args": [1, 2], "expect": 1}', "expected 1 arguments (value), got 2"),
        ('{"id": "a", "args": [true], "expect": 1}', "value: expected an int, got a bool"),
        ('{"id": "a", "args": [1], "expect": 1.5}', "expect: expected an int, got a float"),
    ],
)
def test_a_faulty_case_is_explained(line: str, said: str, make_problem: MakeProblem) -> None:
    message = only_finding(line, make_problem())

    assert message.startswith("cases.jsonl:1: ")
    assert said in message


def test_an_answer_that_points_at_no_node_is_explained(make_problem: MakeProblem) -> None:
    line = '{"id": "a", "args": [[[3, 2], 1]], "expect": 2}'
    problem = make_problem(param="ListNode<cycle>", returns="at<value>")

    assert "expect: value has 2 nodes, none at 2" in only_finding(line, problem)


def test_a_generated_case_has_its_arguments_made_later(make_problem: MakeProblem) -> None:
    line = '{"id": "a", "generate": {"shape": "sorted", "n": 9, "seed": 3}}'

    (case,), _ = parse_cases(line, "cases.jsonl", make_problem())

    assert case == Case("a", [], generate=Generated("sorted", 9, 3))


def test_a_generated_case_may_state_its_answer(make_problem: MakeProblem) -> None:
    line = '{"id": "a", "generate": {"shape": "sorted", "n": 9}, "expect": 4}'

    (case,), _ = parse_cases(line, "cases.jsonl", make_problem())

    assert (case.has_expect, case.expect, case.generate) == (True, 4, Generated("sorted", 9, 0))


@pytest.mark.parametrize(
    ("rest", "said"),
    [
        ('"generate": 1', '"generate" is not a JSON object'),
        ('"generate": {"shape": "s", "n": 1, "size": 2}', 'generate: there is no key "size"'),
        ('"generate": {"n": 1}', '"generate" has a string "shape"'),
        ('"generate": {"shape": "s", "n": -1}', 'generate: "n" is negative'),
        ('"generate": {"shape": "s", "n": 1}, "args": [1]', 'leave "args" and "ops" out'),
        ('"generate": {"shape": "s", "n": 1}, "example": true', "cannot be an example"),
        ('"generate": {"shape": "s", "n": 1}, "expect": "x"', "expect: expected an int"),
    ],
)
def test_a_faulty_generated_case_is_explained(
    rest: str, said: str, make_problem: MakeProblem
) -> None:
    assert said in only_finding(f'{{"id": "a", {rest}}}', make_problem())


def test_the_answer_of_an_in_place_case_is_the_argument(inplace_problem: Problem) -> None:
    line = '{"id": "a", "args": [[1, 2], 1], "expect": [2, "1"]}'

    assert "expect[1]: expected an int, got a string" in only_finding(line, inplace_problem)


def test_any_of_several_answers_is_a_list_of_them(make_problem: MakeProblem) -> None:
    problem = make_problem(compare='kind = "any-of"')

    cases, findings = parse_cases('{"id": "a", "args": [1], "expect": [1, 2]}', "c", problem)

    assert findings == ()
    assert cases[0].expect == [1, 2]


@pytest.mark.parametrize(
    ("expect", "said"),
    [
        ("1", '"expect" is not a list of the acceptable answers'),
        ("[]", '"expect" is not a list of the acceptable answers'),
        ('[1, "b"]', "expect[1]: expected an int, got a string"),
    ],
)
def test_a_faulty_list_of_answers_is_explained(
    expect: str, said: str, make_problem: MakeProblem
) -> None:
    problem = make_problem(compare='kind = "any-of"')

    assert said in only_finding(f'{{"id": "a", "args": [1], "expect": {expect}}}', problem)


@pytest.mark.parametrize("expect", ["", ', "expect": {"any": "thing"}'])
def test_what_a_check_program_expects_is_its_own_affair(
    expect: str, make_problem: MakeProblem
) -> None:
    problem = make_problem(compare='kind = "check"')

    cases, findings = parse_cases(f'{{"id": "a", "args": [1]{expect}}}', "c", problem)

    assert (len(cases), findings) == (1, ())


def test_a_design_case_has_operations(design_problem: Problem) -> None:
    line = (
        '{"id": "a", "ops": ["MinStack", "push", "top", "items"], '
        '"args": [[9], [1], [], []], "expect": [null, null, 1, [1, 0.5]]}'
    )

    (case,), _ = parse_cases(line, "c", design_problem)

    assert case.ops == ("MinStack", "push", "top", "items")


@pytest.mark.parametrize(
    ("rest", "said"),
    [
        ('"args": [[9]], "expect": [null]', 'the key "ops" is missing: the problem is a design'),
        ('"ops": ["MinStack"], "args": [[]], "expect": [null]', "expected 1 arguments (limit)"),
        ('"ops": ["MinStack"], "args": [[9]], "expect": []', "expected a list of 1 answers"),
        ('"ops": ["MinStack"], "args": [[9]], "expect": [1]', "expect[0]: expected null, got 1"),
        (
            '"ops": ["MinStack", "top"], "args": [[9], []], "expect": [null, 1.5]',
            "expect[1]: expected an int, got a float",
        ),
        (
            '"ops": ["MinStack", "items"], "args": [[9], []], "expect": [null, [true]]',
            "expect[1][0]: expected a float, got a bool",
        ),
    ],
)
def test_a_faulty_design_case_is_explained(rest: str, said: str, design_problem: Problem) -> None:
    assert said in only_finding(f'{{"id": "a", {rest}}}', design_problem)


def test_the_answers_of_a_generated_design_case_are_checked_once_it_is_made(
    design_problem: Problem,
) -> None:
    line = '{"id": "a", "generate": {"shape": "s", "n": 1}, "expect": [null, 1]}'

    (case,), _ = parse_cases(line, "c", design_problem)

    assert case.expect == [None, 1]


def test_infinities_in_the_arguments_become_floats(make_problem: MakeProblem) -> None:
    line = '{"id": "a", "args": [["inf", 1, "-inf"]], "expect": "inf"}'

    (case,), _ = parse_cases(line, "c", make_problem(param="ndarray<float64>", returns="str"))

    assert case.args == [[math.inf, 1, -math.inf]]


def test_a_text_that_reads_inf_stays_one(make_problem: MakeProblem) -> None:
    line = '{"id": "a", "args": ["inf"], "expect": 1}'

    (case,), _ = parse_cases(line, "c", make_problem(param="str"))

    assert case.args == ["inf"]


def test_infinities_in_the_arguments_of_operations_become_floats(
    make_problem: MakeProblem,
) -> None:
    entry = (
        'kind = "design"\nclass = "A"\nparams = []\n[[entry.methods]]\nname = "add"\n'
        'params = [{ name = "x", type = "float" }]'
    )
    line = '{"id": "a", "ops": ["A", "add"], "args": [[], ["-inf"]], "expect": [null, null]}'

    (case,), _ = parse_cases(line, "c", make_problem(entry))

    assert case.args == [[], [-math.inf]]


def test_a_generated_case_may_expect_an_infinity(make_problem: MakeProblem) -> None:
    line = '{"id": "a", "generate": {"shape": "s", "n": 1}, "expect": "inf"}'

    (case,), _ = parse_cases(line, "c", make_problem(returns="float"))

    assert (case.args, case.expect) == ([], "inf")


_ROWS = st.dictionaries(
    st.sampled_from([*KEYS, "other"]),
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.sampled_from(["", "a", "inf"]),
        lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.just("n"), inner),
        max_leaves=4,
    ),
    max_size=4,
)


# What makes problems keeps nothing between two examples.
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.lists(_ROWS.map(json.dumps) | st.text(max_size=6), max_size=4))
def test_each_line_is_a_case_or_has_a_finding(make_problem: MakeProblem, rows: list[str]) -> None:
    text = "\n".join(row.replace("\n", " ") for row in rows)

    cases, findings = parse_cases(text, "cases.jsonl", make_problem())

    assert len(cases) + len(findings) == sum(bool(line.strip()) for line in text.split("\n"))
