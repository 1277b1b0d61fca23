from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reader.core.post import PostId
from reader.core.search_document import SearchDocument, SearchSection
from reader.services.search.engine import SearchEngine
from reader.services.search.writer import IndexWriter

MakeNote = Callable[..., SearchDocument]


@pytest.fixture
def make_note() -> MakeNote:
    """Return a function that makes a note of one section, or of the sections given."""

    def make(
        name: str,
        body: str = "",
        *,
        title: str = "",
        code: str = "",
        math: str = "",
        tags: tuple[str, ...] = (),
        category: tuple[str, ...] = (),
        other_categories: tuple[tuple[str, ...], ...] = (),
        date: dt.date | None = None,
        sections: tuple[SearchSection, ...] | None = None,
        features: frozenset[str] = frozenset(),
    ) -> SearchDocument:
        only = SearchSection(heading="", anchor="", level=0, body=body, code=code, math=math)
        return SearchDocument(
            id=PostId(name),
            title=title or name,
            category=category,
            other_categories=other_categories,
            tags=tags,
            date=date,
            path=f"{name}.md",
            content_hash=f"hash of {name} {body}",
            sections=(only,) if sections is None else sections,
            features=features,
        )

    return make


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "index"


@pytest.fixture
def writer(folder: Path) -> IndexWriter:
    return IndexWriter(folder)


@pytest.fixture
def engine(folder: Path) -> Iterator[SearchEngine]:
    engine = SearchEngine(folder)
    yield engine
    engine.close()
