"""What the practice pane keeps to itself while a mock interview runs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from reader.core.interview.plan import VerdictDetail


@dataclass(frozen=True, slots=True)
class InterviewRule:
    """``titles`` are what problems are called, by slug; ``detail`` how much of a verdict is told."""

    titles: Mapping[str, str]
    detail: VerdictDetail

    @property
    def is_veiled(self) -> bool:
        """Whether a submission's cases are not shown."""
        return self.detail is not VerdictDetail.FULL
