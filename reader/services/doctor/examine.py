"""The whole examination: the interpreter, Qt, the sandbox, and the files."""

from __future__ import annotations

import platform
import sys
from collections.abc import Callable
from dataclasses import dataclass

from reader.core.saying import as_written
from reader.core.verdict import Tier
from reader.services.doctor.check import Check
from reader.services.doctor.files import (
    check_index,
    check_settings,
    check_stores,
    check_user_style,
    check_web_assets,
)
from reader.services.doctor.languages import check_languages
from reader.services.doctor.qt import check_qt, probe_qt
from reader.services.doctor.sandbox import check_page_sandbox, check_sandbox, probe_sandbox
from reader.services.judge.tier import tier_of
from reader.services.page_sandbox import why_no_page_sandbox
from reader.services.paths import Paths
from reader.services.system_libraries import missing_libraries, system_name


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
    checks += check_languages()
    tell("files")
    checks += [check_web_assets(), check_settings(paths), *check_user_style(paths)]
    checks += [*check_stores(paths), check_index(paths)]
    tier = None if sandbox.error else tier_of(sandbox.layers)
    return Diagnosis(system_name(), tuple(checks), tier, tuple(sorted(sandbox.layers)))


def _check_python() -> Check:
    detail = as_written(f"{platform.python_version()}, {sys.executable}")
    return Check("Python", ok=True, detail=detail)


def _say_nothing(_name: str) -> None:
    pass
