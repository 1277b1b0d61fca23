"""One job in a process of its own: the locks, then the user's program on case after case."""

from __future__ import annotations

import gc
import json
import os
import random
import resource
import signal
import sys
import types
from dataclasses import dataclass
from typing import Any, NoReturn

from . import answers, failures, preamble, program, wire
from .linux import locks

CHANNEL = 3


@dataclass(frozen=True)
class Prepared:
    """What the zygote made ready for all its children."""

    ruleset: int | None
    namespaces: bool
    has_seccomp: bool
    numpy: types.ModuleType | None
    names: dict[str, Any]


def main(prepared: Prepared, request: dict[str, Any], descriptors: list[int]) -> NoReturn:
    """Become the process of one job; ``descriptors`` are stdin, stdout, stderr and the channel.

    Never returns: what the caller has on its stack is the zygote's.
    """
    try:
        layers = locks.lock_down(prepared, request, descriptors)
        peak_kb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        hello = {"layers": layers, "peak_kb": peak_kb}
        wire.send(CHANNEL, wire.HELLO, json.dumps(hello).encode())
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
    while True:
        _run_case(prepared, job["entry"], code)


def _compile(source: str) -> types.CodeType:
    try:
        code = compile(source, failures.SOLUTION, "exec", dont_inherit=True)
    except (SyntaxError, ValueError, RecursionError, OverflowError) as error:
        _send_error(failures.describe_syntax(error))
        finally_exit(0)
    except MemoryError as error:
        _send_error(failures.failure("CE", "the program is too large or nested too deeply"))
        del error
        finally_exit(0)
    wire.send(CHANNEL, wire.COMPILED)
    return code


def _run_case(prepared: Prepared, entry: dict[str, Any], code: types.CodeType) -> None:
    """Answer one case; the judge reads the clock when READY and when DONE arrive."""
    case, blobs = _receive_case()
    module = preamble.fresh_module(prepared.names, "solution")
    try:
        call = program.prepare(module, entry, case, blobs)
    except Exception as error:  # noqa: BLE001 - the case is at fault, or the memory limit
        _send_error(program.describe_case(error))
        return
    _reset(prepared.numpy)
    wire.send(CHANNEL, wire.READY)
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


def _end_call() -> None:
    sys.setrecursionlimit(5_000)
    _flush()
    wire.send(CHANNEL, wire.DONE)
    # The kernel brings a process's CPU clock up to date when it waits, or a tick later.
    wire.receive(CHANNEL)


def _receive_case() -> tuple[dict[str, Any], list[bytearray]]:
    blobs: list[bytearray] = []
    while True:
        kind, body = wire.receive(CHANNEL)
        if kind == wire.CASE:
            return json.loads(body), blobs
        blobs.append(body)


def _send_answer(call: program.Call, answer: Any) -> None:
    try:
        encoded = call.encode(answer)
        blobs = [answers.raw_bytes(blob) for blob in encoded.blobs]
    except BaseException as error:  # noqa: BLE001 - properties of the user's nodes run here
        _send_error(program.describe(error))
        return
    if len(encoded.text) + sum(map(len, blobs)) > wire.MAX_FRAME:
        _send_error(failures.failure("BAD_RETURN", "returned more than 64 MB"))
        return
    for blob in blobs:
        wire.send(CHANNEL, wire.BLOB, blob)
    wire.send(CHANNEL, wire.VALUE, encoded.text)


def _send_error(outcome: dict[str, Any]) -> None:
    wire.send(CHANNEL, wire.ERROR, json.dumps(outcome).encode())


def _reset(numpy: types.ModuleType | None) -> None:
    """Undo what the case before may have left: streams, seeds, depth, alarms."""
    _take_streams(is_merged=True)
    sys.setrecursionlimit(preamble.RECURSION_LIMIT)
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
    return open(descriptor, "w", encoding="utf-8", errors="backslashreplace", closefd=False)


def _flush() -> None:
    for name in ("stdout", "stderr", "__stdout__", "__stderr__"):
        try:
            getattr(sys, name).flush()
        except BaseException:  # noqa: BLE001, S112 - the program may have put anything here
            continue
