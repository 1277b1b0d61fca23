"""Whether what Yandu keeps in files, and what was built for it, is whole."""

from __future__ import annotations

import shlex
import sqlite3
from contextlib import closing
from pathlib import Path

from reader.core.errors import UserError, describe_place
from reader.core.saying import as_written, say
from reader.services.database import why_refused
from reader.services.doctor.check import Check
from reader.services.libraries import real_folder
from reader.services.long_paths import is_folder
from reader.services.paths import Paths
from reader.services.resources import web_asset
from reader.services.schema import MIGRATIONS
from reader.services.search.engine import SearchEngine
from reader.services.search.errors import IndexUnusable
from reader.services.search.manifest import MANIFEST_NAME
from reader.services.settings import Settings, load_settings
from reader.services.user_style import read_style

_ASSETS = (
    *("page.css", "katex.css", "page.js", "formula.js"),
    *("editor.html", "editor.js", "diagram.html", "diagram.js"),
)
_UPGRADE = say("Update Yandu, or start it with --home and another folder")


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
    lost = [folder for folder in _folders(settings) if not is_folder(real_folder(Path(folder)))]
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


def _check_database(name: str, path: Path, newest: int | None, damaged: str) -> Check:
    if not path.exists():
        return Check(name, ok=True, detail=say("none yet"))
    try:
        with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as database:
            (version,) = database.execute("PRAGMA user_version").fetchone()
            (health,) = database.execute("PRAGMA quick_check").fetchone()
    except sqlite3.Error as error:
        health = why_refused(error)
    if health != "ok":
        detail = say("{place}: {difference}", place=path, difference=health)
        return Check(name, ok=False, detail=detail, mend=damaged)
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
