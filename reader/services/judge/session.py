"""One sandboxed process and the conversation with it, under limits of time and output."""

from __future__ import annotations

import selectors
import socket
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum

from reader.core.errors import Fault
from reader.core.saying import say
from reader.services.judge.clock import Patience
from reader.services.judge.inside import wire
from reader.services.judge.output import Output
from reader.services.judge.source import Ended, ProcessSource, Usage

TICK_S = 0.05  # how late a stop may be noticed
END_TIMEOUT_S = 20.0
_SHORTEST_WAIT_S = 0.002
_READ_BYTES = 1 << 18


class Kill(Enum):
    """Why the judge itself ended a process."""

    CPU = "cpu"
    MEMORY = "memory"
    WALL = "wall"
    OUTPUT = "output"
    FRAME = "frame"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True)
class Budget:
    """What one step of the conversation may take."""

    cpu_s: float
    wall_s: float


@dataclass(frozen=True, slots=True)
class Allowance:
    """A budget that has begun to run; several frames may be waited for under one."""

    cpu_start: float
    cpu_end: float
    patience: Patience


@dataclass(frozen=True, slots=True)
class Ending:
    """How a process ended; ``kill`` is None where the judge did not end it."""

    kill: Kill | None
    ended: Ended


class SessionOverError(Exception):
    """The process ended while something was still expected of it."""

    def __init__(self, ending: Ending) -> None:
        super().__init__(str(ending))
        self.ending = ending


class Session:
    """One process, talked to by `send` and `wait_for`; `close` must be called in the end."""

    def __init__(
        self,
        source: ProcessSource,
        *,
        memory_bytes: int,
        cpu_s: int,
        should_stop: Callable[[], bool],
        stdin: str = "",
    ) -> None:
        self._source = source
        self._should_stop = should_stop
        self._frames = wire.FrameReader()
        self._outgoing = memoryview(b"")
        self._ended: Ended | None = None
        self._kill: Kill | None = None
        self._until_ended = Patience(END_TIMEOUT_S)
        self._selector = selectors.DefaultSelector()
        self._memory_bytes, self._most_kb = memory_bytes, 0
        self._spawned = source.spawn(memory_bytes=memory_bytes, cpu_s=cpu_s)
        ends = self._spawned.ends
        self._channel, self._stdin, self._stdin_end = ends.channel, stdin.encode(), ends.stdin
        self.stdout, self.stderr = Output(ends.stdout), Output(ends.stderr)
        self._register()

    def cpu_s(self) -> float:
        """Return the CPU seconds used so far."""
        return self._usage().cpu_s

    def note_idle(self, peak_kb: int) -> None:
        """Take note of what the process used before it had anything to do.

        Where the kernel holds no limit on memory, it is watched from now on, above what it
        is now: the peak that a fresh process tells of may be that of the app it came from.
        """
        self._most_kb = (self._usage().memory_kb or peak_kb) + self._memory_bytes // 1024

    def _usage(self) -> Usage:
        if self._ended is None:
            used = self._source.usage(self._spawned.pid)
            if used is not None:
                return used
            self._wait_for_end()
        return Usage(self._end().cpu_ms / 1000)

    def send(self, frames: bytes) -> None:
        """Send packed frames; what is not taken at once goes out in `wait_for`."""
        self._outgoing = memoryview(bytes(self._outgoing) + frames)
        self._send_some()
        if self._outgoing:
            self._watch_channel()

    def allow(self, budget: Budget) -> Allowance:
        """Return what may be used from now on."""
        used = self.cpu_s()
        return Allowance(used, used + budget.cpu_s, Patience(budget.wall_s))

    def wait_for(self, kinds: bytes, budget: Budget | Allowance) -> tuple[bytes, bytes]:
        """Return the next frame, which must be one of ``kinds``.

        Raises:
            SessionOverError: The process ended first, by itself or for what it did.
        """
        allowed = budget if isinstance(budget, Allowance) else self.allow(budget)
        while (frame := self._next_frame(kinds)) is None:
            if self._ended is not None:
                raise SessionOverError(self._end_report())
            self._turn(self._kill_if_over(allowed))
        return frame

    def take_stdout(self) -> str:
        """Return what was printed since the last time."""
        self._drain_output()
        return self.stdout.take()

    def expect_silence(self) -> None:
        """Hold that nothing was sent that was not asked for.

        Raises:
            SessionOverError: Something was, and the process was ended for it.
        """
        self._read_channel()
        if self._frames.is_empty():
            return
        self._kill_for(Kill.FRAME)
        self._wait_for_end()
        raise SessionOverError(self._end_report())

    def wait_until_end(self, budget: Budget) -> Ending:
        """Return how the process ended, ending it where it takes too much."""
        allowed = self.allow(budget)
        while self._ended is None:
            self._turn(self._kill_if_over(allowed))
            # Nothing is due any more; what came would be kept without bound.
            if self._kill is None and not self._frames.is_empty():
                self._kill_for(Kill.FRAME)
        return self._end_report()

    def finish(self) -> Ending:
        """Let the process go, and return how it ended and what it used."""
        with suppress(OSError):
            self._channel.shutdown(socket.SHUT_WR)
        try:
            return self.wait_until_end(Budget(cpu_s=1.0, wall_s=2.0))
        finally:
            self.close()

    def close(self) -> None:
        """End the process if it still runs and give back every descriptor."""
        if self._selector.get_map() is None:
            return
        if self._ended is None and self._source.is_alive():
            with suppress(Fault):
                self._source.kill(self._spawned.job)
                self._wait_for_end()
        self._selector.close()
        self._channel.close()
        self._stdin_end.close()
        self.stdout.close()
        self.stderr.close()

    def _register(self) -> None:
        self._selector.register(self._channel, selectors.EVENT_READ, self._move_frames)
        self._selector.register(self._source.control, selectors.EVENT_READ, self._hear_end)
        for output in (self.stdout, self.stderr):
            self._selector.register(output.end, selectors.EVENT_READ, self._drain_output)
        if self._stdin:
            self._selector.register(self._stdin_end, selectors.EVENT_WRITE, self._feed_stdin)
        else:
            self._stdin_end.close()

    def _turn(self, timeout_s: float) -> None:
        for key, _ in self._selector.select(timeout_s):
            key.data()

    def _kill_if_over(self, allowed: Allowance) -> float:
        """Return for how many seconds nothing more can be over."""
        if self._kill is not None:
            self._check_that_it_ends()
            return TICK_S
        used = self._usage()
        if self.stdout.is_over or self.stderr.is_over:
            self._kill_for(Kill.OUTPUT)
        elif used.cpu_s > allowed.cpu_end:
            self._kill_for(Kill.CPU)
        elif used.memory_kb > self._most_kb > 0:
            self._kill_for(Kill.MEMORY)
        elif allowed.patience.is_over():
            self._kill_for(Kill.WALL)
        elif self._should_stop():
            self._kill_for(Kill.STOPPED)
        return min(TICK_S, max(allowed.cpu_end - used.cpu_s, _SHORTEST_WAIT_S))

    def _kill_for(self, reason: Kill) -> None:
        self._kill = reason
        self._until_ended = Patience(END_TIMEOUT_S)
        self._source.kill(self._spawned.job)

    def _check_that_it_ends(self) -> None:
        if self._until_ended.is_over():
            raise Fault(say("a process of the sandbox was killed and does not end"))

    def _next_frame(self, kinds: bytes) -> tuple[bytes, bytes] | None:
        try:
            frame = self._frames.next_frame()
        except wire.WireError:
            frame = (b"?", b"")
        if frame is not None and frame[0] not in kinds and self._kill is None:
            self._kill_for(Kill.FRAME)
        # What a process sent before it was killed is not listened to any more.
        return frame if self._kill is None else None

    def _move_frames(self) -> None:
        if self._outgoing:
            self._send_some()
            self._watch_channel()
        self._read_channel()

    def _read_channel(self) -> None:
        with suppress(BlockingIOError, ConnectionResetError):
            arrived = self._channel.recv(_READ_BYTES)
            if arrived:
                self._frames.feed(arrived)
            elif self._channel in self._selector.get_map():
                self._selector.unregister(self._channel)

    def _send_some(self) -> None:
        with suppress(BlockingIOError, BrokenPipeError, ConnectionResetError):
            self._outgoing = self._outgoing[self._channel.send(self._outgoing) :]

    def _watch_channel(self) -> None:
        if self._channel not in self._selector.get_map():
            return
        writing = selectors.EVENT_WRITE if self._outgoing else 0
        self._selector.modify(self._channel, selectors.EVENT_READ | writing, self._move_frames)

    def _drain_output(self) -> None:
        for output in (self.stdout, self.stderr):
            if output.drain() and output.end in self._selector.get_map():
                self._selector.unregister(output.end)

    def _feed_stdin(self) -> None:
        try:
            self._stdin = self._stdin[self._stdin_end.send(self._stdin) :]
        except OSError:
            self._stdin = b""
        if not self._stdin:
            self._selector.unregister(self._stdin_end)
            self._stdin_end.close()

    def _hear_end(self) -> None:
        ended = self._source.receive_end()
        if ended.job == self._spawned.job:
            self._ended = ended
            # The last words of a process may still lie in its channel.
            while self._channel in self._selector.get_map() and self._has_frames_left():
                self._move_frames()

    def _has_frames_left(self) -> bool:
        try:
            return bool(self._channel.recv(1, socket.MSG_PEEK))
        except OSError:
            return False

    def _wait_for_end(self) -> None:
        self._until_ended = Patience(END_TIMEOUT_S)
        while self._ended is None:
            self._check_that_it_ends()
            if self._source.has_message(TICK_S):
                self._hear_end()

    def _end(self) -> Ended:
        if self._ended is None:
            raise Fault(say("the process of the sandbox has not ended"))
        return self._ended

    def _end_report(self) -> Ending:
        self._drain_output()
        return Ending(kill=self._kill, ended=self._end())
