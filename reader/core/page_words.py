"""The few words and links of a page that are not its author's."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ProblemLink:
    """A problem that belongs to a post, by the name it is shown under."""

    slug: str
    title: str


@dataclass(frozen=True, slots=True)
class PageWords:
    """Words in the interface's language; ``{}`` is where a number or a name goes."""

    minutes: str = "{} min"
    practise: str = "Practise: {}"
    missing_post: str = "There is no note called {}"
    constraints: str = "Constraints"
    hint: str = "Hint"
    explained: str = "Explained in"
