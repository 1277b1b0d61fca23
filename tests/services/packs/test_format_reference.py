"""The reference of the format says what the code does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from reader.core.cases import GENERATE_KEYS, KEYS, parse_cases
from reader.core.compare_format import DEFAULT_TOLERANCES
from reader.core.problem import CompareKind, Problem
from reader.core.problem_format import parse_problem
from reader.core.solutions import STATABLE
from reader.core.type_syntax import DTYPES, parse_type

REFERENCE = Path(__file__).parents[3] / "docs" / "formats" / "problem-pack.md"
TEXT = REFERENCE.read_text(encoding="utf-8")
FUNCTION = """[entry]
kind = "function"
name = "f"
params = [{ name = "coins", type = "list<int>" }, { name = "amount", type = "int" }]
returns = "int"
"""


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", TEXT, re.DOTALL)


def first_cells(heading: str) -> list[str]:
    section = TEXT.split(f"# {heading}\n", 1)[1].split("\n#", 1)[0]
    return re.findall(r"^\| `\"?([^`\"]+)\"?` \|", section, re.MULTILINE)


def problem(entry: str) -> Problem:
    head = 'slug = "a"\ntitle = { en = "A" }\ndifficulty = "easy"\ntopics = ["t"]\n'
    tail = '[compare]\nkind = "exact"\n[limits]\ncpu_ms = 1\nmemory_mb = 1\n'
    found, findings = parse_problem(head + entry + tail, "problem.toml")
    assert found is not None, findings
    return found


def test_the_example_cases_are_sound() -> None:
    design = problem(blocks("toml")[0])

    function_cases, operation_cases = blocks("json")

    assert len(parse_cases(function_cases, "c", problem(FUNCTION))[0]) == 3
    assert len(parse_cases(operation_cases, "c", design)[0]) == 1


@pytest.mark.parametrize("program", blocks("python"))
def test_the_example_programs_are_python(program: str) -> None:
    assert compile(program, str(REFERENCE), "exec") is not None


def test_all_keys_of_a_case_are_described() -> None:
    assert sorted(first_cells("cases.jsonl")) == sorted(KEYS)
    assert all(f'"{key}"' in TEXT for key in GENERATE_KEYS)


def test_all_rules_are_described_with_their_defaults() -> None:
    header, *rules = first_cells("[compare]: when an answer is right")

    assert (header, rules) == ("kind", [kind.value for kind in CompareKind])
    assert all(
        f"`{key}` ({default:g})".replace("e-0", "e-") in TEXT
        for tolerances in DEFAULT_TOLERANCES.values()
        for key, default in tolerances.items()
    )


@pytest.mark.parametrize("spelled", first_cells("Types"))
def test_each_type_described_is_one(spelled: str) -> None:
    assert parse_type(spelled.replace("<T>", "<int>")) is not None


def test_all_verdicts_and_dtypes_are_there() -> None:
    assert ", ".join(STATABLE[:-1]) + f" and {STATABLE[-1]}" in TEXT
    assert {"int8", "uint64", "float16", "bool"} <= set(DTYPES)
