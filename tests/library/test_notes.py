"""Every bundled note: what its front matter and its text must have, and that its code runs."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import PurePosixPath

import pytest

from reader.core.problem import Limits
from reader.core.rendering import WIKI_PREFIX
from reader.core.verdict import Verdict
from reader.services.judge.judge import Judge
from tests.library.bundled import (
    NOTE_PATHS,
    PACK,
    SLUGS,
    RunBlock,
    convert,
    read_front,
    read_post,
    run_blocks,
)

HAN = re.compile(r"[\u3400-\u9fff]")
LINK = re.compile(r'href="([^"]*)"')
# Those of Run on a page.
RUN_LIMITS = Limits(cpu_ms=10_000, memory_mb=512)
RUN_BLOCKS = run_blocks()

# Notes that lead to others (``layout: map``) or list terms (``layout: glossary``) practise nothing.
LAYOUTS = {path: read_front(path).fields.get("layout") for path in NOTE_PATHS}
LESSONS = [path for path in NOTE_PATHS if LAYOUTS[path] is None]
MAPS = [path for path in NOTE_PATHS if LAYOUTS[path] == "map"]

every_note = pytest.mark.parametrize("path", NOTE_PATHS)
every_lesson = pytest.mark.parametrize("path", LESSONS)
every_map = pytest.mark.parametrize("path", MAPS)


@every_note
def test_front_matter_is_read_without_a_complaint(path: str) -> None:
    assert read_post(path).findings == ()


@every_note
def test_front_matter_has_all_that_the_feed_and_the_trees_show(path: str) -> None:
    post = read_post(path).post

    assert post.title
    assert post.date is not None
    assert post.category
    assert post.summary
    assert 3 <= len(post.tags) <= 8


@every_note
def test_note_names_its_sources(path: str) -> None:
    references = read_front(path).fields["references"]

    assert isinstance(references, list)
    assert references
    assert all(isinstance(one, str) and len(one) > 10 for one in references)


@every_note
def test_note_is_neither_a_stub_nor_a_book(path: str) -> None:
    sections = read_post(path).document.sections

    prose = sum(len(HAN.findall(f"{one.heading}\n{one.body}")) for one in sections)

    assert 1200 <= prose <= 4000


@every_note
def test_feed_shows_an_excerpt_of_its_opening(path: str) -> None:
    post = read_post(path).post

    assert len(HAN.findall(post.excerpt)) >= 60
    assert "<!-- more -->" in read_front(path).body


@every_note
def test_no_heading_skips_a_level(path: str) -> None:
    levels = [heading.level for heading in convert(path).headings]

    steps = [after - before for before, after in pairwise(levels)]

    assert levels[0] == 2
    assert max(steps) <= 1


def test_notes_and_problems_name_each_other() -> None:
    said_by_notes = {
        (post.id, slug)
        for post in (read_post(path).post for path in NOTE_PATHS)
        for slug in post.problems
    }
    said_by_problems = {
        (note, str(packed.problem.slug))
        for packed in PACK.problems
        for note in packed.problem.notes
    }

    assert said_by_notes == said_by_problems


@every_lesson
def test_note_has_a_problem(path: str) -> None:
    assert set(read_post(path).post.problems) & set(SLUGS)


@every_map
def test_map_leads_to_every_note_of_its_folder_and_to_their_problems(path: str) -> None:
    folder = PurePosixPath(path).parent
    around = [one for one in LESSONS if PurePosixPath(one).parent == folder]
    notes = {f"{WIKI_PREFIX}{PurePosixPath(one).stem}" for one in around}
    slugs = {slug for one in around for slug in read_post(one).post.problems}

    links = set(LINK.findall(convert(path).html))

    assert notes - links == set()
    assert {f"yandu://problem/{slug}" for slug in slugs} - links == set()


def test_every_output_stands_below_what_prints_it() -> None:
    languages = [block.language for path in NOTE_PATHS for block in convert(path).code_blocks]

    assert languages.count("output") == len(RUN_BLOCKS)


@pytest.mark.parametrize("block", RUN_BLOCKS, ids=str)
def test_code_prints_what_the_note_says(block: RunBlock, judge: Judge) -> None:
    done = judge.execute(block.source, limits=RUN_LIMITS)

    assert (done.verdict, done.exit_code, done.stderr) == (Verdict.AC, 0, "")
    assert block.output is not None
    assert done.stdout.rstrip("\n") == block.output.rstrip("\n")
