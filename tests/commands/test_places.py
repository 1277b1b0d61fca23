from pathlib import Path

import pytest

from reader.services.paths import find_paths
from tests.commands.conftest import Yandu


@pytest.fixture
def blog(tmp_path: Path) -> Path:
    """A site of Hexo with one post."""
    site = tmp_path / "blog"
    (site / "source" / "_posts").mkdir(parents=True)
    (site / "_config.yml").write_text("title: x\n")
    (site / "README.md").write_text("# How the site is built")
    (site / "source" / "_posts" / "knapsack.md").write_text("# Knapsack\n\nitems and weights\n")
    return site


@pytest.mark.parametrize(
    "words",
    [
        ["posts", "{post}", "--json"],
        ["posts", "{blog}/source", "--json"],
        ["posts", "--library", "{post}", "--json"],
        ["check", "{post}", "--json"],
    ],
)
def test_library_and_kind_of_a_note_or_folder_are_known(
    words: list[str], blog: Path, here: Yandu
) -> None:
    post = blog / "source" / "_posts" / "knapsack.md"

    result = here(*[word.format(post=post, blog=blog) for word in words])

    (library,) = result.document["libraries"]
    assert (library["folder"], library["kind"]) == (str(blog), "hexo")
    assert library["reason"] == "it has _config.yml beside source/"
    assert library["roots"] == ["source/_posts", "source"]


def test_posts_of_a_site_are_listed_without_its_other_files(blog: Path, here: Yandu) -> None:
    posts = here("posts", blog, "--json").document["posts"]

    assert [post["id"] for post in posts] == ["blog:source/_posts/knapsack"]


def test_all_categories_and_names_of_a_note_are_listed(blog: Path, here: Yandu) -> None:
    front = "---\ncategories: [[A, B], [C]]\npermalink: x/\n---\n"
    (blog / "source" / "_posts" / "knapsack.md").write_text(front)

    (post,) = here("posts", blog, "--json").document["posts"]

    assert post["category"] == ["A", "B"]
    assert post["categories"] == [["A", "B"], ["C"]]
    assert post["aliases"] == ["x/", "knapsack"]


def test_kind_in_the_settings_counts(blog: Path, here: Yandu, home: Path) -> None:
    before = here("posts", blog, "--json").document
    kinds = f'library_kinds = {{ "{blog}" = "plain" }}'
    find_paths(home).settings.write_text(kinds)

    after = here("posts", blog, "--json").document

    assert [library["kind"] for library in before["libraries"]] == ["hexo"]
    (library,) = after["libraries"]
    assert (library["kind"], library["reason"]) == ("plain", "you said so in the settings")
    assert {post["id"] for post in after["posts"]} == {"blog:README", "blog:source/_posts/knapsack"}


def test_search_knows_the_library_of_a_note(blog: Path, here: Yandu) -> None:
    result = here("search", "weights", "--library", blog / "source" / "_posts" / "knapsack.md")

    assert result.code == 0
    assert "Knapsack" in result.stdout
