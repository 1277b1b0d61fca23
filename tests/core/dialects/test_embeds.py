"""Which part of another note a vault's note brings in."""

from __future__ import annotations

import pytest

from reader.core.dialect import Dialect, LibraryKind
from reader.core.dialects.rewrite import rewrite_body
from reader.core.dialects.source import NoteSource

_CODE = "```sh\n# One\n## Two ^a\n```"


def _embed(note: str, part: str) -> str:
    """Return the lines that ``![[Other#part]]`` becomes, below its head."""
    source = NoteSource("a.md", Dialect(LibraryKind.OBSIDIAN), read_named=lambda _: note)
    quoted = rewrite_body(f"![[Other#{part}]]", source).rstrip("\n").split("\n")[1:]
    return "\n".join(line.removeprefix(">").removeprefix(" ") for line in quoted)


def test_comment_in_code_is_no_heading_that_ends_a_section() -> None:
    assert _embed(f"# Set-up\n\n{_CODE}\n\nmore\n\n# Next", "Set-up") == (
        f"# Set-up\n\n{_CODE}\n\nmore"
    )


def test_comment_in_code_is_not_the_section_that_is_meant() -> None:
    assert _embed(f"{_CODE}\n\n# One\n\nthis", "One") == "# One\n\nthis"


def test_mark_in_code_is_no_mark() -> None:
    assert _embed(f"{_CODE}\n\nthis ^a", "^a") == 'this <span id="a"></span>'


@pytest.mark.parametrize("mark", ["^a", "^a  ", "\t^a"])
def test_mark_on_a_line_of_its_own_means_the_block_above(mark: str) -> None:
    assert _embed(f"far\n\nlast\nline\n\n{mark}\n\nmore", "^a") == "last\nline"


def test_power_at_the_end_of_a_line_is_no_mark() -> None:
    assert _embed("is 2^a\n\nthis ^a", "^a") == 'this <span id="a"></span>'
