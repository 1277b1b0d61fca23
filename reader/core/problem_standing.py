"""How far the user is with each problem: what is listed, how far a topic is, what comes next."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from reader.core.problem import Difficulty, Problem
from reader.core.slug import Slug


class Status(StrEnum):
    """How far one problem is."""

    NEW = "new"
    TRIED = "tried"
    SOLVED = "solved"


@dataclass(frozen=True, slots=True)
class Standing:
    """One problem as the user stands to it.

    ``note`` is the title of the first note that explains it; ``due_on`` the day of its next
    review, None where it is not reviewed; ``lists`` are the user's own that it is in.
    """

    problem: Problem
    status: Status = Status.NEW
    note: str = ""
    due_on: dt.date | None = None
    lists: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class ProblemFilter:
    """What is to be listed. An empty field asks for nothing; ``today`` says what is due.

    ``topic_words`` has what topics are called where one reads: ``text`` may be a part of it.
    """

    text: str = ""
    topic_words: Mapping[str, str] = field(default_factory=dict)
    status: Status | None = None
    difficulty: Difficulty | None = None
    topic: str = ""
    note: str = ""  # the id of a note
    in_list: str = ""
    is_due: bool = False
    today: dt.date = dt.date.max

    @property
    def is_empty(self) -> bool:
        """Whether every problem is listed."""
        fields = (self.text.strip(), self.status, self.difficulty, self.topic, self.note)
        return not any((*fields, self.in_list, self.is_due))

    def keeps(self, standing: Standing) -> bool:
        """Return whether a problem is listed."""
        problem = standing.problem
        is_due = standing.due_on is not None and standing.due_on <= self.today
        return (
            self.status in (None, standing.status)
            and self.difficulty in (None, problem.difficulty)
            and (not self.topic or self.topic in problem.topics)
            and (not self.note or self.note in problem.notes)
            and (not self.in_list or self.in_list in standing.lists)
            and (is_due or not self.is_due)
            and self._has_words(standing)
        )

    def _has_words(self, standing: Standing) -> bool:
        problem = standing.problem
        texts = (
            *(problem.title.zh, problem.title.en, problem.slug, standing.note),
            *(str(problem.leetcode or ""), *problem.topics),
            *(self.topic_words.get(topic, "") for topic in problem.topics),
        )
        haystack = "\n".join(texts).casefold()
        return all(word in haystack for word in self.text.casefold().split())


@dataclass(frozen=True, slots=True)
class TopicProgress:
    """How many problems of a topic there are, were tried, and are solved."""

    topic: str
    total: int
    tried: int
    solved: int


def topic_progress(standings: Iterable[Standing]) -> tuple[TopicProgress, ...]:
    """Return the topics, those of the most problems first and equal ones by name.

    A problem counts in each of its topics; a solved one is not among the tried ones.
    """
    counts: dict[Status, Counter[str]] = {status: Counter() for status in Status}
    for standing in standings:
        counts[standing.status].update(set(standing.problem.topics))
    total = sum(counts.values(), Counter[str]())
    return tuple(
        TopicProgress(topic, number, counts[Status.TRIED][topic], counts[Status.SOLVED][topic])
        for topic, number in sorted(total.items(), key=lambda item: (-item[1], item[0]))
    )


def neighbour(order: Sequence[Slug], slug: Slug | None, step: int) -> Slug | None:
    """Return the problem ``step`` places on in a list, or back; None beyond its ends.

    From a problem that is not in the list one comes to its first or last.
    """
    if not order:
        return None
    if slug is None or slug not in order:
        return order[0 if step > 0 else -1]
    place = order.index(slug) + step
    return order[place] if 0 <= place < len(order) else None


def worth_picking(standings: Sequence[Standing], besides: Slug | None) -> tuple[Slug, ...]:
    """Return the problems among which one is picked by chance: unsolved ones if there are any.

    The one at hand, ``besides``, is left out unless it is the only one.
    """
    unsolved = [one for one in standings if one.status is not Status.SOLVED] or standings
    slugs = tuple(one.problem.slug for one in unsolved)
    return tuple(slug for slug in slugs if slug != besides) or slugs
