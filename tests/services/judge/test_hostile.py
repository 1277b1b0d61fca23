"""Each program of tests/hostile gets the verdict it states, and nothing is changed by it.

One judge and so one zygote runs them all: what harmed it would show in the honest answer after.
"""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import subprocess
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from reader.cli import main
from reader.commands.output import write_json
from reader.core.judge_summary import judge_summary
from reader.core.languages import SUFFIXES, Language
from reader.core.problem import Limits
from reader.services.judge.judge import Judge
from reader.services.judge.languages.toolchains import why_missing
from reader.services.practice import Practice, load_packs
from tests.services.judge.canaries import Canaries, orphans_adopted

FOLDER = Path(__file__).parents[2] / "hostile"
PROGRAMS = sorted(FOLDER.glob("*.py"))
COMPILED = sorted(path for path in FOLDER.glob("*/*") if path.suffix in SUFFIXES)
FIRST_LINE = re.compile(r"(#|//) verdict: (?P<verdict>[A-Z_|]+) - .+")
HONEST = "class Solution:\n    def add(self, a, b):\n        return a + b\n"
LIMITS = Limits(cpu_ms=300, memory_mb=64)
PROBLEM = """\
slug = "add"
title = { en = "Add" }
difficulty = "easy"
topics = ["arithmetic"]
[entry]
kind = "function"
class = "Solution"
name = "add"
params = [{ name = "a", type = "int" }, { name = "b", type = "int" }]
returns = "int"
[compare]
kind = "exact"
[limits]
cpu_ms = 300
memory_mb = 64
"""
Submit = Callable[..., dict[str, Any]]
CASES = [{"id": f"{a}", "args": [a, 2], "expect": a + 2, "example": True} for a in range(1, 4)]


def knock(path: str) -> None:
    with socket.socket(socket.AF_UNIX) as visitor:
        visitor.connect(path)


@pytest.fixture(scope="module")
def canaries(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Canaries]:
    made = Canaries(tmp_path_factory.mktemp("canary"))
    with orphans_adopted():
        yield made
    made.close()


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a pack of the one problem that all these programs answer, and the honest answer."""
    folder = tmp_path_factory.mktemp("pack")
    (folder / "add").mkdir()
    (folder / "add" / "problem.toml").write_text(PROBLEM)
    (folder / "add" / "statement.en.md").write_text("Add.\n")
    (folder / "add" / "cases.jsonl").write_text("\n".join(map(json.dumps, CASES)))
    (folder / "honest.py").write_text(HONEST)
    return folder


@pytest.fixture(scope="module")
def practice(
    pack: Path, judge_cache: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Practice]:
    """Return the problem and its judge, which has judged the honest answer."""
    judge = Judge(cache=judge_cache)
    with closing(Practice(load_packs((pack,)), judge, tmp_path_factory.mktemp("cache"))) as made:
        made.submit(made.problem("add"), HONEST)
        yield made


@pytest.fixture
def submit(practice: Practice, capfd: pytest.CaptureFixture[str]) -> Submit:
    """Return what `yandu judge` prints of a source: its JSON has to bear all that they return."""

    def submit_source(source: str, suffix: str) -> dict[str, Any]:
        language = SUFFIXES.get(suffix, Language.PYTHON)
        run = practice.submit(practice.problem("add"), source, language=language)
        capfd.readouterr()
        write_json(judge_summary(run.report))
        document: dict[str, Any] = json.loads(capfd.readouterr().out)
        return document

    return submit_source


def runs_here(program: Path) -> object:
    missing = why_missing(SUFFIXES[program.suffix]) if program.suffix != ".py" else ""
    return pytest.param(
        program,
        marks=pytest.mark.skipif(bool(missing), reason=missing),
        id=str(program.relative_to(FOLDER)),
    )


@pytest.mark.parametrize("program", [runs_here(path) for path in (*PROGRAMS, *COMPILED)])
def test_a_hostile_program_gets_its_verdict_and_leaves_nothing_behind(
    canaries: Canaries, program: Path, submit: Submit
) -> None:
    source = program.read_text(encoding="utf-8")
    stated = FIRST_LINE.match(source)
    assert stated is not None
    before = canaries.observe()

    first = submit(canaries.aim(source), program.suffix)
    second = submit(HONEST, ".py")

    assert first["verdict"] in stated["verdict"].split("|"), first["reason"]
    assert second["verdict"] == "AC"
    assert canaries.observe() == before
    assert canaries.grown_mb() < 256


@pytest.mark.parametrize("name", ["forges_a_verdict.py", "javascript/escapes_its_context.js"])
def test_the_command_judges_what_comes_after_a_hostile_program(
    canaries: Canaries, pack: Path, name: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    aimed = tmp_path / Path(name).name
    aimed.write_text(canaries.aim((FOLDER / name).read_text(encoding="utf-8")), encoding="utf-8")
    options = ["--json", "--pack", str(pack), "--home", str(tmp_path / "home")]
    before = canaries.observe()

    code = main(["judge", "add", str(aimed), str(pack / "honest.py"), *options])

    first, second = json.loads(capfd.readouterr().out)["files"]
    assert (first["verdict"] == "AC", second["verdict"]) == (code == 0, "AC")
    assert canaries.observe() == before


def test_the_list_of_kinds_names_every_program() -> None:
    rows = re.findall(r"^\|.*\|$", (FOLDER / "README.md").read_text(encoding="utf-8"), re.MULTILINE)

    listed = re.findall(r"`(?:\w+/)?(\w+)`", "".join(rows))

    assert sorted(listed) == sorted(program.stem for program in (*PROGRAMS, *COMPILED))


@pytest.mark.parametrize(
    "harm",
    [
        "Path('/tmp/hostile-canary/home/notes.md').write_text('harmed')",
        "Path('/tmp/hostile-canary/home/new').touch()",
        "Path('/tmp/hostile-canary/home/key').chmod(0o777)",
        "socket.create_connection(('127.0.0.1', 40404)).close()",
        "knock('/tmp/hostile-canary/service')",
    ],
)
def test_the_canaries_notice_harm_that_is_done(tmp_path: Path, harm: str) -> None:
    canaries = Canaries(tmp_path)
    before = canaries.observe()

    exec(canaries.aim(harm))

    assert canaries.observe() != before
    canaries.close()


def test_the_canaries_notice_a_process_that_still_runs(judge: Judge, canaries: Canaries) -> None:
    before = canaries.observe()
    seen: list[bool] = []

    def look() -> bool:
        seen.append(canaries.observe().processes != before.processes)
        return True

    judge.execute("while True: pass", limits=LIMITS, should_stop=look)

    assert seen[0]


def test_the_canaries_notice_an_orphan(canaries: Canaries) -> None:
    before = canaries.observe()

    # The shell ends at once, so that its own child has no parent but who adopts it.
    started = subprocess.run(
        ["/bin/sh", "-c", "sleep 60 >&- 2>&- & echo $!"], check=True, capture_output=True, text=True
    )
    orphan = int(started.stdout)

    assert canaries.observe().processes == tuple(sorted((*before.processes, orphan)))
    os.kill(orphan, signal.SIGKILL)
    os.waitpid(orphan, 0)
