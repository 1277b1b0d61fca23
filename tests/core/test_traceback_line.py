"""The line to mark is the innermost one of the user's own."""

from __future__ import annotations

import pytest

from reader.core.traceback_line import failing_line

TRACE = """Traceback (most recent call last):
  File "solution.py", line 7, in coinChange
  File "solution.py", line 3, in visit
  File "/usr/lib/python3.11/heapq.py", line 12, in nsmallest
ValueError: File "other.py", line 99
"""


@pytest.mark.parametrize(
    ("trace", "line"),
    [
        (TRACE, 3),
        ('  File "solution.py", line 2\n    x = (\n        ^\nSyntaxError: never closed\n', 2),
        ("solution.cpp: In member function\nsolution.cpp:6:12: error: 'nope'\nmain.cpp:2:1", 6),
        ("Solution.java:4: error: ';' expected", 4),
        ("\tat Solution.f(Solution.java:7)\n\tat Main.main(Main.java:9)", 7),
        ("TypeError: x\n    at Solution.f (solution.js:3:9)\n    at main.js:8:1", 3),
        ("", None),
        ("KeyError: 1", None),
    ],
)
def test_innermost_own_line_is_found(trace: str, line: int | None) -> None:
    assert failing_line(trace) == line
