"""Backlinks, and notes that belong together."""

from __future__ import annotations

import pytest

from reader.core.folding import Folding
from reader.core.library import LibrarySnapshot
from reader.core.note_links import NoteLinks
from reader.core.post import Heading, Post, PostId
from reader.core.related import NoteGraph
from reader.core.related_note import Reason, ReasonKind

LINK, SERIES = Reason(ReasonKind.LINK), Reason(ReasonKind.SERIES)
WORDS = Reason(ReasonKind.WORDS)


def make_post(name: str, title: str = "", tags: tuple[str, ...] = (), series: str = "") -> Post:
    return Post(
        id=PostId(f"n:{name}"), library="n", path=f"{name}.md", title=title or name, date=None,
        updated=None, category=(), tags=tags, series=series, summary="", problems=(),
        words=1, reading_minutes=1, excerpt="",
    )  # fmt: skip


def make_graph(
    *posts: Post,
    links: dict[str, NoteLinks] | None = None,
    headings: dict[str, list[str]] | None = None,
) -> NoteGraph:
    # Notes of other things, so that a term of a few is a rare one.
    others = [make_post(f"other{number}", f"filler{number}") for number in range(30)]
    return NoteGraph(
        LibrarySnapshot((*posts, *others)),
        {PostId(f"n:{name}"): each for name, each in (links or {}).items()},
        {
            PostId(f"n:{name}"): [Heading(2, text, text) for text in texts]
            for name, texts in (headings or {}).items()
        },
        Folding(),
    )


def related(graph: NoteGraph, name: str) -> list[tuple[str, tuple[Reason, ...]]]:
    return [
        (each.post.path.removesuffix(".md"), each.reasons)
        for each in graph.related(PostId(f"n:{name}"))
    ]


def test_links_by_path_and_by_name_lead_back() -> None:
    posts = (make_post("a"), make_post("b", "Big B"), make_post("c"))
    links = {"a": NoteLinks(("c.md",), ("Big B",)), "b": NoteLinks((), ("c", "nowhere"))}
    graph = make_graph(*posts, links=links)

    back = {name: [post.path for post in graph.backlinks(PostId(f"n:{name}"))] for name in "abc"}

    assert back == {"a": [], "b": ["a.md"], "c": ["a.md", "b.md"]}


def test_note_does_not_link_to_itself_or_to_what_is_not_there() -> None:
    graph = make_graph(make_post("a"), links={"a": NoteLinks(("a.md", "gone.md"), ("a",))})

    assert graph.backlinks(PostId("n:a")) == ()
    assert graph.related(PostId("n:a")) == ()


def test_notes_of_a_series_are_related() -> None:
    graph = make_graph(make_post("a", series="one"), make_post("b", series="one"), make_post("c"))

    assert related(graph, "a") == [("b", (SERIES,))]


def test_rare_tags_count_more_than_common_ones() -> None:
    graph = make_graph(
        make_post("a", tags=("rare", "common")),
        make_post("b", tags=("rare",)),
        *(make_post(f"x{number}", tags=("common",)) for number in range(8)),
    )

    (name, reasons), *_ = related(graph, "a")

    assert (name, reasons) == ("b", (Reason(ReasonKind.TAGS, ("rare",)),))


def test_shared_tags_are_named_with_the_reason() -> None:
    graph = make_graph(make_post("a", tags=("x", "y", "z")), make_post("b", tags=("z", "x")))

    assert related(graph, "a") == [("b", (Reason(ReasonKind.TAGS, ("x", "z")),))]


@pytest.mark.parametrize(
    ("title", "other"),
    [("注意力机制", "多头注意力"), ("Gradient checkpointing", "Checkpoints of gradients")],
)
def test_words_of_titles_relate_notes_of_either_script(title: str, other: str) -> None:
    graph = make_graph(make_post("a", title), make_post("b", other))

    assert related(graph, "a") == [("b", (WORDS,))]


def test_words_of_headings_relate_notes() -> None:
    graph = make_graph(
        make_post("a"), make_post("b"),
        headings={"a": ["Online softmax", "Tiling"], "b": ["Softmax online"], "other1": ["Else"]},
    )  # fmt: skip

    assert [name for name, _ in related(graph, "a")] == ["b"]


def test_reasons_come_the_weightiest_first() -> None:
    graph = make_graph(
        make_post("a", series="s", tags=("t",)),
        make_post("b", series="s", tags=("t",)),
        links={"a": NoteLinks(("b.md",))},
    )

    (name, reasons), *_ = related(graph, "a")

    assert name == "b"
    assert [reason.kind for reason in reasons] == [
        ReasonKind.SERIES, ReasonKind.LINK, ReasonKind.TAGS,
    ]  # fmt: skip


def test_links_relate_both_ends() -> None:
    graph = make_graph(make_post("a"), make_post("b"), links={"b": NoteLinks(("a.md",))})

    assert related(graph, "a") == [("b", (LINK,))]
    assert related(graph, "b") == [("a", (LINK,))]


def test_notes_that_are_listed_already_are_left_out() -> None:
    graph = make_graph(make_post("a", series="s"), make_post("b", series="s"))

    assert graph.related(PostId("n:a"), without=(PostId("n:b"),)) == ()


def test_nearest_of_the_notes_that_link_here_comes_first() -> None:
    posts = (make_post("index"), make_post("sibling", series="s"), make_post("a", series="s"))
    links = {name: NoteLinks(("a.md",)) for name in ("index", "sibling")}

    found = make_graph(*posts, links=links).backlinks(PostId("n:a"))

    assert [post.path for post in found] == ["sibling.md", "index.md"]


def test_faint_likeness_is_none() -> None:
    title = " ".join(f"word{number}" for number in range(30))

    assert (
        related(
            make_graph(make_post("a", f"{title} shared"), make_post("b", "shared tail end")), "a"
        )
        == []
    )


def test_word_of_every_note_relates_none() -> None:
    posts = [make_post(f"p{number}", "common") for number in range(60)]

    assert make_graph(*posts).related(PostId("n:p1")) == ()


def test_note_that_is_not_there_has_no_relations() -> None:
    graph = make_graph(make_post("a"))

    assert (graph.related(PostId("n:gone")), graph.backlinks(PostId("n:gone"))) == ((), ())


def test_no_more_come_than_are_asked_for() -> None:
    posts = [make_post(f"p{number}", series="s") for number in range(9)]

    assert len(make_graph(*posts).related(PostId("n:p0"), most=3)) == 3
