from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from reader.core.errors import UserError
from reader.core.verdict import Verdict
from reader.services.packs import PackedProblem, find_problem, load_pack
from tests.services.packs.conftest import SLOW

WriteProblem = Callable[..., Path]


def load_one(folder: Path) -> PackedProblem:
    (packed,) = load_pack(folder).problems
    return packed


def test_a_pack_is_its_problems_in_the_order_of_their_slugs(write_problem: WriteProblem) -> None:
    write_problem("b")
    folder = write_problem("a")

    pack = load_pack(folder.parent)

    assert [packed.problem.slug for packed in pack.problems] == ["a", "b"]
    assert pack.findings == ()


def test_a_broken_problem_is_a_finding_and_hides_no_other(write_problem: WriteProblem) -> None:
    write_problem("a", toml="slug = ")
    write_problem("b")
    (folder := write_problem("c").parent / "d").mkdir()

    pack = load_pack(folder.parent)

    assert [packed.problem.slug for packed in pack.problems] == ["b", "c"]
    assert [Path(finding.path).parent.name for finding in pack.findings] == ["a", "d"]


@pytest.mark.parametrize("name", [".git", "_drafts"])
def test_folders_that_are_no_problems_are_passed_over(
    name: str, write_problem: WriteProblem
) -> None:
    folder = write_problem().parent
    (folder / name).mkdir()
    (folder / "README.md").write_text("about this pack")

    assert load_pack(folder).findings == ()


def test_a_problem_has_the_name_of_its_folder(write_problem: WriteProblem) -> None:
    folder = write_problem()
    folder.rename(folder.with_name("other"))

    (finding,) = load_pack(folder.parent).findings

    assert 'the slug "largest" is not the name of its folder, "other"' in finding.what


def test_one_problem_by_itself_is_a_pack_too(write_problem: WriteProblem) -> None:
    assert load_one(write_problem()).problem.slug == "largest"


def test_a_missing_pack_is_explained(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="there is no such folder"):
        load_pack(tmp_path / "missing")


@pytest.mark.parametrize(
    ("language", "text"), [("zh", "最大的数。"), ("en", "The largest number.")]
)
def test_a_statement_is_read_in_its_language(
    language: str, text: str, write_problem: WriteProblem
) -> None:
    assert load_one(write_problem()).statement(language) == text


def test_a_statement_in_one_language_serves_both(write_problem: WriteProblem) -> None:
    packed = load_one(write_problem(**{"statement.en.md": None}))

    assert packed.languages() == ("zh",)
    assert packed.statement("en") == "最大的数。"


def test_a_missing_statement_is_explained(write_problem: WriteProblem) -> None:
    packed = load_one(write_problem(**{"statement.en.md": None, "statement.zh.md": None}))

    with pytest.raises(UserError, match=r"statement\.en\.md: cannot be read"):
        packed.statement("en")


def test_cases_are_read_with_the_generated_ones_unresolved(write_problem: WriteProblem) -> None:
    cases = load_one(write_problem()).cases()

    assert [case.id for case in cases] == ["example", "negative", "first", "large"]
    assert cases[-1].generate is not None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (None, "cases.jsonl: cannot be read"),
        ("", "cases.jsonl: there is no case in it"),
        ("\n{", "cases.jsonl:2: not JSON"),
    ],
)
def test_a_problem_without_a_sound_case_is_explained(
    text: str | None, said: str, write_problem: WriteProblem
) -> None:
    packed = load_one(write_problem(**{"cases.jsonl": text}))

    with pytest.raises(UserError) as caught:
        packed.cases()

    assert said in str(caught.value)


def test_solutions_begin_with_the_reference_and_state_their_verdicts(
    write_problem: WriteProblem,
) -> None:
    solutions = load_one(write_problem(**SLOW)).solutions()

    assert [(one.name.removeprefix("solutions/"), one.must_get) for one in solutions] == [
        ("accepted/reference.py", Verdict.AC),
        ("accepted/built_in.py", Verdict.AC),
        ("wrong/from_zero.py", Verdict.WA),
        ("wrong/index.py", Verdict.RE),
        ("wrong/last.py", Verdict.WA),
        ("slow/pairs.py", Verdict.TLE),
    ]


def test_a_solution_without_a_verdict_is_a_finding(write_problem: WriteProblem) -> None:
    packed = load_one(write_problem(**{"solutions/wrong/last.py": "x = 1"}))

    solutions, (finding,) = packed.checked_solutions()

    assert len(solutions) == 4
    assert finding.path.endswith("last.py")
    assert finding.line == 1


def test_without_a_reference_the_first_accepted_solution_counts(
    write_problem: WriteProblem,
) -> None:
    packed = load_one(write_problem(**{"solutions/accepted/reference.py": None}))

    assert packed.reference().name == "solutions/accepted/built_in.py"


def test_without_an_accepted_solution_there_is_no_reference(write_problem: WriteProblem) -> None:
    missing = dict.fromkeys(["solutions/accepted/reference.py", "solutions/accepted/built_in.py"])
    packed = load_one(write_problem(**missing))

    with pytest.raises(UserError, match="there is no accepted solution"):
        packed.reference()


def test_generator_and_check_may_be_absent(write_problem: WriteProblem) -> None:
    packed = load_one(write_problem(**{"generate.py": None}))

    assert packed.generator_source() is None
    assert packed.check_source() is None


def test_generator_and_check_are_read(write_problem: WriteProblem) -> None:
    packed = load_one(write_problem(**{"generate.py": "a", "check.py": "b"}))

    assert (packed.generator_source(), packed.check_source()) == ("a", "b")


def test_the_summary_says_where_the_problem_is(write_problem: WriteProblem) -> None:
    folder = write_problem()

    summary = load_one(folder).summary()

    assert (summary["slug"], summary["path"]) == ("largest", str(folder))


def test_a_link_that_leads_out_of_the_pack_is_not_followed(
    write_problem: WriteProblem, tmp_path: Path
) -> None:
    folder = write_problem()
    (tmp_path / "secret.md").write_text("secret")
    (folder / "statement.en.md").unlink()
    (folder / "statement.en.md").symlink_to(tmp_path / "secret.md")
    (folder / "solutions/accepted/secret.py").symlink_to(tmp_path / "secret.md")

    packed = load_one(folder.parent)

    assert packed.languages() == ("zh",)
    assert len(packed.solutions()) == 5


def test_a_problem_file_that_is_a_link_out_is_a_finding(
    write_problem: WriteProblem, tmp_path: Path
) -> None:
    folder = write_problem()
    (folder / "problem.toml").rename(tmp_path / "problem.toml")
    (folder / "problem.toml").symlink_to(tmp_path / "problem.toml")

    (finding,) = load_pack(folder.parent).findings

    assert "this link leads out of the pack" in finding.what


def test_a_problem_folder_that_is_a_link_out_is_a_finding(
    write_problem: WriteProblem, tmp_path: Path
) -> None:
    folder = write_problem()
    folder.rename(tmp_path / "largest")
    folder.symlink_to(tmp_path / "largest")

    (finding,) = load_pack(folder.parent).findings

    assert "this link leads out of the pack" in finding.what


def test_a_link_in_a_circle_is_no_file(write_problem: WriteProblem) -> None:
    folder = write_problem(**{"generate.py": None})
    (folder / "generate.py").symlink_to(folder / "generate.py")

    assert load_one(folder).generator_source() is None


def test_a_file_that_is_no_utf8_is_explained(write_problem: WriteProblem) -> None:
    folder = write_problem()
    (folder / "statement.zh.md").write_bytes("最大".encode("gb18030"))

    with pytest.raises(UserError, match=r"not UTF-8 text \(byte 0\)\. Save it as UTF-8"):
        load_one(folder).statement("zh")


def test_a_huge_file_is_refused(write_problem: WriteProblem) -> None:
    folder = write_problem()
    with (folder / "cases.jsonl").open("wb") as file:
        file.truncate(2**27)

    with pytest.raises(UserError, match="larger than 64 MB"):
        load_one(folder).cases()


def test_a_problem_is_found_by_its_slug_in_the_first_pack_that_has_it(
    write_problem: WriteProblem,
) -> None:
    one, two = load_pack(write_problem("a")), load_pack(write_problem("b"))

    assert find_problem([one, two], "b") is two.problems[0]


@pytest.mark.parametrize(
    ("slug", "said"),
    [
        ("largst", 'there is no problem "largst". Did you mean largest?'),
        ("zzz", 'there is no problem "zzz". `yandu problems` lists them all'),
    ],
)
def test_an_unknown_slug_is_answered_with_near_ones(
    slug: str, said: str, write_problem: WriteProblem
) -> None:
    pack = load_pack(write_problem())

    with pytest.raises(UserError) as caught:
        find_problem([pack], slug)

    assert str(caught.value) == said


def test_a_broken_problem_asked_for_by_name_says_what_is_wrong(
    write_problem: WriteProblem,
) -> None:
    pack = load_pack(write_problem(toml="slug = ").parent)

    with pytest.raises(UserError, match=r"problem\.toml:1: this is not TOML"):
        find_problem([pack], "largest")
