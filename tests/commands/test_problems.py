from pathlib import Path

from tests.commands.conftest import ROOT, Yandu

PROBLEMS = ROOT / "resources" / "problems"


def test_bundled_problems_are_listed_with_their_signatures(yandu: Yandu) -> None:
    result = yandu("problems", "--json")

    by_slug = {problem["slug"]: problem for problem in result.document["problems"]}
    problem = by_slug["coin-change"]
    assert (result.code, result.stderr) == (0, "")
    assert problem["title"] == {"zh": "零钱兑换", "en": "Coin Change"}
    assert problem["difficulty"] == "medium"
    assert "dynamic-programming" in problem["topics"]
    assert problem["entry"]["name"] == "coinChange"
    assert set(problem["limits"]) == {"cpu_ms", "memory_mb"}
    assert problem["path"] == str(PROBLEMS / "coin-change")
    assert result.document["findings"] == []


def test_list_has_a_line_a_problem(here: Yandu) -> None:
    result = here("problems")

    assert len(result.stdout.splitlines()) == len(list(PROBLEMS.glob("*/problem.toml")))
    assert "零钱兑换 / Coin Change" in result.stdout


def test_pack_is_listed_in_place_of_the_bundled_one(here: Yandu) -> None:
    result = here("problems", "--pack", PROBLEMS / "coin-change", "--json")

    assert [problem["slug"] for problem in result.document["problems"]] == ["coin-change"]


def test_broken_problem_is_a_finding_and_hides_no_other(here: Yandu, tmp_path: Path) -> None:
    (tmp_path / "pack" / "odd").mkdir(parents=True)
    (tmp_path / "pack" / "odd" / "problem.toml").write_text('slug = "odd"\nlevel = 1\n')

    as_json = here("problems", "--pack", tmp_path / "pack", "--json")
    as_text = here("problems", "--pack", tmp_path / "pack")

    assert as_json.document["problems"] == []
    assert as_json.document["findings"][0]["path"].endswith("odd/problem.toml")
    assert "problem.toml" in as_text.stderr


def test_configured_packs_are_listed_beside_the_bundled_one(
    here: Yandu, home: Path, tmp_path: Path
) -> None:
    (tmp_path / "mine").mkdir()
    (home / "config").mkdir(parents=True)
    (home / "config" / "settings.toml").write_text(f'packs = ["{tmp_path / "none"}"]\n')

    result = here("problems")

    assert result.code == 2
    assert f"{tmp_path / 'none'}: there is no such folder" in result.stderr
