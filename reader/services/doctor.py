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

from reader.core.errors import Fault, UserError, describe_place
from reader.core.saying import as_written, said_by, say
from reader.core.verdict import Tier
from reader.services.database import why_refused
from reader.services.judge.processes import Wanted
from reader.services.judge.systems import open_source, untested_on, why_not_on
from reader.services.judge.tier import tier_of
from reader.services.libraries import real_folder
from reader.services.page_sandbox import why_no_page_sandbox
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
from reader.services.user_style import read_style

_ASSETS = (
    *("page.css", "katex.css", "page.js", "formula.js"),
    *("editor.html", "editor.js", "diagram.html", "diagram.js"),
)
_PROBE = "reader.ui.qt_probe"
_PROBE_TIMEOUT_S = 60
_SHOWN_FONTS = 3
_UPGRADE = say("Update Yandu, or start it with --home and another folder")
_TIERS = {Tier.FULL: say("full"), Tier.PARTIAL: say("partial"), Tier.LIMITS: say("limits")}


@dataclass(frozen=True, slots=True)
class Check:
    """One thing looked at. ``mend`` is what to do, and is there where something can be better.

    Its texts are sayings, but for what a command line takes.
    """

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
    checks += [check_sandbox(sandbox), check_page_sandbox(why_no_page_sandbox())]
    tell("files")
    checks += [check_web_assets(), check_settings(paths), *check_user_style(paths)]
    checks += [*check_stores(paths), check_index(paths)]
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
        return SandboxProbe(frozenset(), said_by(error))


def check_sandbox(probe: SandboxProbe) -> Check:
    """Return the check of the sandbox: limits alone will not do, what else lacks is said."""
    if probe.error:
        # What a process said of itself comes in many lines; a saying is one already.
        is_one_line = "\n" not in probe.error
        why = probe.error if is_one_line else " ".join(probe.error.split())
        detail: str = say("it cannot be started: {why}", why=why)
        mend = say("Report it, with {python}", python=sys.version)
        if probe.error == why_not_on(sys.platform):
            detail = probe.error
            mend = say("Use Linux to run programs; reading and searching work here")
        return Check(say("sandbox"), ok=False, detail=detail, mend=mend)
    tier = tier_of(probe.layers)
    layers = ", ".join(sorted(probe.layers)) or say("no layer")
    detail = say("{tier} ({layers})", tier=_TIERS[tier], layers=layers)
    if untested := untested_on(sys.platform):
        # A lock that nobody has seen hold counts for nothing, and the tier says so too.
        mend = say("Run only programs of your own here; use Linux for those of others")
        return Check(
            say("sandbox"),
            ok=False,
            detail=say("{one}; {other}", one=detail, other=untested),
            mend=mend,
        )
    return Check(say("sandbox"), tier is not Tier.LIMITS, detail, _mend_layers(probe.layers))


def check_page_sandbox(why_off: str) -> Check:
    """Return the check of the sandbox around what shows pages; nothing is missing without it."""
    detail = say("off, because {why}", why=why_off) if why_off else say("on")
    return Check(say("sandbox of the pages"), ok=True, detail=detail)


def _mend_layers(layers: frozenset[str]) -> str:
    seccomp = say("Start a kernel with seccomp filters (CONFIG_SECCOMP_FILTER)")
    landlock = say("Start Linux 5.13 or newer with landlock among its lsm= parameters")
    if not layers & {"seccomp", "landlock"}:
        return say("{one}; {other}", one=seccomp, other=landlock)
    if "seccomp" not in layers:
        return seccomp
    return "" if "landlock" in layers else landlock


def check_web_assets() -> Check:
    """Return the check of the page view's scripts and styles, which are built and not kept."""
    try:
        for asset in _ASSETS:
            web_asset(asset)
    except UserError as error:
        detail = say("{file} is missing", file=error.path)
        return Check(say("web assets"), ok=False, detail=detail, mend=error.advice)
    return Check(say("web assets"), ok=True, detail=str(web_asset(_ASSETS[0]).parent))


def check_settings(paths: Paths) -> Check:
    """Return the check of the settings file and of the folders that it names."""
    try:
        settings = load_settings(paths.settings)
    except UserError as error:
        place = describe_place(error.path, error.line)
        detail = say("{place}: {difference}", place=place, difference=error.what)
        return Check(say("settings"), ok=False, detail=detail, mend=error.advice)
    lost = [folder for folder in _folders(settings) if not real_folder(Path(folder)).is_dir()]
    if lost:
        mend = say("Bring it back, or take it out of {file}", file=paths.settings)
        detail = say("no such folder: {folder}", folder=", ".join(lost))
        return Check(say("settings"), ok=False, detail=detail, mend=mend)
    there = str(paths.settings) if paths.settings.is_file() else say("the defaults")
    return Check(say("settings"), ok=True, detail=there)


def check_user_style(paths: Paths) -> list[Check]:
    """Return the check of the user's own style sheet, where there is one."""
    if not paths.user_style.is_file():
        return []
    name, findings = say("your style sheet"), read_style(paths.user_style).findings
    if not findings:
        return [Check(name, ok=True, detail=str(paths.user_style))]
    first = findings[0]
    place = describe_place(first.path, first.line)
    detail = say("{place}: {difference}", place=place, difference=first.what)
    mend = say("Mend this line; the settings page lists all of them ({count})", count=len(findings))
    return [Check(name, ok=False, detail=detail, mend=mend)]


def check_stores(paths: Paths) -> list[Check]:
    """Return the checks of the databases. One that is not there yet is as it should be."""
    return [
        _check_database(
            say("your data"), paths.user_database, len(MIGRATIONS), say("Put a copy of it back")
        ),
        # Of another version it is begun anew by itself.
        _check_database(say("catalogue"), paths.catalogue, None, _removal(paths.catalogue)),
    ]


def check_index(paths: Paths) -> Check:
    """Return the check of the search index, which reads all of it."""
    if not (paths.index / MANIFEST_NAME).is_file():
        return Check(
            say("search index"), ok=True, detail=say("none yet; the first search makes it")
        )
    try:
        with closing(SearchEngine(paths.index)) as engine:
            engine.verify()
    except IndexUnusable as error:
        rebuild = as_written("yandu index --rebuild")
        return Check(say("search index"), ok=False, detail=error.reason, mend=rebuild)
    return Check(say("search index"), ok=True, detail=str(paths.index))


def _check_python() -> Check:
    detail = as_written(f"{platform.python_version()}, {sys.executable}")
    return Check("Python", ok=True, detail=detail)


def _check_database(name: str, path: Path, newest: int | None, damaged: str) -> Check:
    if not path.exists():
        return Check(name, ok=True, detail=say("none yet"))
    try:
        with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as database:
            (version,) = database.execute("PRAGMA user_version").fetchone()
            (health,) = database.execute("PRAGMA quick_check").fetchone()
    except sqlite3.Error as error:
        return Check(
            name,
            ok=False,
            detail=say("{place}: {difference}", place=path, difference=why_refused(error)),
            mend=damaged,
        )
    if health != "ok":
        return Check(
            name,
            ok=False,
            detail=say("{place}: {difference}", place=path, difference=health),
            mend=damaged,
        )
    if newest is not None and version > newest:
        detail = say(
            "{file}: written by a newer Yandu (version {version}; this one reads {newest})",
            file=path,
            version=version,
            newest=newest,
        )
        return Check(name, ok=False, detail=detail, mend=_UPGRADE)
    return Check(name, ok=True, detail=str(path))


def _removal(path: Path) -> str:
    return as_written(f"rm {shlex.quote(str(path))}")


def _folders(settings: Settings) -> tuple[str, ...]:
    return (*settings.libraries, *settings.packs)


def _say_nothing(_name: str) -> None:
    pass
