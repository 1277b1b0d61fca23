"""The notes and problems that ship with the app, listed and read once for the tests of them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from typing_extensions import override

from reader.core.frontmatter import FrontMatter, split_front_matter
from reader.core.library import LibrarySnapshot
from reader.core.markdown.convert import ConvertedNote, convert_note
from reader.core.note_reader import ReadNote, read_note
from reader.services.libraries import open_libraries
from reader.services.packs import load_pack
from reader.services.resources import posts_folder, problems_folder

(LIBRARY,) = open_libraries([posts_folder()])
PACK = load_pack(problems_folder())
PROBLEMS = {str(packed.problem.slug): packed for packed in PACK.problems}
SLUGS = sorted(PROBLEMS)
NOTE_PATHS = sorted(
    path.relative_to(LIBRARY.folder).as_posix() for path in LIBRARY.folder.rglob("*.md")
)
FIGURES = sorted(
    path.relative_to(LIBRARY.folder).as_posix() for path in LIBRARY.folder.rglob("*.svg")
)


def read_text(path: str) -> str:
    """Return the text of a file of the library."""
    return (LIBRARY.folder / path).read_text(encoding="utf-8")


@cache
def read_post(path: str) -> ReadNote:
    """Return a note as a scan reads it."""
    return read_note(
        read_text(path), library=LIBRARY.key, path=path, shown_path=path, content_hash=""
    )


@cache
def read_front(path: str) -> FrontMatter:
    """Return a note's front matter, as it is written."""
    front, findings = split_front_matter(read_text(path), path)
    assert not findings
    return front


@cache
def convert(path: str) -> ConvertedNote:
    """Return a note's page before its formulas are put in."""
    return convert_note(read_front(path).body, library=LIBRARY.key, path=path)


@cache
def snapshot() -> LibrarySnapshot:
    """Return the library with all its posts."""
    return LibrarySnapshot.of(read_post(path).post for path in NOTE_PATHS)


@dataclass(frozen=True, slots=True)
class RunBlock:
    """A block with a Run button, and what the note says that it prints (None: nothing said).

    ``index`` counts the note's fences from 0.
    """

    note: str
    index: int
    source: str
    output: str | None

    @override
    def __str__(self) -> str:
        return f"{self.note}-{self.index}"


def run_blocks() -> list[RunBlock]:
    """Return every block of every note that the reader may run."""
    found = []
    for path in NOTE_PATHS:
        blocks = convert(path).code_blocks
        for block, after in zip(blocks, (*blocks, None)[1:], strict=True):
            if block.can_run:
                output = after.source if after and after.language == "output" else None
                found.append(RunBlock(path, block.index, block.source, output))
    return found
