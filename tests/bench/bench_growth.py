"""How every figure of the search grows, from 500 notes to 20,000.

Budgets: at 20,000 notes a key is answered in 5 ms at the 95th percentile, and an update of one
note is searchable after 150 ms.
"""

from __future__ import annotations

import tempfile

from tests.bench.bench_search import (
    HEADER,
    MB,
    make_folder,
    measure,
    memory_mb,
    pair,
    row_of,
    text_bytes,
    typos_of,
)
from tests.bench.search_corpus import Corpus, make_corpus
from tests.bench.search_rivals import Ours

_COUNTS = (500, 2000, 5000, 20_000)


def main() -> None:
    """Measure ever larger libraries and print a line of each."""
    corpus = make_corpus()
    print(f"{HEADER}      typo cold    warm      index  memory MB")
    for count in _COUNTS:
        _print_size(corpus, count)


def _print_size(corpus: Corpus, count: int) -> None:
    notes = list(corpus.notes(count))
    text_mb = sum(map(text_bytes, notes)) / MB
    with tempfile.TemporaryDirectory() as home:
        folder = make_folder(home, Ours.name)
        (figures,) = measure([Ours(folder)], corpus, notes)
        typo = typos_of(folder, corpus)
        memory = memory_mb(folder, corpus)
    print(
        f"{row_of(f'{count:,} notes', figures)}   {pair(typo.cold)} {pair(typo.warm)}"
        f"   {figures.index_mb / text_mb:6.0%} {memory:10.0f}",
        flush=True,
    )


if __name__ == "__main__":
    main()
