"""What a comparison says."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Comparison:
    """Whether an answer is right and, where it is not, the first difference and its path.

    ``difference`` is one sentence such as ``[2][0]: expected 5, got 4``; empty where ``ok``.
    """

    ok: bool
    difference: str = ""


EQUAL = Comparison(ok=True)


def differs(difference: str) -> Comparison:
    """Return the comparison that failed with this difference."""
    return Comparison(ok=False, difference=difference)
