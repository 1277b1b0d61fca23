"""The clock that parent and child share."""

from __future__ import annotations

import time


def report(event: str) -> None:
    """Print the event and the system's monotonic clock, which the parent reads too."""
    print(event, time.monotonic_ns(), flush=True)
