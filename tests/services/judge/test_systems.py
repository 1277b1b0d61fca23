"""Which systems programs are run on, and what is said of those where nobody has tried it."""

from __future__ import annotations

import sys

import pytest

from reader.core.errors import UserError
from reader.core.problem import Limits
from reader.core.verdict import Tier
from reader.services.doctor.sandbox import SandboxProbe, check_sandbox, probe_sandbox
from reader.services.judge.judge import Judge
from reader.services.judge.systems import untested_on, why_not_on
from reader.services.judge.tier import tier_of

UNTESTED = [("darwin", "macOS"), ("win32", "Windows")]


@pytest.mark.parametrize("system", ["linux", "darwin", "win32"])
def test_programs_are_run_on_systems_with_locks(system: str) -> None:
    assert why_not_on(system) == ""


def test_nothing_is_run_on_any_other(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "freebsd14")

    with pytest.raises(UserError, match="no sandbox for this system"):
        Judge().execute("print(1)", limits=Limits(1000, 64))


def test_the_doctor_says_why(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "freebsd14")

    check = check_sandbox(probe_sandbox())

    assert not check.ok
    assert "no sandbox for this system" in check.detail
    assert "Use Linux" in check.mend


@pytest.mark.parametrize(("system", "name"), UNTESTED)
def test_the_doctor_says_what_nobody_has_tried(
    monkeypatch: pytest.MonkeyPatch, system: str, name: str
) -> None:
    monkeypatch.setattr(sys, "platform", system)

    check = check_sandbox(SandboxProbe(frozenset({"limits", "lock"})))

    assert not check.ok
    assert check.detail.startswith("limits (limits, lock); ")
    assert f"for {name} is untested on a real system" in check.detail


def test_what_is_tested_is_not_said_to_be_untested() -> None:
    assert untested_on("linux") == ""


@pytest.mark.parametrize("lock", ["seatbelt", "job-object", "low-integrity"])
def test_a_lock_that_nobody_has_tried_counts_for_nothing(lock: str) -> None:
    assert tier_of({"limits", lock}) is Tier.LIMITS
