"""Answers of one program to case after case, in as few processes as they allow."""

from __future__ import annotations

import json
import math
import time
from collections.abc import Callable

from reader.core.errors import Fault
from reader.core.problem import Limits
from reader.core.verdict import Verdict
from reader.services.judge.answers import Answer
from reader.services.judge.endings import explain_ending, explain_time
from reader.services.judge.hello import read_hello
from reader.services.judge.inside import wire
from reader.services.judge.processes import Zygote
from reader.services.judge.session import Budget, Kill, Session, SessionOverError

_MB = 1 << 20
_COMPILING = Budget(cpu_s=10.0, wall_s=30.0)
# Building arguments and writing answers is our work: this much, and by the size in MB.
_CODEC_CPU_S = 2.0
_CODEC_CPU_S_PER_MB = 1.0
# RLIMIT_CPU is only there for a judge that hangs, and counts over all cases of a process.
_BACKSTOP_CASES = 1_000


class StoppedError(Exception):
    """The user asked for the end."""


class Solver:
    """Runs one program; the process is kept from case to case until it ends or is retired."""

    def __init__(
        self, zygote: Zygote, job: bytes, limits: Limits, should_stop: Callable[[], bool]
    ) -> None:
        self._zygote = zygote
        self._job = job
        self._limits = limits
        self._should_stop = should_stop
        self._session: Session | None = None
        self._idle_kb = 0
        self._cases_run = 0

    @property
    def has_history(self) -> bool:
        """Whether the last case shared its process with one before it."""
        return self._cases_run > 1

    def answer(self, case: bytes) -> Answer:
        """Return the program's answer to one encoded case.

        Raises:
            StoppedError: ``should_stop`` said so.
            Fault: The sandbox itself failed.
        """
        started = time.monotonic()
        try:
            failed = self._start() if self._session is None else None
            return failed or self._converse(case)
        except SessionOverError as over:
            return self._explain(over, started)

    def retire(self) -> float:
        """Let the process go; return the peak of its memory in MB, above the idle one's."""
        session, self._session = self._session, None
        self._cases_run = 0
        if session is None:
            return 0.0
        return self._above_idle(session.finish().ended.peak_kb)

    def close(self) -> None:
        """End the process at once."""
        session, self._session = self._session, None
        if session is not None:
            session.close()

    def _start(self) -> Answer | None:
        """Start a process and compile; return an answer only where that already failed."""
        self._cases_run = 0
        cpu_s = math.ceil(self._limits.cpu_ms / 1000 * _BACKSTOP_CASES)
        self._session = session = Session(
            self._zygote,
            memory_bytes=self._limits.memory_mb * _MB,
            cpu_s=cpu_s,
            should_stop=self._should_stop,
        )
        self._idle_kb = read_hello(session, self._zygote)
        session.send(wire.JOB, self._job)
        kind, body = session.wait_for(wire.COMPILED + wire.ERROR, _COMPILING)
        return None if kind == wire.COMPILED else self._read_error(body, 0.0, 0.0)

    def _converse(self, case: bytes) -> Answer:
        session = self._current()
        self._cases_run += 1
        session.send(wire.CASE, case)
        session.wait_for(wire.READY, _codec_budget(len(case)))
        session.stdout.take()
        cpu_before, wall_before = session.cpu_s(), time.monotonic()
        session.send(wire.GO)
        session.wait_for(wire.DONE, self._call_budget())
        cpu_ms = 1000 * (session.cpu_s() - cpu_before)
        wall_ms = 1000 * (time.monotonic() - wall_before)
        kind, body = session.wait_for(wire.VALUE + wire.ERROR, _codec_budget(wire.MAX_FRAME))
        if cpu_ms > self._limits.cpu_ms:
            return self._timed(Answer(Verdict.TLE, explain_time(self._limits)), cpu_ms, wall_ms)
        if kind == wire.ERROR:
            return self._read_error(body, cpu_ms, wall_ms)
        return self._read_value(body, cpu_ms, wall_ms)

    def _read_value(self, body: bytes, cpu_ms: float, wall_ms: float) -> Answer:
        try:
            got = json.loads(body)
        except (ValueError, RecursionError):
            return self._timed(
                Answer(Verdict.BAD_RETURN, "the answer is not a value that can be read back"),
                cpu_ms,
                wall_ms,
            )
        return self._timed(Answer(got=got), cpu_ms, wall_ms)

    def _read_error(self, body: bytes, cpu_ms: float, wall_ms: float) -> Answer:
        try:
            said = json.loads(body)
            failure = Verdict(said["verdict"])
            answer = Answer(failure, str(said["reason"]), str(said["traceback"]))
        except (ValueError, RecursionError, KeyError, TypeError):
            reason = "the program wrote to the judge's own channel"
            answer = Answer(Verdict.BAD_RETURN, reason)
        if answer.failure in _NOT_A_PROGRAMS_WORD:
            answer = Answer(Verdict.RE, "the program wrote to the judge's own channel")
        return self._timed(answer, cpu_ms, wall_ms)

    def _timed(self, answer: Answer, cpu_ms: float, wall_ms: float) -> Answer:
        """Complete an answer with what it cost; a process that ran out of memory is given up."""
        session = self._current()
        timed = Answer(
            failure=answer.failure,
            reason=answer.reason,
            traceback=answer.traceback,
            got=answer.got,
            cpu_ms=cpu_ms,
            wall_ms=wall_ms,
            stdout=session.stdout.take(),
        )
        if answer.failure in (Verdict.MLE, Verdict.CE):
            self.retire()
        return timed

    def _explain(self, over: SessionOverError, started: float) -> Answer:
        session, self._session = self._current(), None
        ended = over.ending.ended
        peak_mb = self._above_idle(ended.peak_kb)
        stdout = session.stdout.take()
        session.close()
        if over.ending.kill is Kill.STOPPED:
            raise StoppedError from None
        verdict, reason = explain_ending(over.ending, self._limits, peak_mb=peak_mb)
        return Answer(
            failure=verdict,
            reason=reason,
            cpu_ms=ended.cpu_ms,
            wall_ms=1000 * (time.monotonic() - started),
            peak_mb=peak_mb,
            stdout=stdout,
        )

    def _call_budget(self) -> Budget:
        cpu_s = self._limits.cpu_ms / 1000
        return Budget(cpu_s=cpu_s, wall_s=3 * cpu_s + 1)

    def _above_idle(self, peak_kb: int) -> float:
        return max(0, peak_kb - self._idle_kb) / 1024

    def _current(self) -> Session:
        if self._session is None:
            raise Fault("the program has no process")
        return self._session


# Only the judge gives these; the frame that claims one was not sent by our code.
_NOT_A_PROGRAMS_WORD = frozenset({Verdict.AC, Verdict.WA, Verdict.TLE, Verdict.OLE, Verdict.IE})


def _codec_budget(size: int) -> Budget:
    cpu_s = _CODEC_CPU_S + _CODEC_CPU_S_PER_MB * size / _MB
    return Budget(cpu_s=cpu_s, wall_s=3 * cpu_s + 1)
