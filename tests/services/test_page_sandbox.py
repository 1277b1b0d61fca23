"""Why pages are shown without the engine's sandbox, on this very machine."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from reader.services.page_sandbox import why_no_page_sandbox

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="asks Linux")


def unshare(folder: Path, code: int) -> None:
    tool = folder / "unshare"
    tool.write_text(f"#!/bin/sh\nexit {code}\n", encoding="utf-8")
    tool.chmod(0o755)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root is refused for being root")
def test_root_is_the_reason_for_root() -> None:
    assert why_no_page_sandbox() == "the program runs as root"


@pytest.mark.parametrize(("code", "why"), [(0, ""), (1, "this system denies user namespaces")])
def test_others_are_told_what_the_system_denies(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, why: str
) -> None:
    unshare(tmp_path, code)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(os, "geteuid", lambda: 1000)

    assert why_no_page_sandbox() == why


def test_system_without_the_tool_is_taken_to_allow_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(os, "geteuid", lambda: 1000)

    assert why_no_page_sandbox() == ""
