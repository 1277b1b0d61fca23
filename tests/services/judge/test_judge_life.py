"""Stopping, closing, dying and starting again: nothing is left behind and nothing hangs."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reader.core.cases import Case
from reader.core.errors import Fault, UserError
from reader.core.problem import Entry, EntryKind, Limits, Problem
from reader.core.value_types import Scalar, ScalarKind
from reader.core.verdict import CaseResult, Tier, Verdict
from reader.services.judge.judge import Call, Judge
from reader.services.judge.processes import Wanted, Zygote

ChildrenOf = Callable[[int], list[int]]

SPIN = "class Solution:\n    def add(self, a, b):\n        while True: pass\n"
HONEST = "class Solution:\n    def add(self, a, b):\n        return a + b\n"
ROOT = Path(__file__).parents[3]


@pytest.fixture
def own_judge() -> Iterator[Judge]:
    """A judge that a test may close or break."""
    made = Judge()
    yield made
    made.close()


def running_zygote(judge: Judge) -> int:
    judge.tier()
    assert isinstance(judge._shared.current, Zygote)
    return judge._shared.current.pid


def test_progress_is_told_case_by_case(
    judge: Judge, add_problem: Problem, add_cases: list[Case]
) -> None:
    told: list[tuple[str, int, int]] = []

    def on_case(result: CaseResult, done: int, total: int) -> None:
        told.append((result.case_id, done, total))

    judge.submit(add_problem, HONEST, add_cases, on_case=on_case)

    assert told == [("1", 1, 3), ("2", 2, 3), ("3", 3, 3)]


def test_a_stop_ends_a_program_that_would_spin_for_ever(
    judge: Judge, add_problem: Problem, add_cases: list[Case]
) -> None:
    report = judge.submit(add_problem, SPIN, add_cases, should_stop=lambda: True)

    assert report.verdict is Verdict.EXITED
    assert report.reason == "stopped before all cases were run"


def test_closing_from_another_thread_ends_a_running_program(
    own_judge: Judge, add_problem: Problem, add_cases: list[Case]
) -> None:
    own_judge.tier()
    closer = threading.Thread(target=own_judge.close)

    def on_ask() -> bool:
        if not closer.is_alive():
            closer.start()
        return False

    report = own_judge.submit(add_problem, SPIN, add_cases, should_stop=on_ask)
    closer.join()

    assert report.verdict is Verdict.EXITED


def test_closing_ends_the_sandbox_process(own_judge: Judge) -> None:
    ended = os.pidfd_open(running_zygote(own_judge))

    own_judge.close()

    assert select.select([ended], [], [], 10)[0]
    os.close(ended)


def test_a_lost_sandbox_process_is_a_fault_and_the_next_job_starts_another(
    own_judge: Judge, add_problem: Problem, add_cases: list[Case]
) -> None:
    zygote = running_zygote(own_judge)

    def kill_zygote() -> bool:
        os.kill(zygote, signal.SIGKILL)
        return False

    with pytest.raises(Fault, match="the sandbox process"):
        own_judge.submit(add_problem, SPIN, add_cases, should_stop=kill_zygote)

    assert own_judge.submit(add_problem, HONEST, add_cases).verdict is Verdict.AC


def test_a_program_ends_with_the_sandbox_process(own_judge: Judge, children_of: ChildrenOf) -> None:
    zygote = running_zygote(own_judge)
    handles: list[int] = []

    def kill_zygote() -> bool:
        if not handles:
            handles.extend(os.pidfd_open(pid) for pid in children_of(zygote))
            os.kill(zygote, signal.SIGKILL)
        return False

    with pytest.raises(Fault):
        own_judge.execute("while True: pass", limits=Limits(9000, 64), should_stop=kill_zygote)

    assert [select.select([handle], [], [], 10)[0] for handle in handles] == [handles]
    os.close(handles[0])


KILLED_APP = """
import os, sys
from reader.services.judge.judge import Judge
from reader.core.problem import Limits

judge = Judge()
judge.tier()
said = []

def report():
    if not said:
        said.append(1)
        zygote = judge._shared.current.pid
        children = [p for p in os.listdir("/proc") if p.isdigit() and _parent(p) == zygote]
        print(zygote, *children, flush=True)
    return False

def _parent(pid):
    try:
        return int(open(f"/proc/{pid}/stat").read().rpartition(")")[2].split()[1])
    except OSError:
        return 0

judge.execute("while True: pass", limits=Limits(60_000, 64), should_stop=report)
"""


def test_an_app_that_is_killed_leaves_no_process_behind() -> None:
    app = subprocess.Popen(
        [sys.executable, "-c", KILLED_APP], stdout=subprocess.PIPE, text=True, cwd=ROOT
    )
    assert app.stdout is not None
    pids = [int(word) for word in app.stdout.readline().split()]
    handles = [os.pidfd_open(pid) for pid in pids]

    app.kill()
    app.communicate()

    assert len(handles) == 2
    assert all(select.select([handle], [], [], 10)[0] for handle in handles)
    for handle in handles:
        os.close(handle)


def test_a_missing_module_is_named_before_anything_runs(
    judge: Judge, make_problem: Callable[..., Problem]
) -> None:
    entry = Entry(EntryKind.FUNCTION, "f", (), returns=Scalar(ScalarKind.INT))
    problem = make_problem(entry, requires=("torch",))

    with pytest.raises(UserError, match="needs the module torch"):
        judge.submit(problem, "def f(): return 1\n", [Case("one", [])])


@pytest.mark.parametrize(
    ("wanted", "tier"),
    [
        (Wanted(landlock=False), Tier.PARTIAL),
        (Wanted(seccomp=False), Tier.LIMITS),
        (Wanted(landlock=False, seccomp=False, namespaces=False), Tier.LIMITS),
        (Wanted(namespaces=False), Tier.FULL),
    ],
)
def test_the_tier_follows_the_layers_in_force(
    add_problem: Problem, add_cases: list[Case], wanted: Wanted, tier: Tier
) -> None:
    judge = Judge(wanted=wanted)

    report = judge.submit(add_problem, HONEST, add_cases)
    judge.close()

    assert (report.verdict, report.tier, judge.tier()) == (Verdict.AC, tier, tier)


def test_nothing_is_run_where_a_layer_that_was_found_does_not_hold(own_judge: Judge) -> None:
    own_judge.tier()
    assert isinstance(own_judge._shared.current, Zygote)
    own_judge._shared.current.layers |= {"a layer that no process puts on"}

    with pytest.raises(Fault, match="are in force; nothing was run"):
        own_judge.execute("print(1)", limits=Limits(1000, 64))


def test_without_landlock_the_filter_still_refuses_to_write() -> None:
    judge = Judge(wanted=Wanted(landlock=False))

    done = judge.execute("open('/tmp/hostile-was-here', 'w')", limits=Limits(1000, 64))
    judge.close()

    assert "PermissionError" in done.stderr


def test_an_executed_file_has_its_streams_and_exit_code(judge: Judge) -> None:
    source = "import sys\nprint(input(), __name__)\nprint('odd', file=sys.stderr)\nsys.exit(7)\n"

    done = judge.execute(source, limits=Limits(1000, 64), stdin="研读\n")

    assert (done.stdout, done.stderr, done.exit_code) == ("研读 __main__\n", "odd\n", 7)
    assert done.verdict is Verdict.AC


@pytest.mark.parametrize(
    ("source", "stderr"),
    [
        ("1 / 0", "ZeroDivisionError: division by zero"),
        ("x = (", "SyntaxError: '(' was never closed"),
        ("import sys\nsys.exit('said')", "said"),
    ],
)
def test_an_executed_file_that_fails_says_why(judge: Judge, source: str, stderr: str) -> None:
    done = judge.execute(source, limits=Limits(1000, 64))

    assert done.exit_code == 1
    assert stderr in done.stderr


def test_an_executed_file_that_spins_is_ended(judge: Judge) -> None:
    done = judge.execute("print('begun')\nwhile True: pass\n", limits=Limits(200, 64))

    assert done.verdict is Verdict.TLE


def test_an_executed_file_that_writes_to_the_judges_channel_is_ended(judge: Judge) -> None:
    source = "import os\nwhile True: os.write(3, b'x' * 60_000)\n"

    done = judge.execute(source, limits=Limits(5000, 64))

    assert done.verdict is Verdict.BAD_RETURN
    assert done.cpu_ms < 1000


def test_threads_and_exit_handlers_of_an_executed_file_finish(judge: Judge) -> None:
    source = (
        "import atexit, threading\natexit.register(print, 'last')\n"
        "threading.Timer(0.05, print, ['later']).start()\n"
    )

    done = judge.execute(source, limits=Limits(1000, 64))

    assert done.stdout == "later\nlast\n"


GENERATOR = (
    "def large(rng, n, shape):\n    return [[rng.randint(0, 9) for _ in range(n)], (shape,)]\n"
    "def grid(n):\n    return np.eye(n)\n"
)


def test_a_packs_function_is_called_with_its_seeded_source(judge: Judge) -> None:
    calls = [Call("large", [3, "flat"], seed=1), Call("large", [3, "flat"], seed=1)]

    first, second = judge.call(GENERATOR, calls)

    assert first.got == second.got == [[2, 9, 1], ["flat"]]


def test_a_packs_arrays_come_as_nested_lists(judge: Judge) -> None:
    (answer,) = judge.call(GENERATOR, [Call("grid", [2])])

    assert answer.got == [[1.0, 0.0], [0.0, 1.0]]


def test_answers_are_compared_with_nothing(
    judge: Judge, add_problem: Problem, add_cases: list[Case]
) -> None:
    answers = judge.answers(add_problem, HONEST.replace("a + b", "[a, b][a % 2]"), add_cases)

    assert [answer.got for answer in answers] == [2, 2, 2]


def test_answers_may_end_with_the_first_failure(
    judge: Judge, add_problem: Problem, add_cases: list[Case]
) -> None:
    program = "class Solution:\n    def add(self, a, b):\n        return 1 / 0\n"

    answers = judge.answers(add_problem, program, add_cases, stop_at_first_failure=True)

    assert [answer.failure for answer in answers] == [Verdict.RE]


WITHOUT_NAMESPACES = """
import ctypes, pathlib, sys

if ctypes.CDLL(None).unshare(0x10000000):
    sys.exit(77)
try:
    pathlib.Path("/proc/sys/user/max_user_namespaces").write_text("0")
except OSError:
    sys.exit(77)
from reader.core.problem import Limits
from reader.services.judge.judge import Judge

judge = Judge()
done = judge.execute("open('/etc/passwd')", limits=Limits(1000, 64))
print(judge.tier(), "namespaces" in judge._shared.current.layers, "PermissionError" in done.stderr)
judge.close()
"""


def test_where_user_namespaces_are_denied_the_other_locks_hold() -> None:
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_NAMESPACES],
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=False,
    )
    if done.returncode == 77:
        pytest.skip("this machine lets nobody deny user namespaces")

    assert done.stdout == "full False True\n", done.stderr
