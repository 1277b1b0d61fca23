"""What Chromium must be told before it starts."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path

from reader.services.page_sandbox import why_no_page_sandbox
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


def plan_chromium(
    environment: Mapping[str, str], *, has_sandbox: bool, has_card: bool
) -> dict[str, str]:
    """Return what Chromium needs in its environment; the user's own flags come last and win.

    Its sandbox is switched off only where it would end the program at its start. Without a
    graphics card pages are drawn by Qt itself: Mesa's imitation of a card is slower, and has the
    native window made anew (docs/decisions/web-views.md).
    """
    own = list(_OWN_FLAGS)
    theirs = environment.get(_FLAGS, "").split()
    if not has_sandbox and _NO_SANDBOX not in theirs and _DISABLE_SANDBOX not in environment:
        own.append(_NO_SANDBOX)
    merged = [*(flag for flag in own if flag not in theirs), *theirs]
    wanted = {_FLAGS: " ".join(merged), **allocation_variables(environment)}
    if not has_card and _QUICK_BACKEND not in environment:
        wanted[_QUICK_BACKEND] = "software"
    return wanted


def prepare_chromium() -> None:
    """Set the environment of this process; before the first web view, best at the start."""
    has_sandbox = not why_no_page_sandbox()
    os.environ.update(plan_chromium(os.environ, has_sandbox=has_sandbox, has_card=_has_card()))
    set_allocation()


def _has_card() -> bool:
    devices = Path("/dev")
    return sys.platform != "linux" or any(any(devices.glob(name)) for name in _CARDS)
