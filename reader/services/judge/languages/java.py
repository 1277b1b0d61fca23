"""Java: the solution and the harness in one folder of classes; a virtual machine a job."""

from __future__ import annotations

from pathlib import Path

from reader.core.problem import Entry, EntryKind
from reader.services.judge.languages.build import Workshop
from reader.services.judge.languages.launcher import Program
from reader.services.judge.languages.order import Order
from reader.services.judge.languages.view import readable_by, runnable_by

SOLUTION = "Solution.java"
IDLE_KB = 48 << 10
# On the line of the solution's first, so that all of its lines keep their numbers.
_IMPORTS = "import java.util.*; import java.util.function.*; import java.util.stream.*; "


def build_java(
    workshop: Workshop, entry: Entry, source: str, harness: Path, memory_mb: int
) -> Program:
    """Return the compiled program, its heap at most ``memory_mb``.

    Raises:
        BuildError: The solution does not compile.
        BuildStoppedError: The user asked for the end.
    """
    workshop.write(SOLUTION, _IMPORTS + source)
    compiler, machine = map(str, workshop.toolchain.programs)
    ours = sorted(str(path) for path in harness.glob("*.java"))
    # No processors: they would be the solution's own code, run by the compiler.
    flags = ("-proc:none", "-nowarn", "-encoding", "UTF-8", "-J-XX:-UsePerfData", "-d", ".")
    workshop.compile((compiler, *flags, SOLUTION, *ours), harness)
    folder = str(workshop.folder)
    return Program(
        Order(
            argv=(machine, *_machine_flags(memory_mb), "-cp", folder, "Harness", *_told(entry)),
            folder=folder,
            read=(*readable_by(workshop.toolchain), folder),
            run=runnable_by(workshop.toolchain),
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


def _told(entry: Entry) -> tuple[str, str, str, str]:
    place = -1
    if entry.kind is EntryKind.INPLACE:
        place = [param.name for param in entry.params].index(entry.argument or "")
    return entry.kind.value, entry.class_name or "", entry.name, str(place)
