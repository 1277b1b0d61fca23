"""What Chromium must be told before it starts."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from reader.ui.web.allocation import allocation_variables, set_allocation

_FLAGS = "QTWEBENGINE_CHROMIUM_FLAGS"
_DISABLE_SANDBOX = "QTWEBENGINE_DISABLE_SANDBOX"
_NO_SANDBOX = "--no-sandbox"
_QUICK_BACKEND = "QT_QUICK_BACKEND"
# What Linux has of a graphics card that can be drawn with, NVIDIA's and that of WSL among them.
_CARDS = ("dri/renderD*", "nvidiactl", "dxg")
_OWN_FLAGS = (
    # Without a network none of these has work to do; they would wake up all the same.
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-domain-reliability",
    # So that the script beside a page can have the pages before it let go of.
    "--js-flags=--expose-gc",
)


@dataclass(frozen=True, slots=True)
class ChromiumSetting:
    """What to add to the environment, and why Chromium's own sandbox is off, if it is."""

    environment: Mapping[str, str]
    sandbox_off_because: str = ""


def plan_chromium(
    environment: Mapping[str, str], *, is_root: bool, has_user_namespaces: bool, has_card: bool
) -> ChromiumSetting:
    """Return what Chromium needs on this machine; the user's own flags come last and win.

    Its sandbox is switched off only where it would end the program at its start. Without a
    graphics card pages are drawn by Qt itself: Mesa's imitation of a card is slower, and has the
    native window made anew (docs/decisions/web-views.md).
    """
    own = list(_OWN_FLAGS)
    reason = ""
    if is_root:
        reason = "the program runs as root"
    elif not has_user_namespaces:
        reason = "this system denies user namespaces"
    theirs = environment.get(_FLAGS, "").split()
    if reason and _NO_SANDBOX not in theirs and _DISABLE_SANDBOX not in environment:
        own.append(_NO_SANDBOX)
    merged = [*(flag for flag in own if flag not in theirs), *theirs]
    wanted = {_FLAGS: " ".join(merged), **allocation_variables(environment)}
    if not has_card and _QUICK_BACKEND not in environment:
        wanted[_QUICK_BACKEND] = "software"
    return ChromiumSetting(wanted, reason)


def prepare_chromium() -> ChromiumSetting:
    """Set the environment of this process; before the first web view, best at the start."""
    setting = plan_chromium(
        os.environ,
        is_root=_is_root(),
        has_user_namespaces=_has_user_namespaces(),
        has_card=_has_card(),
    )
    os.environ.update(setting.environment)
    set_allocation()
    return setting


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def _has_card() -> bool:
    devices = Path("/dev")
    return sys.platform != "linux" or any(any(devices.glob(name)) for name in _CARDS)


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
