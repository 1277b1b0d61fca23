"""Windows: an interpreter under a restricted token, put into its job before it runs.

Untested on a real system. A low label forbids every write but to what is labelled low itself,
and the job forbids a second process. Neither forbids reading or the network: that would take
an AppContainer, whose folders an interpreter has to be granted by an administrator.
"""

from __future__ import annotations

import ctypes
import importlib
import os
import subprocess
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from reader.services.judge.elsewhere import job_object
from reader.services.judge.elsewhere.launch import SCRIPT, Launched, Order, Outcome, interpreter
from reader.services.judge.elsewhere.pumps import pump_both, pump_in, pump_out
from reader.services.judge.ends import Ends
from reader.services.judge.processes import clean_environment
from reader.services.judge.source import Usage

# An idle interpreter with NumPy commits about as much; the job's limit counts from zero.
_IDLE_BYTES = 128 << 20
_TOKEN_RIGHTS = 0x0001 | 0x0002 | 0x0008 | 0x0080  # assign, duplicate, query, adjust default
_USE_STANDARD_HANDLES = 0x100  # STARTF_USESTDHANDLES
_TICKS_PER_MS = 10_000
_KILLED_BY_US = 9  # the signal number that stands for it in a status
_CRASHES = {0xC0000005: 11, 0xC00000FD: 11, 0xC000001D: 4, 0xC0000409: 6}


class StartupInfo(ctypes.Structure):
    """``STARTUPINFOW``."""

    _fields_ = (
        ("size", ctypes.c_uint32),
        ("reserved", ctypes.c_wchar_p),
        ("desktop", ctypes.c_wchar_p),
        ("title", ctypes.c_wchar_p),
        ("place_and_size", ctypes.c_uint32 * 7),
        ("flags", ctypes.c_uint32),
        ("show_window", ctypes.c_uint16),
        ("reserved_size", ctypes.c_uint16),
        ("reserved_bytes", ctypes.c_void_p),
        ("stdin", ctypes.c_void_p),
        ("stdout", ctypes.c_void_p),
        ("stderr", ctypes.c_void_p),
    )


class ProcessInformation(ctypes.Structure):
    """``PROCESS_INFORMATION``."""

    _fields_ = (
        ("process", ctypes.c_void_p),
        ("thread", ctypes.c_void_p),
        ("process_id", ctypes.c_uint32),
        ("thread_id", ctypes.c_uint32),
    )


class MemoryCounters(ctypes.Structure):
    """``PROCESS_MEMORY_COUNTERS``."""

    _fields_ = (
        ("size", ctypes.c_uint32),
        ("page_faults", ctypes.c_uint32),
        ("peak_working_set", ctypes.c_size_t),
        ("working_set", ctypes.c_size_t),
        ("quotas", ctypes.c_size_t * 4),
        ("page_file", ctypes.c_size_t),
        ("peak_page_file", ctypes.c_size_t),
    )


@dataclass(frozen=True, slots=True)
class Libraries:
    """The system's own; a test gives others."""

    kernel32: Any
    advapi32: Any
    msvcrt: Any


def system_libraries() -> Libraries:
    """Return those of the Windows that this runs on."""
    load = getattr(ctypes, "WinDLL")  # noqa: B009 - not there for the type checker elsewhere
    return Libraries(load("kernel32"), load("advapi32"), importlib.import_module("msvcrt"))


class WindowsLauncher:
    """Starts interpreters, each in a job of its own."""

    layers = ("job-object", "low-integrity")
    denied = ("writing",)

    def __init__(self, libraries: Libraries | None = None) -> None:
        self._libraries = libraries or system_libraries()

    def launch(self, *, memory_bytes: int, cpu_s: int) -> Launched:
        """Start one; raises OSError where it cannot be, or not under all locks."""
        pipes = _Pipes(self._libraries.msvcrt)
        try:
            order = Order(memory_bytes, cpu_s, self.layers, self.denied)
            command = [*interpreter(), str(SCRIPT), order.settings(*pipes.channel_handles())]
            limits = job_object.job_limits(cpu_s, memory_bytes + _IDLE_BYTES)
            made, job = self._start(subprocess.list2cmdline(command), pipes, limits)
        except OSError:
            pipes.close_ours()
            raise
        finally:
            pipes.close_theirs()
        return _Process(self._libraries.kernel32, made, job, pipes.ends())

    def _start(
        self, command: str, pipes: _Pipes, limits: job_object.ExtendedLimits
    ) -> tuple[ProcessInformation, int]:
        kernel32 = self._libraries.kernel32
        job = _checked(kernel32.CreateJobObjectW(None, None), "CreateJobObjectW")
        job_object.limit_job(kernel32, job, limits)
        made = self._create(command, pipes)
        if not kernel32.AssignProcessToJobObject(
            ctypes.c_void_p(job), ctypes.c_void_p(made.process)
        ):
            kernel32.TerminateProcess(ctypes.c_void_p(made.process), 1)
            raise OSError("AssignProcessToJobObject")
        kernel32.ResumeThread(ctypes.c_void_p(made.thread))
        return made, job

    def _create(self, command: str, pipes: _Pipes) -> ProcessInformation:
        startup = StartupInfo(size=ctypes.sizeof(StartupInfo), flags=_USE_STANDARD_HANDLES)
        startup.stdin, startup.stdout, startup.stderr = pipes.standard_handles()
        made = ProcessInformation()
        token = ctypes.c_void_p(self._token())
        is_made = self._libraries.advapi32.CreateProcessAsUserW(
            token,
            None,
            ctypes.create_unicode_buffer(command),
            None,
            None,
            1,  # the pipes' handles are inherited
            job_object.creation_flags(),
            ctypes.create_unicode_buffer(environment_block()),
            None,
            ctypes.byref(startup),
            ctypes.byref(made),
        )
        self._libraries.kernel32.CloseHandle(token)
        if not is_made:
            raise OSError("CreateProcessAsUserW")
        return made

    def _token(self) -> int:
        kernel32, advapi32 = self._libraries.kernel32, self._libraries.advapi32
        own = ctypes.c_void_p()
        process = ctypes.c_void_p(kernel32.GetCurrentProcess())
        if not advapi32.OpenProcessToken(process, _TOKEN_RIGHTS, ctypes.byref(own)):
            raise OSError("OpenProcessToken")
        token = job_object.restrict_token(advapi32, own.value or 0)
        kernel32.CloseHandle(own)
        job_object.lower_token(kernel32, advapi32, token)
        return token


class _Pipes:
    """Five pipes: three streams and a channel, one a way. Theirs are inherited."""

    def __init__(self, msvcrt: Any) -> None:
        self._msvcrt = msvcrt
        self._stdin, self._stdin_end = os.pipe()
        self._stdout_end, self._stdout = os.pipe()
        self._stderr_end, self._stderr = os.pipe()
        self._reads, self._reads_end = os.pipe()
        self._writes_end, self._writes = os.pipe()

    def standard_handles(self) -> list[int]:
        return [self._inheritable(each) for each in (self._stdin, self._stdout, self._stderr)]

    def channel_handles(self) -> list[int]:
        return [self._inheritable(each) for each in (self._reads, self._writes)]

    def ends(self) -> Ends:
        return Ends(
            channel=pump_both(self._writes_end, self._reads_end),
            stdin=pump_in(self._stdin_end),
            stdout=pump_out(self._stdout_end),
            stderr=pump_out(self._stderr_end),
        )

    def close_theirs(self) -> None:
        for each in (self._stdin, self._stdout, self._stderr, self._reads, self._writes):
            os.close(each)

    def close_ours(self) -> None:
        ours = (self._stdin_end, self._stdout_end, self._stderr_end)
        for each in (*ours, self._reads_end, self._writes_end):
            with suppress(OSError):
                os.close(each)

    def _inheritable(self, descriptor: int) -> int:
        os.set_inheritable(descriptor, True)  # noqa: FBT003 - takes no keyword
        handle: int = self._msvcrt.get_osfhandle(descriptor)
        return handle


class _Process:
    def __init__(self, kernel32: Any, made: ProcessInformation, job: int, ends: Ends) -> None:
        self.pid = int(made.process_id)
        self.ends = ends
        self._kernel32 = kernel32
        self._process = ctypes.c_void_p(made.process)
        self._handles = [made.process, made.thread, job]
        self._is_killed = False

    def poll(self) -> Outcome | None:
        if self._kernel32.WaitForSingleObject(self._process, 0) != 0:
            return None
        code = ctypes.c_uint32()
        self._kernel32.GetExitCodeProcess(self._process, ctypes.byref(code))
        outcome = Outcome(self._status(code.value), self._cpu_ms(), self._peak_kb())
        for handle in self._handles:
            self._kernel32.CloseHandle(ctypes.c_void_p(handle))
        return outcome

    def kill(self) -> None:
        self._is_killed = True
        self._kernel32.TerminateProcess(self._process, 1)

    def usage(self) -> Usage | None:
        return Usage(self._cpu_ms() / 1000)

    def _status(self, code: int) -> int:
        if self._is_killed:
            return _KILLED_BY_US
        return _CRASHES.get(code) or (code & 0xFF) << 8

    def _cpu_ms(self) -> float:
        times = [ctypes.c_uint64() for _ in range(4)]  # made, ended, in the kernel, in the program
        self._kernel32.GetProcessTimes(self._process, *map(ctypes.byref, times))
        return (times[2].value + times[3].value) / _TICKS_PER_MS

    def _peak_kb(self) -> int:
        found = MemoryCounters(size=ctypes.sizeof(MemoryCounters))
        self._kernel32.K32GetProcessMemoryInfo(self._process, ctypes.byref(found), found.size)
        return int(found.peak_page_file) // 1024


def environment_block() -> str:
    """Return the variables as one text: Python needs the system's folder for its random source."""
    variables = clean_environment() | {"SYSTEMROOT": os.environ.get("SYSTEMROOT", "C:\\Windows")}
    return "".join(f"{name}={value}\0" for name, value in sorted(variables.items())) + "\0"


def _checked(handle: int | None, call: str) -> int:
    if not handle:
        raise OSError(call)
    return handle
