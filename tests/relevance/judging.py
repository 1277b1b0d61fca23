"""The queries of the relevance set put to an engine, and two figures for each.

``queries.jsonl`` holds one a line: the query, its kind, and the notes that answer it, in no order;
``switcher.jsonl`` what one types of a title into the quick switcher, in pinyin and initials.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean

from reader.core.switcher import Switcher
from reader.services.catalogue import Catalogue
from reader.services.glossary_files import GlossaryFiles
from reader.services.index_run import run_index
from reader.services.libraries import open_libraries
from reader.services.paths import Paths, find_paths
from reader.services.pinyin import load_readings
from reader.services.resources import glossary_file, posts_folder
from reader.services.search.han import load_folding
from reader.services.search_service import SearchService
from reader.services.settings import Settings
from reader.services.switcher_entries import heading_entries, note_entries, note_target

QUERIES = Path(__file__).parent / "queries.jsonl"
SWITCHER_QUERIES = QUERIES.with_name("switcher.jsonl")
DEPTH = 10


@dataclass(frozen=True, slots=True)
class Judged:
    """A query, what it is an example of, and the ids of the notes that answer it."""

    query: str
    kind: str
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Score:
    """How near an answer comes.

    ``reciprocal`` is one over the place of the first note that answers, 0 beyond `DEPTH`;
    ``recall`` the share of those notes among the first `DEPTH` hits.
    """

    judged: Judged
    reciprocal: float
    recall: float


def load_queries(path: Path = QUERIES) -> tuple[Judged, ...]:
    """Return the set."""
    rows = map(json.loads, path.read_text("utf-8").splitlines())
    return tuple(Judged(row["query"], row["kind"], tuple(row["notes"])) for row in rows)


def score_all(
    queries: Iterable[Judged], search: Callable[[str, int], Iterable[str]]
) -> list[Score]:
    """Return the score of each query; ``search`` returns the ids of the best hits."""
    return [_score(judged, list(search(judged.query, DEPTH))) for judged in queries]


def mean_scores(scores: Iterable[Score]) -> tuple[float, float]:
    """Return the mean reciprocal rank and the mean recall."""
    rows = [(score.reciprocal, score.recall) for score in scores]
    return fmean(row[0] for row in rows), fmean(row[1] for row in rows)


def by_kind(scores: Iterable[Score]) -> dict[str, list[Score]]:
    """Return the scores by the kind of their queries."""
    groups: dict[str, list[Score]] = defaultdict(list)
    for score in scores:
        groups[score.judged.kind].append(score)
    return groups


def bundled_switcher(catalogue: Catalogue) -> Callable[[str, int], list[str]]:
    """Return what finds notes by their titles, and by headings, as the quick switcher does."""
    posts = catalogue.posts()
    ids = {note_target(post.id): post.id for post in posts}
    headings = heading_entries(posts, catalogue.headings())
    entries = [*note_entries(posts), *headings]
    switcher = Switcher(entries, load_folding(), load_readings())

    def find(typed: str, limit: int) -> list[str]:
        rows = switcher.find(typed, (), limit)
        targets = (row.entry.target.partition("#")[0] for row in rows)
        return [ids[target] for target in dict.fromkeys(targets)]

    return find


@contextmanager
def bundled_search(home: Path) -> Iterator[SearchService]:
    """Yield the search over the bundled notes with the bundled glossary, indexed in ``home``."""
    paths = find_paths(home)
    paths.make()
    run_index(paths, open_libraries((posts_folder(),)))
    glossary = GlossaryFiles(glossary_file())
    with (
        closing(Catalogue(paths.catalogue)) as catalogue,
        closing(_service(paths, catalogue, glossary)) as service,
    ):
        yield service


def _service(paths: Paths, catalogue: Catalogue, glossary: GlossaryFiles) -> SearchService:
    recency = Settings().recency
    return SearchService(paths.index, catalogue, glossary=glossary.current, recency=recency)


def _score(judged: Judged, found: list[str]) -> Score:
    places = [found.index(note) for note in judged.notes if note in found]
    reciprocal = 1 / (min(places) + 1) if places else 0.0
    return Score(judged, reciprocal, len(places) / len(judged.notes))
