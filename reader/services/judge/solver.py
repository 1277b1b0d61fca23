"""Answers of one program to case after case, in as few processes as they allow."""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Protocol

from reader.core.errors import Fault
from reader.core.problem import Entry, Limits
from reader.core.saying import say
from reader.core.verdict import Verdict
from reader.services.judge.answers import Answer
from reader.services.judge.endings import Phase, Used, explain_ending, explain_time
from reader.services.judge.hello import read_hello
from reader.services.judge.inside import wire
from reader.services.judge.job import EncodedCase
from reader.services.judge.replies import ValueReader, read_error
from reader.services.judge.session import Allowance, Budget, Kill, Session, SessionOverError
from reader.services.judge.source import ProcessSource

_MB = 1 << 20
_COMPILING = Budget(cpu_s=10.0, wall_s=30.0)
# Building the arguments and writing the answer is our work: a million ints take 0.1 s, trees
# ten times that. A program can stretch it, by the properties of the nodes it returns or by
# frames of its own: what is beyond the time that values of such a size take is the program's.
_WORK_CPU_S, _WORK_CPU_S_PER_MB = 0.3, 1.0
_CODEC_CPU_S = 5.0
_CODEC_CPU_S_PER_MB = 0.5
_BACKSTOP_S = 30
_MOST_BLOBS = 10_000
# Building the arguments of so small a case takes less than 0.3 ms, whatever they are made of.
_SMALL_BYTES = 1 << 10
_COARSE_FROM_MS = 100
_GO = wire.pack(wire.GO)


class StoppedError(Exception):
    """The user asked for the end."""


class SolverLike(Protocol):
    """What answers case after case with one program."""

    @property
    def has_history(self) -> bool:
        """Whether the last case shared its process with one before it."""

    def answer(self, case: EncodedCase) -> Answer:
        """Return the program's answer to one encoded case."""

    def retire(self) -> float:
        """Let the process go; return the peak of its memory in MB, above the idle one's."""

    def close(self) -> None:
        """End the process at once."""


@dataclass(frozen=True, slots=True)
class _Meter:
    """The clocks at the start of a case."""

    cpu_s: float
    wall_s: float


class Solver:
    """Runs one program; the process is kept from case to case until it ends or is retired."""

    def __init__(
        self,
        processes: ProcessSource,
        job: bytes,
        limits: Limits,
        should_stop: Callable[[], bool],
        *,
        most_cases: int,
        entry: Entry | None = None,
    ) -> None:
        """``entry`` is None for a pack's own program."""
        self._reader = ValueReader(entry)
        self._processes = processes
        self._job = job
        self._limits = limits
        self._should_stop = should_stop
        # RLIMIT_CPU is only there for a judge that hangs: it counts over all of a process.
        self._backstop_s = math.ceil(limits.cpu_ms / 1000 * most_cases) + _BACKSTOP_S
        self._session: Session | None = None
        self._phase = Phase.COMPILING
        self._meter = _Meter(0.0, 0.0)
        self._stretched_s = 0.0
        self._idle_kb = 0
        self._cases_run = 0

    @property
    def has_history(self) -> bool:
        """Whether the last case shared its process with one before it."""
        return self._cases_run > 1

    def answer(self, case: EncodedCase) -> Answer:
        """Return the program's answer to one encoded case.

        Raises:
            StoppedError: ``should_stop`` said so.
            Fault: The sandbox itself failed.
        """
        try:
            failed = self._start() if self._session is None else None
            answer = failed or self._converse(self._current(), case)
        except SessionOverError as over:
            return self._explain(over)
        # After either of these the process is of no more use.
        if answer.failure in (Verdict.MLE, Verdict.CE, Verdict.BAD_RETURN):
            return replace(answer, peak_mb=self.retire())
        return answer

    def retire(self) -> float:
        """Let the process go; return the peak of its memory in MB, above the idle one's."""
        session, self._session = self._session, None
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
        self._phase = Phase.COMPILING
        self._meter = _Meter(0.0, time.monotonic())
        self._session = session = Session(
            self._processes,
            memory_bytes=self._limits.memory_mb * _MB,
            cpu_s=self._backstop_s,
            should_stop=self._should_stop,
        )
        self._idle_kb = read_hello(session, self._processes)
        session.send(wire.pack(wire.JOB, self._job))
        kind, body = session.wait_for(wire.COMPILED + wire.ERROR, _COMPILING)
        return None if kind == wire.COMPILED else read_error(body)

    def _converse(self, session: Session, case: EncodedCase) -> Answer:
        self._cases_run += 1
        self._stretched_s = 0.0
        failed = (
            self._run_small(session, case) if self._is_small(case) else self._run(session, case)
        )
        if failed is not None:
            return failed
        cpu_ms, wall_ms = self._read_meter(session.cpu_s())
        self._phase = Phase.ANSWERING
        session.send(_GO)
        answer = self._read_answer(session, case)
        cpu_ms += 1000 * self._stretched_s
        if cpu_ms > self._limits.cpu_ms:
            answer = Answer(Verdict.TLE, explain_time(self._limits))
        return replace(answer, cpu_ms=cpu_ms, wall_ms=wall_ms, stdout=session.take_stdout())

    def _is_small(self, case: EncodedCase) -> bool:
        # The first case of a process also pays for the pages that it is the first to touch.
        is_worth_a_clock = self._cases_run == 1 or self._limits.cpu_ms < _COARSE_FROM_MS
        is_one_frame = case.frames.startswith(wire.CASE)
        return is_one_frame and len(case.frames) < _SMALL_BYTES and not is_worth_a_clock

    def _run_small(self, session: Session, case: EncodedCase) -> Answer | None:
        """Have a small case built and run in one; return an answer only where that failed."""
        session.expect_silence()
        session.take_stdout()
        self._phase = Phase.RUNNING
        allowed = self._start_the_clock(session, self._call_budget())
        session.send(wire.SMALL_CASE + case.frames[1:])
        kind, body = session.wait_for(wire.DONE + wire.ERROR, allowed)
        return read_error(body) if kind == wire.ERROR else None

    def _run(self, session: Session, case: EncodedCase) -> Answer | None:
        """Have a case built, then run; return an answer only where it could not be built."""
        self._phase = Phase.BUILDING
        allowed = self._start_the_clock(session, _codec_budget(len(case.frames)))
        session.expect_silence()
        session.send(case.frames)
        kind, body = session.wait_for(wire.READY + wire.ERROR, allowed)
        if kind == wire.ERROR:
            return read_error(body)
        self._count_stretch(session, allowed, len(case.frames))
        session.take_stdout()
        self._phase = Phase.RUNNING
        allowed = self._start_the_clock(session, self._call_budget())
        session.send(_GO)
        session.wait_for(wire.DONE, allowed)
        return None

    def _start_the_clock(self, session: Session, budget: Budget) -> Allowance:
        allowed = session.allow(budget)
        self._meter = _Meter(allowed.cpu_start, time.monotonic())
        return allowed

    def _read_answer(self, session: Session, case: EncodedCase) -> Answer:
        blobs: list[bytes] = []
        # One allowance for all: a program could send empty arrays for ever.
        allowed = session.allow(_codec_budget(0))
        while sum(map(len, blobs)) <= wire.MAX_FRAME and len(blobs) <= _MOST_BLOBS:
            kind, body = session.wait_for(wire.BLOB + wire.VALUE + wire.ERROR, allowed)
            if kind == wire.VALUE:
                self._count_stretch(session, allowed, len(body) + sum(map(len, blobs)))
                return self._reader.read(body, blobs, case.ops)
            if kind == wire.ERROR:
                return read_error(body)
            blobs.append(body)
        said = say("returned more than 64 MB, or {count} arrays", count=_MOST_BLOBS)
        return Answer(Verdict.BAD_RETURN, said)

    def _count_stretch(self, session: Session, allowed: Allowance, size: int) -> None:
        """Count what was used since ``allowed`` began beyond our own work on so many bytes."""
        due = _WORK_CPU_S + _WORK_CPU_S_PER_MB * size / _MB
        self._stretched_s += max(0.0, session.cpu_s() - allowed.cpu_start - due)

    def _explain(self, over: SessionOverError) -> Answer:
        session, self._session = self._current(), None
        ended = over.ending.ended
        stdout = session.stdout.take()
        session.close()
        if over.ending.kill is Kill.STOPPED:
            raise StoppedError from None
        cpu_ms, wall_ms = self._read_meter(ended.cpu_ms / 1000)
        used = Used(cpu_ms, self._above_idle(ended.peak_kb))
        verdict, reason = explain_ending(over.ending, self._limits, self._phase, used)
        return Answer(
            failure=verdict,
            reason=reason,
            cpu_ms=cpu_ms,
            wall_ms=wall_ms,
            peak_mb=used.peak_mb,
            stdout=stdout,
        )

    def _read_meter(self, cpu_s: float) -> tuple[float, float]:
        cpu_ms = 1000 * (cpu_s - self._meter.cpu_s)
        return cpu_ms, 1000 * (time.monotonic() - self._meter.wall_s)

    def _call_budget(self) -> Budget:
        cpu_s = self._limits.cpu_ms / 1000
        return Budget(cpu_s=cpu_s, wall_s=3 * cpu_s + 1)

    def _above_idle(self, peak_kb: int) -> float:
        return max(0, peak_kb - self._idle_kb) / 1024

    def _current(self) -> Session:
        if self._session is None:
            raise Fault(say("the program has no process"))
        return self._session


def _codec_budget(size: int) -> Budget:
    cpu_s = _CODEC_CPU_S + _CODEC_CPU_S_PER_MB * size / _MB
    return Budget(cpu_s=cpu_s, wall_s=2 * cpu_s)
