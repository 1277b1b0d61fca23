import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.post import PostId
from reader.core.tag_tree import TagError, TagNode, build_tree, tag_path

DINIC, DIJKSTRA = PostId("dinic"), PostId("dijkstra")


def _walk(node: TagNode) -> list[TagNode]:
    return [node, *(below for child in node.children for below in _walk(child))]


@pytest.mark.parametrize(
    ("tag", "path"),
    [("a", ("a",)), ("graphs/flow", ("graphs", "flow")), (" a / b ", ("a", "b"))],
)
def test_tag_is_split_at_slashes(tag: str, path: tuple[str, ...]) -> None:
    assert tag_path(tag) == path


@pytest.mark.parametrize("tag", ["", "/graphs", "graphs//flow", "graphs/", " / "])
def test_tag_with_an_empty_part_is_an_error(tag: str) -> None:
    with pytest.raises(TagError, match="has an empty part"):
        tag_path(tag)


def test_no_posts_make_a_bare_root() -> None:
    root = build_tree({})

    assert root == TagNode((), 0, ())
    assert root.name == ""


def test_post_counts_once_in_a_parent_of_two_of_its_tags() -> None:
    tree = build_tree({DINIC: [("graphs", "flow"), ("graphs", "bfs")], DIJKSTRA: [("graphs",)]})

    (graphs,) = tree.children

    assert (graphs.name, graphs.post_count) == ("graphs", 2)


def test_children_are_sorted_by_count_then_name() -> None:
    tree = build_tree({DINIC: [("b",), ("c",), ("a",)], DIJKSTRA: [("c",)]})

    assert [child.name for child in tree.children] == ["c", "a", "b"]


def test_post_of_an_empty_path_counts_at_the_root_alone() -> None:
    assert build_tree({DINIC: [()]}) == TagNode((), 1, ())


paths = st.lists(st.lists(st.sampled_from("ab"), max_size=4).map(tuple), max_size=4)


@given(st.dictionaries(st.sampled_from(["p", "q", "r"]).map(PostId), paths))
def test_no_child_has_more_posts_than_its_parent(
    posts: dict[PostId, list[tuple[str, ...]]],
) -> None:
    nodes = _walk(build_tree(posts))

    assert all(child.post_count <= node.post_count for node in nodes for child in node.children)
    assert all(node.post_count for node in nodes[1:])
