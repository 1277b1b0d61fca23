"""What would be put on elsewhere: the texts, the structures and the calls, not their effect."""

from __future__ import annotations

import ctypes
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reader.services.judge.elsewhere import job_object, seatbelt, windows
from reader.services.resources import bundled

PYTHON = Path("/Applications/Yandu.app/python")


class Recorder:
    """Stands for a library of a system that is not here: keeps the calls, answers each alike."""

    def __init__(self, answer: int) -> None:
        self.calls: list[tuple[Any, ...]] = []
        self._answer = answer

    def SetInformationJobObject(self, *arguments: Any) -> int:  # noqa: N802
        self.calls.append(arguments)
        return self._answer

    def CreateRestrictedToken(self, *arguments: Any) -> int:  # noqa: N802
        self.calls.append(arguments)
        arguments[-1]._obj.value = 77 if self._answer else None
        return self._answer

    def proc_pid_rusage(self, *arguments: Any) -> int:
        self.calls.append(arguments)
        arguments[-1]._obj.user_time = 3_000_000_000
        arguments[-1]._obj.system_time = 1_000_000_000
        arguments[-1]._obj.resident_size = 5 << 20
        return self._answer

    def GetLastError(self) -> int:  # noqa: N802
        return 5


def test_the_profile_denies_first_and_allows_what_is_named() -> None:
    lines = seatbelt.seatbelt_profile(PYTHON, [Path("/usr/lib")]).splitlines()

    assert lines[:2] == ["(version 1)", "(deny default)"]
    assert '(allow file-read* (subpath "/usr/lib"))' in lines
    assert f'(allow process-exec (literal "{PYTHON}"))' in lines


@pytest.mark.parametrize("forbidden", ["network", "file-write", "process-fork", "mach-lookup"])
def test_the_profile_allows_nothing_else(forbidden: str) -> None:
    assert forbidden not in seatbelt.seatbelt_profile(PYTHON, [Path("/usr/lib")])


def test_a_path_cannot_break_out_of_its_rule() -> None:
    profile = seatbelt.seatbelt_profile(PYTHON, [Path('/odd") (allow default) \\')])

    assert '(subpath "/odd\\") (allow default) \\\\")' in profile


def test_parentheses_of_the_profile_match() -> None:
    profile = seatbelt.seatbelt_profile(PYTHON, [Path("/a"), Path("/b")])

    assert all(line.count("(") == line.count(")") for line in profile.splitlines())


def test_the_command_is_started_under_the_profile() -> None:
    command = seatbelt.seatbelt_command("(version 1)", [str(PYTHON), "main.py", "3"])

    assert command[:3] == ["/usr/bin/sandbox-exec", "-p", "(version 1)"]
    assert command[3:] == [str(PYTHON), "main.py", "3"]


def test_what_is_readable_holds_python_numpy_and_no_notes() -> None:
    readable = seatbelt.readable_folders()

    assert any(Path(os.__file__).is_relative_to(folder) for folder in readable)
    assert any(folder.name == "numpy" for folder in readable)
    assert not any(bundled("posts").is_relative_to(folder) for folder in readable)


def test_usage_is_read_in_seconds_and_bytes() -> None:
    libproc: Any = Recorder(0)

    assert seatbelt.read_usage(libproc, 9, tick_ns=1.0) == (4.0, 5 << 20)
    assert libproc.calls[0][:2] == (9, 0)


def test_a_process_that_ended_has_no_usage() -> None:
    libproc: Any = Recorder(-1)

    assert seatbelt.read_usage(libproc, 9, tick_ns=1.0) is None


@pytest.mark.parametrize(
    ("structure", "size"),
    [
        (job_object.BasicLimits, 64),
        (job_object.ExtendedLimits, 144),
        (job_object.MandatoryLabel, 16),
        (seatbelt.RusageInfo, 96),
        (windows.ProcessInformation, 24),
        (windows.StartupInfo, 104),
        (windows.MemoryCounters, 72),
    ],
)
def test_structures_are_as_large_as_the_systems_own(
    structure: type[ctypes.Structure], size: int
) -> None:
    assert ctypes.sizeof(structure) == size


def test_a_job_holds_one_process_and_ends_with_its_handle() -> None:
    limits = job_object.job_limits(cpu_s=2, memory_bytes=1000)

    assert limits.basic.flags == 0x2000 | 0x400 | 0x100 | 0x8 | 0x2
    assert limits.basic.per_process_user_time == 20_000_000
    assert limits.basic.active_processes == 1
    assert limits.process_memory == 1000


def test_a_job_gets_its_limits_and_no_desktop() -> None:
    kernel32 = Recorder(1)
    limits = job_object.job_limits(cpu_s=1, memory_bytes=1)

    job_object.limit_job(kernel32, 3, limits)

    told = [(job.value, kind, size) for job, kind, _, size in kernel32.calls]
    assert told == [(3, 9, 144), (3, 4, 4)]


def test_a_job_that_cannot_be_limited_is_an_error() -> None:
    limits = job_object.job_limits(cpu_s=1, memory_bytes=1)

    with pytest.raises(OSError, match="SetInformationJobObject"):
        job_object.limit_job(Recorder(0), 3, limits)


def test_a_token_loses_its_privileges_and_its_right_to_write() -> None:
    advapi32 = Recorder(1)

    assert job_object.restrict_token(advapi32, 5) == 77
    token, flags, *_ = advapi32.calls[0]
    assert (token.value, flags) == (5, 0x1 | 0x8)


def test_a_token_that_cannot_be_restricted_is_an_error() -> None:
    with pytest.raises(OSError, match="CreateRestrictedToken"):
        job_object.restrict_token(Recorder(0), 5)


def test_a_process_waits_until_it_is_in_its_job() -> None:
    assert job_object.creation_flags() & 0x4


class Windows:
    """Stands for a library of Windows: each call answers 1 and is kept by its name."""

    def __init__(self, called: list[str], refused: str = "") -> None:
        self._called = called
        self._refused = refused

    def __getattr__(self, name: str) -> Callable[..., int]:
        def call(*arguments: Any) -> int:
            self._called.append(name)
            if name == "CreateRestrictedToken":
                arguments[-1]._obj.value = 77
            return 0 if name == self._refused else 1

        return call

    def get_osfhandle(self, descriptor: int) -> int:
        return descriptor


def launch_on_windows(refused: str = "") -> list[str]:
    called: list[str] = []
    library = Windows(called, refused)
    launcher = windows.WindowsLauncher(windows.Libraries(library, library, library))
    launched = launcher.launch(memory_bytes=64 << 20, cpu_s=2)
    launched.ends.close()
    return called


def test_a_process_of_windows_is_locked_before_it_runs() -> None:
    assert launch_on_windows() == [
        *("CreateJobObjectW", "SetInformationJobObject", "SetInformationJobObject"),
        *("GetCurrentProcess", "OpenProcessToken", "CreateRestrictedToken", "CloseHandle"),
        *("ConvertStringSidToSidW", "GetLengthSid", "SetTokenInformation", "LocalFree"),
        *("CreateProcessAsUserW", "CloseHandle", "AssignProcessToJobObject", "ResumeThread"),
    ]


@pytest.mark.parametrize(
    "call",
    [
        *("CreateJobObjectW", "OpenProcessToken", "ConvertStringSidToSidW"),
        *("SetTokenInformation", "CreateProcessAsUserW", "AssignProcessToJobObject"),
    ],
)
def test_a_process_of_windows_that_cannot_be_locked_is_not_run(call: str) -> None:
    before = set(Path("/proc/self/fd").iterdir())

    with pytest.raises(OSError, match=call):
        launch_on_windows(call)

    assert set(Path("/proc/self/fd").iterdir()) <= before


def test_a_process_of_windows_is_told_where_the_system_lies() -> None:
    assert windows.environment_block().endswith("\0\0")
    assert "SYSTEMROOT=" in windows.environment_block()
