"""What a page's script shows of another note, or of a problem, beside a link to it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication

from reader.core.page_address import AddressError, PageKind, parse_address
from reader.core.page_excerpt import cut_excerpt
from reader.core.post import Post, PostId
from reader.core.problem import Difficulty, Problem
from reader.ui.features.feature import Feature
from reader.ui.features.parts import WindowParts
from reader.ui.topic_words import topic_words

_HEADING = re.compile(r"<h[1-6]\b")


@dataclass(frozen=True, slots=True)
class _Preview:
    """What a card says: the title, the pieces of the line below it, and safe HTML."""

    title: str
    meta: list[str]
    html: str


class PreviewFeature(Feature):
    """Answers the page's script, which asks for a preview when a link is rested on."""

    def __init__(self, parts: WindowParts) -> None:
        super().__init__(parts)
        parts.area.page_said.connect(self._hear)

    def _hear(self, name: str, told: object) -> None:
        if name == "preview" and isinstance(told, dict):
            self._find(str(told.get("url")))

    def _find(self, url: str) -> None:
        try:
            address = parse_address(url)
        except AddressError:
            return
        pages = self.parts.pages
        show = partial(self._show, url)
        if address.kind is PageKind.POST:
            work = partial(_preview_note, anchor=address.anchor)
            pages.fetch_body(PostId(address.path), work, show)
        elif address.kind is PageKind.PROBLEM:
            pages.fetch_statement(address.path, _preview_problem, show)

    def _show(self, url: str, found: _Preview) -> None:
        answer = {"url": url, "title": found.title, "meta": found.meta, "html": found.html}
        self.parts.area.tell_page("preview", answer)


def _preview_note(post: Post, body: str, *, anchor: str) -> _Preview:
    return _Preview(post.title, _meta(post), cut_excerpt(body, anchor))


def _preview_problem(problem: Problem, language: str, statement: str) -> _Preview:
    asked, *_examples = _HEADING.split(statement, maxsplit=1)
    return _Preview(problem.title.best(language), _cost(problem), cut_excerpt(asked))


def _meta(post: Post) -> list[str]:
    """Return what stands below the title, as the note's own page has it."""
    minutes = QCoreApplication.translate("LibraryPages", "{} min").format(post.reading_minutes)
    date = f"{post.date:%Y-%m-%d}" if post.date else ""
    return [each for each in (" / ".join(post.category), date, minutes) if each]


def _cost(problem: Problem) -> list[str]:
    """Return how hard a problem is, in the words of the list of problems, and its topics."""
    words = {
        Difficulty.EASY: QCoreApplication.translate("ProblemList", "easy"),
        Difficulty.MEDIUM: QCoreApplication.translate("ProblemList", "medium"),
        Difficulty.HARD: QCoreApplication.translate("ProblemList", "hard"),
    }
    return [words[problem.difficulty], *map(topic_words, problem.topics)]
