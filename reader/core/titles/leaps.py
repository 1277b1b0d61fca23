"""The lines that several searches find, without going through all that any one of them finds."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

Search = Callable[[int], int | None]
"""Returns the first line from a number on that has something, None where there is no more."""


def shared_lines(searches: Sequence[Search]) -> Iterator[int]:
    """Yield the lines that every one of ``searches`` (at least one) finds, in order.

    Each goes on from where the others stand: where one finds little, all are soon done.
    """
    number = agreeing = turn = 0
    while (found := searches[turn](number)) is not None:
        agreeing = agreeing + 1 if found == number else 1
        number = found
        if agreeing == len(searches):
            yield number
            number, agreeing = number + 1, 0
        turn = (turn + 1) % len(searches)


def either(searches: Sequence[Search]) -> Search:
    """Return what finds the lines that any of ``searches`` finds, asked for ever later lines."""
    following: list[int | None] = [-1] * len(searches)

    def search(number: int) -> int | None:
        for place, known in enumerate(following):
            # One that stands farther on would look through the same lines again.
            if known is not None and known < number:
                following[place] = searches[place](number)
        return min((each for each in following if each is not None), default=None)

    return search
