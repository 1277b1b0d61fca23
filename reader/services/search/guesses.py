"""What a text that no post has may stand for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

Guess = Callable[[str], tuple[str, ...]]


def _no_guess(_text: str) -> tuple[str, ...]:
    return ()


@dataclass(frozen=True, slots=True)
class Guesses:
    """What a word or run that no post has may stand for, the likeliest first.

    ``nearest`` returns what it may have been meant to be, ``containing`` the words that it is
    a part of.
    """

    nearest: Guess = _no_guess
    containing: Guess = _no_guess


NO_GUESSES = Guesses()
