import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.core.errors import UserError
from reader.core.verdict import Tier
from reader.services.judge.judge import Judge
from reader.services.judge.processes import Wanted
from reader.services.protection import require_protection
from tests.commands.conftest import ROOT, Yandu

COIN_CHANGE = ROOT / "resources" / "problems" / "coin-change"
ACCEPTED = COIN_CHANGE / "solutions" / "accepted" / "reference.py"
WRONG = "class Solution:\n    def coinChange(self, coins, amount):\n        {}\n"


@pytest.fixture
def wrong(tmp_path: Path) -> Path:
    path = tmp_path / "wrong.py"
    path.write_text(WRONG.format("print('asked', amount); return 1"))
    return path


def test_right_solution_is_accepted(yandu: Yandu) -> None:
    result = yandu("judge", "coin-change", ACCEPTED, "--json")

    document = result.document
    assert (result.code, result.stderr) == (0, "")
    assert (document["verdict"], document["first_failure"]) == ("AC", None)
    assert document["passed"] == document["total"] == len(document["cases"]) > 10
    assert {case["verdict"] for case in document["cases"]} == {"AC"}
    assert document["cpu_ms"] >= 0
    assert document["wall_ms"] > 0
    assert document["peak_mb"] >= 0
    assert document["sandbox"] in {"full", "partial", "limits"}


def test_first_failure_has_all_that_is_needed_to_see_why(here: Yandu, wrong: Path) -> None:
    result = here("judge", "coin-change", wrong, "--json")

    failure = result.document["first_failure"]
    assert (result.code, result.document["verdict"]) == (1, "WA")
    assert failure["args"] == [[1, 2, 5], 11]
    assert (failure["expect"], failure["got"]) == (3, 1)
    assert failure["stdout"] == "asked 11\n"
    assert failure["difference"]
    assert failure["id"] == result.document["cases"][-1]["id"]


def test_smaller_input_that_fails_alike_is_told(here: Yandu, wrong: Path) -> None:
    result = here("judge", "coin-change", wrong, "--shrink", "--json")

    smaller = result.document["smaller"]
    assert result.code == 1
    assert smaller["size"] < smaller["size_before"]
    assert smaller["expect"] != smaller["got"] == 1
    assert smaller["args"] == [[1], 0]


def test_smaller_input_is_shown_below_the_failure(here: Yandu, wrong: Path) -> None:
    result = here("judge", "coin-change", wrong, "--shrink")

    assert "a smaller input fails as well: 7 characters instead of 12" in result.stdout


def test_accepted_solution_has_nothing_smaller(here: Yandu) -> None:
    result = here("judge", "coin-change", ACCEPTED, "--shrink", "--json")

    assert "smaller" not in result.document


def test_failure_is_shown_in_short_lines(here: Yandu, wrong: Path) -> None:
    result = here("judge", "coin-change", wrong)

    assert result.stdout.startswith("WA: ")
    assert "expect      3\n" in result.stdout
    assert "got         1\n" in result.stdout
    assert "stdout\nasked 11\n" in result.stdout


@pytest.mark.parametrize(
    ("body", "verdict"),
    [
        ("raise ValueError('no')", "RE"),
        ("while True: pass", "TLE"),
        ("return {1, 2}", "BAD_RETURN"),
        ("return )", "CE"),
    ],
)
def test_verdict_is_told(body: str, verdict: str, here: Yandu, tmp_path: Path) -> None:
    path = tmp_path / "solution.py"
    path.write_text(WRONG.format(body))

    result = here("judge", "coin-change", path)

    assert result.code == 1
    assert result.stdout.startswith(f"{verdict}: ")


def test_traceback_of_the_program_is_shown(here: Yandu, tmp_path: Path) -> None:
    path = tmp_path / "solution.py"
    path.write_text(WRONG.format("raise ValueError('no')"))

    result = here("judge", "coin-change", path)

    assert "ValueError: no" in result.stdout


@pytest.mark.parametrize(
    ("printing", "last"),
    [
        ("for i in range(3000): print('line', i)", "line 19"),
        ("print('x' * 50_000)", "x" * 2000),
    ],
)
def test_much_that_was_printed_is_shown_in_part(
    printing: str, last: str, here: Yandu, tmp_path: Path
) -> None:
    path = tmp_path / "solution.py"
    path.write_text(WRONG.format(printing))

    result = here("judge", "coin-change", path)

    assert f"\n{last}\n… " in result.stdout
    assert len(result.stdout) < 3000


def test_accepted_solution_is_two_lines(here: Yandu) -> None:
    result = here("judge", "coin-change", ACCEPTED)

    verdict, counts = result.stdout.splitlines()
    assert verdict == "AC"
    assert "sandbox: " in counts


@pytest.fixture
def repeated(tmp_path: Path) -> Path:
    """Return a pack whose one problem has a case more, under the first one's id."""
    shutil.copytree(COIN_CHANGE, tmp_path / "pack" / "coin-change")
    cases = tmp_path / "pack" / "coin-change" / "cases.jsonl"
    lines = cases.read_text(encoding="utf-8").splitlines()
    cases.write_text("\n".join([lines[0], *lines]), encoding="utf-8")
    return tmp_path / "pack"


def test_case_that_is_left_out_is_told(here: Yandu, repeated: Path) -> None:
    result = here("judge", "coin-change", ACCEPTED, "--pack", repeated)

    verdict, _, told = result.stdout.splitlines()
    assert (result.code, verdict) == (0, "AC")
    assert told.startswith("left out: ")
    assert told.endswith('cases.jsonl:2: the id "example-1" is already on line 1')


def test_case_that_is_left_out_is_in_the_document(here: Yandu, repeated: Path) -> None:
    result = here("judge", "coin-change", ACCEPTED, "--pack", repeated, "--json")

    (finding,) = result.document["findings"]
    assert (finding["line"], "already on line 1" in finding["what"]) == (2, True)


def test_several_files_are_judged_in_one_document(here: Yandu, wrong: Path) -> None:
    result = here("judge", "coin-change", ACCEPTED, wrong, "--json")

    first, second = result.document["files"]
    assert result.code == 1
    assert (first["file"], first["verdict"]) == (str(ACCEPTED), "AC")
    assert (second["file"], second["verdict"]) == (str(wrong), "WA")


def test_several_files_are_shown_under_their_names(here: Yandu, wrong: Path) -> None:
    result = here("judge", "coin-change", ACCEPTED, wrong)

    lines = result.stdout.splitlines()
    assert lines[:2] == [str(ACCEPTED), "AC"]
    assert lines[lines.index(str(wrong)) + 1].startswith("WA: ")


def test_nothing_is_judged_where_one_of_the_files_is_missing(here: Yandu, tmp_path: Path) -> None:
    result = here("judge", "coin-change", ACCEPTED, tmp_path / "none.py")

    assert (result.code, result.stdout) == (2, "")
    assert "none.py: the program cannot be read" in result.stderr


def test_submission_leaves_the_users_data_alone(here: Yandu, home: Path, wrong: Path) -> None:
    here("judge", "coin-change", wrong)

    assert not (home / "data" / "user.sqlite3").exists()


def test_problem_of_a_foreign_pack_is_judged(here: Yandu, tmp_path: Path) -> None:
    shutil.copytree(COIN_CHANGE, tmp_path / "pack" / "coin-change")

    result = here("judge", "coin-change", ACCEPTED, "--pack", tmp_path / "pack", "--json")

    assert result.document["verdict"] == "AC"


def test_program_that_is_not_text_is_named_with_its_line(here: Yandu, tmp_path: Path) -> None:
    path = tmp_path / "solution.py"
    path.write_bytes(b"x = 1\ny = '\xff'\n")

    result = here("judge", "coin-change", path)

    assert result.code == 2
    assert f"{path}:2: the program is not UTF-8" in result.stderr


@pytest.fixture
def unprotected() -> Iterator[Judge]:
    judge = Judge(wanted=Wanted(landlock=False, seccomp=False, namespaces=False))
    yield judge
    judge.close()


def test_foreign_pack_is_refused_where_there_are_limits_only(
    unprotected: Judge, tmp_path: Path
) -> None:
    with pytest.raises(UserError, match="only sets limits"):
        require_protection(tmp_path, unprotected.tier())


def test_bundled_pack_runs_where_there_are_limits_only(unprotected: Judge) -> None:
    require_protection(COIN_CHANGE, unprotected.tier())

    assert unprotected.tier() is Tier.LIMITS


@pytest.mark.parametrize(
    ("tier", "is_run"), [(Tier.FULL, True), (Tier.PARTIAL, True), (Tier.LIMITS, False)]
)
def test_foreign_pack_runs_from_partial_protection_up(
    tmp_path: Path, tier: Tier, is_run: bool
) -> None:
    try:
        require_protection(tmp_path, tier)
    except UserError:
        assert not is_run
    else:
        assert is_run
