"""JavaScript: Node.js and the harness, which is sent the solution with the job."""

from __future__ import annotations

from pathlib import Path

from reader.services.judge.languages.launcher import Program
from reader.services.judge.languages.order import Order
from reader.services.judge.languages.toolchains import Toolchain
from reader.services.judge.languages.view import readable_by, runnable_by

IDLE_KB = 48 << 10
_STACK_KB = 60_000


def javascript_program(toolchain: Toolchain, harness: Path, memory_mb: int) -> Program:
    """Return the program, its heap at most ``memory_mb``."""
    script = harness / "harness.js"
    (node,) = map(str, toolchain.programs)
    flags = (f"--max-old-space-size={memory_mb}", f"--stack-size={_STACK_KB}", "--no-warnings")
    return Program(
        Order(
            argv=(node, *flags, str(script)),
            folder="/",
            read=(*readable_by(toolchain), str(harness)),
            run=runnable_by(toolchain),
            idle_kb=IDLE_KB,
        ),
        has_kernel_limit=False,
    )
