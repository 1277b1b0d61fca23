from __future__ import annotations

import pytest

from reader.core.mutants import make_mutants


def changes(source: str) -> list[tuple[str, str]]:
    return [(mutant.before, mutant.after) for mutant in make_mutants(source)]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("a < b", [("<", "<=")]),
        ("a != b", [("!=", "==")]),
        ("a and b", [("and", "or")]),
        ("x = True", [("True", "False")]),
        ("max(a, b)", [("max", "min")]),
        ("a += b", [("+=", "-=")]),
        ("a[-7]", [("-", "+"), ("7", "8"), ("7", "6")]),
        ("a = 0", [("0", "1")]),
        ("a = 1.5", []),
        ("'1 < 2'  # 1 < 2", []),
        ("def f(a, *b) -> int: return b", []),
    ],
)
def test_each_token_is_changed_by_itself(source: str, expected: list[tuple[str, str]]) -> None:
    assert changes(source) == expected


def test_a_mutant_differs_at_its_place_alone() -> None:
    (mutant,) = make_mutants("你 = 'x'\nif a < 你:\n    pass")

    assert mutant.line == 2
    assert mutant.source == "你 = 'x'\nif a <= 你:\n    pass"


def test_what_no_longer_parses_is_left_out() -> None:
    assert changes("f(max=a)\nmatch x:\n    case -1j: pass\n    case -2: pass") == [
        ("max", "min"),
        ("2", "3"),
        ("2", "1"),
    ]


def test_what_is_no_python_has_no_mutants() -> None:
    with pytest.raises(SyntaxError):
        make_mutants("a <")
