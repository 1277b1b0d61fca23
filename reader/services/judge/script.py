"""Running one whole Python file in the sandbox, for ``yandu exec`` and Run in a note."""

from __future__ import annotations

import time
from collections.abc import Callable

from reader.core.problem import Limits
from reader.core.verdict import Verdict
from reader.services.judge.answers import Execution
from reader.services.judge.endings import (
    Phase,
    Used,
    exit_code_of,
    explain_ending,
    signal_of,
)
from reader.services.judge.hello import read_hello
from reader.services.judge.inside import wire
from reader.services.judge.job import encode_script
from reader.services.judge.session import Budget, Ending, Session
from reader.services.judge.source import ProcessSource

_MB = 1 << 20
_SIGNAL_BASE = 128


def run_script(
    processes: ProcessSource,
    source: str,
    limits: Limits,
    *,
    stdin: str = "",
    should_stop: Callable[[], bool] = lambda: False,
) -> Execution:
    """Return what the file printed and how it ended.

    Raises:
        Fault: The sandbox could not be put on.
    """
    session = Session(
        processes,
        memory_bytes=limits.memory_mb * _MB,
        cpu_s=limits.cpu_ms // 1000 + 2,
        should_stop=should_stop,
        stdin=stdin,
    )
    try:
        idle_kb = read_hello(session, processes)
        started = time.monotonic()
        session.send(wire.pack(wire.JOB, encode_script(source)))
        ending = session.wait_until_end(_budget(limits))
        wall_ms = 1000 * (time.monotonic() - started)
        return _describe(session, ending, limits, idle_kb=idle_kb, wall_ms=wall_ms)
    finally:
        session.close()


def _budget(limits: Limits) -> Budget:
    cpu_s = limits.cpu_ms / 1000
    return Budget(cpu_s=cpu_s, wall_s=3 * cpu_s + 1)


def _describe(
    session: Session, ending: Ending, limits: Limits, *, idle_kb: int, wall_ms: float
) -> Execution:
    peak_mb = max(0, ending.ended.peak_kb - idle_kb) / 1024
    signal, code = signal_of(ending.ended.status), exit_code_of(ending.ended.status)
    verdict, reason = Verdict.AC, ""
    if ending.kill is not None or signal:
        used = Used(ending.ended.cpu_ms, peak_mb)
        verdict, reason = explain_ending(ending, limits, Phase.RUNNING, used)
    return Execution(
        stdout=session.stdout.take(),
        stderr=session.stderr.take(),
        exit_code=_SIGNAL_BASE + signal if signal else code,
        verdict=verdict,
        reason=reason,
        cpu_ms=ending.ended.cpu_ms,
        wall_ms=wall_ms,
        peak_mb=peak_mb,
    )
