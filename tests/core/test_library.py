import datetime as dt

import pytest

from reader.core.library import LibrarySnapshot, PostFilter
from reader.core.post import Post, PostId
from reader.core.reading import PostMarks, ReadingState


def _post(
    path: str,
    *,
    date: dt.datetime | None = None,
    category: tuple[str, ...] = (),
    tags: tuple[str, ...] = (),
    title: str = "",
    library: str = "yandu",
    aliases: tuple[str, ...] = (),
    others: tuple[tuple[str, ...], ...] = (),
) -> Post:
    stem = path.removesuffix(".md")
    return Post(
        id=PostId(stem if library == "yandu" else f"{library}:{stem}"),
        library=library,
        path=path,
        title=title or stem,
        date=date,
        updated=None,
        category=category,
        tags=tags,
        series="",
        summary="",
        problems=(),
        words=0,
        reading_minutes=1,
        excerpt="",
        aliases=aliases,
        other_categories=others,
    )


OLD = _post(
    "a/old.md",
    date=dt.datetime.fromisoformat("2020-01-01"),
    category=("A", "B"),
    tags=("dp/knapsack",),
)
NEW = _post(
    "a/new.md", date=dt.datetime.fromisoformat("2024-01-01"), category=("A",), tags=("dp", "rnn")
)
UNDATED = _post("undated.md", title="无日期")
OTHER = _post(
    "a/old.md", date=dt.datetime.fromisoformat("2019-01-01"), library="notes", title="Old Notes"
)


@pytest.fixture
def snapshot() -> LibrarySnapshot:
    return LibrarySnapshot.of([UNDATED, OLD, OTHER, NEW])


def test_newest_post_comes_first_and_undated_last(snapshot: LibrarySnapshot) -> None:
    assert snapshot.posts == (NEW, OLD, OTHER, UNDATED)


def test_post_is_found_by_its_id(snapshot: LibrarySnapshot) -> None:
    assert snapshot.by_id[PostId("notes:a/old")] is OTHER


def test_trees_count_posts(snapshot: LibrarySnapshot) -> None:
    (category,) = snapshot.categories.children

    assert (category.name, category.post_count) == ("A", 2)
    assert [(tag.name, tag.post_count) for tag in snapshot.tags.children] == [("dp", 2), ("rnn", 1)]


@pytest.mark.parametrize(
    ("wanted", "posts"),
    [
        (PostFilter(), (NEW, OLD, OTHER, UNDATED)),
        (PostFilter(category=("A",)), (NEW, OLD)),
        (PostFilter(category=("A", "B")), (OLD,)),
        (PostFilter(tags=("dp",)), (NEW, OLD)),
        (PostFilter(tags=("dp/knapsack",)), (OLD,)),
        (PostFilter(tags=("dp", "rnn")), (NEW,)),
        (PostFilter(tags=("d",)), ()),
        (PostFilter(library="notes"), (OTHER,)),
        (PostFilter(library="notes", category=("A",)), ()),
    ],
)
def test_filters_combine(
    snapshot: LibrarySnapshot, wanted: PostFilter, posts: tuple[Post, ...]
) -> None:
    assert snapshot.filtered(wanted) == posts


@pytest.mark.parametrize(
    ("name", "library", "found"),
    [
        ("a/old", "", OLD.id),
        ("A/OLD.md", "", OLD.id),
        ("old", "", OLD.id),
        (" new ", "", NEW.id),
        ("无日期", "", UNDATED.id),
        ("old notes", "", OTHER.id),
        ("a/old", "notes", OTHER.id),
        ("new", "notes", NEW.id),
        ("nothing", "", None),
        ("", "", None),
    ],
)
def test_link_finds_the_post_it_names(
    snapshot: LibrarySnapshot, name: str, library: str, found: PostId | None
) -> None:
    assert snapshot.resolve(name, library) == found


def test_post_of_several_categories_is_in_each() -> None:
    post = _post("a.md", category=("A", "B"), others=(("C",),))
    library = LibrarySnapshot.of([post])

    assert [node.path for node in library.categories.children] == [("A",), ("C",)]
    assert library.filtered(PostFilter(category=("C",))) == (post,)


@pytest.mark.parametrize(
    "name",
    ["Old name", "old NAME", "/2024/01/a/", "2024/01/a", "/2024/01/a.html", "/posts/a/", "/x/a"],
)
def test_post_goes_by_its_aliases_and_addresses_too(name: str) -> None:
    post = _post("source/a.md", aliases=("Old name", "2024/01/a/"))

    assert LibrarySnapshot.of([post]).resolve(name) == post.id


def test_alias_does_not_take_the_name_of_another_post() -> None:
    own, other = _post("a.md"), _post("b.md", aliases=("a", "/"))

    library = LibrarySnapshot.of([other, own])

    assert library.resolve("a") == own.id
    assert library.resolve("b/a") is None


def test_name_that_several_libraries_have_leads_to_the_one_of_the_link() -> None:
    newer = _post("x/index.md", date=dt.datetime.fromisoformat("2024-01-01"), library="blog")
    own = _post("y/index.md", library="vault")
    library = LibrarySnapshot.of([newer, own])

    assert library.resolve("index", "vault") == own.id
    assert library.resolve("index", "blog") == newer.id
    assert library.resolve("index") == newer.id


def test_what_is_prepared_is_what_is_asked_for_later() -> None:
    snapshot = LibrarySnapshot(())

    snapshot.prepare()

    assert {"by_id", "categories", "tags"} <= snapshot.__dict__.keys()


def test_states_are_counted_of_the_posts_that_are_there(snapshot: LibrarySnapshot) -> None:
    marks = PostMarks(
        {NEW.id: ReadingState.READ, OLD.id: ReadingState.UNREAD, PostId("x"): ReadingState.READ}
    )

    counts = snapshot.count_states(marks)

    assert counts == {ReadingState.READ: 1, ReadingState.UNREAD: 3}


def test_post_with_two_tags_below_one_is_listed_once() -> None:
    post = _post("a.md", tags=("dp/a", "dp/b"))

    assert LibrarySnapshot.of([post]).filtered(PostFilter(tags=("dp",))) == (post,)


def test_contents_are_the_posts_and_their_names(snapshot: LibrarySnapshot) -> None:
    contents = [*snapshot.contents()]

    assert contents[:4] == [*snapshot.posts]
    assert contents.count("undated") == 2  # among all names, and among those of its library


def test_holders_know_every_post_in_each_of_their_ways(snapshot: LibrarySnapshot) -> None:
    posts, by_id, *_, last = snapshot.holders()

    assert (posts, by_id) == (snapshot.posts, snapshot.by_id)
    assert isinstance(last, dict)
    assert set(last.values()) < set(snapshot.by_id)
