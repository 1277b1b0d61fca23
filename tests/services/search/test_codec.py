"""Whoosh's own machinery on our codec: the plug fits on both sides."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from whoosh import index as whoosh_index
from whoosh.query import compound
from whoosh.query import terms as whoosh_terms

from reader.core.folding import normalise
from reader.core.post import PostId
from reader.core.search_document import SearchDocument, SearchSection
from reader.services.search.analyser import Analyser
from reader.services.search.codec import ArrayCodec, ArrayTermsReader
from reader.services.search.drafts import draft_post
from reader.services.search.han import load_folding
from reader.services.search.inverter import Inverter
from reader.services.search.layout import BODY, FIELDS, INDEX_NAME
from reader.services.search.schema import count_terms, index_schema
from reader.services.search.writer import IndexWriter
from tests.services.search.conftest import MakeNote


@pytest.fixture
def index(writer: IndexWriter, make_note: MakeNote, folder: Path) -> Any:
    """Whoosh's own view of an index of ours."""
    writer.rebuild(
        [
            make_note("lora", "低秩适配 low rank 低秩", title="LoRA"),
            make_note("dp", "动态规划 ranks", title="动态规划"),
        ]
    )
    (data,) = folder.glob("data-*")
    return whoosh_index.open_dir(str(data), INDEX_NAME)


def test_whoosh_searches_our_index(index: Any) -> None:
    term, prefix = whoosh_terms.Term("body", "低秩"), whoosh_terms.Prefix("body", "ran")
    query = compound.And([term, prefix])

    with index.searcher() as searcher:
        hits = searcher.search(query)

        assert [hit["record"].id for hit in hits] == ["lora"]


def test_whoosh_reads_terms_in_order(index: Any) -> None:
    with index.reader() as reader:
        terms = list(reader.all_terms())

        assert terms == sorted(terms)
        assert ("body", "低秩".encode()) in terms


def test_whoosh_reads_statistics(index: Any) -> None:
    with index.reader() as reader:
        assert reader.doc_frequency("body", "rank") == 2
        assert reader.frequency("body", "低秩") == 2
        assert reader.doc_frequency("body", "nothing") == 0
        assert reader.field_length("body") == sum(
            reader.doc_field_length(doc, "body") for doc in range(2)
        )
        assert reader.min_field_length("body") <= reader.max_field_length("body")


def test_whoosh_adds_documents_by_itself(tmp_path: Path) -> None:
    index = whoosh_index.create_in(str(tmp_path), index_schema(), INDEX_NAME)
    writer: Any = index.writer(codec=ArrayCodec(), compound=False)
    pool = [
        (name, term, doc, weight, value)
        for doc, text in enumerate(["注意力 attention", "注意 heads"])
        for name in ("body",)
        for term, _count, weight, value in writer.schema[name].index(text)
    ]

    writer.fieldwriter.add_postings(writer.schema, None, sorted(pool))
    writer.fieldwriter.close()

    terms = ArrayTermsReader(next(tmp_path.glob("*.terms")))
    assert terms.doc_frequency("body", "注意".encode()) == 2
    assert ("body", b"head") in terms
    assert ("body", "力".encode()) in terms
    writer.cancel()


def test_query_text_is_cut_as_the_index_is() -> None:
    field = index_schema()["body"]

    assert set(field.process_text("注意力 heads")) == {"注意", "意力", "力", "heads", "head"}


TEXTS = st.text(st.sampled_from("注意力线性傳统かガ한𠮷ABCabs_1+#é，\n .") | st.characters())


@given(st.lists(TEXTS, min_size=1, max_size=4))
def test_bulk_analysis_counts_what_one_by_one_counts(texts: list[str]) -> None:
    sections = tuple(SearchSection("", "", 0, text, "") for text in texts)
    document = SearchDocument(PostId("x"), "", (), (), None, "", "", sections)
    inverter = Inverter()

    (analysed,) = Analyser(load_folding()).analyse([draft_post(document)], 0, inverter)

    counted = sum((count_terms(text) for text in texts), Counter[str]())
    assert _bulk_counts(inverter) == {term: min(count, 255) for term, count in counted.items()}
    assert analysed.folded == load_folding().fold("".join(f"\n{normalise(t)}\n\n\n" for t in texts))


def _bulk_counts(inverter: Inverter) -> dict[str, int]:
    grams, words = inverter.gram_table(), inverter.word_table()
    counts = {}
    for number in words.words_of(BODY):
        found = words.postings.slice_of(BODY, range(number, number + 1))
        counts[words.word(number).decode()] = int(words.postings.freqs[found.start])
    for key, freq in zip(grams.keys.tolist(), grams.postings.freqs.tolist(), strict=True):
        pair = (key >> 21 & 0x1FFFFF, key & 0x1FFFFF)
        counts["".join(chr(code) for code in pair if code)] = freq
    return counts


def test_fields_are_in_byte_order() -> None:
    assert list(FIELDS) == sorted(FIELDS)
    assert np.uint64(len(FIELDS)) <= 16
