"""The conversion that the tests of the page pipeline share."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import pytest

from reader.core.markdown.convert import ConvertedNote, convert_note

Convert: TypeAlias = Callable[[str], ConvertedNote]


def _convert(body: str) -> ConvertedNote:
    return convert_note(body, library="yandu", path="algorithm/note.md")


@pytest.fixture(scope="session")
def convert() -> Convert:
    """Return what converts the body of the note ``algorithm/note.md`` of the bundled library."""
    return _convert


@pytest.fixture(scope="session")
def to_html() -> Callable[[str], str]:
    """Return the same, for the HTML alone, on one line."""
    return lambda body: _convert(body).html.replace("\n", "")
