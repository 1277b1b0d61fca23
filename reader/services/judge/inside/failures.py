"""What went wrong in the user's program, in one sentence and a short trace."""

from __future__ import annotations

import errno
import itertools
import linecache
import traceback
import types
from collections import deque
from dataclasses import dataclass
from typing import Any

from .saying import parts_of, say

SOLUTION = "solution.py"
MAX_FRAMES = 20
MAX_TEXT = 8_000
MAX_VALUE = 300  # of a program's own text within a reason
_DEEP = 10_000
_FRAME_REFUSED = ("without exception set", "without setting an exception")
# EPERM by the filter, EACCES by Landlock, ENOSYS for a call that the filter hides.
_REFUSALS = frozenset({errno.EPERM, errno.EACCES, errno.ENOSYS})


def remember_source(source: str) -> None:
    """Let traces show the lines of a program that is in no file."""
    lines = source.splitlines(keepends=True)
    linecache.cache[SOLUTION] = (len(source), None, lines, SOLUTION)


def describe_crash(error: BaseException) -> dict[str, Any]:
    """Return the verdict, reason and trace of an exception that the program let escape.

    The exception's class is the user's and may misbehave when it is printed.
    """
    if isinstance(error, MemoryError):
        # What the frames hold is what there is no more room for.
        traceback.clear_frames(error.__traceback__)
    try:
        return _describe(error)
    except BaseException:  # noqa: BLE001 - a hostile __str__ may raise anything, even SystemExit
        return failure("RE", say("raised {name}, which cannot be shown", name=_name(error)))


def failure(verdict: str, reason: str, trace: str = "") -> dict[str, Any]:
    """Return the body of an error frame; of a `Saying` its parts."""
    return {"verdict": verdict, "reason": parts_of(reason), "traceback": trace[:MAX_TEXT]}


@dataclass(frozen=True)
class _Trail:
    """What the judge shows of a trace: it may be half a million calls long."""

    last_own: types.TracebackType | None
    tail: types.TracebackType | None
    depth: int


def _describe(error: BaseException) -> dict[str, Any]:
    trail = _follow(error.__traceback__)
    place = _place(trail.last_own.tb_lineno if trail.last_own else None)
    trace = _format(error, trail)
    if _is_out_of_memory(error):
        deep = say(", {calls} calls deep; has the recursion an end?", calls=trail.depth)
        more = deep if trail.depth > _DEEP else ""
        return failure("MLE", say("ran out of memory{place}{more}", place=place, more=more), trace)
    if isinstance(error, SystemExit):
        code = repr(error.code)[:MAX_VALUE]
        left = say("left with exit({code}){place} before answering", code=code, place=place)
        return failure("EXITED", left, trace)
    if isinstance(error, OSError) and error.errno in _REFUSALS:
        what = _source_of_call(trail.last_own) or type(error).__name__
        refused = say("{call} is not allowed in the sandbox{place}", call=what, place=place)
        return failure("BLOCKED", refused, trace)
    if isinstance(error, RecursionError):
        return failure(
            "RE",
            say("stack overflow: the recursion has no end or is too deep{place}", place=place),
            trace,
        )
    text = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
    return failure("RE", say("{error}{place}", error=text[:MAX_VALUE], place=place), trace)


def _name(error: BaseException) -> str:
    return type(error).__name__[:60]


def _place(line: int | None) -> str:
    return say(" (line {line})", line=line) if line else ""


def _is_out_of_memory(error: BaseException) -> bool:
    if isinstance(error, SystemError):
        # CPython 3.11 raises this where there is no memory for one more frame of a recursion.
        return any(words in str(error) for words in _FRAME_REFUSED)
    is_refused = isinstance(error, OSError) and error.errno == errno.ENOMEM
    return is_refused or isinstance(error, MemoryError)


def describe_syntax(error: Exception) -> dict[str, Any]:
    """Return the error frame of a program that does not compile."""
    line = getattr(error, "lineno", None)
    message = f"{type(error).__name__}: {getattr(error, 'msg', None) or error}"
    trace = "".join(traceback.format_exception_only(error))
    said = say("{error}{place}", error=message[:MAX_VALUE], place=_place(line))
    return failure("CE", said, trace)


def _follow(trace: types.TracebackType | None) -> _Trail:
    """Walk a trace once, from the user's own first frame on."""
    last_own = None
    tail: deque[types.TracebackType] = deque(maxlen=MAX_FRAMES)
    depth = 0
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == SOLUTION:
            last_own = trace
        if last_own is not None:
            tail.append(trace)
            depth += 1
        trace = trace.tb_next
    return _Trail(last_own, tail[0] if tail else None, depth)


def _format(error: BaseException, trail: _Trail) -> str:
    # No limit here: it would read the source position of every frame that it then drops.
    shown = traceback.TracebackException(
        type(error), error, trail.tail, lookup_lines=False, compact=True
    )
    return "".join(itertools.islice(shown.format(), 200))


def _source_of_call(frame: types.TracebackType | None) -> str:
    """Return the text of the call that failed, such as ``os.fork()``."""
    if frame is None:
        return ""
    code = frame.tb_frame.f_code
    position = next(itertools.islice(code.co_positions(), frame.tb_lasti // 2, None), None)
    if position is None:
        return ""
    start, end, left, right = position
    if start is None or start != end:
        return linecache.getline(SOLUTION, frame.tb_lineno).strip()[:120]
    line = linecache.getline(SOLUTION, start).encode("utf-8")
    return line[left:right].decode("utf-8", "replace").strip()[:120]
