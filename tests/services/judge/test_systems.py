"""On a system whose locks nobody has tried, nothing is run, and the doctor says why."""

from __future__ import annotations

import sys

import pytest

from reader.core.errors import UserError
from reader.core.problem import Limits
from reader.services.doctor import check_sandbox, probe_sandbox
from reader.services.judge.judge import Judge
from reader.services.judge.systems import why_not_on

ELSEWHERE = [
    ("darwin", "for macOS is written but untested on a real system"),
    ("win32", "for Windows is written but untested on a real system"),
    ("freebsd14", "no sandbox for this system"),
]


def test_programs_are_run_on_linux() -> None:
    assert why_not_on("linux") == ""


@pytest.mark.parametrize(("system", "reason"), ELSEWHERE)
def test_nothing_is_run_elsewhere(
    monkeypatch: pytest.MonkeyPatch, system: str, reason: str
) -> None:
    monkeypatch.setattr(sys, "platform", system)

    with pytest.raises(UserError, match=reason):
        Judge().execute("print(1)", limits=Limits(1000, 64))


@pytest.mark.parametrize(("system", "reason"), ELSEWHERE)
def test_the_doctor_says_why(monkeypatch: pytest.MonkeyPatch, system: str, reason: str) -> None:
    monkeypatch.setattr(sys, "platform", system)

    check = check_sandbox(probe_sandbox())

    assert not check.ok
    assert reason in check.detail
    assert "Use Linux" in check.mend
