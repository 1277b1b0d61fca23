"""What filters can be completed with."""

from __future__ import annotations

import datetime as dt

from reader.core.known_values import known_values
from reader.core.library import LibrarySnapshot
from reader.core.post import Post, PostId


def make_post(
    path: str, category: tuple[str, ...], tags: tuple[str, ...], year: int | None
) -> Post:
    return Post(
        id=PostId(path), library="n", path=path, title=path,
        date=dt.datetime(year, 1, 1) if year else None,  # noqa: DTZ001 - wall time
        updated=None, category=category, tags=tags, series="", summary="", problems=(),
        words=1, reading_minutes=1, excerpt="",
    )  # fmt: skip


def test_values_of_a_library_are_counted_with_those_above_them() -> None:
    library = LibrarySnapshot(
        (
            make_post("a/b/one.md", ("Algorithm", "DP"), ("graph/flow",), 2025),
            make_post("a/two.md", ("Algorithm",), ("graph",), None),
        )
    )

    known = known_values(library)

    assert known.categories == {"Algorithm": 2, "Algorithm/DP": 1}
    assert known.tags == {"graph": 2, "graph/flow": 1}
    assert known.years == {"2025": 1}
    assert known.folders == {"a": 2, "a/b": 1}
