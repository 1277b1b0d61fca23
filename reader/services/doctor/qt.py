"""Whether Qt loads here, with what it needs of the system and the fonts for Chinese."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from typing import Any

from reader.core.saying import as_written, say
from reader.services.doctor.check import Check
from reader.services.system_libraries import (
    font_command,
    install_command,
    libraries_named_in,
)

_PROBE = "reader.ui.qt_probe"
_PROBE_TIMEOUT_S = 60
_SHOWN_FONTS = 3


@dataclass(frozen=True, slots=True)
class QtProbe:
    """What a process of its own could load: see `reader.ui.qt_probe`."""

    version: str | None
    error: str
    chinese_fonts: tuple[str, ...] | None


def probe_qt() -> QtProbe:
    """Return what Qt says of itself when the same interpreter loads it."""
    try:
        done = subprocess.run(  # noqa: S603 - our own interpreter and module
            [sys.executable, "-m", _PROBE],
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
            timeout=_PROBE_TIMEOUT_S,
            env=os.environ | {"PYTHONIOENCODING": "utf-8"},
        )
        said: dict[str, Any] = json.loads(done.stdout)
    except (OSError, subprocess.TimeoutExpired) as error:
        return QtProbe(None, f"it could not be tried: {error}", None)
    except json.JSONDecodeError:
        last = (done.stderr.strip().splitlines() or [f"exit code {done.returncode}"])[-1]
        return QtProbe(None, f"it ended the process that tried it: {last}", None)
    fonts = said["chinese_fonts"]
    return QtProbe(said["qt"], said["error"], None if fonts is None else tuple(fonts))


def check_qt(probe: QtProbe, missing: tuple[str, ...]) -> list[Check]:
    """Return the checks of Qt, of the system's libraries, and of the fonts."""
    lacking = tuple(dict.fromkeys((*missing, *libraries_named_in(probe.error))))
    mend = install_command(lacking) if lacking else ""
    return [
        _check_engine(probe, mend),
        Check(say("system libraries"), not lacking, ", ".join(lacking) or say("all there"), mend),
        _check_fonts(probe),
    ]


def _check_engine(probe: QtProbe, mend: str) -> Check:
    if not probe.error and probe.version:
        return Check("Qt WebEngine", ok=True, detail=as_written(f"Qt {probe.version}"))
    command = as_written(f"{sys.executable} -m pip install --force-reinstall PySide6")
    reinstall = mend or command
    return Check("Qt WebEngine", ok=False, detail=probe.error or say("not found"), mend=reinstall)


def _check_fonts(probe: QtProbe) -> Check:
    name = say("Chinese fonts")
    if probe.chinese_fonts is None:
        detail = say("not known, as Qt does not load")
        return Check(name, ok=False, detail=detail, mend=say("Mend Qt first"))
    if not probe.chinese_fonts:
        return Check(name, ok=False, detail=say("none"), mend=font_command())
    shown = ", ".join(probe.chinese_fonts[:_SHOWN_FONTS])
    more = len(probe.chinese_fonts) - _SHOWN_FONTS
    more_said = say("{fonts} and {count} more", fonts=shown, count=more)
    return Check(name, ok=True, detail=more_said if more > 0 else shown)
