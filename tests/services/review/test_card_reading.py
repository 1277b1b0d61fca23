"""Flash cards of real notes."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.core.library import LibrarySnapshot
from reader.core.post import PostId
from reader.services.card_reading import CardReader, admit_cards
from reader.services.libraries import open_libraries
from reader.services.progress import ProgressStore
from reader.services.reviews import Reviews
from reader.services.scanning import scan_notes
from tests.services.review.clock import Clock

HEAP = """---
title: Heap
---
> [!question]- Which is on top?
> The smallest.

> [!question]- How deep is it?
> $\\log n$.
"""
TREE = "---\ntitle: Tree\n---\n> [!question]- What has it?\n> Leaves.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "notes"
    folder.mkdir()
    (folder / "heap.md").write_text(HEAP, encoding="utf-8")
    (folder / "tree.md").write_text(TREE, encoding="utf-8")
    return folder


@pytest.fixture
def reader(folder: Path, tmp_path: Path) -> CardReader:
    libraries = open_libraries((folder,))
    scanned = scan_notes(tmp_path / "catalogue.sqlite3", libraries)
    return CardReader(LibrarySnapshot.of(scanned.posts), libraries)


@pytest.fixture
def reviews(progress: ProgressStore) -> Reviews:
    return Reviews(progress)


def ids(*names: str) -> list[PostId]:
    return [PostId(f"notes:{name}") for name in names]


def titles(reviews: Reviews) -> set[str]:
    return {item.title for item in reviews.items()}


def test_cards_are_those_of_the_file_as_it_is(reader: CardReader, folder: Path) -> None:
    before = reader.cards(PostId("notes:heap"))
    (folder / "heap.md").write_text(TREE, encoding="utf-8")

    assert [card.question for card in before] == ["Which is on top?", "How deep is it?"]
    assert reader.card(before[0].key) is None


def test_card_is_found_by_its_key(reader: CardReader) -> None:
    (card,) = reader.cards(PostId("notes:tree"))

    assert reader.card(card.key) == card


@pytest.mark.parametrize("name", ["unknown", "heap"])
def test_note_that_is_gone_has_no_cards(reader: CardReader, folder: Path, name: str) -> None:
    (folder / "heap.md").unlink()

    assert reader.cards(PostId(f"notes:{name}")) == ()


def test_no_more_cards_come_on_a_day_than_may(
    reader: CardReader, reviews: Reviews, clock: Clock
) -> None:
    reviews.set_new_cards(2)
    came = [admit_cards(reader, reviews, ids("heap", "tree")) for _ in range(2)]
    first = titles(reviews)
    clock.pass_time(days=1)

    assert (came, first) == ([2, 0], {"Which is on top?", "How deep is it?"})
    assert admit_cards(reader, reviews, ids("heap", "tree")) == 1
    assert titles(reviews) - first == {"What has it?"}


def test_only_cards_of_the_notes_given_come(reader: CardReader, reviews: Reviews) -> None:
    admit_cards(reader, reviews, ids("tree"))

    assert titles(reviews) == {"What has it?"}
