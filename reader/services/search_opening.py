"""The search put together as the window and the command line use it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from reader.services.catalogue import Catalogue
from reader.services.glossary_files import open_glossary
from reader.services.packs import PackedProblem
from reader.services.paths import Paths
from reader.services.practice_search import PracticeSearch
from reader.services.practice_texts import PracticeTexts
from reader.services.progress import ProgressStore
from reader.services.search_service import SearchService


def open_search(
    paths: Paths,
    catalogue: Catalogue,
    *,
    recency: float,
    problems: Callable[[], Sequence[PackedProblem]],
    progress: Callable[[], ProgressStore],
) -> SearchService:
    """Return the search over notes, problems and solutions, with both glossaries.

    Args:
        paths: Where the index and the user's glossary are.
        catalogue: The notes; it stays the caller's to close.
        recency: The share of its score that the newest note gains.
        problems: Asked when problems are first searched, and after a reload.
        progress: Asked when solutions are first searched.
    """
    glossary = open_glossary(paths.glossary).current
    practice = PracticeSearch(PracticeTexts(problems, progress), glossary)
    return SearchService(paths.index, catalogue, practice, glossary=glossary, recency=recency)
