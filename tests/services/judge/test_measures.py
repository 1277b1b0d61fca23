"""Memory and CPU time, as the kernel counts them, whatever the app's own size."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from reader.core.cases import Case
from reader.core.problem import Entry, EntryKind, Limits, Param
from reader.core.value_types import ListOf
from reader.core.verdict import Json, Verdict
from reader.services.judge.judge import Judge
from tests.services.judge.conftest import INT, MakeProblem

ROOT = Path(__file__).parents[3]
LIMITS = Limits(cpu_ms=2000, memory_mb=300)
BIG_APP = """
from reader.core.problem import Limits
from reader.services.judge.judge import Judge

ballast = b"x" * (1 << 30)
judge = Judge()
done = judge.execute("kept = b'x' * (100 << 20)", limits=Limits(cpu_ms=2000, memory_mb=300))
judge.close()
print(done.peak_mb)
"""
# Answers its first case, and then serves the channel in our code's place: it works on the second
# before it says that the arguments are built.
WORKS_AHEAD = """
import json, os, struct, time

def hear():
    kind, size = struct.unpack(">cI", os.read(3, 5))
    body = b""
    while len(body) < size:
        body += os.read(3, size - len(body))
    return json.loads(body or b"null")

def say(kind, body=b""):
    os.write(3, struct.pack(">cI", kind, len(body)) + body)

def answer(numbers):
    say(b"D"), hear(), say(b"V", json.dumps(sum(numbers)).encode())
    case = hear()
    begun = time.process_time()
    while time.process_time() - begun < 1.2: pass
    say(b"R"), hear()
    answer(case["args"][0])
"""


def test_a_hundred_megabytes_are_a_hundred_in_an_app_of_a_gigabyte() -> None:
    done = subprocess.run(
        [sys.executable, "-c", BIG_APP], capture_output=True, text=True, cwd=ROOT, check=True
    )

    assert float(done.stdout) == pytest.approx(100, abs=5)


def test_memory_given_back_counts_at_its_highest(judge: Judge) -> None:
    done = judge.execute("for _ in range(3): kept = b'x' * (80 << 20); del kept", limits=LIMITS)

    assert done.peak_mb == pytest.approx(80, abs=5)


def test_memory_that_was_not_touched_does_not_count(judge: Judge) -> None:
    done = judge.execute("import mmap; kept = mmap.mmap(-1, 200 << 20)", limits=LIMITS)

    assert done.peak_mb == pytest.approx(0, abs=5)


def test_the_cpu_time_is_the_kernels_and_all_threads_count(judge: Judge) -> None:
    source = (
        "import threading, time\n"
        "def burn():\n"
        "    begun = time.thread_time()\n"
        "    while time.thread_time() - begun < 0.1: pass\n"
        "threads = [threading.Thread(target=burn) for _ in range(3)]\n"
        "for each in threads: each.start()\n"
        "time.process_time = lambda: 0.0\n"
    )

    done = judge.execute(source, limits=LIMITS)

    assert done.verdict is Verdict.AC
    assert 300 <= done.cpu_ms < 500


def test_a_stack_that_runs_over_is_named(judge: Judge) -> None:
    source = (
        "import ctypes, sys\nsys.setrecursionlimit(2**31 - 1)\n"
        "class Mirror:\n    def __getattr__(self, name): return getattr(self, name)\n"
        "Mirror().anything\n"
    )

    done = judge.execute(source, limits=LIMITS)

    assert (done.verdict, done.exit_code) == (Verdict.RE, 139)
    assert done.reason == "stack overflow: the recursion has no end or is too deep"


def test_time_that_a_program_takes_before_it_begins_is_its_own(
    judge: Judge, make_problem: MakeProblem
) -> None:
    entry = Entry(EntryKind.FUNCTION, "answer", (Param("numbers", ListOf(INT)),), returns=INT)
    args: list[Json] = [[*range(2000)]]
    cases = [Case(name, args, expect=sum(range(2000)), has_expect=True) for name in "ab"]

    report = judge.submit(make_problem(entry), WORKS_AHEAD, cases)

    assert [result.verdict for result in report.cases] == [Verdict.AC, Verdict.TLE]
