"""Run on a note's code blocks: in the sandbox, with what was printed below the block."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from reader.core.block_program import NumberedBlock, compose_blocks
from reader.core.errors import UserError
from reader.core.overriding import override
from reader.core.problem import Limits
from reader.core.verdict import Verdict
from reader.ui.features.feature import Feature
from reader.ui.features.parts import WindowParts
from reader.ui.sayings import explain, in_words

if TYPE_CHECKING:
    from reader.services.judge.answers import Execution

_LIMITS = Limits(cpu_ms=10_000, memory_mb=512)
_SHARED = "shared-sessions"


@dataclass(slots=True, eq=False)
class _Run:
    """One run of a block, from its place in the queue to its end."""

    address: str
    index: int
    source: str
    program: str
    stop: threading.Event = field(default_factory=threading.Event)
    told: dict[str, object] = field(default_factory=dict)


class CodeRunning(Feature):
    """Runs blocks one after another, and remembers for each page what came of them.

    Of a note whose blocks share a session, those above run again before the one that is asked
    for: what it sees is what its text says, not what was run by chance before.
    """

    _begun = Signal(object)

    def __init__(self, parts: WindowParts) -> None:
        super().__init__(parts)
        self._lane = parts.lanes["judge"]
        self._runs: dict[tuple[str, int], _Run] = {}
        self._heard = {
            "run-block": self._run,
            "stop-block": self._stop,
            "share-session": self._share,
        }
        self._begun.connect(self._note_start)
        parts.area.add_words(self._words)
        parts.area.page_said.connect(self._hear)
        parts.area.page_painted.connect(self._tell_all)
        if parts.area.reader is not None and parts.area.reader.address:
            self._tell_all(parts.area.reader.address)

    @override
    def close(self) -> None:
        for run in self._runs.values():
            run.stop.set()

    def _hear(self, name: str, told: Mapping[str, object]) -> None:
        if name in self._heard and self.parts.area.reader is not None:
            self._heard[name](self.parts.area.reader.address, told)

    def _run(self, address: str, told: Mapping[str, object]) -> None:
        index = int(str(told["index"]))
        blocks = told["blocks"]
        assert isinstance(blocks, list)  # our own script's
        program = compose_blocks([NumberedBlock(one["number"], one["source"]) for one in blocks])
        before = self._runs.get((address, index))
        if before is not None:
            before.stop.set()
        run = self._runs[address, index] = _Run(address, index, str(blocks[-1]["source"]), program)
        self._tell(run, state="queued")
        self._lane.submit(
            lambda: self._execute(run),
            lambda done: self._note_end(run, done),
            lambda error: self._fail(run, error),
        )

    def _execute(self, run: _Run) -> Execution | None:
        """Run it, on the lane; None where it was stopped while it waited."""
        if run.stop.is_set():
            return None
        self._begun.emit(run)
        return self.parts.services.practice.execute(run.program, _LIMITS, run.stop.is_set)

    def _stop(self, address: str, told: Mapping[str, object]) -> None:
        run = self._runs.get((address, int(str(told["index"]))))
        if run is not None:
            run.stop.set()

    def _share(self, address: str, told: Mapping[str, object]) -> None:
        kept = [one for one in self._shared() if one != address]
        self.parts.services.progress.set_state(_SHARED, [*kept, address] if told["on"] else kept)
        self._tell_session(address)

    def _shared(self) -> list[str]:
        kept = self.parts.services.progress.state(_SHARED, [])
        return [str(one) for one in kept] if isinstance(kept, list) else []

    def _note_start(self, run: _Run) -> None:
        self._tell(run, state="running")

    def _note_end(self, run: _Run, done: Execution | None) -> None:
        if done is None or run.stop.is_set():
            self._tell(run, state="stopped")
            return
        is_good = done.verdict is Verdict.AC and done.exit_code == 0
        said = "\n".join(filter(None, (done.stderr.rstrip("\n"), in_words(done.reason))))
        self._tell(
            run,
            state="done" if is_good else "failed",
            output=done.stdout.rstrip("\n"),
            error=said,
            time=_time_words(done.cpu_ms),
        )

    def _fail(self, run: _Run, error: Exception) -> None:
        self._tell(run, state="failed", error=explain(error))
        if not isinstance(error, UserError):
            self._lane.failed.emit(error)

    def _tell(self, run: _Run, **told: object) -> None:
        """Keep what there is to say of a run, and say it if its page is there."""
        if self._runs.get((run.address, run.index)) is not run:
            return  # another run of the block has begun
        run.told = {"index": run.index, "source": run.source, **told}
        if self._is_shown(run.address):
            self.parts.area.tell_page("block-run", run.told)

    def _tell_all(self, address: str) -> None:
        self._tell_session(address)
        for run in self._runs.values():
            if run.address == address:
                self.parts.area.tell_page("block-run", run.told)

    def _tell_session(self, address: str) -> None:
        self.parts.area.tell_page("session", {"on": address in self._shared()})

    def _is_shown(self, address: str) -> bool:
        reader = self.parts.area.reader
        return reader is not None and reader.address == address

    def _words(self) -> dict[str, str]:
        return {
            "run": self.tr("Run"),
            "runAbove": self.tr("Run all above and this"),
            "stop": self.tr("Stop"),
            "stopHint": self.tr("Stop  Esc"),
            "shareSession": self.tr(
                "Blocks of this note share a session: Run runs those above first"
            ),
            "queued": self.tr("Waiting for its turn…"),
            "running": self.tr("Running…"),
            "stopped": self.tr("Stopped"),
            "nothingPrinted": self.tr("(nothing was printed)"),
        }


def _time_words(milliseconds: float) -> str:
    return f"{milliseconds:.0f} ms" if milliseconds < 1000 else f"{milliseconds / 1000:.1f} s"  # noqa: PLR2004
