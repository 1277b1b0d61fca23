"""Links and pictures of a note led elsewhere."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.note_references import Reference, rewrite_references


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("[a note](b.md)", "[a note](new:b.md)"),
        ('![a](<two words.png> "t")', '![a](new:two words.png "t")'),
        ('![a](b.png "t" =3x)', '![a](new:b.png "t" =3x)'),
        ("![a](b.png =3x4)", "![a](new:b.png =3x4)"),
        ("![a](f(1).png)", "![a](new:f(1).png)"),
        ("[![a](b.png)](c.md)", "[![a](new:b.png)](c.md)"),
        ("[[heap]]", "[heap](new:heap)"),
        ("[[sorting/heap|the heap]]", "[the heap](new:sorting/heap)"),
        ("![[p.png]]", "![p.png](new:p.png)"),
        ('<img width="3" src="p.png">', '<img width="3" src="new:p.png">'),
        ("[x]: p.md\n", "[x]: new:p.md\n"),
        ("[^1]: p.md\n", "[^1]: p.md\n"),
        (
            "![[paper.pdf]] ![[a/heap#Part]]",
            "[paper.pdf](new:paper.pdf) [heap > Part](new:a/heap#Part)",
        ),
        ("`[a](b)` and ``[[`x`]]``", "`[a](b)` and ``[[`x`]]``"),
        ("```\n[a](b)\n```\n[a](b)", "```\n[a](b)\n```\n[a](new:b)"),
        ("~~~ md\n[a](b)", "~~~ md\n[a](b)"),
        ("```\n```\n[a](b)", "```\n```\n[a](new:b)"),
    ],
)
def test_target_is_written_anew_but_in_code(body: str, expected: str) -> None:
    assert rewrite_references(body, lambda found: f"new:{found.target}") == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("see [a note](b.md).", "see a note."),
        ("see [[sorting/heap]].", "see heap."),
        ("see [[heap|it]].", "see it."),
        ('<img src="p.png">', '<img src="p.png">'),
        ("[x]: p.md", "[x]: p.md"),
    ],
)
def test_words_stay_where_nothing_can_be_led_to(body: str, expected: str) -> None:
    assert rewrite_references(body, lambda _: None) == expected


def test_what_is_pointed_at_is_told_apart() -> None:
    found: list[Reference] = []

    rewrite_references("[a](b) ![c](d) [[e]] ![[f.PNG]] ![[g]]", found.append)

    assert found == [
        Reference("b"),
        Reference("d", is_picture=True),
        Reference("e", is_name=True),
        Reference("f.PNG", is_picture=True, is_name=True),
        Reference("g", is_name=True),
    ]


def test_backtick_alone_makes_no_code_of_the_paragraphs_that_follow() -> None:
    body = "a ` b\n\n[a](b.md)\n\nc ` d"

    assert rewrite_references(body, lambda _: "new.md") == "a ` b\n\n[a](new.md)\n\nc ` d"


@given(st.text("[]()!<>|` \nab./:^", max_size=40))
def test_nothing_within_a_fence_is_written_anew(code: str) -> None:
    body = f"~~~\n{code}\n~~~\n"

    assert rewrite_references(body, lambda _: "new.md") == body
