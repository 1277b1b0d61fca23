"""How near the answers come over the bundled notes: MRR and recall@10, by kind of query.

python -m tests.bench relevance
"""

from __future__ import annotations

import tempfile
from contextlib import closing
from pathlib import Path

from reader.services.catalogue import Catalogue
from reader.services.pinyin import load_readings
from tests.relevance.judging import (
    DEPTH,
    SWITCHER_QUERIES,
    Score,
    bundled_search,
    bundled_switcher,
    by_kind,
    load_queries,
    mean_scores,
    score_all,
)
from tests.relevance.typos import make_typos, score_typos

TYPOS = 60
"""Made of each kind."""


def main() -> None:
    """Print the figures, and the queries whose first hit is no answer."""
    with tempfile.TemporaryDirectory() as home, bundled_search(Path(home)) as service:
        scores = score_all(
            load_queries(),
            lambda query, limit: [hit.id for hit in service.search(query, limit).hits],
        )
        with closing(Catalogue(Path(home) / "cache" / "catalogue.sqlite3")) as catalogue:
            switched = score_all(load_queries(SWITCHER_QUERIES), bundled_switcher(catalogue))
            typos = make_typos([*catalogue.documents()], load_readings(), count=TYPOS)
        mended = score_typos(
            typos, lambda query, limit: [hit.id for hit in service.search(query, limit).hits]
        )
    for kind, some in by_kind(scores).items():
        _print(kind, some)
    _print("all", scores)
    _print("switcher", switched)
    for kind, (count, share) in mended.items():
        print(f"typos, {kind:20} {count:4} made  first hit right {share:.3f}")
    for score in (*scores, *switched):
        if score.reciprocal < 1:
            notes = ", ".join(score.judged.notes)
            print(f"  {score.reciprocal:.2f} {score.recall:.2f}  {score.judged.query}  ({notes})")


def _print(kind: str, scores: list[Score]) -> None:
    rank, recall = mean_scores(scores)
    print(f"{kind:12} {len(scores):4} queries  MRR {rank:.3f}  recall@{DEPTH} {recall:.3f}")


if __name__ == "__main__":
    main()
