"""The verdict on a process that ended instead of answering.

Precedence: the judge's own reason to end it, then the signal, then that it left by itself.
"""

from __future__ import annotations

import os
import signal

from reader.core.problem import Limits
from reader.core.verdict import Verdict
from reader.services.judge.output import MAX_BYTES
from reader.services.judge.session import Ending, Kill

CRASHED_BEFORE_RUNNING = 70
_NEARLY_ALL = 0.9
_CRASHES = frozenset({signal.SIGSEGV, signal.SIGBUS, signal.SIGABRT, signal.SIGILL})
_TIMERS = frozenset({signal.SIGALRM, signal.SIGVTALRM, signal.SIGPROF})
_BY_SIGNAL = {
    signal.SIGSYS: (Verdict.BLOCKED, "made a system call of another machine, which is forbidden"),
    signal.SIGSEGV: (
        Verdict.RE,
        "crashed (SIGSEGV); most often a recursion too deep for the stack",
    ),
    signal.SIGKILL: (Verdict.RE, "was killed: by itself, or by the system for want of memory"),
}


def explain_ending(ending: Ending, limits: Limits, *, peak_mb: float) -> tuple[Verdict, str]:
    """Return the verdict and its reason in one sentence."""
    if ending.kill is not None:
        return _explain_kill(ending.kill, limits)
    status = ending.ended.status
    if os.WIFSIGNALED(status):
        number = signal.Signals(os.WTERMSIG(status))
        return _explain_signal(number, limits, is_full=peak_mb >= _NEARLY_ALL * limits.memory_mb)
    code = os.waitstatus_to_exitcode(status)
    return Verdict.EXITED, f"the program left with exit code {code} before answering"


def explain_time(limits: Limits) -> str:
    """Return the reason of a TLE."""
    return (
        f"used more than {limits.cpu_ms} ms of CPU time; "
        "look for a loop without end or an algorithm that grows more slowly"
    )


def _explain_kill(kill: Kill, limits: Limits) -> tuple[Verdict, str]:
    match kill:
        case Kill.CPU:
            return Verdict.TLE, explain_time(limits)
        case Kill.WALL:
            return Verdict.TLE, "waited for something that never came (a sleep, a lock, an input)"
        case Kill.OUTPUT:
            return Verdict.OLE, f"printed more than {MAX_BYTES >> 20} MB; take the prints out"
        case Kill.FRAME:
            reason = "the answer could not be read: the program wrote to the judge's own channel"
            return Verdict.BAD_RETURN, reason
        case Kill.STOPPED:
            return Verdict.EXITED, "stopped before it had answered"


def _explain_signal(
    number: signal.Signals, limits: Limits, *, is_full: bool
) -> tuple[Verdict, str]:
    if is_full and number in _CRASHES | {signal.SIGKILL}:
        return Verdict.MLE, f"needed more than {limits.memory_mb} MB ({number.name})"
    if number in _TIMERS:
        return Verdict.EXITED, f"ended by a timer it had set itself ({number.name})"
    if number is signal.SIGXCPU:
        return Verdict.TLE, explain_time(limits)
    known = _BY_SIGNAL.get(number)
    return known or (Verdict.RE, f"crashed ({number.name})")
