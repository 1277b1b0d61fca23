"""The verdict on a process that ended instead of answering.

Precedence: the judge's own reason to end it, then the signal, then that it left by itself.
"""

from __future__ import annotations

import signal
from dataclasses import dataclass
from enum import Enum

from reader.core.problem import Limits
from reader.core.saying import say
from reader.core.verdict import Verdict
from reader.services.judge.inside import wire
from reader.services.judge.output import MAX_BYTES
from reader.services.judge.session import Ending, Kill


class Phase(Enum):
    """What the process was at when it ended, in words that end a sentence."""

    COMPILING = say("while the program was compiled")
    BUILDING = say("while the arguments were built")
    RUNNING = ""
    ANSWERING = say("while the answer was written down")


def _numbers(*names: str) -> frozenset[int]:
    """Return the signals of these names that this system has."""
    return frozenset(each.value for each in signal.Signals if each.name in names)


_CRASHES = _numbers("SIGSEGV", "SIGBUS", "SIGABRT", "SIGILL")
_KILLED = _numbers("SIGKILL")
_OUT_OF_TIME = _numbers("SIGXCPU") | _KILLED
# Not all of what a limit counts is resident when the limit is met.
_NEARLY_ALL = 0.9
# Who has used so much of its CPU time did not wait: others had the processor.
_BUSY = 0.25
# The stack may grow to 120 MB (`inside.linux.limits`); a crash with that much in use is its end.
_FULL_STACK_MB = 100
_BY_KILL = {
    Kill.WALL: (
        Verdict.TLE,
        say("idle time-out: waited for something that never came (a sleep, a lock, an input)"),
    ),
    Kill.OUTPUT: (
        Verdict.OLE,
        say(
            "output limit: printed more than {limit} MB; take the prints out",
            limit=MAX_BYTES >> 20,
        ),
    ),
    Kill.FRAME: (
        Verdict.BAD_RETURN,
        say("the answer could not be read: the program wrote to the judge's own channel"),
    ),
    Kill.STOPPED: (Verdict.EXITED, say("stopped before it had answered")),
}
_TIMERS = _numbers("SIGALRM", "SIGVTALRM", "SIGPROF")
_BY_SIGNAL = {
    "SIGSYS": (
        Verdict.BLOCKED,
        say("made a system call of another machine, which is forbidden"),
    ),
    "SIGSEGV": (Verdict.RE, say("crashed (SIGSEGV): it used memory that is not there")),
    "SIGKILL": (
        Verdict.RE,
        say("was killed: by itself, or by the system for want of memory"),
    ),
}


@dataclass(frozen=True, slots=True)
class Used:
    """What had been used at the end, by the kernel's account: of the case, and above idle."""

    cpu_ms: float
    peak_mb: float


def explain_ending(ending: Ending, limits: Limits, phase: Phase, used: Used) -> tuple[Verdict, str]:
    """Return the verdict and its reason in one sentence."""
    verdict, reason = _explain(ending, limits, phase, used)
    if not phase.value:
        return verdict, reason
    return verdict, say("{reason} ({phase})", reason=reason, phase=phase.value)


def signal_of(status: int) -> int:
    """Return the signal that ended a process, 0 where it left by itself.

    The status is laid out as wait4 does it on Linux and macOS, whatever system this is.
    """
    return status & 0x7F


def exit_code_of(status: int) -> int:
    """Return the code that a process left with."""
    return (status >> 8) & 0xFF


def explain_time(limits: Limits) -> str:
    """Return the reason of a TLE."""
    return say(
        "used more than {limit} ms of CPU time; "
        "look for a loop without end, or for an algorithm that grows more slowly",
        limit=limits.cpu_ms,
    )


def _explain(ending: Ending, limits: Limits, phase: Phase, used: Used) -> tuple[Verdict, str]:
    if ending.kill is not None:
        if ending.kill is Kill.WALL and used.cpu_ms >= _BUSY * limits.cpu_ms:
            return Verdict.TLE, _explain_slow_machine(used)
        return _explain_kill(ending.kill, limits, phase)
    number = signal_of(ending.ended.status)
    if number == 0:
        return Verdict.EXITED, _explain_exit(exit_code_of(ending.ended.status))
    return _explain_signal(number, limits, phase, used)


def _explain_exit(code: int) -> str:
    if code == wire.BROKEN_EXIT:
        return say(
            "the program replaced something that Python and the judge stand on, such as a "
            "built-in function or a module, and the process broke (exit code {code})",
            code=code,
        )
    return say("the program left with exit code {code} before answering", code=code)


def _explain_signal(number: int, limits: Limits, phase: Phase, used: Used) -> tuple[Verdict, str]:
    if number in _OUT_OF_TIME and used.cpu_ms >= limits.cpu_ms:
        # The kernel's own limit on CPU time ends a process by either of the two.
        return Verdict.TLE, explain_time(limits)
    if number in _CRASHES | _KILLED and used.peak_mb >= _NEARLY_ALL * limits.memory_mb:
        return Verdict.MLE, _explain_memory(limits)
    if phase is Phase.COMPILING and number in _CRASHES:
        return Verdict.CE, say("the compiler gave up: the program is nested too deeply")
    if number == signal.SIGSEGV and used.peak_mb >= _FULL_STACK_MB:
        return Verdict.RE, say(
            "stack overflow: the recursion has no end or is too deep{place}", place=""
        )
    if number in _TIMERS:
        return Verdict.EXITED, say(
            "ended by a timer it had set itself ({signal})", signal=_name(number)
        )
    return _BY_SIGNAL.get(_name(number)) or (
        Verdict.RE,
        say("crashed ({signal})", signal=_name(number)),
    )


def _explain_kill(kill: Kill, limits: Limits, phase: Phase) -> tuple[Verdict, str]:
    if kill is Kill.CPU:
        is_running = phase is Phase.RUNNING
        return Verdict.TLE, explain_time(limits) if is_running else say("used too much CPU time")
    if kill is Kill.MEMORY:
        return Verdict.MLE, _explain_memory(limits)
    return _BY_KILL[kill]


def _explain_slow_machine(used: Used) -> str:
    return say(
        "time-out: this machine was too busy, it gave the program {used} ms of CPU time; "
        "look for a loop without end, or try again",
        used=round(used.cpu_ms),
    )


def _explain_memory(limits: Limits) -> str:
    return say("needed more than {limit} MB", limit=limits.memory_mb)


def _name(number: int) -> str:
    # Real-time signals but the first and last have no name.
    valid = {int(each) for each in signal.Signals}
    return signal.Signals(number).name if number in valid else f"signal {number}"
