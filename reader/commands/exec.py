"""``yandu exec``: one Python file, run in the sandbox."""

from __future__ import annotations

import argparse
import sys
from contextlib import closing
from pathlib import Path

from reader.commands.options import add_json, count_up_to
from reader.commands.output import warn, write_json
from reader.commands.programs import read_input, read_program
from reader.core.problem import Limits
from reader.core.verdict import Tier, Verdict
from reader.services.judge.answers import Execution
from reader.services.judge.judge import Judge

_CPU_S, _MEMORY_MB = 10, 512
# A day and a terabyte: beyond some such number the kernel takes no limit at all.
_MOST_CPU_S, _MOST_MEMORY_MB = 86_400, 1 << 20
FAILED = 1


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add this command's options."""
    parser.add_argument("file", metavar="FILE", type=Path, help="a Python file")
    parser.add_argument(
        "--input", metavar="FILE", help="what it reads from its standard input; - for ours"
    )
    parser.add_argument(
        "--cpu-seconds",
        type=count_up_to(_MOST_CPU_S),
        default=_CPU_S,
        metavar="N",
        help=f"({_CPU_S})",
    )
    parser.add_argument(
        "--memory-mb",
        type=count_up_to(_MOST_MEMORY_MB),
        default=_MEMORY_MB,
        metavar="N",
        help=f"({_MEMORY_MB})",
    )
    add_json(parser)


def run(options: argparse.Namespace) -> int:
    """Run the file and pass on what it printed; return its exit code."""
    source = read_program(options.file)
    # Ours is read only when asked for: it may be one that nobody ever closes.
    stdin = "" if options.input is None else read_input(options.input)
    limits = Limits(cpu_ms=1000 * options.cpu_seconds, memory_mb=options.memory_mb)
    with closing(Judge()) as judge:
        execution = judge.execute(source, limits=limits, stdin=stdin)
        tier = judge.tier()
    code = _exit_code(execution)
    if options.json:
        write_json(_document(execution, code, tier))
    else:
        _pass_on(execution)
    return code


def _exit_code(execution: Execution) -> int:
    """Return the program's own exit code, but never 0 for one that was ended."""
    if execution.verdict is not Verdict.AC:
        return execution.exit_code or FAILED
    return execution.exit_code


def _document(execution: Execution, code: int, tier: Tier) -> dict[str, object]:
    verdict, reason = execution.verdict, execution.reason
    if verdict is Verdict.AC and code:
        # It ended by itself, but whoever reads this alone must not take it for a success.
        verdict, reason = Verdict.RE, f"it ended with exit code {code}"
    return {
        "stdout": execution.stdout,
        "stderr": execution.stderr,
        "exit_code": code,
        "verdict": verdict.value,
        "reason": reason,
        "cpu_ms": round(execution.cpu_ms, 3),
        "wall_ms": round(execution.wall_ms, 3),
        "peak_mb": round(execution.peak_mb, 3),
        "sandbox": tier.value,
    }


def _pass_on(execution: Execution) -> None:
    sys.stdout.write(execution.stdout)
    sys.stdout.flush()
    sys.stderr.write(execution.stderr)
    if execution.verdict is not Verdict.AC:
        warn(f"{execution.verdict.value}: {execution.reason}")
