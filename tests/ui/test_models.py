"""Every item model keeps Qt's contract, and says what its pane needs of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt

from reader.core.library import LibrarySnapshot
from reader.core.post import Heading, Post, PostId
from reader.core.problem import (
    Compare,
    Difficulty,
    Entry,
    EntryKind,
    Limits,
    Problem,
    Text,
)
from reader.core.problem_standing import Standing, Status
from reader.core.search_document import HitSection, SearchHit, Snippet
from reader.core.slug import Slug
from reader.core.switcher import EntryKind as SwitcherKind
from reader.core.switcher import SwitcherEntry, SwitcherRow
from reader.services.libraries import Library
from reader.ui.models.hit_list import HitListModel, HitRow
from reader.ui.models.library_entry import LibraryEntry, library_tree
from reader.ui.models.library_tree import NODE_ROLE, LibraryTreeModel
from reader.ui.models.outline import HEADING_ROLE, OutlineModel
from reader.ui.models.post_list import PostListModel, PostRole
from reader.ui.models.problem_table import (
    ROW_ROLE,
    SORT_ROLE,
    ProblemColumn,
    ProblemTableModel,
)
from reader.ui.models.suggestion_list import Suggestion, SuggestionKind, SuggestionListModel
from reader.ui.models.tree_nodes import NodeKind, Section
from reader.ui.switcher.row_list import SwitcherRowModel

pytestmark = pytest.mark.usefixtures("qapp")
Check = Callable[[QAbstractItemModel], None]


def make_post(name: str, category: tuple[str, ...] = (), tags: tuple[str, ...] = ()) -> Post:
    return Post(
        id=PostId(name), library="yandu", path=f"{name}.md", title=name.title(),
        date=dt.datetime(2026, 1, 1),  # noqa: DTZ001 - wall time
        updated=None, category=category, tags=tags, series="",
        summary="", problems=(), words=10, reading_minutes=1, excerpt="",
    )  # fmt: skip


def make_hit(name: str, *sections: HitSection) -> SearchHit:
    return SearchHit(
        id=PostId(name), title=name.title(), path=f"{name}.md", category=(), tags=(), date=None,
        score=1.0, heading="", anchor="", snippet=Snippet("", ()), sections=sections,
    )  # fmt: skip


HITS = (
    make_hit(
        "heap",
        HitSection("", "", Snippet("a heap", ())),
        HitSection("Sift", "sift", Snippet("it sifts", ())),
    ),
    make_hit("merge"),
)


def make_problem(
    slug: str, difficulty: str = "easy", leetcode: int | None = None, topics: tuple[str, ...] = ()
) -> Problem:
    return Problem(
        slug=Slug(slug), title=Text(zh=f"题 {slug}", en=slug.title()),
        difficulty=Difficulty(difficulty), topics=topics,
        entry=Entry(EntryKind.FUNCTION, "solve", (), None), compare=Compare(),
        limits=Limits(1000, 64), leetcode=leetcode,
    )  # fmt: skip


LIBRARY = LibrarySnapshot(
    (
        make_post("dinic", ("algorithm", "graphs"), ("flow", "graphs/bfs")),
        make_post("coins", ("algorithm",), ("dp",)),
        make_post("lora", ("models",), ("flow",)),
    )
)


def fill_tree(model: LibraryTreeModel, library: LibrarySnapshot = LIBRARY) -> None:
    sections = (
        Section(NodeKind.CATEGORY, "Categories", library.categories),
        Section(NodeKind.TAG, "Tags", library.tags),
    )
    model.set_sections("All notes", len(library.posts), sections)


def fill_problems(model: ProblemTableModel) -> None:
    rows = [
        Standing(make_problem("two-sum", "easy", 1, ("array",)), Status.SOLVED),
        Standing(make_problem("own", "hard"), Status.TRIED, "Heaps", dt.date(2026, 3, 1)),
        Standing(make_problem("coins", "medium", 322), note="背包", due_on=dt.date(2026, 2, 1)),
    ]
    model.set_rows(rows)


def below(model: QAbstractItemModel, parent: QModelIndex) -> list[object]:
    return [model.index(row, 0, parent).data() for row in range(model.rowCount(parent))]


def test_post_list_keeps_the_contract(check: Check) -> None:
    model = PostListModel()
    check(model)

    model.set_posts(LIBRARY.posts)

    check(model)
    assert below(model, QModelIndex()) == ["Dinic", "Coins", "Lora"]


def test_hit_list_keeps_the_contract(check: Check) -> None:
    model = HitListModel()
    check(model)

    model.set_hits(HITS[:1])
    check(model)
    model.set_hits(HITS)
    model.set_hits(HITS)
    check(model)
    model.set_hits(HITS[1:])

    check(model)
    assert below(model, QModelIndex()) == ["Merge"]


def test_sections_stand_below_their_note() -> None:
    model = HitListModel()

    model.set_hits(HITS)

    assert below(model, QModelIndex()) == ["Heap", "", "Sift", "Merge"]
    spoken = [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(3)]
    assert spoken == ["Heap", "Heap: a heap", "Sift: it sifts"]


def test_rows_that_stay_are_not_touched_when_more_come() -> None:
    model = HitListModel()
    model.set_hits(HITS[:1])
    kept = QPersistentModelIndex(model.index(2, 0))

    model.set_hits(HITS)

    assert kept.data() == "Sift"


def test_tree_whose_counts_alone_differ_keeps_its_rows() -> None:
    model = LibraryTreeModel()
    fill_tree(model)
    resets: list[int] = []
    changed: list[object] = []
    model.modelReset.connect(lambda: resets.append(1))
    model.dataChanged.connect(lambda index, *_: changed.append(index.data()))

    more = (*LIBRARY.posts, make_post("edges", ("algorithm", "graphs"), ("flow",)))
    fill_tree(model, LibrarySnapshot(more))

    assert resets == []
    assert sorted(map(str, changed)) == ["All notes", "algorithm", "flow", "graphs"]
    assert model.find(NodeKind.TAG, ("flow",)).data(NODE_ROLE).count == 3


def test_tree_without_a_section_it_had_has_all_its_rows_anew() -> None:
    model = LibraryTreeModel()
    fill_tree(model)
    resets: list[int] = []
    model.modelReset.connect(lambda: resets.append(1))

    fill_tree(model, LibrarySnapshot((make_post("bare"),)))

    assert resets == [1]


def test_tree_of_very_many_other_rows_has_all_of_them_anew() -> None:
    model = LibraryTreeModel()
    fill_tree(model)
    resets: list[int] = []
    model.modelReset.connect(lambda: resets.append(1))

    many = tuple(make_post(f"p{n}", (f"c{n}",), ("flow",)) for n in range(200))
    fill_tree(model, LibrarySnapshot((*LIBRARY.posts, *many)))

    assert resets == [1]
    assert model.rowCount(model.index(1, 0)) == 202


names = st.sampled_from(["a", "b", "c", "d"])
libraries = st.lists(
    st.tuples(st.lists(names, min_size=1, max_size=3), st.lists(names, min_size=1, max_size=2)),
    min_size=1,
    max_size=6,
)
MadeUp = list[tuple[list[str], list[str]]]


@given(before=libraries, after=libraries)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)
def test_tree_that_took_another_library_has_its_rows_as_a_new_one_has(
    check: Check, before: MadeUp, after: MadeUp
) -> None:
    model, fresh = LibraryTreeModel(), LibraryTreeModel()
    fill_tree(model, make_library(before))
    check(model)
    held = [QPersistentModelIndex(row) for row in all_rows(model)]
    names = [row.data(NODE_ROLE).key for row in held]

    fill_tree(model, make_library(after))
    fill_tree(fresh, make_library(after))

    assert [*map(described, all_rows(model))] == [*map(described, all_rows(fresh))]
    still = [(row, name) for row, name in zip(held, names, strict=True) if row.isValid()]
    assert all(row.data(NODE_ROLE).key == name for row, name in still)


def make_library(posts: MadeUp) -> LibrarySnapshot:
    return LibrarySnapshot(
        tuple(make_post(str(n), tuple(path), tuple(tags)) for n, (path, tags) in enumerate(posts))
    )


def all_rows(model: QAbstractItemModel, parent: QModelIndex | None = None) -> list[QModelIndex]:
    above = parent or QModelIndex()
    rows = [model.index(row, 0, above) for row in range(model.rowCount(above))]
    return [each for row in rows for each in (row, *all_rows(model, row))]


def described(row: QModelIndex) -> tuple[object, ...]:
    node = row.data(NODE_ROLE)
    return (node.key, node.label, node.count, row.row(), row.parent().data())


def test_suggestions_keep_the_contract(check: Check) -> None:
    model = SuggestionListModel()
    check(model)

    model.set_rows([Suggestion(SuggestionKind.COMPLETION, "tag:", "with this tag")])

    check(model)
    spoken = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert (below(model, QModelIndex()), spoken) == (["tag:"], "tag: with this tag")


def test_switcher_rows_keep_the_contract(check: Check) -> None:
    model = SwitcherRowModel()
    check(model)

    model.set_rows([SwitcherRow(SwitcherEntry(SwitcherKind.NOTE, "x", "Heap", "Sorting"))])

    check(model)
    spoken = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert (below(model, QModelIndex()), spoken) == (["Heap"], "Heap, Sorting")


def test_outline_keeps_the_contract(check: Check) -> None:
    model = OutlineModel()
    check(model)

    model.set_headings((Heading(2, "One", "one"), Heading(3, "Two", "two")))

    check(model)
    assert below(model, QModelIndex()) == ["One", "Two"]


def test_problem_table_keeps_the_contract(check: Check) -> None:
    model = ProblemTableModel()
    check(model)

    fill_problems(model)

    check(model)


def test_library_tree_keeps_the_contract(check: Check) -> None:
    model = LibraryTreeModel()
    check(model)
    fill_tree(model)
    check(model)

    fill_tree(model, LibrarySnapshot(LIBRARY.posts[1:]))

    check(model)


@pytest.mark.parametrize(
    ("model", "role", "kind"),
    [(PostListModel, PostRole.POST, Post), (HitListModel, ROW_ROLE, HitRow)],
)
def test_row_gives_its_value_to_its_delegate(
    model: type[QAbstractItemModel], role: int, kind: type
) -> None:
    made = model()
    if isinstance(made, PostListModel):
        made.set_posts(LIBRARY.posts)
    elif isinstance(made, HitListModel):
        made.set_hits(HITS)

    assert isinstance(made.index(0, 0).data(role), kind)


def test_outline_leaves_out_what_is_deeper_than_level_four() -> None:
    model = OutlineModel()

    model.set_headings([Heading(level, str(level), f"h{level}") for level in range(1, 7)])

    assert below(model, QModelIndex()) == ["1", "2", "3", "4"]


def test_outline_finds_a_heading_by_its_anchor() -> None:
    model = OutlineModel()
    model.set_headings((Heading(2, "One", "one"), Heading(2, "Two", "two")))

    assert model.index_of("two").data(HEADING_ROLE).text == "Two"
    assert not model.index_of("three").isValid()


def test_tree_has_all_notes_first_and_then_its_sections() -> None:
    model = LibraryTreeModel()

    fill_tree(model)

    assert below(model, QModelIndex()) == ["All notes", "Categories", "Tags"]
    assert model.index(0, 0).data(NODE_ROLE).count == 3


def test_tree_leaves_an_empty_section_out() -> None:
    model = LibraryTreeModel()

    fill_tree(model, LibrarySnapshot((make_post("bare"),)))

    assert below(model, QModelIndex()) == ["All notes"]


def test_tree_finds_a_category_below_another() -> None:
    model = LibraryTreeModel()
    fill_tree(model)

    found = model.find(NodeKind.CATEGORY, ("algorithm", "graphs"))

    assert (found.data(), found.data(NODE_ROLE).count) == ("graphs", 1)
    assert found.parent().data() == "algorithm"
    assert found.data(NODE_ROLE).key == (NodeKind.CATEGORY, ("algorithm", "graphs"))


def test_tree_says_its_counts_to_a_screen_reader() -> None:
    model = LibraryTreeModel()
    fill_tree(model)

    spoken = model.find(NodeKind.TAG, ("flow",)).data(Qt.ItemDataRole.AccessibleTextRole)

    assert spoken == "flow 2"


def test_section_cannot_be_selected() -> None:
    model = LibraryTreeModel()
    fill_tree(model)

    assert not model.flags(model.index(1, 0)) & Qt.ItemFlag.ItemIsSelectable


@pytest.mark.parametrize(
    ("column", "shown"),
    [
        (ProblemColumn.STATUS, ["done", "begun", ""]),
        (ProblemColumn.TITLE, ["1. 题 two-sum", "题 own", "322. 题 coins"]),
        (ProblemColumn.DIFFICULTY, ["leicht", "hard", "medium"]),
        (ProblemColumn.TOPICS, ["array", "", ""]),
        (ProblemColumn.NOTE, ["", "Heaps", "背包"]),
        (ProblemColumn.DUE, ["", "2026-03-01", "2026-02-01"]),
    ],
)
def test_problem_table_speaks_the_words_it_is_given(
    column: ProblemColumn, shown: list[str]
) -> None:
    model = ProblemTableModel()
    fill_problems(model)

    words = {"solved": "done", "tried": "begun", "new": "", "easy": "leicht"}
    model.set_words(tuple("STDKNF"), words, "zh")

    assert [model.index(row, column).data() for row in range(3)] == shown
    assert model.headerData(column, Qt.Orientation.Horizontal) == "STDKNF"[column]


@pytest.mark.parametrize(
    ("column", "order"),
    [
        (ProblemColumn.STATUS, ["coins", "own", "two-sum"]),
        (ProblemColumn.TITLE, ["two-sum", "coins", "own"]),
        (ProblemColumn.DIFFICULTY, ["two-sum", "coins", "own"]),
        (ProblemColumn.NOTE, ["own", "coins", "two-sum"]),
        (ProblemColumn.DUE, ["coins", "own", "two-sum"]),
    ],
)
def test_problem_table_sorts_by_meaning_and_not_by_word(
    column: ProblemColumn, order: list[str]
) -> None:
    model = ProblemTableModel()
    fill_problems(model)

    rows = sorted(range(3), key=lambda row: model.index(row, column).data(SORT_ROLE))

    assert [model.index(row, 0).data(ROW_ROLE).problem.slug for row in rows] == order


def test_library_tree_with_libraries_keeps_the_contract(check: Check) -> None:
    here = LibraryEntry(Library("notes", "notes", Path("notes")), is_there=True)
    model = LibraryTreeModel()
    tree = library_tree(LIBRARY, [here])
    model.set_sections("All", 1, [Section(NodeKind.LIBRARY, "Libraries", tree)])

    check(model)
