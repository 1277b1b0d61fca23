"""Which systems programs are run on, and what is said on the others."""

from __future__ import annotations

_NAMES = {"darwin": "macOS", "win32": "Windows", "cygwin": "Windows"}


def why_not_on(system: str) -> str:
    """Return why nothing is run on a system, named as `sys.platform` has it; "" where it is."""
    if system == "linux":
        return ""
    name = _NAMES.get(system)
    if name is None:
        return "there is no sandbox for this system, so no program is run"
    return f"the sandbox for {name} is written but untested on a real system, so no program is run"
