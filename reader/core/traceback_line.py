"""Where in the user's own program a run failed, by the trace that the judge shows."""

from __future__ import annotations

import re

_PYTHON_FRAME = re.compile(r'^\s*File "solution\.py", line (\d+)', re.MULTILINE)
# As compilers, the Java machine and Node name it.
_OTHER_PLACE = re.compile(r"\b(?:solution\.(?:cpp|js)|Solution\.java):(\d+)")


def failing_line(traceback: str) -> int | None:
    """Return the innermost own line (from 1) that a trace names, or None where it names none.

    Python names the innermost one last, the others first.
    """
    if lines := _PYTHON_FRAME.findall(traceback):
        return int(lines[-1])
    found = _OTHER_PLACE.search(traceback)
    return int(found[1]) if found else None
