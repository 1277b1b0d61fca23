"""Processes killed and stopped at any moment: nothing stays, and the next run works."""

from __future__ import annotations

import os
import random
import select
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from reader.core.cases import Case
from reader.core.errors import Fault
from reader.core.problem import Problem
from reader.core.verdict import Verdict
from reader.services.judge.clock import read_cpu_s
from reader.services.judge.judge import Judge

HONEST = "class Solution:\n    def add(self, a, b):\n        return a + b\n"
BUSY = "class Solution:\n    def add(self, a, b):\n        return a + b + 0 * sum(range(300_000))\n"
ROOT = Path(__file__).parents[3]
STEPS = random.Random(2)
# From before the zygote has said a word, to the middle of a case.
MOMENTS_S = [round(STEPS.uniform(0.0, 0.9), 3) for _ in range(10)]

ChildrenOf = Callable[[int], list[int]]
StartApp = Callable[[str], tuple[subprocess.Popen[str], int]]


@pytest.fixture
def own_judge() -> Iterator[Judge]:
    made = Judge()
    yield made
    made.close()


class Killer:
    """Kills the next zygote that this process starts, at a moment of its life."""

    def __init__(self, children_of: ChildrenOf, moment_s: float) -> None:
        self._children_of = children_of
        self._before = set(children_of(os.getpid()))
        self.killed: list[int] = []
        self._timer = threading.Timer(moment_s, self._kill)

    def __enter__(self) -> Killer:
        self._timer.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._timer.join()

    def _kill(self) -> None:
        while not self.killed:
            new = set(self._children_of(os.getpid())) - self._before
            self.killed = [pid for pid in new if "zygote_main" in command_of(pid)]
        os.kill(self.killed[0], signal.SIGKILL)


def command_of(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/cmdline").read_text(encoding="utf-8")
    except OSError:
        return ""


def session_of(leader: int) -> list[int]:
    """Return the processes of a zygote's session, which none of its children may leave."""
    found = []
    for path in Path("/proc").glob("[0-9]*"):
        with suppress(ProcessLookupError):
            if os.getsid(int(path.name)) == leader:
                found.append(int(path.name))
    return found


def wait_until_ended(pids: list[int]) -> bool:
    """Return whether all of them end within ten seconds."""
    for pid in pids:
        with suppress(ProcessLookupError):
            handle = os.pidfd_open(pid)
            ended = bool(select.select([handle], [], [], 10)[0])
            os.close(handle)
            if not ended:
                return False
    return True


@pytest.mark.parametrize("moment_s", MOMENTS_S)
def test_a_zygote_killed_at_any_moment_leaves_nothing_and_the_next_run_works(
    own_judge: Judge,
    add_problem: Problem,
    children_of: ChildrenOf,
    add_cases: list[Case],
    moment_s: float,
) -> None:
    with Killer(children_of, moment_s) as killer, pytest.raises(Fault, match="sandbox process"):
        own_judge.submit(add_problem, BUSY, add_cases * 1000)

    assert wait_until_ended(session_of(killer.killed[0]))
    assert own_judge.submit(add_problem, HONEST, add_cases).verdict is Verdict.AC


APP = """
import os, sys
from reader.services.judge.judge import Judge
from reader.core.problem import Limits

judge = Judge()
said = []

def report():
    if not said:
        said.append(print(judge._shared.current.pid, flush=True))
    return False

limits = Limits(cpu_ms=300, memory_mb=64)
done = judge.execute(sys.argv[1], limits=limits, should_stop=report)
print(done.verdict, flush=True)
judge.close()
"""
WORKS = "import time\nwhile time.process_time() < 0.2: pass\n"


@pytest.fixture
def start_app() -> Iterator[StartApp]:
    """Start an app that runs a program in a judge of its own; return its zygote's number too."""
    apps: list[subprocess.Popen[str]] = []

    def start(program: str) -> tuple[subprocess.Popen[str], int]:
        command = [sys.executable, "-c", APP, program]
        app = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT)
        apps.append(app)
        assert app.stdout is not None
        return app, int(app.stdout.readline())

    yield start
    for app in apps:
        app.kill()
        app.wait()
        assert app.stdout is not None
        app.stdout.close()


def test_an_app_that_is_killed_in_mid_run_leaves_no_process(start_app: StartApp) -> None:
    app, zygote = start_app("while True: pass")
    living = session_of(zygote)

    app.kill()

    assert len(living) == 2
    assert wait_until_ended(living)


def test_a_run_goes_on_where_the_machine_was_suspended(start_app: StartApp) -> None:
    app, zygote = start_app(WORKS)
    (program,) = set(session_of(zygote)) - {zygote}
    wait_until_it_works(program)

    signal_all([app.pid, zygote, program], signal.SIGSTOP)
    # Longer than the 1.9 s that the program may wait: that is what is tried here.
    select.select([], [], [], 2.3)
    signal_all([app.pid, zygote, program], signal.SIGCONT)

    assert app.communicate()[0] == "AC\n"


def wait_until_it_works(program: int) -> None:
    """Return once the process has used more CPU than its locks take."""
    used: float | None = 0.0
    while used is not None and used < 0.08:
        used = read_cpu_s(program)


def signal_all(pids: list[int], number: int) -> None:
    for pid in pids:
        os.kill(pid, number)
