"""Where in the user's own program a run failed, by the trace that the judge shows."""

from __future__ import annotations

import re

_OWN_FRAME = re.compile(r'^\s*File "solution\.py", line (\d+)', re.MULTILINE)


def failing_line(traceback: str) -> int | None:
    """Return the innermost own line (from 1) that a trace names, or None where it names none."""
    lines = _OWN_FRAME.findall(traceback)
    return int(lines[-1]) if lines else None
