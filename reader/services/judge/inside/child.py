"""One job in a process of its own, its locks on: the user's program on case after case."""

from __future__ import annotations

import gc
import json
import os
import random
import signal
import sys
import types
from dataclasses import dataclass
from typing import Any, NoReturn

from . import answers, failures, preamble, printed, program, recorder, wire
from .saying import say

CHANNEL = 3
# Where a channel has two ends, a pipe each way, this is the one that is written to.
SAYING = 4 if sys.platform == "win32" else CHANNEL


@dataclass(frozen=True)
class Prepared:
    """What is ready for the program: NumPy where it is there, and what the preamble has."""

    numpy: types.ModuleType | None
    names: dict[str, Any]
    nodes: preamble.NodeClasses


def main(prepared: Prepared, layers: list[str], peak_kb: int) -> NoReturn:
    """Serve the judge until it is done; ``layers`` hold, and the channel is `CHANNEL`.

    Never returns: what the caller has on its stack is no business of the program's.
    """
    try:
        hello = {"layers": layers, "peak_kb": peak_kb}
        wire.send(SAYING, wire.HELLO, json.dumps(hello).encode())
        code = _serve(prepared)
    except wire.EndedError:
        code = 0
    finally_exit(code)


def finally_exit(code: int) -> NoReturn:
    """End at once: threads, atexit handlers and finalisers of the program do not run."""
    _flush()
    os._exit(code)


def _serve(prepared: Prepared) -> int:
    _, body = wire.receive(CHANNEL)
    job = json.loads(body)
    _take_streams(is_merged=job["mode"] != "script")
    sys.argv = [failures.SOLUTION]
    failures.remember_source(job["source"])
    gc.enable()
    if job["mode"] == "script":
        return program.run_script(job["source"])
    code = _compile(job["source"])
    if job["mode"] == "steps":
        _record_case(prepared, job, code)
        return 0
    while True:
        _run_case(prepared, job["entry"], code)


def _compile(source: str) -> types.CodeType:
    try:
        code = compile(source, failures.SOLUTION, "exec", dont_inherit=True)
    except (SyntaxError, ValueError, RecursionError, OverflowError) as error:
        _send_error(failures.describe_syntax(error))
        finally_exit(0)
    except MemoryError as error:
        _send_error(failures.failure("CE", say("the program is too large or nested too deeply")))
        del error
        finally_exit(0)
    wire.send(SAYING, wire.COMPILED)
    return code


def _run_case(prepared: Prepared, entry: dict[str, Any], code: types.CodeType) -> None:
    """Answer one case; the judge reads the clock when READY and when DONE arrive.

    A small case is not worth the first of the two: its clock runs from when it was sent.
    """
    kind, case, blobs = _receive_case()
    module = preamble.fresh_module(prepared.names, prepared.nodes, "solution")
    try:
        call = program.prepare(module, entry, case, blobs)
    except Exception as error:  # noqa: BLE001 - the case is at fault, or the memory limit
        _send_error(program.describe_case(error))
        return
    _reset(prepared.numpy)
    if kind == wire.CASE:
        wire.send(SAYING, wire.READY)
        wire.receive(CHANNEL)
    crash: BaseException | None = None
    answer: Any = None
    try:
        exec(code, module.__dict__)  # noqa: S102
        answer = call.run()
    except BaseException as error:  # noqa: BLE001 - SystemExit and a user's own kinds too
        crash = error
    _end_call()
    if crash is None:
        _send_answer(call, answer)
    else:
        _send_error(program.describe(crash))


def _record_case(prepared: Prepared, job: dict[str, Any], code: types.CodeType) -> None:
    """Run one case and send its steps; the answer itself is of no interest here."""
    _, case, blobs = _receive_case()
    module = preamble.fresh_module(prepared.names, prepared.nodes, "solution")
    try:
        call = program.prepare(module, job["entry"], case, blobs)
    except Exception as error:  # noqa: BLE001 - the case is at fault, or the memory limit
        _send_error(program.describe_case(error))
        return
    _reset(prepared.numpy)
    output = printed.Printed(1)
    sys.stdout = sys.stderr = output.stream
    steps: recorder.Recorder

    def end(how: str, outcome: dict[str, Any] | None = None) -> NoReturn:
        said = {"how": how, "count": steps.count, "notes": steps.notes, "failure": outcome}
        _flush()
        wire.send(SAYING, wire.STEPS_END, json.dumps(said).encode())
        finally_exit(0)

    steps = recorder.Recorder(
        recorder.Window(**job["window"]),
        send=lambda body: wire.send(SAYING, wire.STEP, body),
        end=end,
        globals_=module.__dict__,
        printed=output.take,
    )
    try:
        exec(code, module.__dict__)  # noqa: S102
        steps.run(call.run)
    except BaseException as error:  # noqa: BLE001 - SystemExit and a user's own kinds too
        end("raised", program.describe(error))
    end("returned")


def _end_call() -> None:
    sys.setrecursionlimit(5_000)
    _flush()
    wire.send(SAYING, wire.DONE)
    # The kernel brings a process's CPU clock up to date when it waits, or a tick later.
    wire.receive(CHANNEL)


def _receive_case() -> tuple[bytes, dict[str, Any], list[bytearray]]:
    blobs: list[bytearray] = []
    while True:
        kind, body = wire.receive(CHANNEL)
        if kind != wire.BLOB:
            return kind, json.loads(body), blobs
        blobs.append(body)


def _send_answer(call: program.Call, answer: Any) -> None:
    try:
        encoded = call.encode(answer)
        blobs = [answers.raw_bytes(blob) for blob in encoded.blobs]
    except BaseException as error:  # noqa: BLE001 - properties of the user's nodes run here
        _send_error(program.describe(error))
        return
    if len(encoded.text) + sum(map(len, blobs)) > wire.MAX_FRAME:
        _send_error(failures.failure("BAD_RETURN", say("returned more than 64 MB")))
        return
    for blob in blobs:
        wire.send(SAYING, wire.BLOB, blob)
    wire.send(SAYING, wire.VALUE, encoded.text)


def _send_error(outcome: dict[str, Any]) -> None:
    wire.send(SAYING, wire.ERROR, json.dumps(outcome).encode())


def _reset(numpy: types.ModuleType | None) -> None:
    """Undo what the case before may have left: streams, seeds, depth, alarms."""
    _take_streams(is_merged=True)
    sys.setrecursionlimit(preamble.RECURSION_LIMIT)
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_REAL, 0)
    # The same program gets the same verdict: hash seeds are fixed too, by the environment.
    random.seed(0)
    if numpy is not None:
        numpy.random.seed(0)


def _take_streams(*, is_merged: bool) -> None:
    sys.stdin = sys.__stdin__ = open(0, encoding="utf-8", errors="replace", closefd=False)  # type: ignore[misc]  # noqa: SIM115
    sys.stdout = sys.__stdout__ = _writer(1)  # type: ignore[misc]
    sys.stderr = sys.__stderr__ = sys.stdout if is_merged else _writer(2)  # type: ignore[misc]


def _writer(descriptor: int) -> Any:
    return open(
        descriptor, "w", encoding="utf-8", errors="backslashreplace", newline="\n", closefd=False
    )


def _flush() -> None:
    for name in ("stdout", "stderr", "__stdout__", "__stderr__"):
        try:
            getattr(sys, name).flush()
        except BaseException:  # noqa: BLE001, S112 - the program may have put anything here
            continue
