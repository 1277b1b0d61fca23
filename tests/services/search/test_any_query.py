"""Whatever is typed is answered, by the index and by the plain scan."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.core.glossary import make_glossary
from reader.core.post import PostId
from reader.core.query_reading import tell_reading
from reader.core.search_document import SearchDocument, SearchSection
from reader.services.search.engine import SearchEngine
from reader.services.search.han import load_folding
from reader.services.search.scan import PlainScan
from reader.services.search.writer import IndexWriter

NOTES = (
    ("注意力机制", "softmax(QK) 与 low rank 更新", "def f(x): return x", r"\alpha_t"),
    ("Knapsack", "O(n log n) tables, C++ 与动态规划", "dp[w - 1]", r"\sum_i w_i"),
)
ROWS = [("动态规划", "DP", "dynamic programming"), ("low rank", "低秩"), ("注意力", "attention")]
FRAGMENTS = st.sampled_from(
    [
        *'ab -"()/:.|*[]\\+#_线力“”「」。',
        *("OR ", "AND ", "NOT ", "-(", "tag:", "tag:a/ ", "in:", "in:code ", "in:problems "),
        *("has:math ", "has:x ", "date:", "2023..", "..", "code:", "math:", "lang:zh ", "标签："),
        *("/[a/ ", "/a.*b/ ", "((", '"" ', "title:", "cat:", "softmax ", "注意", "被包 "),
        *("low rank ", "动态规划", "dp ", "dynamic ", "knapsakc ", "ttent ", "\\alpha"),
    ]
)


@pytest.fixture(scope="module")
def documents() -> list[SearchDocument]:
    return [
        SearchDocument(
            id=PostId(str(number)),
            title=title,
            category=("Notes",),
            tags=("a/b",),
            date=None,
            path=f"{number}.md",
            content_hash="",
            sections=(SearchSection("头", "h", 2, body, code, math),),
            features=frozenset({"math"}),
        )
        for number, (title, body, code, math) in enumerate(NOTES)
    ]


@pytest.fixture(scope="module")
def engine(
    documents: list[SearchDocument], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[SearchEngine]:
    folder = tmp_path_factory.mktemp("home") / "index"
    IndexWriter(folder).rebuild(documents)
    glossary = make_glossary(ROWS, load_folding())
    engine = SearchEngine(folder, glossary=lambda: glossary, recency=0.5)
    yield engine
    engine.close()


@pytest.fixture(scope="module")
def scan(documents: list[SearchDocument]) -> PlainScan:
    glossary = make_glossary(ROWS, load_folding())
    return PlainScan(documents, lambda: glossary)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(source=st.lists(FRAGMENTS, max_size=8).map("".join) | st.text(max_size=12))
def test_any_text_is_answered_with_its_reading(
    engine: SearchEngine, scan: PlainScan, source: str
) -> None:
    for answer in (engine.search(source), scan.search(source)):
        assert tell_reading(answer)
        assert len(answer.hits) == answer.total <= len(NOTES)
        for hit in answer.hits:
            ends = [0, *(end for mark in hit.snippet.marks for end in mark)]
            assert ends == sorted(ends)
            assert ends[-1] <= len(hit.snippet.text)
