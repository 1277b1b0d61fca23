"""The filter's decisions for both machines, by running its instructions here."""

from __future__ import annotations

import errno
import os

import pytest

from reader.services.judge.inside.linux.seccomp import Instruction, assemble
from reader.services.judge.inside.linux.syscalls import ARCHITECTURES

PID = 4242
ALLOW = 0x7FFF0000
KILL = 0x80000000
REFUSE = 0x00050000 | errno.EPERM
ABSENT = 0x00050000 | errno.ENOSYS
CLONE_THREAD = 0x00010000


def run_filter(program: list[Instruction], words: dict[int, int]) -> int:
    """Interpret the few instructions that the filter is made of, as the kernel does."""
    at, accumulator = 0, 0
    while True:
        code, if_true, if_false, operand = program[at]
        at += 1
        match code:
            case 0x20:
                accumulator = words.get(operand, 0)
            case 0x06:
                return operand
            case 0x15:
                at += if_true if accumulator == operand else if_false
            case 0x25:
                at += if_true if accumulator > operand else if_false
            case 0x45:
                at += if_true if accumulator & operand else if_false


def decide(machine: str, number: int, *arguments: int, audit: int | None = None) -> int:
    architecture = ARCHITECTURES[machine]
    words = {0: number, 4: architecture.audit if audit is None else audit}
    for index, argument in enumerate(arguments):
        words[16 + 8 * index] = argument & 0xFFFFFFFF
        words[20 + 8 * index] = argument >> 32
    return run_filter(assemble(architecture, PID), words)


@pytest.mark.parametrize(
    ("machine", "name", "arguments", "answer"),
    [
        (machine, name, arguments, answer)
        for machine in ARCHITECTURES
        for name, arguments, answer in [
            ("openat", (0, 0, os.O_RDONLY | os.O_CLOEXEC), ALLOW),
            ("openat", (0, 0, os.O_WRONLY), REFUSE),
            ("openat", (0, 0, os.O_RDWR), REFUSE),
            ("openat", (0, 0, os.O_RDONLY | os.O_CREAT), REFUSE),
            ("openat", (0, 0, os.O_RDONLY | os.O_TRUNC), REFUSE),
            ("clone", (CLONE_THREAD | 0x100,), ALLOW),
            ("clone", (17,), REFUSE),
            ("kill", (PID, 9), ALLOW),
            ("kill", (PID + 1, 9), REFUSE),
            ("kill", (0xFFFFFFFF, 9), REFUSE),
            ("tgkill", (1, 1, 9), REFUSE),
            ("fcntl", (0, 1), ALLOW),
            ("fcntl", (0, 8), REFUSE),
            ("ioctl", (0, 0x5401), ALLOW),
            ("ioctl", (0, 0x5412), REFUSE),
            ("prctl", (15,), ALLOW),
            ("prctl", (4,), REFUSE),
            ("prlimit64", (0, 9, 0), ALLOW),
            ("prlimit64", (0, 9, 0x1000), REFUSE),
            ("prlimit64", (0, 9, 1 << 32), REFUSE),
            ("sendto", (3, 0, 0, 0, 0), ALLOW),
            ("sendto", (3, 0, 0, 0, 1 << 32), REFUSE),
            ("socketpair", (1,), ALLOW),
            ("socketpair", (2,), REFUSE),
        ]
    ],
)
def test_a_call_is_decided_by_its_arguments(
    machine: str, name: str, arguments: tuple[int, ...], answer: int
) -> None:
    number = ARCHITECTURES[machine].checked[name]

    assert decide(machine, number, *arguments) == answer


@pytest.mark.parametrize(
    ("machine", "number"),
    [
        *(("x86_64", number) for number in (57, 58, 59, 322, 41, 42, 49, 83, 85, 90, 101, 165)),
        *(("aarch64", number) for number in (221, 281, 198, 203, 200, 34, 35, 52, 117, 40)),
    ],
    ids=str,
)
def test_what_is_not_listed_is_refused(machine: str, number: int) -> None:
    assert decide(machine, number) == REFUSE


@pytest.mark.parametrize("machine", ARCHITECTURES)
def test_the_usual_calls_pass_and_unknown_ones_do_not_exist(machine: str) -> None:
    architecture = ARCHITECTURES[machine]

    assert {decide(machine, number) for number in architecture.plain} == {ALLOW}
    assert {decide(machine, number) for number in (*architecture.absent, 999)} == {ABSENT}


def test_a_foreign_architectures_calls_kill() -> None:
    assert decide("x86_64", 0, audit=0x40000003) == KILL
    assert decide("aarch64", 63, audit=ARCHITECTURES["x86_64"].audit) == KILL
    assert decide("x86_64", 0x40000000 | 39) == KILL


@pytest.mark.parametrize("machine", ARCHITECTURES)
def test_jumps_stay_inside_what_an_instruction_can_hold(machine: str) -> None:
    program = assemble(ARCHITECTURES[machine], PID)

    assert len(program) < 4096
    assert all(0 <= jump < 256 for _, *jumps, _ in program for jump in jumps)
