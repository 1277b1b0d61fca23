"""``override`` on every Python we run on: 3.12 has its own; the backport is slow to load."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing_extensions import override as override  # noqa: PLC0414 - exported
elif sys.version_info >= (3, 12):
    from typing import override
else:

    def override(method):
        """Return ``method``, marked as PEP 698 has it."""
        method.__override__ = True
        return method
