"""What the practice pane keeps to itself while a mock interview runs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from reader.core.interview.plan import VerdictDetail


@dataclass(frozen=True, slots=True)
class InterviewRule:
    """What problems are called, by slug, and how much is told of a verdict."""

    titles: Mapping[str, str]
    detail: VerdictDetail

    @property
    def is_veiled(self) -> bool:
        """Whether a submission's cases are not shown."""
        return self.detail is not VerdictDetail.FULL
