"""Java: the solution and the harness in one folder of classes; a virtual machine a job."""

from __future__ import annotations

from pathlib import Path

from reader.core.languages import returns_node
from reader.core.problem import Entry, EntryKind
from reader.services.judge.languages.build import Workshop
from reader.services.judge.languages.launcher import Program
from reader.services.judge.languages.order import Order
from reader.services.judge.languages.toolchains import Toolchain
from reader.services.judge.languages.view import readable_by, runnable_by

SOLUTION = "Solution.java"
IDLE_KB = 48 << 10
# On the line of the solution's first, so that all of its lines keep their numbers.
_IMPORTS = "import java.util.*; import java.util.function.*; import java.util.stream.*; "
# No processors: they would be the solution's own code, run by the compiler.
_COMPILER_FLAGS = (
    *("-proc:none", "-nowarn", "-encoding", "UTF-8", "-J-XX:-UsePerfData"),
    *("-J-Xmx512m", "-J-XX:+UseSerialGC", "-J-XX:TieredStopAtLevel=1"),
)


def build_java(workshop: Workshop, source: str, harness: Path) -> None:
    """Compile the solution and the harness to classes in one folder.

    Raises:
        BuildError: The solution does not compile.
        BuildStoppedError: The user asked for the end.
    """
    workshop.write(SOLUTION, _IMPORTS + source)
    compiler, _ = map(str, workshop.toolchain.programs)
    ours = sorted(str(path) for path in harness.glob("*.java"))
    workshop.compile((compiler, *_COMPILER_FLAGS, "-d", ".", SOLUTION, *ours), (harness,))


def java_program(toolchain: Toolchain, entry: Entry, folder: Path, memory_mb: int) -> Program:
    """Return what was built in ``folder``, its heap at most ``memory_mb``."""
    _, machine = map(str, toolchain.programs)
    return Program(
        Order(
            argv=(
                *(machine, *_machine_flags(memory_mb)),
                *("-cp", str(folder), "Harness", *_told(entry)),
            ),
            folder=str(folder),
            read=(*readable_by(toolchain), str(folder)),
            run=runnable_by(toolchain),
            idle_kb=IDLE_KB,
        ),
        has_kernel_limit=False,
    )


def _machine_flags(memory_mb: int) -> tuple[str, ...]:
    return (
        f"-Xmx{memory_mb}m",
        *("-Xshare:auto", "-XX:+UseSerialGC", "-XX:-UsePerfData", "-XX:ActiveProcessorCount=1"),
        *("-XX:-CreateCoredumpOnCrash", "-XX:ErrorFile=/dev/null"),
        "--add-opens=java.base/java.io=ALL-UNNAMED",
    )


def _told(entry: Entry) -> tuple[str, ...]:
    place = -1
    if entry.kind is EntryKind.INPLACE:
        place = [param.name for param in entry.params].index(entry.argument or "")
    return (
        entry.kind.value,
        entry.class_name or "",
        entry.name,
        str(place),
        str(returns_node(entry)),
    )
