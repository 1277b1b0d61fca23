"""Flash cards: the questions that a note asks and answers in folded callouts.

A note writes them as ``> [!question]- Why?`` over its answer; a question without a title, or
without an answer, is none.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reader.core.fences import read_fence
from reader.core.post import PostId

_CALLOUT = re.compile(
    r" {0,3}>[ \t]?\[!(?:question|faq|help)\][+-]?[ \t]+(?P<title>\S.*)$", re.IGNORECASE
)
_QUOTED = re.compile(r" {0,3}>[ \t]?")
_KEY_LENGTH = 12


@dataclass(frozen=True, slots=True)
class FlashCard:
    """One question and its answer, both Markdown.

    ``key`` stays while the question's words do: an answer may be mended, and the note moved
    about in its file, without the card being forgotten.
    """

    key: str
    post: PostId
    question: str
    answer: str


def find_cards(post: PostId, body: str) -> tuple[FlashCard, ...]:
    """Return the cards of a note's body, in its order; of two that ask the same, the first."""
    lines = body.splitlines()
    cards: dict[str, FlashCard] = {}
    at = 0
    while at < len(lines):
        if (fence := read_fence(lines, at)) is not None:
            at = fence.end
            continue
        asked = _CALLOUT.match(lines[at])
        at += 1
        if asked is None:
            continue
        answer = _quoted_lines(lines, at)
        at += len(answer)
        card = _card(post, asked["title"].strip(), "\n".join(answer).strip())
        if card.answer:
            cards.setdefault(card.key, card)
    return tuple(cards.values())


def new_cards(
    cards: Iterable[FlashCard], known: frozenset[str], most: int
) -> tuple[FlashCard, ...]:
    """Return the first cards that are not ``known``, at most so many."""
    unknown = [card for card in cards if card.key not in known]
    return tuple(unknown[: max(most, 0)])


def _quoted_lines(lines: Sequence[str], start: int) -> list[str]:
    quoted: list[str] = []
    for line in lines[start:]:
        mark = _QUOTED.match(line)
        if mark is None or _CALLOUT.match(line):
            break
        quoted.append(line[mark.end() :])
    return quoted


def _card(post: PostId, question: str, answer: str) -> FlashCard:
    # Half a surrogate pair, from a file that is not UTF-8, cannot be hashed.
    words = "".join(question.split()).encode(errors="replace")
    digest = hashlib.sha256(words).hexdigest()[:_KEY_LENGTH]
    return FlashCard(f"{post}#{digest}", post, question, answer)
