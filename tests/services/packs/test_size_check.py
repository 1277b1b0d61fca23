"""The sizes at which growth is measured, held to account with the rest of a pack."""

from __future__ import annotations

import pytest

from reader.services.pack_check import Sandbox, verify_pack
from reader.services.packs import load_pack
from reader.services.size_check import check_sizes
from tests.services.packs.conftest import GENERATE, WriteProblem

SIZED = "def sized(rng, n):\n    return [[rng.randint(-9, 9) for _ in range({})]]\n"
ONE_SIZE = GENERATE.replace("(10, 100)", "(10,)")
NO_SIZES = GENERATE.replace("SIZES = (10, 100)\n", "")


def findings(sandbox: Sandbox, write_problem: WriteProblem, generator: str | None) -> list[str]:
    (packed,) = load_pack(write_problem(**{"generate.py": generator})).problems
    return [one.what for one in check_sizes(packed, sandbox.judge, sandbox.cases)]


@pytest.mark.parametrize(
    "generator",
    [None, GENERATE, NO_SIZES, GENERATE + SIZED.format("n"), GENERATE + SIZED.format("2 * n")],
)
def test_sound_sizes_are_passed(
    sandbox: Sandbox, write_problem: WriteProblem, generator: str | None
) -> None:
    assert findings(sandbox, write_problem, generator) == []


@pytest.mark.parametrize(
    ("generator", "what"),
    [
        (NO_SIZES + SIZED.format("n"), "sized is never asked: there is no SIZES"),
        (GENERATE.replace("(10, 100)", "(0, 100)"), "SIZES has a size below 1"),
        (ONE_SIZE, "SIZES has one size, where growth takes several"),
        (
            GENERATE + SIZED.format("5"),
            "the case that sized makes of the largest of SIZES is no larger than the smallest",
        ),
        (
            GENERATE + "def sized(rng, n):\n    return [n]\n",
            'the generator made something else for the case "size-10"',
        ),
        (
            GENERATE + "def sized(rng, n):\n    return [[] if n == 100 else [1] * n]\n",
            'on the case "size-100": IndexError',
        ),
    ],
)
def test_faulty_sizes_are_found(
    sandbox: Sandbox, write_problem: WriteProblem, generator: str, what: str
) -> None:
    found = findings(sandbox, write_problem, generator)

    assert any(one.startswith(what) for one in found)


def test_verifying_a_pack_looks_at_its_sizes(sandbox: Sandbox, write_problem: WriteProblem) -> None:
    folder = write_problem(**{"generate.py": GENERATE + SIZED.format("5")})

    report = verify_pack(folder, sandbox)

    assert any("no larger than the smallest" in finding.what for finding in report.findings)
