"""A statement's page ends with the constraints, and leads to the notes."""

from __future__ import annotations

from reader.core.page_words import PageWords
from reader.core.statement_parts import statement_parts

WORDS = PageWords(constraints="Limits & rules", explained="Explained in")


def test_constraints_and_notes_are_listed_and_safe() -> None:
    made = statement_parts(["1 <= n < 5"], [("算法/背包", "<Knapsack>")], WORDS)

    assert "<h3>Limits &amp; rules</h3><ul><li><code>1 &lt;= n &lt; 5</code></li></ul>" in made
    assert ">&lt;Knapsack&gt;</a>" in made
    assert 'href="yandu://post/' in made


def test_section_without_anything_in_it_is_left_out() -> None:
    assert statement_parts([], [], WORDS) == ""
