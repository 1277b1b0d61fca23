"""Runs recorded step by step in the real sandbox, by programs that are honest and that are not."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import closing

import pytest

from reader.core.cases import Case
from reader.core.problem import Entry, EntryKind, Param, Problem
from reader.core.step_text import show_value
from reader.core.step_value import ChainValue, ListValue
from reader.core.steps import Ended, Recording, Step, StepEvent, Timeline
from reader.core.type_syntax import parse_type
from reader.core.verdict import Verdict
from reader.services.judge.elsewhere.fresh import FreshProcesses
from reader.services.judge.elsewhere.posix import PosixLauncher
from reader.services.judge.judge import Judge
from reader.services.judge.recording import Window
from reader.services.step_recording import StepRecording
from tests.services.judge.conftest import MakeProblem

Record = Callable[..., Recording]


@pytest.fixture(scope="session")
def list_problem(make_problem: MakeProblem) -> Problem:
    params = (Param("nums", parse_type("list<int>")),)
    return make_problem(Entry(EntryKind.FUNCTION, "solve", params, returns=parse_type("int")))


@pytest.fixture
def recording(judge: Judge) -> StepRecording:
    return StepRecording(judge)


@pytest.fixture
def record(recording: StepRecording, list_problem: Problem) -> Record:
    """Record a program that defines ``solve(nums)``, for ``[3, 1, 2]`` unless told otherwise."""

    def run(
        source: str, nums: Sequence[int] = (3, 1, 2), *, first: int = 0, steps: int = 5000
    ) -> Recording:
        case = Case("case", [[*nums]])
        made = recording.record(list_problem, source, case, first=first, steps=steps)
        assert made is not None
        return made

    return run


def values_of(recording: Recording, name: str) -> list[str]:
    changes = [step.changed[name] for step in recording.steps if name in step.changed]
    return [show_value(value) for value in changes]


def events_of(recording: Recording) -> list[tuple[str, int]]:
    return [(step.event.value, step.line) for step in recording.steps]


LOOP = """\
def solve(nums):
    best = 0
    for num in nums:
        best = max(best, num)
    return best
"""


def test_each_line_is_a_step_with_what_it_changed(record: Record) -> None:
    made = record(LOOP)

    assert events_of(made)[:4] == [("call", 1), ("line", 2), ("line", 3), ("line", 4)]
    assert values_of(made, "num") == ["3", "1", "2"]
    assert values_of(made, "best") == ["0", "3"]
    assert (made.ended, made.count, made.steps[-1].returned) == (Ended.RETURNED, 11, 3)


PRINTS = """\
def solve(nums):
    print("one")
    print("two", end="")
    sys.stderr.write("!")
    return 0
"""


def test_what_is_printed_comes_with_the_step_after_it(record: Record) -> None:
    made = record(f"import sys\n{PRINTS}")

    assert [step.printed for step in made.steps] == ["", "", "one\n", "two", "!", ""]


def test_only_the_end_of_much_that_is_printed_is_kept(record: Record) -> None:
    made = record("def solve(nums):\n    print('x' * 9_000 + 'end')\n    return 0\n")

    printed = made.steps[-2].printed
    assert printed.endswith("xend\n")
    assert len(printed) == 2_000


def test_program_that_closes_its_output_is_recorded_on(record: Record) -> None:
    made = record("import sys\ndef solve(nums):\n    sys.stdout.close()\n    return 4\n")

    assert (made.ended, made.steps[-1].returned) == (Ended.RETURNED, 4)


def test_a_changed_list_is_told_anew(record: Record) -> None:
    made = record("def solve(nums):\n    nums.sort()\n    nums.append(9)\n    return 0\n")

    assert values_of(made, "nums") == ["[3, 1, 2]", "[1, 2, 3]", "[1, 2, 3, 9]"]


RECURSION = """\
def solve(nums):
    def total(at):
        if at == len(nums):
            return 0
        return nums[at] + total(at + 1)
    return total(0)
"""


def test_recursion_stands_on_the_stack(record: Record) -> None:
    timeline = Timeline(record(RECURSION))
    deepest = max(range(len(timeline)), key=lambda at: timeline.step(at).depth)

    stack = timeline.stack(deepest)

    assert [call.name for call in stack] == ["solve", "total", "total", "total", "total"]
    assert [call.variables.get("at") for call in stack] == [None, 0, 1, 2, 3]


def test_globals_of_the_program_are_shown_and_those_of_the_preamble_are_not(
    record: Record,
) -> None:
    made = record("seen = {}\ndef solve(nums):\n    seen[1] = inf\n    return len(seen)\n")

    assert values_of(made, "seen") == ["{}", "{1: inf}"]
    assert "inf" not in Timeline(made).names()


def test_linked_nodes_keep_their_numbers(record: Record) -> None:
    made = record(
        "def solve(nums):\n"
        "    head = ListNode(1, ListNode(2))\n"
        "    second = head.next\n"
        "    second.next = head\n"
        "    return 0\n"
    )
    head, second = (made.steps[-1], made.steps[-2])
    states = Timeline(made).stack(len(made.steps) - 1)[-1].variables
    whole, rest = states["head"], states["second"]

    assert isinstance(whole, ChainValue)
    assert isinstance(rest, ChainValue)
    assert whole.numbers == (*reversed(rest.numbers),)
    assert whole.back == 0
    assert head.call == second.call


EVERY_KIND = """
class Pair:
    __slots__ = ('left', 'right', 'unset')
def solve(nums):
    a = Pair(); a.left = nan = float('nan'); a.right = {1, }
    b = [a, (2 ** 400,), 'x' * 500, None, True]
    c = Counter('aab'); d = deque([1]); e = {}; e['me'] = e
    f = list(range(1000)); g = np.arange(6.0).reshape(2, 3); h = np.float64(2.5)
    i = TreeNode(1, None, TreeNode(2)); j = np.zeros((9,) * 4); k = print; l = range(3)
    m = frozenset(); n = np.array(['a']); o = [[f]]; p = Pair
    return 0
"""
SHOWN = {
    "a": "Pair(left=nan, right={1})",
    "c": "Counter({'a': 2, 'b': 1})",
    "d": "deque([1])",
    "e": "{'me': …}",
    "g": "[[0.0, 1.0, 2.0], [3.0, 4.0, 5.0]] float64 (2, 3)",
    "h": "2.5",
    "i": "[1, null, 2]",
    "j": "<float64 array (9, 9, 9, 9)>",
    "l": "<range>",
    "m": "frozenset([])",
}


def test_values_of_every_kind_are_bounded_texts(record: Record) -> None:
    made = record(EVERY_KIND)

    (*_, last) = Timeline(made).stack(len(made.steps) - 1)
    shown = {name: show_value(value) for name, value in last.variables.items()}

    assert {name: shown[name] for name in SHOWN} == SHOWN
    assert shown["b"].startswith("[Pair(left=nan, right={1}), (an int of 401 bits,), 'xxx")
    assert {"k", "p"}.isdisjoint(shown)


def test_a_long_list_is_cut_and_its_length_kept(record: Record) -> None:
    made = record("def solve(nums):\n    return 0\n", list(range(5000)))

    nums = made.steps[0].changed["nums"]

    assert isinstance(nums, ListValue)
    assert (len(nums.items), nums.total) == (400, 5000)


def test_an_error_ends_the_steps_with_its_text(record: Record) -> None:
    made = record(
        "def solve(nums):\n    def inner():\n        return nums[7]\n    return inner()\n"
    )

    assert [step.raised for step in made.steps if step.raised] == [
        "IndexError: list index out of range"
    ] * 2
    assert [step.event for step in made.steps[-2:]] == [StepEvent.RAISE, StepEvent.UNWIND]
    assert (made.ended, made.failure) == (Ended.RAISED, Verdict.RE)
    assert "IndexError" in made.reason


def test_a_program_that_does_not_compile_has_no_steps(record: Record) -> None:
    made = record("def solve(nums:\n")

    assert (made.steps, made.failure) == ((), Verdict.CE)


def test_a_program_without_the_function_has_no_steps(record: Record) -> None:
    made = record("x = 1\n")

    assert (made.steps, made.failure) == ((), Verdict.CE)


def test_a_loop_without_end_is_recorded_up_to_the_cap(record: Record) -> None:
    made = record("def solve(nums):\n    n = 0\n    while True:\n        n += 1\n", steps=50)

    assert (len(made.steps), made.ended, made.count) == (50, Ended.STEPS, 50)


def test_a_window_tells_of_the_calls_that_were_under_way(record: Record) -> None:
    whole = Timeline(record(RECURSION))
    part = Timeline(record(RECURSION, first=9, steps=4))

    assert [part.step(at) for at in range(4)] == [whole.step(at) for at in range(9, 13)]
    assert part.stack(3) == whole.stack(12)


LATE = """\
def solve(nums):
    n = 5000
    while n > 0:
        n -= 1
        inverse = 1 // n
    return 0
"""


def test_the_end_of_a_long_run_is_recorded(recording: StepRecording, list_problem: Problem) -> None:
    made = recording.record_end(list_problem, LATE, Case("case", [[1]]), steps=20)

    assert made is not None
    assert (made.ended, made.failure, made.first) == (Ended.RAISED, Verdict.RE, made.count - 20)
    assert Timeline(made).stack(19)[-1].variables["n"] == 0


def test_the_end_of_a_run_that_is_stopped_is_none(
    recording: StepRecording, list_problem: Problem
) -> None:
    case = Case("case", [[1]])

    assert recording.record_end(list_problem, LATE, case, should_stop=lambda: True) is None


def test_recording_again_takes_the_same_steps(record: Record) -> None:
    assert record(RECURSION) == record(RECURSION)


def test_deep_recursion_is_recorded(record: Record) -> None:
    made = record(
        "def solve(nums):\n    def down(n):\n        return n and down(n - 1)\n"
        "    return down(20000)\n",
        first=41_000,
        steps=100,
    )

    assert made.ended is Ended.STEPS
    assert max(step.depth for step in made.steps) > 18_000


SPOILERS = {
    "repr that loops": "class A:\n    def __repr__(self):\n        while True: pass\n"
    "    __str__ = __len__ = __iter__ = __eq__ = __hash__ = __repr__\n",
    "dict that loops": "class A:\n    @property\n    def __dict__(self):\n"
    "        while True: pass\n"
    "    def __getattribute__(self, name):\n        while True: pass\n",
    "metaclass that lies": "class M(type):\n    def __getattribute__(cls, name): raise SystemExit\n"
    "class A(metaclass=M): pass\n",
    "list that lies": "class A(list):\n    def __iter__(self):\n        while True: pass\n"
    "    __len__ = __getitem__ = __iter__\n",
}


@pytest.mark.parametrize("spoiler", SPOILERS.values(), ids=SPOILERS)
def test_the_programs_own_methods_are_not_run(record: Record, spoiler: str) -> None:
    made = record(f"{spoiler}def solve(nums):\n    a = A()\n    b = [a]\n    return 7\n")

    assert (made.ended, made.steps[-1].returned) == (Ended.RETURNED, 7)
    assert made.steps[-1].event is StepEvent.RETURN


def test_huge_values_end_the_steps_at_the_cap_of_bytes(record: Record) -> None:
    made = record(
        "def solve(nums):\n"
        "    big = [['x' * 190] * 20 for _ in range(19)]\n"
        "    while True:\n"
        "        big = [row[:] for row in big]; big[0][0] += 'y'; big[0] = big[0][::-1]\n"
    )

    assert made.ended in (Ended.BYTES, Ended.STEPS)
    assert len(made.steps) <= 5000


@pytest.mark.parametrize(
    ("source", "note"),
    [
        ("import sys\ndef solve(nums):\n    sys.settrace(None)\n    return 1\n", "untraced"),
        ("import sys\ndef solve(nums):\n    sys.settrace(print)\n    return 1\n", "untraced"),
        (
            "import sys\ndef hide():\n    f = sys._getframe()\n    f.f_trace = None\n    return 1\n"
            "def solve(nums):\n    hide()\n    return 1\n",
            "hidden",
        ),
        (
            "import threading\ndef solve(nums):\n"
            "    t = threading.Thread(target=nums.sort)\n"
            "    t.start()\n    t.join()\n    return 1\n",
            "threads",
        ),
    ],
)
def test_what_steps_do_not_show_is_noted(record: Record, source: str, note: str) -> None:
    made = record(source)

    assert made.ended is Ended.RETURNED
    assert note in made.notes


FORGERIES = {
    "no json": b"T\x00\x00\x00\x03abc",
    "no step": b"T\x00\x00\x00\x02{}",
    "another kind": b"V\x00\x00\x00\x01" + b"1",
    "an end that is none": b"F\x00\x00\x00\x02{}",
    "an early end": b'F\x00\x00\x00\x37{"how":"returned","count":-1,"notes":[],"failure":null}',
    "four gigabytes": b"T\xff\xff\xff\xff",
}


@pytest.mark.parametrize("forged", FORGERIES.values(), ids=FORGERIES)
def test_a_forged_frame_ends_in_a_clear_message(record: Record, forged: bytes) -> None:
    made = record(f"import os\ndef solve(nums):\n    os.write(3, {forged!r})\n    return 1\n")

    assert (made.ended, made.failure) == (Ended.KILLED, Verdict.BAD_RETURN)
    assert "judge's own channel" in made.reason


def test_a_flood_of_steps_is_cut_off(record: Record) -> None:
    step = b'{"e":"line","l":1,"f":0,"d":0}'
    frame = b"T" + len(step).to_bytes(4, "big") + step
    made = record(
        f"import os\ndef solve(nums):\n    while True: os.write(3, {frame!r} * 100)\n", steps=300
    )

    assert made.ended in (Ended.KILLED, Ended.STEPS)
    assert len(made.steps) <= 364


@pytest.mark.parametrize(
    ("body", "verdict"),
    [
        ("os._exit(0)", Verdict.EXITED),
        ("open('/etc/passwd')", Verdict.BLOCKED),
        ("os.fork()", Verdict.BLOCKED),
        ("sys.exit(3)", Verdict.EXITED),
        ("sys.stdout.write('x' * 9_000_000)", Verdict.OLE),
        ("import time; time.sleep(99)", Verdict.TLE),
    ],
)
def test_the_sandbox_holds_while_steps_are_recorded(
    judge: Judge, list_problem: Problem, body: str, verdict: Verdict
) -> None:
    source = f"import os, sys\ndef solve(nums):\n    {body}\n    return 1\n"

    made = judge.record(list_problem, source, Case("case", [[1]]), Window())

    assert made is not None
    assert made.failure is verdict
    assert [step.event for step in made.steps[:2]] == [StepEvent.CALL, StepEvent.LINE]


def test_steps_before_a_kill_are_kept(judge: Judge, list_problem: Problem) -> None:
    source = "def solve(nums):\n    a = 1\n    return pow(7, 10 ** 12_000_000)\n"

    made = judge.record(list_problem, source, Case("case", [[1]]), Window())

    assert made is not None
    assert (made.ended, made.failure) == (Ended.KILLED, Verdict.TLE)
    assert made.steps[-1] == Step(StepEvent.LINE, 3, 0, 0, {"a": 1})


def test_a_fresh_interpreter_records_as_the_zygotes_child_does(
    list_problem: Problem, record: Record
) -> None:
    fresh = Judge(start=lambda _: FreshProcesses(PosixLauncher()))

    with closing(fresh):
        made = StepRecording(fresh).record(list_problem, RECURSION, Case("case", [[3, 1, 2]]))

    assert made == record(RECURSION)
