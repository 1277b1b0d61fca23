"""Where a note links to, read without rendering it."""

from __future__ import annotations

import pytest

from reader.core.note_links import (
    NoteLinks,
    find_addresses,
    find_names,
    is_note,
    is_page,
    settle_links,
    settle_pages,
)
from reader.core.note_reader import read_note


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("see [heap](heap.md) and [dp](../dp/knapsack.md#state)", ["heap.md", "../dp/knapsack.md"]),
        ("[with blanks](<my note.md>)", ["my note.md"]),
        ("[escaped](my%20note.md)", ["my note.md"]),
        ("[one]: notes/one.markdown 'title'", ["notes/one.markdown"]),
        ('<a class="x" href="raw.md">raw</a>', ["raw.md"]),
        ("[out](https://example.org/a.md) [file](plan.pdf) [here](#top)", []),
        ("f[i](x)", []),
        ("[^1]: foot.md\n[^2]: see [a](b.md)", ["b.md"]),
    ],
)
def test_links_to_files_of_notes_are_found(text: str, targets: list[str]) -> None:
    assert [*filter(is_note, find_addresses(text))] == targets


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("see [[heap]] and [[dp/knapsack#state|the bag]]", ["heap", "dp/knapsack"]),
        (r"| [[heap\|H]] |", ["heap"]),
        (r"![[drawing.svg]] \[[not]] [[#here]] [[ ]]", []),
    ],
)
def test_names_in_double_brackets_are_found(text: str, names: list[str]) -> None:
    assert find_names(text) == names


def test_addresses_are_settled_from_the_folder_of_the_note() -> None:
    links = settle_links(
        ["b.md", "../c.md", "/d/e.md", "./b.md", "../../out.md"], ["x", "x"], "a/note.md"
    )

    assert links == NoteLinks(("a/b.md", "c.md", "d/e.md"), ("x",))


def test_note_knows_its_links_but_none_in_code_or_formulas() -> None:
    text = (
        "# On [[heap]]\n\n`[[span]]` [a](a.md)\n\n```\n[[fence]] [b](b.md)\n```\n\n"
        "$x[[formula]]$ no link here\n\n> [[quoted]]\n"
    )

    note = read_note(text, library="n", path="x.md", shown_path="x.md", content_hash="h")

    assert note.links == NoteLinks(("a.md",), ("heap", "quoted"))


@pytest.mark.parametrize(
    ("address", "is_one"),
    [
        ("/2024/01/a/", True),
        ("a/", True),
        ("a.HTML", True),
        ("a.md", True),
        ("/posts/a", True),
        ("/2024/v1.2 notes", True),
        ("/a.pdf", False),
        ("a", False),
        ("", False),
    ],
)
def test_page_of_a_site_is_told_from_other_files(address: str, is_one: bool) -> None:
    assert is_page(address) is is_one


def test_links_of_a_site_are_names_from_its_root() -> None:
    links = settle_pages(["/2024/a/", "../b.md", "../../../c/"], ["d"], "posts/x/n.md")

    assert links == NoteLinks((), ("d", "/2024/a", "/posts/b"))
