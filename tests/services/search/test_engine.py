from __future__ import annotations

import datetime as dt
import subprocess
import sys

import pytest

from reader.core.query_reading import tell_reading
from reader.core.search_document import SearchAnswer, SearchDocument, SearchSection
from reader.services.search.engine import SearchEngine
from reader.services.search.writer import IndexWriter
from tests.services.search.conftest import MakeNote


@pytest.fixture
def library(make_note: MakeNote) -> list[SearchDocument]:
    intro = SearchSection("", "", 0, "线性注意力去掉 softmax，把代价降到线性。", "")
    form = SearchSection(
        "因果形式",
        "causal",
        2,
        "写成循环神经网络。核函数的选择。",
        "def causal_mask(n):",
        r"\phi(q_t)",
    )
    return [
        make_note(
            "nlp/linear-attention",
            title="线性注意力",
            sections=(intro, form),
            tags=("注意力/线性", "Transformer"),
            category=("NLP",),
            date=dt.date(2024, 3, 1),
            features=frozenset({"math", "code"}),
        ),
        make_note(
            "llm/lora",
            "低秩适配 low-rank adaptation。傳統方法微調全部參數。",
            title="LoRA",
            tags=("微调",),
            category=("Large Model", "PEFT"),
            other_categories=(("Reading", "Papers"),),
            date=dt.date(2023, 6, 2),
            features=frozenset({"math"}),
        ),
        make_note(
            "algorithm/knapsack",
            "Each item is taken once. The classes of knapsack problems.",
            title="Knapsack",
            code="dp[w] = max(dp[w], dp[w - weight] + value)",
            tags=("dp",),
            category=("Algorithm",),
        ),
    ]


@pytest.fixture
def answers(
    writer: IndexWriter, engine: SearchEngine, library: list[SearchDocument]
) -> SearchEngine:
    writer.rebuild(library)
    return engine


def names(answer: SearchAnswer) -> list[str]:
    return [hit.id.rpartition("/")[2] for hit in answer.hits]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("注意力", ["linear-attention"]),
        ("力", ["linear-attention"]),
        ("传统", ["lora"]),
        ("微调全部参数", ["lora"]),
        ("ＬＯＲＡ", ["lora"]),
        ("class ", ["knapsack"]),
        ("knap", ["knapsack"]),
        ("k", ["knapsack"]),
        ("mask", ["linear-attention"]),
        ("causal_mask", ["linear-attention"]),
        ("dp[w - weight]", ["knapsack"]),
        ("线性 softmax", ["linear-attention"]),
        ("线性 knapsack", []),
        ("softmax OR knapsack", ["knapsack", "linear-attention"]),
        ('"rank adaptation"', ["lora"]),
        ('"adaptation rank"', []),
        ('"ranks"', []),
        ("的 -softmax", []),
        ("线性 -knapsack", ["linear-attention"]),
        ("=", ["knapsack"]),
        ("tag:注意力", ["linear-attention"]),
        ("tag:注意力/线性", ["linear-attention"]),
        ("tag:trans", ["linear-attention"]),
        ("cat:peft", ["lora"]),
        ('cat:"large model/peft"', ["lora"]),
        ("cat:reading/papers", ["lora"]),
        ("has:math", ["linear-attention", "lora"]),
        ("lang:en", ["knapsack"]),
        ("date:2024", ["linear-attention"]),
        ("date:2023..", ["linear-attention", "lora"]),
        ("in:algorithm", ["knapsack"]),
        ("in:llm/lora", ["lora"]),
        ("in:knapsack.md", ["knapsack"]),
        ("title:注意力", ["linear-attention"]),
        ("title:softmax", []),
        ("in:headings 因果", ["linear-attention"]),
        ('in:headings "因果形式"', ["linear-attention"]),
        ('in:body "因果形式"', []),
        ('in:code "def causal_mask"', ["linear-attention"]),
        ("in:code softmax", []),
        ("code:causal_mask", ["linear-attention"]),
        ("code:softmax", []),
        ("code:phi", []),
        (r'math:"\phi(q_t)"', ["linear-attention"]),
        ("math:q_t", ["linear-attention"]),
        ("math:causal", []),
        ("in:notes 注意力", ["linear-attention"]),
        ("in:problems", []),
        ("-in:problems 注意力", ["linear-attention"]),
        ("/low.rank/", ["lora"]),
        ("/LOW.{3}k/", []),
        ("", []),
        ("-", ["knapsack", "lora"]),
    ],
)
def test_query_finds(answers: SearchEngine, query: str, found: list[str]) -> None:
    answer = answers.search(query)

    assert sorted(names(answer)) == found
    assert answer.total == len(found)


def test_hit_carries_the_section_of_its_best_match(answers: SearchEngine) -> None:
    (hit,) = answers.search("循环神经").hits

    assert (hit.heading, hit.anchor) == ("因果形式", "causal")
    assert [hit.snippet.text[low:high] for low, high in hit.snippet.marks] == ["循环神经"]


def test_hit_carries_what_is_shown_of_a_post(answers: SearchEngine) -> None:
    (hit,) = answers.search("低秩").hits

    assert (hit.title, hit.path, hit.date) == ("LoRA", "llm/lora.md", dt.date(2023, 6, 2))
    assert (hit.category, hit.tags) == (("Large Model", "PEFT"), ("微调",))


def test_match_in_the_title_is_marked_there(answers: SearchEngine) -> None:
    (hit,) = answers.search("title:注意").hits

    assert hit.title_marks == ((2, 4),)


def test_variant_is_marked_as_it_is_written(answers: SearchEngine) -> None:
    (hit,) = answers.search("传统").hits

    assert [hit.snippet.text[low:high] for low, high in hit.snippet.marks] == ["傳統"]


def test_query_is_told_as_it_was_meant_whatever_its_capitals(answers: SearchEngine) -> None:
    assert answers.search("Knapsakc tag:dp").corrected == "knapsack tag:dp"


def test_mistyped_word_is_corrected_and_said_so(answers: SearchEngine) -> None:
    answer = answers.search("knapsakc ")

    assert names(answer) == ["knapsack"]
    assert answer.corrections == (("knapsakc", "knapsack"),)
    assert tell_reading(answer) == "knapsakc; no note has “knapsakc”, read as “knapsack”"


def test_mistyped_character_is_found_in_a_title(answers: SearchEngine) -> None:
    answer = answers.search("线性注义力 ")

    assert names(answer)[0] == "linear-attention"
    assert answer.corrections == (("线性注义力", "线性注意力"),)


@pytest.mark.parametrize(
    "query",
    [
        *("O(n log n)", "O(n)", "KV cache", "LoRA 微调", "x_t", r"\nabla", "C++", "c++ ", "q_proj"),
        *("multi head", "MultiHead", "head", "proj", "n²", "δ", "ｃａｃｈｅ", "緩存", "64", "fp16"),
    ],
)
def test_what_technical_notes_are_full_of_is_found(
    writer: IndexWriter, engine: SearchEngine, make_note: MakeNote, query: str
) -> None:
    text = "归并是 O(n log n)，不是 O(n)、n²。KV cache 即缓存；LoRA 微调 q_proj；FP16，64 位"
    code = "MultiHead heads; // C++\n"
    note = make_note("full", text, code=code, math=r"\nabla x_t + \delta δ")
    writer.rebuild([note, make_note("other", "别的")])

    assert names(engine.search(query)) == ["full"]


def test_closed_sign_ends_a_word(
    writer: IndexWriter, engine: SearchEngine, make_note: MakeNote
) -> None:
    writer.rebuild([make_note("n", "代价是 O(n)", title="甲"), make_note("o", "o", title="NLP")])

    assert names(engine.search("O(n)")) == ["n"]
    assert sorted(names(engine.search("O(n"))) == ["n", "o"]


def test_part_of_a_word_is_found_where_no_word_begins_so(answers: SearchEngine) -> None:
    answer = answers.search("apsack")

    assert names(answer) == ["knapsack"]
    assert answer.corrections == ()
    assert answer.hits[0].title_marks == ((2, 8),)


def test_half_of_a_long_run_is_enough_where_little_is_found(answers: SearchEngine) -> None:
    answer = answers.search("线性注意机制")

    assert names(answer) == ["linear-attention"]


def test_needles_are_what_to_mark_on_the_page(answers: SearchEngine) -> None:
    assert answers.search('线性 "Low Rank" -cnn').needles == ("线性", "low rank")


@pytest.mark.parametrize("typed", ["query", "queries"])
def test_word_is_marked_in_singular_and_plural(
    writer: IndexWriter, engine: SearchEngine, make_note: MakeNote, typed: str
) -> None:
    writer.rebuild([make_note("a", "Two queries beside one query.")])

    (hit,) = engine.search(typed).hits

    marked = [hit.snippet.text[start:end] for start, end in hit.snippet.marks]
    assert marked == ["queries", "query"]


def test_total_counts_beyond_the_limit(answers: SearchEngine) -> None:
    answer = answers.search("has:math", limit=1)

    assert answer.total == 2
    assert names(answer) == ["linear-attention"]


def test_endless_pattern_is_cut_short(
    writer: IndexWriter, engine: SearchEngine, make_note: MakeNote
) -> None:
    writer.rebuild([make_note("a", "a" * 5000 + "b")])

    answer = engine.search("/(a|aa)+$/")

    assert answer.total == 0
    assert "took too long" in tell_reading(answer)


def test_title_counts_more_than_prose(
    writer: IndexWriter, engine: SearchEngine, make_note: MakeNote
) -> None:
    writer.rebuild(
        [
            make_note("prose", "背包" * 3, title="动态规划"),
            make_note("titled", "动态规划", title="背包问题"),
        ]
    )

    assert names(engine.search("背包")) == ["titled", "prose"]


def test_scattered_characters_come_after_the_run(
    writer: IndexWriter, engine: SearchEngine, make_note: MakeNote
) -> None:
    writer.rebuild(
        [
            make_note("scattered", "注意。意力。" * 9, title="甲"),
            make_note("whole", "注意力", title="乙"),
        ]
    )

    assert names(engine.search("注意力")) == ["whole", "scattered"]


def test_of_equal_posts_the_newer_comes_first(
    writer: IndexWriter, engine: SearchEngine, make_note: MakeNote
) -> None:
    days = [dt.date(2023, 1, day) for day in range(1, 31)]
    writer.rebuild([make_note(f"n{day.day:02}", "同样", date=day) for day in days])

    assert names(engine.search("同样", limit=3)) == ["n30", "n29", "n28"]


def test_new_generation_is_picked_up(
    answers: SearchEngine, writer: IndexWriter, make_note: MakeNote
) -> None:
    before = answers.search("新的").total
    writer.apply([make_note("new", "新的内容")], [])

    assert (before, answers.search("新的").total) == (0, 1)


def test_engine_answers_again_after_it_was_closed(answers: SearchEngine) -> None:
    answers.close()

    assert answers.search("注意力").total == 1


def test_warming_changes_no_answer(answers: SearchEngine) -> None:
    before = answers.search("knapsakc").hits
    answers.warm()

    assert answers.search("knapsakc").hits == before


def test_posts_read_before_anybody_asked_are_found_as_others_are(answers: SearchEngine) -> None:
    before = answers.search("注意力").hits
    answers.close()

    answers.fill()

    assert answers.search("注意力").hits == before


def test_empty_index_answers(writer: IndexWriter, engine: SearchEngine) -> None:
    writer.rebuild([])

    assert engine.search("注意力 attention -x has:math 注").total == 0


def test_elapsed_time_is_measured(folder: object, answers: SearchEngine) -> None:
    assert answers.search("注意力").elapsed_ms > 0


def test_import_loads_neither_whoosh_nor_numpy() -> None:
    code = (
        "import sys, reader.services.search;"
        "print([name for name in ('numpy', 'whoosh', 'regex') if name in sys.modules])"
    )
    command = [sys.executable, "-c", code]

    process = subprocess.run(command, capture_output=True, text=True, check=True)

    assert process.stdout == "[]\n"
