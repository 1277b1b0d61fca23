from pathlib import Path

from tests.commands.conftest import Yandu


def test_notes_are_listed_newest_first_with_all_that_is_known(yandu: Yandu, notes: Path) -> None:
    result = yandu("posts", "--library", notes, "--json")

    newest, oldest = result.document["posts"]
    assert result.code == 0
    assert newest["id"] == "notes:graphs/dijkstra"
    assert newest["title"] == "最短路：Dijkstra"
    assert newest["date"] == "2024-03-05"
    assert newest["category"] == ["graphs"]
    assert newest["tags"] == ["图/最短路", "堆"]
    assert newest["path"] == str(notes / "graphs" / "dijkstra.md")
    assert newest["problems"] == []
    assert oldest["category"] == ["数据结构"]


def test_bundled_notes_are_listed_without_an_option(here: Yandu) -> None:
    result = here("posts", "--json")

    by_id = {post["id"]: post for post in result.document["posts"]}
    assert "coin-change" in by_id["algorithm/knapsack"]["problems"]
    assert result.document["findings"] == []


def test_columns_are_aligned_for_wide_characters(here: Yandu, notes: Path) -> None:
    result = here("posts", "--library", notes)

    assert result.stdout.splitlines() == [
        "2024-03-05  graphs    最短路：Dijkstra  notes:graphs/dijkstra",
        "2024-01-02  数据结构  二叉堆            notes:heap",
    ]


def test_note_without_a_date_has_none(here: Yandu, notes: Path) -> None:
    (notes / "bare.md").write_text("nothing but text")

    posts = here("posts", "--library", notes, "--json").document["posts"]

    assert [post["date"] for post in posts if post["id"] == "notes:bare"] == [None]


def test_bad_front_matter_is_a_finding_and_hides_no_note(here: Yandu, notes: Path) -> None:
    (notes / "odd.md").write_text("---\ndate: whenever\n---\ntext")

    document = here("posts", "--library", notes, "--json").document

    (finding,) = document["findings"]
    assert len(document["posts"]) == 3
    assert (finding["path"], finding["line"]) == (str(notes / "odd.md"), 2)
    assert "date" in finding["what"]


def test_findings_go_to_stderr_beside_the_list(here: Yandu, notes: Path) -> None:
    (notes / "odd.md").write_text("---\ndate: whenever\n---\ntext")

    result = here("posts", "--library", notes)

    assert len(result.stdout.splitlines()) == 3
    assert "odd.md:2" in result.stderr


def test_changed_note_is_read_again(here: Yandu, notes: Path) -> None:
    here("posts", "--library", notes)
    (notes / "heap.md").write_text("---\ntitle: 左偏树与别的堆\n---\n", encoding="utf-8")

    result = here("posts", "--library", notes)

    assert "左偏树" in result.stdout
    assert "二叉堆" not in result.stdout


def test_other_libraries_leave_the_configured_catalogue_alone(
    here: Yandu, home: Path, notes: Path
) -> None:
    here("posts")
    before = (home / "cache" / "catalogue.sqlite3").stat().st_mtime_ns

    here("posts", "--library", notes)

    assert (home / "cache" / "catalogue.sqlite3").stat().st_mtime_ns == before
    assert len(list((home / "cache" / "libraries").iterdir())) == 1


def test_configured_libraries_by_name_use_the_configured_catalogue(
    here: Yandu, home: Path, notes: Path
) -> None:
    (home / "config").mkdir(parents=True)
    (home / "config" / "settings.toml").write_text(f'libraries = ["{notes}"]\n')

    configured = here("posts").stdout
    named = here("posts", "--library", "posts", "--library", notes).stdout

    assert named == configured
    assert not (home / "cache" / "libraries").exists()
