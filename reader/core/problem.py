"""A practice problem as the rest of the app sees it; `problem_format` reads it from TOML."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from reader.core.slug import Slug
from reader.core.value_types import ValueType


class Difficulty(StrEnum):
    """How hard a problem is, in the words of its format."""

    EASY = "easy"
    MEDIUM = "medium"
    HARD = "hard"


class EntryKind(StrEnum):
    """How a solution is called."""

    FUNCTION = "function"  # the returned value is the answer
    DESIGN = "design"  # a class driven by a list of operations
    INPLACE = "inplace"  # the answer is one argument, changed


class CompareKind(StrEnum):
    """How a returned value is compared with the expected one."""

    EXACT = "exact"
    UNORDERED = "unordered"
    UNORDERED_DEEP = "unordered-deep"
    FLOAT = "float"
    ALLCLOSE = "allclose"
    ANY_OF = "any-of"
    CHECK = "check"


@dataclass(frozen=True, slots=True)
class Text:
    """One text in the languages it was written in; at least one is not empty."""

    zh: str = ""
    en: str = ""

    def best(self, language: str) -> str:
        """Return the text in ``language`` ("zh" or "en"), or in the other where it is absent."""
        return (self.zh or self.en) if language == "zh" else (self.en or self.zh)


@dataclass(frozen=True, slots=True)
class Param:
    """One named, typed argument."""

    name: str
    type: ValueType


@dataclass(frozen=True, slots=True)
class Method:
    """One method of a design. ``returns`` is None where the method answers nothing."""

    name: str
    params: tuple[Param, ...]
    returns: ValueType | None


@dataclass(frozen=True, slots=True)
class Entry:
    """What the solution must define.

    ``class_name`` is None for a plain function. ``methods`` are a design's only, and then
    ``params`` are its constructor's. ``argument`` names the compared argument of an
    in-place problem.
    """

    kind: EntryKind
    name: str
    params: tuple[Param, ...]
    returns: ValueType | None
    class_name: str | None = None
    methods: tuple[Method, ...] = ()
    argument: str | None = None


@dataclass(frozen=True, slots=True)
class Compare:
    """The rule of comparison and its tolerances (``abs``/``rel`` or ``atol``/``rtol``)."""

    kind: CompareKind = CompareKind.EXACT
    tolerances: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Limits:
    """What one case may use: CPU milliseconds, and megabytes above the idle interpreter."""

    cpu_ms: int
    memory_mb: int


@dataclass(frozen=True, slots=True)
class Problem:
    """One problem's settings; its statement, cases and solutions are files beside it."""

    slug: Slug
    title: Text
    difficulty: Difficulty
    topics: tuple[str, ...]
    entry: Entry
    compare: Compare
    limits: Limits
    leetcode: int | None = None
    notes: tuple[str, ...] = ()
    constraints: tuple[str, ...] = ()
    hints: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    requires: tuple[str, ...] = ()
