"""The questions that notes ask."""

from __future__ import annotations

import pytest

from reader.core.post import PostId
from reader.core.review.flash_cards import FlashCard, find_cards, new_cards

POST = PostId("nlp/transformer")
NOTE = """# Attention

> [!question]- Why divide by $\\sqrt d$?
> So that the softmax is not **saturated**:
>
> $$
> q \\cdot k
> $$

> [!note] Not a question
> Text.

> [!question]- Why many heads?
> They look at different places.
"""


def find(body: str) -> list[tuple[str, str]]:
    return [(card.question, card.answer) for card in find_cards(POST, body)]


def test_card_is_a_folded_question_over_its_answer() -> None:
    first, second = find(NOTE)

    assert first[0] == "Why divide by $\\sqrt d$?"
    assert first[1] == "So that the softmax is not **saturated**:\n\n$$\nq \\cdot k\n$$"
    assert second == ("Why many heads?", "They look at different places.")


@pytest.mark.parametrize(
    "body",
    [
        "> [!question]- Why?",  # no answer
        "> [!question]-\n> An answer.",  # no question
        "```md\n> [!question]- Why?\n> So.\n```",  # shown, not asked
        "> [!tip]- Why?\n> So.",
        "[!question]- Why?\nSo.",
    ],
)
def test_other_callouts_are_no_cards(body: str) -> None:
    assert find(body) == []


@pytest.mark.parametrize("mark", ["[!question]", "[!question]+", "[!FAQ]-", "[!help]-"])
def test_open_and_other_questions_are_cards_too(mark: str) -> None:
    assert find(f"> {mark} Why?\n> So.") == [("Why?", "So.")]


def test_question_ends_where_the_next_begins() -> None:
    assert find("> [!question]- A?\n> a\n> [!question]- B?\n> b") == [("A?", "a"), ("B?", "b")]


def test_key_stays_while_the_question_does() -> None:
    before, after = "> [!question]- Why so?\n> Yes.", "Text.\n\n> [!question]- Why  so?\n> No."

    assert find_cards(POST, before)[0].key == find_cards(POST, after)[0].key


def test_question_asked_twice_is_one_card() -> None:
    assert find("> [!question]- A?\n> a\n\n> [!question]- A?\n> b") == [("A?", "a")]


def test_half_a_surrogate_pair_has_a_key() -> None:
    (card,) = find_cards(POST, "> [!question]- \udc80?\n> a")

    assert card.key.startswith("nlp/transformer#")


@pytest.mark.parametrize(("most", "keys"), [(1, ["b"]), (5, ["b", "c"]), (0, []), (-2, [])])
def test_new_cards_are_the_first_unknown_ones(most: int, keys: list[str]) -> None:
    cards = [FlashCard(key, POST, key, key) for key in "abc"]

    assert [card.key for card in new_cards(cards, frozenset("a"), most)] == keys
