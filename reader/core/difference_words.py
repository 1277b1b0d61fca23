"""What is said of the first difference between two answers."""

from __future__ import annotations

from collections.abc import Sequence

from reader.core.differences import Difference
from reader.core.saying import say
from reader.core.value_writer import write_json

_SHOWN = 60
# More steps than this tell less than the relative error does.
_MOST_ULPS = 100_000


def describe_path(path: Sequence[int]) -> str:
    """Return ``[3][1]``."""
    return "".join(f"[{index}]" for index in path)


def describe(difference: Difference) -> str:
    """Return the difference in one sentence that can be said in other languages."""
    place = describe_path(difference.path)
    said = _describe_values(difference)
    return say("{place}: {difference}", place=place, difference=said) if place else said


def _describe_values(d: Difference) -> str:
    expected, got = (write_json(value, limit=_SHOWN) for value in (d.expected, d.got))
    if d.is_missing:
        return say("{value} is missing", value=expected)
    if d.is_extra:
        return say("{value} is too much", value=got)
    said = say("expected {left}, got {right}", left=expected, right=got)
    if d.character is not None:
        return _describe_character(d, d.character)
    if d.error is None:
        return said
    is_near = d.error.ulps is not None and d.error.ulps <= _MOST_ULPS
    steps = say(", {count} ulp", count=d.error.ulps) if is_near else ""
    return say(
        "{difference}; off by {absolute} (relative {relative}{steps})",
        difference=said,
        absolute=f"{d.error.absolute:.3g}",
        relative=f"{d.error.relative:.3g}",
        steps=steps,
    )


def _describe_character(d: Difference, at: int) -> str:
    wanted, given = (
        text[at : at + 1] if isinstance(text, str) else "" for text in (d.expected, d.got)
    )
    if not wanted:
        return say("the text goes on after character {place}: {got}", place=at, got=_quote(given))
    if not given:
        return say("the text ends before character {place}: {left}", place=at, left=_quote(wanted))
    return say(
        "character {place}: expected {left}, got {right}",
        place=at,
        left=_quote(wanted),
        right=_quote(given),
    )


def _quote(text: str) -> str:
    return write_json(text)
