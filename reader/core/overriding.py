"""``override`` on every Python we run on: 3.12 has its own; the backport is slow to load."""

from __future__ import annotations

import typing
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

__all__ = ["override"]


def mark_override(method: Callable[..., Any]) -> Callable[..., Any]:
    """Return ``method``, marked as PEP 698 has it."""
    method.__override__ = True  # type: ignore[attr-defined]  # a function takes any attribute
    return method


if TYPE_CHECKING:
    from typing_extensions import override
else:
    override = getattr(typing, "override", mark_override)
