from pathlib import Path

from tests.commands.conftest import Yandu


def test_bundled_library_is_clean(yandu: Yandu) -> None:
    result = yandu("check", "--json")

    assert result.document["findings"] == []
    assert result.document["posts"] > 0
    assert result.code == 0


def test_sound_library_is_clean(here: Yandu, notes: Path) -> None:
    result = here("check", "--library", notes)

    assert (result.code, result.stdout) == (0, "2 notes, no findings\n")


def test_each_kind_of_fault_is_found_with_file_and_line(here: Yandu, notes: Path) -> None:
    (notes / "odd.md").write_text(
        "---\ndate: whenever\nproblems: [no-such-problem]\n---\n"
        "$\\frac{1$\n\n![gone](gone.png)\n\n[dead](dead.md)\n\n[[nobody]]\n"
    )

    result = here("check", "--library", notes, "--json")

    found = {(one["kind"], one["line"]) for one in result.document["findings"]}
    assert result.code == 1
    assert {one["path"] for one in result.document["findings"]} == {str(notes / "odd.md")}
    assert all(one["what"] and one["advice"] for one in result.document["findings"])
    assert found == {
        ("error", 2),
        ("problem", 3),
        ("formula", 5),
        ("image", 7),
        ("link", 9),
        ("link", 11),
    }


def test_diagram_that_cannot_be_drawn_is_found_with_its_line(here: Yandu, notes: Path) -> None:
    (notes / "odd.md").write_text("# T\n\n```mermaid\nflowchart TD\n A -->-> [\n```\n")

    result = here("check", "--library", notes)

    assert (
        f"{notes / 'odd.md'}:5: the diagram cannot be drawn: line 2 cannot be read" in result.stdout
    )
    assert result.stderr == ""


def test_findings_are_lines_that_an_editor_can_jump_to(here: Yandu, notes: Path) -> None:
    (notes / "odd.md").write_text("[dead](dead.md)")

    result = here("check", "--library", notes)

    assert f"{notes / 'odd.md'}:1: there is no note notes:dead. Mend the link" in result.stdout
    assert result.stdout.endswith("3 notes, 1 finding\n")


def test_second_check_finds_the_same(here: Yandu, notes: Path) -> None:
    (notes / "odd.md").write_text("$\\frac{1$\n\n[dead](dead.md)")

    first = here("check", "--library", notes, "--json").document
    second = here("check", "--library", notes, "--json").document

    assert second == first


def test_broken_line_of_the_own_synonyms_is_found(here: Yandu, home: Path, notes: Path) -> None:
    glossary = home / "config" / "glossary.tsv"
    glossary.parent.mkdir(parents=True)
    glossary.write_text("堆\theap\nalone\n", encoding="utf-8")

    findings = here("check", "--library", notes, "--json").document["findings"]

    (finding,) = [each for each in findings if each["path"] == str(glossary)]
    assert finding["line"] == 2
    assert finding["advice"] == "Write two or more terms on a line, separated by tabs"
