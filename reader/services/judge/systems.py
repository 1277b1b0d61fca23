"""Which systems programs are run on, by what, and what is to be said of it."""

from __future__ import annotations

import sys

from reader.core.errors import UserError
from reader.core.saying import say
from reader.services.judge.processes import Wanted, Zygote
from reader.services.judge.source import ProcessSource

_NAMES = {"darwin": "macOS", "win32": "Windows"}


def why_not_on(system: str) -> str:
    """Return why nothing is run on a system, named as `sys.platform` has it; "" where it is."""
    if system == "linux" or system in _NAMES:
        return ""
    return say("there is no sandbox for this system, so no program is run")


def untested_on(system: str) -> str:
    """Return what must be known of the sandbox of a system; "" where it is tested."""
    name = _NAMES.get(system)
    return f"the sandbox for {name} is untested on a real system" if name else ""


def open_source(wanted: Wanted) -> ProcessSource:
    """Return where this system's sandboxed processes come from; the caller closes it.

    Raises:
        UserError: There is no sandbox for this system.
        Fault: It cannot be started.
        OSError: The system lacks a call that it is made of.
    """
    system: str = sys.platform
    reason = why_not_on(system)
    if reason:
        raise UserError(
            reason, advice=say("Use Linux to run programs; reading and searching work here")
        )
    return Zygote(wanted) if system == "linux" else _open_elsewhere(system)


def _open_elsewhere(system: str) -> ProcessSource:
    from reader.services.judge.elsewhere.fresh import FreshProcesses  # noqa: PLC0415 - there only

    if system == "darwin":
        from reader.services.judge.elsewhere.seatbelt import seatbelt_launcher  # noqa: PLC0415

        return FreshProcesses(seatbelt_launcher())
    from reader.services.judge.elsewhere.windows import WindowsLauncher  # noqa: PLC0415

    return FreshProcesses(WindowsLauncher())
