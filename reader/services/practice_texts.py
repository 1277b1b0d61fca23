"""What is searched of practice: the problems' statements, and the user's own solutions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby

from reader.core.errors import UserError
from reader.core.note_scan import scan_note
from reader.core.post import PostId
from reader.core.problem import Problem
from reader.core.search_document import SearchDocument, SearchKind, SearchSection
from reader.core.slug import Slug
from reader.services.packs import PackedProblem
from reader.services.progress import ProgressStore, SavedSource

DRAFT = "draft"
"""Heading and anchor of what was saved and not handed in."""


def problem_document(packed: PackedProblem) -> SearchDocument:
    """Return a problem as it is searched: titles, topics as tags, difficulty as category.

    Its statements follow each other, the Chinese one first. One that cannot be read is left
    out: the pack's findings tell of it.
    """
    problem = packed.problem
    scans = [scan_note(text) for text in _statements(packed)]
    features = frozenset[str]().union(*(scan.features for scan in scans))
    return SearchDocument(
        id=PostId(problem.slug),
        title=problem_title(problem),
        category=(problem.difficulty.value,),
        tags=problem.topics,
        date=None,
        path=str(packed.folder),
        content_hash="",
        sections=tuple(section for scan in scans for section in scan.sections),
        features=features,
        kind=SearchKind.PROBLEM,
    )


def solution_documents(
    sources: Iterable[SavedSource], problems: Sequence[PackedProblem]
) -> Iterator[SearchDocument]:
    """Yield for each problem the user's programs, a section each.

    Args:
        sources: A problem's follow each other, the newest first.
        problems: Where titles and topics are taken from; a problem that is not among them goes
            by its slug.
    """
    known = {packed.problem.slug: packed for packed in problems}
    for slug, saved in groupby(sources, key=lambda source: source.problem):
        yield _solutions(slug, known.get(slug), tuple(saved))


def problem_title(problem: Problem) -> str:
    """Return both titles of a problem, either of which may be typed."""
    return " ".join(dict.fromkeys(filter(None, (problem.title.zh, problem.title.en))))


class PracticeTexts:
    """The documents of all problems, and of all that the user has written."""

    def __init__(
        self,
        problems: Callable[[], Sequence[PackedProblem]],
        progress: Callable[[], ProgressStore],
    ) -> None:
        """Take where both come from; neither is asked before it is needed."""
        self._problems = problems
        self._progress = progress

    def problems(self) -> list[SearchDocument]:
        """Return the problems; their statements are read anew."""
        return [problem_document(packed) for packed in self._problems()]

    def sources(self) -> list[SavedSource]:
        """Return the user's programs as `solution_documents` takes them."""
        return self._progress().sources()

    def solutions(self, sources: Iterable[SavedSource]) -> list[SearchDocument]:
        """Return the documents of the user's programs."""
        return [*solution_documents(sources, self._problems())]


def _statements(packed: PackedProblem) -> Iterator[str]:
    for language in packed.languages():
        try:
            yield packed.statement(language)
        except UserError:
            continue


def _solutions(
    slug: Slug, packed: PackedProblem | None, saved: tuple[SavedSource, ...]
) -> SearchDocument:
    problem = packed.problem if packed else None
    # Handed in twice, or handed in as the draft has it: the newest stands for all.
    distinct = tuple({each.source: each for each in reversed(saved)}.values())[::-1]
    return SearchDocument(
        id=PostId(slug),
        title=problem_title(problem) if problem else slug,
        category=(),
        tags=problem.topics if problem else (),
        date=max(each.saved_at for each in saved).date(),
        path=str(packed.folder) if packed else slug,
        content_hash="",
        sections=tuple(_section(each) for each in distinct),
        features=frozenset({"code"}),
        kind=SearchKind.SUBMISSION,
    )


def _section(saved: SavedSource) -> SearchSection:
    if not saved.verdict:
        return SearchSection(DRAFT, DRAFT, 2, "", saved.source)
    heading = f"{saved.verdict} {saved.saved_at:%Y-%m-%d %H:%M}"
    return SearchSection(heading, saved.saved_at.isoformat(), 2, "", saved.source)
