"""Interpreters started a job at a time, as on macOS and Windows: here without their locks."""

from __future__ import annotations

import json
import os
import select
import socket
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from reader.core.cases import Case
from reader.core.errors import Fault
from reader.core.problem import Limits, Problem
from reader.core.verdict import JudgeReport, Tier, Verdict
from reader.services.judge.elsewhere.fresh import FreshProcesses
from reader.services.judge.elsewhere.posix import PosixLauncher
from reader.services.judge.elsewhere.pumps import pump_both, pump_in, pump_out
from reader.services.judge.judge import Judge
from reader.services.judge.source import Usage

ChildrenOf = Callable[[int], list[int]]
LIMITS = Limits(cpu_ms=600, memory_mb=64)
PAGE_KB = os.sysconf("SC_PAGE_SIZE") // 1024


def judge_by(launcher: PosixLauncher) -> Judge:
    return Judge(start=lambda _: FreshProcesses(launcher))


@pytest.fixture(scope="module")
def fresh() -> Iterator[Judge]:
    made = judge_by(PosixLauncher())
    yield made
    made.close()


@pytest.fixture
def submit_fresh(
    fresh: Judge, add_problem: Problem, add_cases: list[Case]
) -> Callable[[str], JudgeReport]:
    def submit(body: str) -> JudgeReport:
        lines = "".join(f"        {line}\n" for line in body.splitlines())
        source = f"class Solution:\n    def add(self, a, b):\n{lines}"
        return fresh.submit(add_problem, source, add_cases)

    return submit


@pytest.mark.parametrize(
    ("body", "verdict", "reason"),
    [
        ("return a + b", Verdict.AC, ""),
        ("return int(np.int64(a) + b)", Verdict.AC, ""),
        ("return a - b", Verdict.WA, "expected 3, got -1"),
        ("while True: pass", Verdict.TLE, "600 ms of CPU time"),
        ("import threading; threading.Event().wait()", Verdict.TLE, "idle time-out"),
        ("x = [0] * 10**9", Verdict.MLE, "ran out of memory (line 3)"),
        ("print('x' * 5_000_000)\nreturn a + b", Verdict.OLE, "more than 4 MB"),
        ("return a / 0", Verdict.RE, "ZeroDivisionError: division by zero (line 3)"),
        ("return a ? b", Verdict.CE, "SyntaxError: invalid syntax (line 3)"),
        ("return [a + b]", Verdict.BAD_RETURN, "returned list where int was due"),
        ("import os\nos._exit(3)", Verdict.EXITED, "exit code 3 before answering"),
        ("import os\nos.abort()", Verdict.RE, "crashed (SIGABRT)"),
    ],
)
def test_verdicts_are_those_of_a_warm_process(
    submit_fresh: Callable[[str], JudgeReport], body: str, verdict: Verdict, reason: str
) -> None:
    report = submit_fresh(body)

    assert report.verdict is verdict, report.reason
    assert reason in report.reason
    assert report.tier is Tier.LIMITS


def test_a_file_has_its_streams_and_exit_code(fresh: Judge) -> None:
    source = "import sys\nprint(input())\nprint('odd', file=sys.stderr)\nsys.exit(7)\n"

    done = fresh.execute(source, limits=LIMITS, stdin="研读\n")

    assert (done.stdout, done.stderr, done.exit_code) == ("研读\n", "odd\n", 7)


def test_memory_is_watched_where_the_system_keeps_no_limit() -> None:
    judge = judge_by(PosixLauncher(wrap=without_memory_limit, read_usage=resident))

    done = judge.execute("x = bytearray(200 << 20)\nwhile True: pass", limits=Limits(9_000, 64))
    judge.close()

    assert (done.verdict, done.reason) == (Verdict.MLE, "needed more than 64 MB")


def without_memory_limit(command: Sequence[str]) -> list[str]:
    settings = json.loads(command[-1])
    return [*command[:-1], json.dumps(settings | {"memory_bytes": 1 << 40})]


def resident(pid: int) -> Usage | None:
    try:
        fields = Path(f"/proc/{pid}/statm").read_text().split()
    except OSError:
        return None
    return Usage(0.0, int(fields[1]) * PAGE_KB)


@pytest.mark.parametrize("what", ["writing", "listening"])
def test_nothing_is_run_under_a_lock_that_does_not_hold(what: str) -> None:
    judge = judge_by(PosixLauncher(layers=("paper",), denied=(what,)))

    with pytest.raises(Fault, match=f"nothing was run(.|\n)*OpenError: {what}"):
        judge.execute("print(1)", limits=LIMITS)
    judge.close()


def test_a_lock_of_which_the_process_knows_nothing_is_a_fault() -> None:
    launcher = PosixLauncher(layers=("paper",), wrap=without_layers)
    judge = judge_by(launcher)

    with pytest.raises(Fault, match="are in force; nothing was run"):
        judge.execute("print(1)", limits=LIMITS)
    judge.close()


def without_layers(command: Sequence[str]) -> list[str]:
    settings = json.loads(command[-1])
    return [*command[:-1], json.dumps(settings | {"layers": []})]


def test_an_interpreter_that_is_not_there_is_a_fault() -> None:
    judge = judge_by(PosixLauncher(wrap=lambda _: ["/no/such/program"]))

    with pytest.raises(Fault, match="no process of the sandbox can be started"):
        judge.execute("print(1)", limits=LIMITS)
    judge.close()


def test_a_frozen_app_has_no_interpreter_to_start(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    judge = judge_by(PosixLauncher())

    with pytest.raises(Fault, match="a frozen app has no interpreter"):
        judge.execute("print(1)", limits=LIMITS)
    judge.close()


def test_a_stopped_program_leaves_no_process(children_of: ChildrenOf) -> None:
    judge, before = judge_by(PosixLauncher()), set(children_of(os.getpid()))
    seen: list[int] = []

    def look() -> bool:
        seen.extend(set(children_of(os.getpid())) - before)
        return True

    done = judge.execute("while True: pass", limits=Limits(9_000, 64), should_stop=look)
    judge.close()

    assert (done.verdict, len(set(seen))) == (Verdict.EXITED, 1)
    assert not Path(f"/proc/{seen[0]}").exists()


def test_the_end_of_a_process_that_is_killed_too_late_is_told() -> None:
    launched = PosixLauncher().launch(memory_bytes=64 << 20, cpu_s=2)
    launched.ends.close()
    os.waitid(os.P_PID, launched.pid, os.WEXITED | os.WNOWAIT)

    launched.kill()

    outcome = launched.poll()
    assert outcome is not None
    assert not os.WIFSIGNALED(outcome.status)


def test_a_program_cannot_import_what_lies_beside_numpy(fresh: Judge) -> None:
    done = fresh.execute("import hypothesis", limits=LIMITS)

    assert "ModuleNotFoundError" in done.stderr
    assert "hypothesis" in sys.modules


def test_what_is_read_from_a_pipe_arrives_at_its_socket() -> None:
    reads, writes = os.pipe()
    end = pump_out(reads)

    os.write(writes, b"said")
    os.close(writes)

    assert read_all(end) == b"said"


def test_what_is_sent_to_a_socket_goes_into_its_pipe() -> None:
    reads, writes = os.pipe()
    end = pump_in(writes)

    end.sendall(b"asked")
    end.close()

    assert os.read(reads, 100) == b"asked"
    assert os.read(reads, 100) == b""
    os.close(reads)


def test_two_pipes_are_one_socket() -> None:
    asked, asks = os.pipe()
    heard, says = os.pipe()
    end = pump_both(heard, asks)

    end.sendall(b"there")
    os.write(says, os.read(asked, 5) + b" and back")
    os.close(says)

    assert read_all(end) == b"there and back"
    end.close()
    os.close(asked)


def read_all(end: socket.socket) -> bytes:
    arrived = b""
    while True:
        select.select([end], [], [])
        part = end.recv(100)
        if not part:
            end.close()
            return arrived
        arrived += part
