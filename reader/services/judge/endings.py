"""The verdict on a process that ended instead of answering.

Precedence: the judge's own reason to end it, then the signal, then that it left by itself.
"""

from __future__ import annotations

import os
import signal
from dataclasses import dataclass
from enum import Enum

from reader.core.problem import Limits
from reader.core.verdict import Verdict
from reader.services.judge.inside import wire
from reader.services.judge.output import MAX_BYTES
from reader.services.judge.session import Ending, Kill


class Phase(Enum):
    """What the process was at when it ended, in words that end a sentence."""

    COMPILING = "while the program was compiled"
    BUILDING = "while the arguments were built"
    RUNNING = ""
    ANSWERING = "while the answer was written down"


_CRASHES = frozenset({signal.SIGSEGV, signal.SIGBUS, signal.SIGABRT, signal.SIGILL})
# Not all of what a limit counts is resident when the limit is met.
_NEARLY_ALL = 0.9
# The stack may grow to 120 MB (`inside.linux.limits`); a crash with that much in use is its end.
_FULL_STACK_MB = 100
_WAITED = "idle time-out: waited for something that never came (a sleep, a lock, an input)"
_PRINTED = f"output limit: printed more than {MAX_BYTES >> 20} MB; take the prints out"
_TIMERS = frozenset({signal.SIGALRM, signal.SIGVTALRM, signal.SIGPROF})
_BY_SIGNAL: dict[int, tuple[Verdict, str]] = {
    signal.SIGSYS: (Verdict.BLOCKED, "made a system call of another machine, which is forbidden"),
    signal.SIGSEGV: (Verdict.RE, "crashed (SIGSEGV): it used memory that is not there"),
    signal.SIGKILL: (Verdict.RE, "was killed: by itself, or by the system for want of memory"),
}


@dataclass(frozen=True, slots=True)
class Used:
    """What had been used at the end, by the kernel's account: of the case, and above idle."""

    cpu_ms: float
    peak_mb: float


def explain_ending(ending: Ending, limits: Limits, phase: Phase, used: Used) -> tuple[Verdict, str]:
    """Return the verdict and its reason in one sentence."""
    verdict, reason = _explain(ending, limits, phase, used)
    return verdict, f"{reason} ({phase.value})" if phase.value else reason


def explain_time(limits: Limits) -> str:
    """Return the reason of a TLE."""
    return (
        f"used more than {limits.cpu_ms} ms of CPU time; "
        "look for a loop without end, or for an algorithm that grows more slowly"
    )


def _explain(ending: Ending, limits: Limits, phase: Phase, used: Used) -> tuple[Verdict, str]:
    if ending.kill is not None:
        return _explain_kill(ending.kill, limits, phase)
    status = ending.ended.status
    if not os.WIFSIGNALED(status):
        return Verdict.EXITED, _explain_exit(os.waitstatus_to_exitcode(status))
    return _explain_signal(os.WTERMSIG(status), limits, phase, used)


def _explain_exit(code: int) -> str:
    if code == wire.BROKEN_EXIT:
        return (
            "the program replaced something that Python and the judge stand on, such as a "
            f"built-in function or a module, and the process broke (exit code {code})"
        )
    return f"the program left with exit code {code} before answering"


def _explain_signal(number: int, limits: Limits, phase: Phase, used: Used) -> tuple[Verdict, str]:
    if number in (signal.SIGXCPU, signal.SIGKILL) and used.cpu_ms >= limits.cpu_ms:
        # The kernel's own limit on CPU time ends a process by either of the two.
        return Verdict.TLE, explain_time(limits)
    if number in _CRASHES | {signal.SIGKILL} and used.peak_mb >= _NEARLY_ALL * limits.memory_mb:
        return Verdict.MLE, f"needed more than {limits.memory_mb} MB"
    if phase is Phase.COMPILING and number in _CRASHES:
        return Verdict.CE, "the compiler gave up: the program is nested too deeply"
    if number == signal.SIGSEGV and used.peak_mb >= _FULL_STACK_MB:
        return Verdict.RE, "stack overflow: the recursion has no end or is too deep"
    if number in _TIMERS:
        return Verdict.EXITED, f"ended by a timer it had set itself ({_name(number)})"
    return _BY_SIGNAL.get(number) or (Verdict.RE, f"crashed ({_name(number)})")


def _explain_kill(kill: Kill, limits: Limits, phase: Phase) -> tuple[Verdict, str]:
    match kill:
        case Kill.CPU if phase is Phase.RUNNING:
            return Verdict.TLE, explain_time(limits)
        case Kill.CPU:
            return Verdict.TLE, "used too much CPU time"
        case Kill.WALL:
            return Verdict.TLE, _WAITED
        case Kill.OUTPUT:
            return Verdict.OLE, _PRINTED
        case Kill.FRAME:
            reason = "the answer could not be read: the program wrote to the judge's own channel"
            return Verdict.BAD_RETURN, reason
        case Kill.STOPPED:
            return Verdict.EXITED, "stopped before it had answered"


def _name(number: int) -> str:
    # Real-time signals but the first and last have no name.
    valid = {int(each) for each in signal.Signals}
    return signal.Signals(number).name if number in valid else f"signal {number}"
