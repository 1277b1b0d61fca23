"""Runs the command line as a person does, in a process of its own, and in this one."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from reader.cli import main

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Result:
    """How a command ended, and what it wrote."""

    code: int
    stdout: str
    stderr: str

    @property
    def document(self) -> Any:
        """What ``--json`` printed; fails where anything else is on stdout."""
        return json.loads(self.stdout)

    @property
    def errors(self) -> list[str]:
        return self.stderr.splitlines()


Yandu = Callable[..., Result]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder that holds all of Yandu's files in this test."""
    folder = tmp_path / "home"
    monkeypatch.setenv("YANDU_HOME", str(folder))
    return folder


@pytest.fixture
def yandu(home: Path) -> Yandu:
    """Run ``python -m reader`` in a process of its own, with nothing on its standard input."""

    def run(*words: str | Path, stdin: str = "", **environment: str) -> Result:
        done = subprocess.run(
            [sys.executable, "-m", "reader", *map(str, words)],
            cwd=ROOT,
            env=os.environ | {"YANDU_HOME": str(home)} | environment,
            input=stdin,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
            timeout=120,
        )
        return Result(done.returncode, done.stdout, done.stderr)

    return run


@pytest.fixture
def here(home: Path, capfd: pytest.CaptureFixture[str]) -> Yandu:
    """Run the command line in this process, which is quicker and is measured."""

    def run(*words: str | Path) -> Result:
        capfd.readouterr()
        try:
            code = main([str(word) for word in words])
        except SystemExit as ended:  # how argparse ends after a help text
            code = int(ended.code or 0)
        written = capfd.readouterr()
        return Result(code, written.out, written.err)

    assert home.parent.is_dir()
    return run


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    """Return a library of two notes that link to each other, with a picture."""
    folder = tmp_path / "notes"
    (folder / "graphs").mkdir(parents=True)
    (folder / "graphs" / "dijkstra.md").write_text(DIJKSTRA, encoding="utf-8")
    (folder / "heap.md").write_text(HEAP, encoding="utf-8")
    (folder / "dot.png").write_bytes(PNG)
    return folder


DIJKSTRA = """\
---
title: 最短路：Dijkstra
date: 2024-03-05
tags: [图/最短路, 堆]
---
每次取出距离最小的点，用[堆](../heap.md)维护，复杂度 $O(m \\log n)$。

## 负权边

有负权边时不成立，见[外面](https://example.org/)与[[heap|二叉堆]]。

![一个点](../dot.png)
"""
HEAP = """\
---
title: 二叉堆
date: 2024-01-02
category: 数据结构
---
# 二叉堆

堆顶是最小的元素，见 [Dijkstra](graphs/dijkstra.md#负权边)。
"""
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c6360606060000000050001a5f64540"
    "0000000049454e44ae426082"
)
