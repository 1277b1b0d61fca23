"""One title against words, and thousands against the plain reference."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.core.folding import Folding
from reader.core.pinyin import Readings
from reader.core.switcher import EntryKind, Switcher, SwitcherEntry
from reader.core.titles.index import TitleIndex
from reader.core.titles.match import TitleMatch, TitleText
from reader.core.titles.tier import Tier
from reader.core.titles.word import split_words
from tests.core.titles.conftest import TABLE

FOLDING = Folding({"機": "机"})
READINGS = Readings((ord(char), listed) for char, listed in TABLE.items())
# Few letters and words, so that much is found, in every way there is.
TITLES = st.text(alphabet="abABzh注意重行 -1\n", max_size=12) | st.sampled_from(
    [
        "Flash Attention",
        "注意力机制",
        "注意力機制 II",
        "KV 缓存",
        "重要的一行",
        "zhuyi",
        "Attention",
    ]
)
WORDS = st.text(alphabet="abzhuyicog注意1-", min_size=1, max_size=6) | st.sampled_from(
    ["att", "fla", "zylj", "zhuyi", "注机", "tion", "chong", "ach"]
)


def match(title: str, typed: str) -> TitleMatch | None:
    return TitleText(title, FOLDING, READINGS).match(split_words(typed, FOLDING))


@pytest.mark.parametrize(
    ("title", "typed", "tier"),
    [
        ("Softmax", "softmax", Tier.WHOLE),
        ("Softmax", "SOFT", Tier.START),
        ("Online softmax", "soft", Tier.WORD),
        ("数独 Softmax", "softmax", Tier.WORD),
        ("注意力", "意力", Tier.WORD),
        ("C++ 入门", "++", Tier.WORD),
        ("Online softmax", "max", Tier.INSIDE),
        ("注意力機制", "力机制", Tier.WORD),
        ("注意力机制", "zylj", Tier.SOUND_START),
        ("一注意力", "zhuyili", Tier.SOUND),
        ("Merge sort of items", "ms", Tier.SOUND_START),
        ("Sort items", "ms", Tier.INSIDE),
        ("Softmax", "sfmx", Tier.SCATTERED),
        ("注意力机制", "注机", Tier.SCATTERED),
        ("Café au lait", "cafe", Tier.START),
    ],
)
def test_word_is_found_in_the_best_of_its_ways(title: str, typed: str, tier: Tier) -> None:
    found = match(title, typed)

    assert found is not None
    assert found.tier is tier


@pytest.mark.parametrize(
    ("title", "typed"),
    [("Softmax", "xs"), ("Softmax", "sx"), ("Softmax", "soft hard"), ("Sooooooooft", "sft")],
)
def test_word_is_not_found(title: str, typed: str) -> None:
    assert match(title, typed) is None


def test_all_words_must_be_there_and_the_worst_counts() -> None:
    found = match("Flash Attention 注意力", "zyl flash")

    assert found == TitleMatch(Tier.SOUND, 0, ((0, 5), (16, 19)))


def test_scattered_letters_are_marked_where_they_lie_closest() -> None:
    found = match("s o f t sooft", "sft")

    assert found == TitleMatch(Tier.SCATTERED, 4, ((8, 9), (11, 13)))


def test_word_at_the_beginning_of_a_word_is_marked_before_one_inside() -> None:
    assert match("Bertha art", "art") == TitleMatch(Tier.WORD, 0, ((7, 10),))


def test_capitals_of_another_width_tell_words_apart_too() -> None:
    assert match("ＫｖＣache 注", "kcz") == TitleMatch(
        Tier.SOUND_START, 0, ((0, 1), (2, 3), (8, 9))
    )


@pytest.mark.parametrize("title", ["flash fxsh", "fxsh flash", "fxxsh fxsh flash"])
def test_index_ranks_scattered_letters_by_where_they_are_closest(title: str) -> None:
    titles = ["fxxsh", title]

    found = TitleIndex(titles, FOLDING, READINGS).find(split_words("fsh", FOLDING), 9)

    assert found == reference(titles, "fsh")


def test_nothing_typed_finds_nothing() -> None:
    assert TitleIndex(["one"], FOLDING, READINGS).find([], 10) == []


@pytest.mark.parametrize("few", [0, 100])
@pytest.mark.parametrize(
    ("other", "tier"),
    [
        ("flash", Tier.START),
        ("注意", Tier.WORD),
        ("ntion", Tier.INSIDE),
        ("ash", Tier.INSIDE),
        ("flatt", Tier.SOUND_START),
        ("zyl", Tier.SOUND),
        ("fsh", Tier.SCATTERED),
        ("zz", None),
    ],
)
def test_index_ranks_a_second_word_as_the_reference_does(
    other: str, tier: Tier | None, few: int
) -> None:
    titles = ["Flash Attention 注意力"]
    index = TitleIndex(titles, FOLDING, READINGS, few=few)

    found = index.find(split_words(f"flash {other}", FOLDING), 9)

    assert found == reference(titles, f"flash {other}")
    assert [rank[0] for rank, _ in found] == ([] if tier is None else [tier])


def test_index_stops_where_nothing_better_can_follow() -> None:
    titles = ["ab cd", "cd ab", "xab cd", "x y cabd ab"]

    found = TitleIndex(titles, FOLDING, READINGS, few=0).find(split_words("ab cd", FOLDING), 1)

    assert found == [((Tier.WORD, 0), 0)]


def test_letters_that_many_titles_have_are_found_in_all() -> None:
    titles = [f"a{'b' * (number % 2)}" for number in range(40)]

    found = TitleIndex(titles, FOLDING, READINGS, few=9).find(split_words("a b", FOLDING), 99)

    assert [number for _, number in found] == [*range(1, 40, 2)]


def reference(titles: list[str], typed: str) -> list[tuple[tuple[int, int], int]]:
    found = ((match(title.replace("\n", " "), typed), at) for at, title in enumerate(titles))
    return sorted((each.rank, at) for each, at in found if each is not None)


@settings(max_examples=400)
@given(
    st.lists(TITLES, max_size=12),
    st.lists(WORDS, min_size=1, max_size=3),
    st.integers(1, 14),
    st.sampled_from([0, 2, 100]),
)
def test_index_finds_what_the_reference_finds_in_its_order(
    titles: list[str], words: list[str], limit: int, few: int
) -> None:
    index = TitleIndex(titles, FOLDING, READINGS, few=few)

    found = index.find(split_words(" ".join(words), FOLDING), limit)

    assert found == reference(titles, " ".join(words))[:limit]


@given(TITLES, WORDS)
def test_marks_are_in_order_apart_and_within_the_title(title: str, word: str) -> None:
    found = match(title, word)

    edges = [edge for span in found.marks for edge in span] if found else []
    assert edges == sorted(set(edges))
    assert all(0 <= edge <= len(title) for edge in edges)


@given(TITLES, st.lists(WORDS, min_size=1, max_size=2).map(" ".join))
def test_match_known_beforehand_is_the_same(title: str, typed: str) -> None:
    found = match(title, typed)
    words = split_words(typed, FOLDING)

    known = TitleText(title, FOLDING, READINGS).match(words, found.tier if found else None)

    assert known == found


def test_scattered_letters_are_marked_in_the_list() -> None:
    entry = SwitcherEntry(EntryKind.NOTE, "a", "Flash Attention")
    switcher = Switcher([entry], FOLDING, READINGS)

    (row,) = switcher.find("fsh", (), 9)

    assert row.marks == ((0, 1), (3, 5))
