"""The sandbox in an app that is frozen: the app starts itself, since there is no interpreter."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from reader.core.problem import Limits
from reader.core.verdict import Tier, Verdict
from reader.services.judge.inside.linux import view
from reader.services.judge.judge import Judge
from reader.services.judge.processes import zygote_command

ROOT = Path(__file__).parents[3]
PROGRAM = f"""#!/bin/sh
PYTHONPATH={ROOT} exec {sys.executable} -B -m reader "$@"
"""


@pytest.fixture
def frozen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program that does what a frozen app does with its arguments, and is it to Python."""
    program = tmp_path / "yandu"
    program.write_text(PROGRAM, encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(program))
    return program


def test_a_frozen_app_starts_itself(frozen: Path) -> None:
    assert zygote_command() == [str(frozen), "--zygote"]


def test_an_interpreter_starts_the_file_without_packages_and_user_folders() -> None:
    command = zygote_command()

    assert command[:-1] == [sys.executable, "-s", "-P", "-S", "-B"]
    assert Path(command[-1]).is_file()


def test_what_a_frozen_app_starts_runs_programs_under_all_locks(frozen: Path) -> None:
    judge = Judge()

    done = judge.execute("print(1)\nopen('/etc/passwd')", limits=Limits(1000, 64))
    tier = judge.tier()
    judge.close()

    assert (tier, done.stdout) == (Tier.FULL, "1\n")
    assert "PermissionError" in done.stderr
    assert done.verdict is Verdict.AC


def test_the_resources_of_a_frozen_app_cannot_be_read(
    frozen: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)

    readable = view.readable_paths([])

    assert {frozen, tmp_path / "base_library.zip"} <= set(readable)
    assert not any((tmp_path / "resources").is_relative_to(path) for path in readable)
