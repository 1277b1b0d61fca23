"""What went wrong in the user's program, in one sentence and a short trace."""

from __future__ import annotations

import errno
import itertools
import linecache
import traceback
import types
from collections.abc import Iterator
from typing import Any

SOLUTION = "solution.py"
MAX_FRAMES = 20
MAX_TEXT = 8_000
_DEEP = 10_000
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
        return failure("RE", f"raised {type(error).__name__[:60]}, which cannot be shown")


def failure(verdict: str, reason: str, trace: str = "") -> dict[str, Any]:
    """Return the body of an error frame."""
    return {"verdict": verdict, "reason": reason[:MAX_TEXT], "traceback": trace[:MAX_TEXT]}


def _describe(error: BaseException) -> dict[str, Any]:
    frame = _last_user_frame(error.__traceback__)
    place = f" (line {frame.tb_lineno})" if frame else ""
    trace = _format(error)
    if _is_out_of_memory(error):
        return failure("MLE", f"ran out of memory{place}{_describe_depth(error)}", trace)
    if isinstance(error, SystemExit):
        return failure("EXITED", f"left with exit({error.code!r}){place} before answering", trace)
    if isinstance(error, OSError) and error.errno in _REFUSALS:
        what = _source_of_call(frame) or type(error).__name__
        return failure("BLOCKED", f"{what} is not allowed in the sandbox{place}", trace)
    if isinstance(error, RecursionError):
        return failure("RE", f"the recursion has no end or is too deep{place}", trace)
    text = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
    return failure("RE", f"{text[:300]}{place}", trace)


def _is_out_of_memory(error: BaseException) -> bool:
    if isinstance(error, SystemError):
        # CPython 3.11 says this where there is no memory for one more frame of a recursion.
        return "without exception set" in str(error)
    is_refused = isinstance(error, OSError) and error.errno == errno.ENOMEM
    return is_refused or isinstance(error, MemoryError)


def _describe_depth(error: BaseException) -> str:
    depth = sum(1 for _ in _frames(error.__traceback__))
    return f", {depth} calls deep; has the recursion an end?" if depth > _DEEP else ""


def describe_syntax(error: Exception) -> dict[str, Any]:
    """Return the error frame of a program that does not compile."""
    line = getattr(error, "lineno", None)
    place = f" (line {line})" if line else ""
    message = getattr(error, "msg", None) or str(error)
    trace = "".join(traceback.format_exception_only(error))
    return failure("CE", f"{type(error).__name__}: {message}{place}", trace)


def _frames(trace: types.TracebackType | None) -> Iterator[types.TracebackType]:
    while trace is not None:
        yield trace
        trace = trace.tb_next


def _last_user_frame(trace: types.TracebackType | None) -> types.TracebackType | None:
    last = None
    for frame in _frames(trace):
        if frame.tb_frame.f_code.co_filename == SOLUTION:
            last = frame
    return last


def _format(error: BaseException) -> str:
    """Return the trace from the user's own first frame on."""
    own = next(
        (
            frame
            for frame in _frames(error.__traceback__)
            if frame.tb_frame.f_code.co_filename == SOLUTION
        ),
        None,
    )
    shown = traceback.TracebackException(
        type(error), error, own, limit=-MAX_FRAMES, lookup_lines=False, compact=True
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
