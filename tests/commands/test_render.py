import re
from pathlib import Path

import pytest

from tests.commands.conftest import Yandu

REMOTE = re.compile(
    r"""(?:src|href|xlink:href|action|data|poster)\s*=\s*["']?https?:|url\(\s*["']?https?:"""
)


def test_note_of_the_bundled_library_is_one_file(yandu: Yandu, tmp_path: Path) -> None:
    output = tmp_path / "page.html"

    result = yandu("render", "algorithm/knapsack", "-o", output)

    page = output.read_text(encoding="utf-8")
    assert (result.code, result.stdout, result.stderr) == (0, "", "")
    assert page.startswith("<!doctype html>")
    assert 'class="katex"' in page
    assert "<script" not in page.lower()
    assert "<link" not in page
    assert "yandu://" not in page
    assert REMOTE.search(page) is None


def test_file_and_id_give_the_same_page(here: Yandu) -> None:
    by_id = here("render", "algorithm/knapsack")
    by_address = here("render", "yandu://post/algorithm/knapsack")
    by_file = here("render", "posts/algorithm/knapsack.md")

    assert by_id.stdout == by_address.stdout == by_file.stdout


def test_file_outside_every_library_is_rendered_with_its_picture(here: Yandu, notes: Path) -> None:
    (notes / "alone.md").write_text("# 独立\n\n![点](dot.png) 与 $x^2$", encoding="utf-8")

    result = here("render", notes / "alone.md")

    assert '<h1 id="独立">独立</h1>' in result.stdout
    assert 'src="data:image/png;base64,' in result.stdout


def test_links_of_the_author_to_the_outside_stay(here: Yandu, notes: Path) -> None:
    page = here("render", "notes:graphs/dijkstra", "--library", notes).stdout

    assert 'href="https://example.org/"' in page


def test_faults_of_the_note_are_told_beside_the_page(here: Yandu, notes: Path) -> None:
    (notes / "odd.md").write_text("![gone](gone.png)\n\n$\\frac{1$")

    result = here("render", notes / "odd.md")

    assert result.code == 0
    assert "the picture gone.png is missing" in result.stderr
    assert "the formula \\frac{1 cannot be read" in result.stderr
    assert "is never closed (at character 8)</small>" in result.stdout
    assert "data-said" not in result.stdout


@pytest.mark.parametrize(
    ("target", "said"),
    [
        ("yandu://nowhere/x", "unknown kind of address"),
        ("dot.png", "this is not a Markdown note"),
        ("", "there is no note or file"),
    ],
)
def test_what_is_no_note_is_explained(target: str, said: str, here: Yandu, notes: Path) -> None:
    file = notes / target
    result = here("render", file if target and file.is_file() else target)

    assert result.code == 2
    assert said in result.stderr


def test_note_is_not_written_over(here: Yandu, notes: Path) -> None:
    before = (notes / "heap.md").read_bytes()

    result = here("render", notes / "heap.md", "-o", notes / "graphs" / ".." / "heap.md")

    assert result.code == 2
    assert (notes / "heap.md").read_bytes() == before


def test_page_that_cannot_be_written_is_explained(here: Yandu, notes: Path) -> None:
    result = here("render", notes / "heap.md", "-o", notes / "none" / "page.html")

    assert result.code == 2
    assert "the page cannot be written: No such file or directory" in result.stderr


DRAWN = "# 图\n\n```mermaid\nflowchart TD\n A[开始] --> B\n```\n"


def test_diagram_is_drawn(here: Yandu, notes: Path) -> None:
    (notes / "drawn.md").write_text(DRAWN, encoding="utf-8")

    result = here("render", notes / "drawn.md")

    assert '<figure class="diagram"' in result.stdout
    assert "开始" in result.stdout
    assert "flowchart TD\n" not in result.stdout
    assert (result.code, result.stderr) == (0, "")


def test_diagram_stays_text_where_no_web_engine_starts(
    here: Yandu, notes: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (notes / "drawn.md").write_text(DRAWN, encoding="utf-8")
    monkeypatch.setenv("QTWEBENGINEPROCESS_PATH", str(notes / "none"))

    result = here("render", notes / "drawn.md")

    assert "flowchart TD" in result.stdout
    assert "could not be drawn here" in result.stdout
    assert "diagrams were not drawn" in result.stderr
    assert result.code == 0


def test_dash_is_the_standard_output(
    here: Yandu, notes: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(notes)

    result = here("render", "heap.md", "-o", "-")

    assert result.stdout.startswith("<!doctype html>")
    assert not (notes / "-").exists()
