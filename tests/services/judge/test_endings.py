"""Which verdict goes before which, where a process ended instead of answering."""

from __future__ import annotations

import signal

import pytest

from reader.core.problem import Limits
from reader.core.verdict import Verdict
from reader.services.judge.endings import Phase, Used, explain_ending
from reader.services.judge.session import Ending, Kill
from reader.services.judge.source import Ended

LIMITS = Limits(cpu_ms=1000, memory_mb=200)
LITTLE = Used(cpu_ms=10, peak_mb=5)
ALL_CPU = Used(cpu_ms=1001, peak_mb=5)
HALF_CPU = Used(cpu_ms=500, peak_mb=5)
ALL_MEMORY = Used(cpu_ms=10, peak_mb=190)
ALL_STACK = Used(cpu_ms=10, peak_mb=120)
EVERYTHING = Used(cpu_ms=5000, peak_mb=200)


def explained(kill: Kill | None, status: int, used: Used, phase: Phase) -> tuple[Verdict, str]:
    ending = Ending(kill, Ended(job=1, status=status, cpu_ms=used.cpu_ms, peak_kb=0))
    return explain_ending(ending, LIMITS, phase, used)


@pytest.mark.parametrize(
    ("kill", "status", "used", "verdict", "reason"),
    [
        # The judge's own reason goes before the signal, and before what was used.
        (Kill.OUTPUT, signal.SIGKILL, EVERYTHING, Verdict.OLE, "output limit: printed more"),
        (Kill.WALL, signal.SIGKILL, ALL_MEMORY, Verdict.TLE, "idle time-out: waited"),
        (Kill.WALL, signal.SIGSEGV, LITTLE, Verdict.TLE, "idle time-out: waited"),
        (Kill.WALL, signal.SIGKILL, HALF_CPU, Verdict.TLE, "too busy, it gave the program 500 ms"),
        (Kill.FRAME, signal.SIGKILL, EVERYTHING, Verdict.BAD_RETURN, "the judge's own channel"),
        (Kill.CPU, signal.SIGKILL, ALL_MEMORY, Verdict.TLE, "1000 ms of CPU time"),
        (Kill.MEMORY, signal.SIGKILL, ALL_CPU, Verdict.MLE, "needed more than 200 MB"),
        (Kill.STOPPED, signal.SIGKILL, EVERYTHING, Verdict.EXITED, "stopped before"),
        (Kill.OUTPUT, 0, LITTLE, Verdict.OLE, "output limit"),
        # Then the signal: the kernel's limit on CPU time, memory, the stack, what is left.
        (None, signal.SIGXCPU, EVERYTHING, Verdict.TLE, "1000 ms of CPU time"),
        (None, signal.SIGKILL, EVERYTHING, Verdict.TLE, "1000 ms of CPU time"),
        (None, signal.SIGKILL, ALL_MEMORY, Verdict.MLE, "needed more than 200 MB"),
        (None, signal.SIGKILL, LITTLE, Verdict.RE, "was killed"),
        (None, signal.SIGSEGV, ALL_MEMORY, Verdict.MLE, "needed more than 200 MB"),
        (None, signal.SIGSEGV, ALL_STACK, Verdict.RE, "stack overflow"),
        (None, signal.SIGSEGV, LITTLE, Verdict.RE, "crashed (SIGSEGV)"),
        (None, signal.SIGSEGV, ALL_CPU, Verdict.RE, "crashed (SIGSEGV)"),
        (None, signal.SIGSYS, EVERYTHING, Verdict.BLOCKED, "a system call of another machine"),
        (None, signal.SIGALRM, LITTLE, Verdict.EXITED, "a timer it had set itself (SIGALRM)"),
        (None, signal.SIGXCPU, LITTLE, Verdict.RE, "crashed (SIGXCPU)"),
        (None, 40, LITTLE, Verdict.RE, "crashed (signal 40)"),
        # An exit comes last, whatever was used and whatever its code.
        (None, 0, EVERYTHING, Verdict.EXITED, "exit code 0 before answering"),
        (None, 7 << 8, LITTLE, Verdict.EXITED, "exit code 7 before answering"),
        (None, 70 << 8, LITTLE, Verdict.EXITED, "replaced something that Python"),
    ],
)
def test_precedence(
    kill: Kill | None, status: int, used: Used, verdict: Verdict, reason: str
) -> None:
    found, said = explained(kill, status, used, Phase.RUNNING)

    assert found is verdict
    assert reason in said


@pytest.mark.parametrize(
    ("kill", "status", "phase", "verdict", "reason"),
    [
        (None, signal.SIGSEGV, Phase.COMPILING, Verdict.CE, "nested too deeply"),
        (None, signal.SIGKILL, Phase.COMPILING, Verdict.RE, "while the program was compiled"),
        (Kill.CPU, signal.SIGKILL, Phase.BUILDING, Verdict.TLE, "while the arguments were built"),
        (Kill.CPU, signal.SIGKILL, Phase.ANSWERING, Verdict.TLE, "the answer was written down"),
    ],
)
def test_the_reason_says_what_the_process_was_at(
    kill: Kill | None, status: int, phase: Phase, verdict: Verdict, reason: str
) -> None:
    found, said = explained(kill, status, LITTLE, phase)

    assert found is verdict
    assert reason in said
