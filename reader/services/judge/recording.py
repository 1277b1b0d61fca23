"""One case run under the eye of `inside.recorder`, its steps read as they come."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field

from reader.core.problem import Limits
from reader.core.saying import say
from reader.core.steps import Ended, Recording, Step, read_step
from reader.core.verdict import Verdict
from reader.services.judge.answers import Answer
from reader.services.judge.endings import Phase, Used, explain_ending
from reader.services.judge.hello import read_hello
from reader.services.judge.inside import wire
from reader.services.judge.replies import read_error
from reader.services.judge.session import Budget, Kill, Session, SessionOverError
from reader.services.judge.solver import StoppedError
from reader.services.judge.source import ProcessSource

MOST_STEPS = 5_000
MOST_BYTES = 8 << 20
_MOST_FRAME = 1 << 20
_MOST_OUTER = 64
_MB = 1 << 20
_STARTING = Budget(cpu_s=10.0, wall_s=30.0)
_NOTES = frozenset({"threads", "untraced", "hidden"})


@dataclass(frozen=True, slots=True)
class Window:
    """Which steps are wanted: from number ``first`` on, at most ``steps`` of them."""

    first: int = 0
    steps: int = MOST_STEPS

    def fields(self) -> dict[str, int]:
        """Return it as the process reads it."""
        return {"first": self.first, "steps": self.steps, "size": MOST_BYTES}


class ForgedError(Exception):
    """A step that the recorder did not write, or more than it ever writes."""


@dataclass(slots=True)
class _Taken:
    window: Window
    steps: list[Step] = field(default_factory=list)
    size: int = 0

    def add(self, body: bytes) -> None:
        self.size += len(body)
        too_many = len(self.steps) >= self.window.steps + _MOST_OUTER
        # The recorder counts what it sends, so an honest run is never over.
        if too_many or self.size > MOST_BYTES or len(body) > _MOST_FRAME:
            raise ForgedError
        try:
            self.steps.append(read_step(json.loads(body)))
        except (ValueError, RecursionError) as error:
            raise ForgedError from error


class Recorder:
    """Has one case of a program recorded; ``limits`` are those of the recorded run."""

    def __init__(
        self, processes: ProcessSource, job: bytes, limits: Limits, window: Window
    ) -> None:
        self._processes, self._job, self._limits = processes, job, limits
        self._taken = _Taken(window)
        self._phase = Phase.COMPILING
        self._idle_kb = 0

    def record(self, case: bytes, should_stop: Callable[[], bool]) -> Recording:
        """Return the steps of one encoded case.

        Raises:
            StoppedError: ``should_stop`` said so.
            Fault: The sandbox itself failed.
        """
        session = Session(
            self._processes,
            memory_bytes=self._limits.memory_mb * _MB,
            cpu_s=self._limits.cpu_ms // 1000 + 30,
            should_stop=should_stop,
        )
        try:
            self._idle_kb = read_hello(session, self._processes)
            return self._converse(session, case)
        except SessionOverError as over:
            return self._explain(over)
        except ForgedError:
            return self._end(Ended.KILLED, _FORGED)
        finally:
            session.close()

    def _converse(self, session: Session, case: bytes) -> Recording:
        session.send(wire.pack(wire.JOB, self._job))
        kind, body = session.wait_for(wire.COMPILED + wire.ERROR, _STARTING)
        if kind == wire.ERROR:
            return self._end(Ended.RAISED, read_error(body))
        self._phase = Phase.RUNNING
        session.send(case)
        cpu_s = self._limits.cpu_ms / 1000
        allowed = session.allow(Budget(cpu_s=cpu_s, wall_s=3 * cpu_s + 1))
        while True:
            kind, body = session.wait_for(wire.STEP + wire.STEPS_END + wire.ERROR, allowed)
            if kind == wire.STEPS_END:
                return self._read_end(body)
            if kind == wire.ERROR:
                return self._end(Ended.RAISED, read_error(body))
            self._taken.add(body)

    def _read_end(self, body: bytes) -> Recording:
        try:
            said = json.loads(body)
            ended, count = Ended(said["how"]), said["count"]
            notes = tuple(note for note in said["notes"] if note in _NOTES)
            failure = said["failure"]
        except (ValueError, RecursionError, KeyError, TypeError) as error:
            raise ForgedError from error
        if type(count) is not int or count < 0:
            raise ForgedError
        answer = read_error(json.dumps(failure).encode()) if failure is not None else Answer()
        return self._end(ended, answer, count, notes)

    def _explain(self, over: SessionOverError) -> Recording:
        if over.ending.kill is Kill.STOPPED:
            raise StoppedError from None
        ended = over.ending.ended
        used = Used(ended.cpu_ms, max(0, ended.peak_kb - self._idle_kb) / 1024)
        verdict, reason = explain_ending(over.ending, self._limits, self._phase, used)
        return self._end(Ended.KILLED, Answer(verdict, reason))

    def _end(
        self, ended: Ended, answer: Answer, count: int | None = None, notes: tuple[str, ...] = ()
    ) -> Recording:
        first, steps = self._taken.window.first, self._taken.steps
        return Recording(
            steps=tuple(steps),
            first=first,
            count=first + len(steps) if count is None else count,
            ended=ended,
            notes=notes,
            failure=answer.failure,
            reason=answer.reason,
            traceback=answer.traceback,
        )


_FORGED = Answer(
    Verdict.BAD_RETURN,
    say("the steps could not be read: the program wrote to the judge's own channel"),
)
