"""Whether the engine that shows pages can wear its own sandbox on this machine."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

from reader.core.saying import say


def why_no_page_sandbox() -> str:
    """Return why Chromium, which would end at once with it, goes without; empty where it is on."""
    if _is_root():
        return say("the program runs as root")
    return "" if _has_user_namespaces() else say("this system denies user namespaces")


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def _has_user_namespaces() -> bool:
    # Tried, not read from /proc: containers and AppArmor deny them without a setting that
    # says so. `unshare` is part of every Linux system's base.
    tool = shutil.which("unshare") if sys.platform == "linux" else None
    if tool is None:
        return True
    done = subprocess.run(  # noqa: S603  a fixed command
        [tool, "--user", "--map-root-user", "true"], capture_output=True, check=False
    )
    return done.returncode == 0
