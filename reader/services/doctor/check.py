"""One thing that was looked at, and what would mend it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Check:
    """One thing looked at. ``mend`` is what to do, and is there where something can be better.

    Its texts are sayings, but for what a command line takes.
    """

    name: str
    ok: bool
    detail: str
    mend: str = ""
