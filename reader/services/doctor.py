"""What this machine lacks, each thing with the command that mends it. Nothing is changed."""

from __future__ import annotations

import json
import os
import platform
import shlex
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reader.core.errors import Fault, UserError
from reader.core.verdict import Tier
from reader.services.judge.processes import Wanted
from reader.services.judge.systems import open_source, untested_on, why_not_on
from reader.services.judge.tier import tier_of
from reader.services.paths import Paths
from reader.services.resources import web_asset
from reader.services.schema import MIGRATIONS
from reader.services.search.engine import SearchEngine
from reader.services.search.errors import IndexUnusable
from reader.services.search.manifest import MANIFEST_NAME
from reader.services.settings import Settings, load_settings
from reader.services.system_libraries import (
    font_command,
    install_command,
    libraries_named_in,
    missing_libraries,
    system_name,
)

_ASSETS = ("page.css", "katex.css", "page.js", "formula.js", "editor.html", "editor.js")
_PROBE = "reader.ui.qt_probe"
_PROBE_TIMEOUT_S = 60
_SHOWN_FONTS = 3
_UPGRADE = "Update Yandu, or start it with --home and another folder"


@dataclass(frozen=True, slots=True)
class Check:
    """One thing looked at. ``mend`` is what to do, and is there where something can be better."""

    name: str
    ok: bool
    detail: str
    mend: str = ""


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """All that was looked at. ``tier`` is None where the sandbox could not be started at all."""

    system: str
    checks: tuple[Check, ...]
    tier: Tier | None
    layers: tuple[str, ...]

    @property
    def ok(self) -> bool:
        """Whether nothing is missing."""
        return all(check.ok for check in self.checks)


def examine(paths: Paths, on_check: Callable[[str], None] | None = None) -> Diagnosis:
    """Look at everything. ``on_check`` is called with the name of what is looked at next."""
    tell = on_check or _say_nothing
    tell("Qt")
    checks = [_check_python(), *check_qt(probe_qt(), missing_libraries())]
    tell("sandbox")
    sandbox = probe_sandbox()
    checks.append(check_sandbox(sandbox))
    tell("files")
    checks += [check_web_assets(), check_settings(paths), *check_stores(paths), check_index(paths)]
    tier = None if sandbox.error else tier_of(sandbox.layers)
    return Diagnosis(system_name(), tuple(checks), tier, tuple(sorted(sandbox.layers)))


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
        Check("system libraries", not lacking, ", ".join(lacking) or "all there", mend),
        _check_fonts(probe),
    ]


def _check_engine(probe: QtProbe, mend: str) -> Check:
    if not probe.error and probe.version:
        return Check("Qt WebEngine", ok=True, detail=f"Qt {probe.version}")
    reinstall = mend or f"{sys.executable} -m pip install --force-reinstall PySide6"
    return Check("Qt WebEngine", ok=False, detail=probe.error or "not found", mend=reinstall)


def _check_fonts(probe: QtProbe) -> Check:
    name = "Chinese fonts"
    if probe.chinese_fonts is None:
        return Check(name, ok=False, detail="not known, as Qt does not load", mend="Mend Qt first")
    if not probe.chinese_fonts:
        return Check(name, ok=False, detail="none", mend=font_command())
    shown = ", ".join(probe.chinese_fonts[:_SHOWN_FONTS])
    more = len(probe.chinese_fonts) - _SHOWN_FONTS
    return Check(name, ok=True, detail=f"{shown} and {more} more" if more > 0 else shown)


@dataclass(frozen=True, slots=True)
class SandboxProbe:
    """The layers that the sandbox puts on here, and why it could not be started, if so."""

    layers: frozenset[str]
    error: str = ""


def probe_sandbox() -> SandboxProbe:
    """Start the sandbox's own process and return what it can put on."""
    try:
        with closing(open_source(Wanted())) as processes:
            return SandboxProbe(processes.layers)
    except UserError as error:
        return SandboxProbe(frozenset(), error.what)
    except (Fault, OSError) as error:
        return SandboxProbe(frozenset(), str(error))


def check_sandbox(probe: SandboxProbe) -> Check:
    """Return the check of the sandbox: limits alone will not do, what else lacks is said."""
    if probe.error:
        detail = f"it cannot be started: {' '.join(probe.error.split())}"
        mend = f"Report it, with {sys.version}"
        if probe.error == why_not_on(sys.platform):
            detail, mend = probe.error, "Use Linux to run programs; reading and searching work here"
        return Check("sandbox", ok=False, detail=detail, mend=mend)
    tier = tier_of(probe.layers)
    detail = f"{tier.value} ({', '.join(sorted(probe.layers)) or 'no layer'})"
    if untested := untested_on(sys.platform):
        # A lock that nobody has seen hold counts for nothing, and the tier says so too.
        mend = "Run only programs of your own here; use Linux for those of others"
        return Check("sandbox", ok=False, detail=f"{detail}; {untested}", mend=mend)
    mends = []
    if "seccomp" not in probe.layers:
        mends.append("Start a kernel with seccomp filters (CONFIG_SECCOMP_FILTER)")
    if "landlock" not in probe.layers:
        mends.append("Start Linux 5.13 or newer with landlock among its lsm= parameters")
    return Check("sandbox", tier is not Tier.LIMITS, detail, "; ".join(mends))


def check_web_assets() -> Check:
    """Return the check of the page view's scripts and styles, which are built and not kept."""
    try:
        for asset in _ASSETS:
            web_asset(asset)
    except UserError as error:
        return Check("web assets", ok=False, detail=f"{error.path} is missing", mend=error.advice)
    return Check("web assets", ok=True, detail=str(web_asset(_ASSETS[0]).parent))


def check_settings(paths: Paths) -> Check:
    """Return the check of the settings file and of the folders that it names."""
    try:
        settings = load_settings(paths.settings)
    except UserError as error:
        place = f"{error.path}:{error.line}" if error.line else str(error.path)
        return Check("settings", ok=False, detail=f"{place}: {error.what}", mend=error.advice)
    lost = [folder for folder in _folders(settings) if not Path(folder).expanduser().is_dir()]
    if lost:
        mend = f"Bring it back, or take it out of {paths.settings}"
        return Check("settings", ok=False, detail=f"no such folder: {', '.join(lost)}", mend=mend)
    there = str(paths.settings) if paths.settings.is_file() else "the defaults"
    return Check("settings", ok=True, detail=there)


def check_stores(paths: Paths) -> list[Check]:
    """Return the checks of the databases. One that is not there yet is as it should be."""
    return [
        _check_database("your data", paths.user_database, len(MIGRATIONS), "Put a copy of it back"),
        # Of another version it is begun anew by itself.
        _check_database(
            "catalogue", paths.catalogue, None, f"rm {shlex.quote(str(paths.catalogue))}"
        ),
    ]


def check_index(paths: Paths) -> Check:
    """Return the check of the search index, which reads all of it."""
    if not (paths.index / MANIFEST_NAME).is_file():
        return Check("search index", ok=True, detail="none yet; the first search makes it")
    try:
        with closing(SearchEngine(paths.index)) as engine:
            engine.verify()
    except IndexUnusable as error:
        return Check("search index", ok=False, detail=error.reason, mend="yandu index --rebuild")
    return Check("search index", ok=True, detail=str(paths.index))


def _check_python() -> Check:
    return Check("Python", ok=True, detail=f"{platform.python_version()}, {sys.executable}")


def _check_database(name: str, path: Path, newest: int | None, damaged: str) -> Check:
    if not path.is_file():
        return Check(name, ok=True, detail="none yet")
    try:
        with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as database:
            (version,) = database.execute("PRAGMA user_version").fetchone()
            (health,) = database.execute("PRAGMA quick_check").fetchone()
    except sqlite3.Error as error:
        return Check(name, ok=False, detail=f"{path}: {error}", mend=damaged)
    if health != "ok":
        return Check(name, ok=False, detail=f"{path}: {health}", mend=damaged)
    if newest is not None and version > newest:
        detail = f"{path}: written by a newer Yandu (version {version}; this one reads {newest})"
        return Check(name, ok=False, detail=detail, mend=_UPGRADE)
    return Check(name, ok=True, detail=str(path))


def _folders(settings: Settings) -> tuple[str, ...]:
    return (*settings.libraries, *settings.packs)


def _say_nothing(_name: str) -> None:
    pass
