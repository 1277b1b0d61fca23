from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.services.search.manifest import read_manifest
from reader.services.search.snapshot import Snapshot
from reader.services.search.vocabulary import Vocabulary
from reader.services.search.writer import IndexWriter

WORDS = "attention retention transformer node nodes knapsack softmax sofa gradient".split()


@pytest.fixture(scope="module")
def vocabulary(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Vocabulary]:
    from reader.core.post import PostId
    from reader.core.search_document import SearchDocument, SearchSection

    folder = tmp_path_factory.mktemp("index")
    section = SearchSection("", "", 0, " ".join([*WORDS, "attention"]), "")
    note = SearchDocument(PostId("n"), "t", (), (), None, "n.md", "", (section,))
    IndexWriter(folder).rebuild([note])
    manifest = read_manifest(folder)
    assert manifest
    snapshot = Snapshot(folder, manifest)
    yield Vocabulary(snapshot)
    snapshot.close()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("attentoin", "attention"),
        ("atention", "attention"),
        ("attenntion", "attention"),
        ("ettention", "attention"),
        ("trasnfromer", "transformer"),
        ("knapsak", "knapsack"),
        ("nodde", "node"),
        ("gradeint", "gradient"),
    ],
)
def test_mistyped_word_is_recognised(vocabulary: Vocabulary, typed: str, meant: str) -> None:
    assert vocabulary.nearest(typed)[0] == meant


@pytest.mark.parametrize("typed", ["nod", "xyzzy", "naïve", "x" * 30, "注意力注", "a_b_c"])
def test_other_text_has_no_near_word(vocabulary: Vocabulary, typed: str) -> None:
    assert vocabulary.nearest(typed) == ()


@pytest.mark.parametrize(
    ("part", "words"),
    [
        ("tention", ("attention", "retention")),
        ("former", ("transformer",)),
        ("node", ("node", "nodes")),
        ("xsofa", ()),
        ("of", ()),
        ("ntx", ()),
        ("意力注", ()),
        ("t" * 30, ()),
    ],
)
def test_words_are_known_by_their_parts(
    vocabulary: Vocabulary, part: str, words: tuple[str, ...]
) -> None:
    assert vocabulary.containing(part) == words


def test_short_word_may_differ_by_one_edit_only(vocabulary: Vocabulary) -> None:
    assert vocabulary.nearest("sofx") == ("sofa",)
    assert vocabulary.nearest("soxx") == ()


def mistyped(word: str, edits: list[tuple[str, int, str]]) -> str:
    for kind, place, letter in edits:
        at = place % len(word)
        match kind:
            case "replace":
                word = word[:at] + letter + word[at + 1 :]
            case "insert":
                word = word[:at] + letter + word[at:]
            case "leave out":
                word = word[:at] + word[at + 1 :]
            case _:
                word = word[:at] + word[at : at + 2][::-1] + word[at + 2 :]
    return word


EDITS = st.tuples(
    st.sampled_from(["replace", "insert", "leave out", "swap"]),
    st.integers(0, 12),
    st.sampled_from("adeinot"),
)


@given(st.builds(mistyped, st.sampled_from(WORDS), st.lists(EDITS, max_size=3)))
def test_words_near_are_those_that_the_definition_names(vocabulary: Vocabulary, typed: str) -> None:
    most = 2 if len(typed) >= 6 else 1 if len(typed) >= 4 else -1

    near = {word for word in WORDS if distance(typed, word) <= most}

    assert set(vocabulary.nearest(typed)) == near


def distance(first: str, second: str) -> int:
    """Optimal string alignment, cell by cell."""
    table = [[max(row, at) for at in range(len(second) + 1)] for row in range(len(first) + 1)]
    for row in range(1, len(first) + 1):
        for at in range(1, len(second) + 1):
            cost = first[row - 1] != second[at - 1]
            ways = [table[row - 1][at] + 1, table[row][at - 1] + 1, table[row - 1][at - 1] + cost]
            is_swap = row > 1 and at > 1 and first[row - 2 : row] == second[at - 2 : at][::-1]
            table[row][at] = min([*ways, table[row - 2][at - 2] + 1] if is_swap else ways)
    return table[-1][-1]
