from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.folding import Folding, normalise
from reader.core.terms import (
    MAX_WORD,
    WORD,
    PhraseFinder,
    Run,
    Unit,
    Word,
    ends_within_unit,
    forms_of,
    has_signs,
    is_abbreviation,
    split_units,
    stem,
    term_pattern,
    word_terms,
)

FOLDING = Folding({"傳": "传"})


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("线性注意力", (Run("线性注意力"),)),
        ("用LoRA微调", (Run("用"), Word("lora", "lora"), Run("微调"))),
        ("O(n)", (Word("o", "o"), Word("n", "n"))),
        ("C++ 和 C#", (Word("c++", "c++"), Run("和"), Word("c#", "c#"))),
        ("classes", (Word("classes", "class"),)),
        ("q_proj", (Word("q_proj", "q_proj"),)),
        ("傳统，。", (Run("传统"),)),
        ("-> ∑", ()),
    ],
)
def test_text_is_cut_into_runs_and_words(text: str, units: tuple[Unit, ...]) -> None:
    assert split_units(text, FOLDING) == units


@pytest.mark.parametrize(
    ("surface", "terms"),
    [
        ("attention", {"attention"}),
        ("MultiHeadAttention", {"multiheadattention", "multi", "head", "attention"}),
        ("HTTPServers", {"httpservers", "httpserver", "http", "servers", "server"}),
        ("q_proj", {"q_proj", "proj"}),
        ("C++", {"c++", "c"}),
        ("c++", {"c++", "c"}),
        ("queries", {"queries", "query"}),
        ("NAÏVE", {"naive"}),
    ],
)
def test_word_is_found_by_its_forms_and_parts(surface: str, terms: set[str]) -> None:
    assert set(word_terms(surface, FOLDING)) >= terms


def test_long_word_is_cut() -> None:
    assert word_terms("x" * 100, FOLDING) == ("x" * MAX_WORD,)


@pytest.mark.parametrize(
    ("word", "singular"),
    [
        ("nodes", "node"),
        ("boxes", "box"),
        ("classes", "class"),
        ("batches", "batch"),
        ("caches", "cache"),
        ("queries", "query"),
        ("class", "class"),
        ("status", "status"),
        ("gas", "gas"),
        ("θs", "θs"),
    ],
)
def test_regular_plural_is_stemmed(word: str, singular: str) -> None:
    assert stem(word) == singular


@pytest.mark.parametrize(
    ("typed", "forms"),
    [
        ("study", ("study", "studies")),
        ("studies", ("studies", "study")),
        ("keys", ("keys", "key")),
        ("key", ("key",)),
        ("nodes", ("nodes", "node")),
        ("y", ("y",)),
    ],
)
def test_forms_of_a_word_are_those_a_text_may_have(typed: str, forms: tuple[str, ...]) -> None:
    (word,) = split_units(typed, FOLDING)

    assert isinstance(word, Word)
    assert forms_of(word) == forms


@given(st.from_regex(r"[A-Za-z_]{1,45}", fullmatch=True), st.integers(1, 45))
def test_each_beginning_of_a_word_begins_one_of_its_terms(surface: str, length: int) -> None:
    typed = FOLDING.fold(surface)[:length]

    begun = [term for term in word_terms(surface, FOLDING) if term.startswith(typed[:MAX_WORD])]

    assert begun


@given(st.text())
def test_words_of_a_text_are_the_words_of_a_query(text: str) -> None:
    plain = normalise(text)

    surfaces = [FOLDING.fold(surface)[:MAX_WORD] for surface in WORD.findall(plain)]

    units = split_units(plain, FOLDING)
    assert surfaces == [unit.text for unit in units if isinstance(unit, Word)]


@pytest.mark.parametrize(
    ("phrase", "text", "is_open", "is_found"),
    [
        ("low rank", "a low\n rank b", False, True),
        ("low rank", "a low ranks b", False, False),
        ("low rank", "a low ranks b", True, True),
        ("low rank", "slow rank", False, False),
        ("low rank", "a low high rank, a low rank", False, True),
        ("注意", "线性注意力", False, True),
        ("c++", "用c++写", False, True),
        ("+", "a+b", False, True),
        ("rank", "低rank的", False, True),
    ],
)
def test_phrase_keeps_to_word_boundaries(
    phrase: str, text: str, *, is_open: bool, is_found: bool
) -> None:
    finder = PhraseFinder(phrase, is_open=is_open)

    assert finder.is_in(text) == is_found


@pytest.mark.parametrize(
    ("text", "may_go_on"),
    [("soft", True), ("注意", True), ("C++", True), ("x_", True), ("O(n)", False), ("a -", False)],
)
def test_text_may_go_on_where_it_ends_with_a_word(text: str, may_go_on: bool) -> None:
    assert ends_within_unit(text) is may_go_on


@pytest.mark.parametrize(
    ("term", "text", "is_there"),
    [
        ("low rank", "a low-rank update", True),
        ("low rank", "low  ranks", True),
        ("low rank", "lower rank", False),
        ("low rank", "low and rank", False),
        ("object queries", "each object query", True),
        ("box", "boxes", True),
        ("object query", "object queries", True),
        ("KV 缓存", "用kv缓存时", True),
        ("KV 缓存", "mkv 缓存", False),
        ("注意力", "自注意力机制", True),
        ("C++", "in c++.", True),
    ],
)
def test_term_is_found_with_its_units_together(term: str, text: str, is_there: bool) -> None:
    pattern = term_pattern(split_units(term, FOLDING))

    assert (pattern.search(text) is not None) is is_there


@pytest.mark.parametrize(
    ("term", "is_short"),
    [("DP", True), ("VE", True), ("B2B", True), ("LSTM", False), ("dp", False), ("2D", False)],
)
def test_few_capitals_are_an_abbreviation(term: str, is_short: bool) -> None:
    assert is_abbreviation(term) is is_short


@pytest.mark.parametrize(
    ("text", "has"),
    [
        ("O(n log n)", True),
        ("a/b ", True),
        ("LoRA 微调", False),
        ("LoRA微调", False),
        ("(n)", False),
    ],
)
def test_signs_are_told_where_they_stand_beside_several_units(text: str, *, has: bool) -> None:
    assert has_signs(text, split_units(text, FOLDING)) == has
