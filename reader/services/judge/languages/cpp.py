"""C++: the solution is included by a short main file, which names what the judge calls."""

from __future__ import annotations

from pathlib import Path

from reader.core.languages import returns_node
from reader.core.problem import Entry, EntryKind
from reader.core.starters.cpp import cpp_type
from reader.services.judge.languages.build import Workshop
from reader.services.judge.languages.cpp_runtime import FLAGS, HEADER, OBJECT, SOURCE
from reader.services.judge.languages.launcher import Program
from reader.services.judge.languages.order import Order
from reader.services.judge.languages.toolchains import Toolchain
from reader.services.judge.languages.view import readable_by, runnable_by

SOLUTION = "solution.cpp"
_PROGRAM = "program"
_IDLE_KB = 3_500
_MEMORY_MB = 2_048


def build_cpp(
    workshop: Workshop, entry: Entry, source: str, harness: Path, runtime: Path | None
) -> None:
    """Compile the program; ``runtime`` is where what all share lies compiled, if it does.

    Raises:
        BuildError: The solution does not compile.
        BuildStoppedError: The user asked for the end.
    """
    workshop.write(SOLUTION, source)
    workshop.write("main.cpp", _main(entry, is_whole=runtime is None))
    compiler = str(workshop.toolchain.programs[0])
    given = runtime or harness
    include = ("-I", str(given), "-include", str(given / HEADER))
    ready = () if runtime is None else (str(runtime / OBJECT),)
    workshop.compile(
        (compiler, *FLAGS, *include, "main.cpp", *ready, "-o", _PROGRAM),
        (given,),
        memory_mb=_MEMORY_MB,
    )


def cpp_program(toolchain: Toolchain, folder: Path) -> Program:
    """Return what was built in ``folder``."""
    target = str(folder / _PROGRAM)
    return Program(
        Order(
            argv=(target,),
            folder=str(folder),
            read=readable_by(toolchain),
            run=(*runnable_by(toolchain), target),
            idle_kb=_IDLE_KB,
        )
    )


def _main(entry: Entry, *, is_whole: bool) -> str:
    # Before the solution, whose macros are its own; it may bring a main of its own, too.
    runtime = f'#include "{SOURCE}"\n' if is_whole else ""
    return (
        f"{runtime}#define main main_of_the_solution\n"
        f'#include "{SOLUTION}"\n#undef main\n\n'
        f"signed main() {{ yandu::serve({_prepare(entry)}); }}\n"
    )


def _prepare(entry: Entry) -> str:
    if entry.kind is EntryKind.DESIGN:
        return _design(entry)
    owner = f"{entry.class_name}::" if entry.class_name else ""
    place = -1
    if entry.kind is EntryKind.INPLACE:
        place = [param.name for param in entry.params].index(entry.argument or "")
    is_node = "true" if returns_node(entry) else "false"
    return f"yandu::method(&{owner}{entry.name}, {place}, {is_node})"


def _design(entry: Entry) -> str:
    types = ", ".join([entry.name, *(cpp_type(param.type) for param in entry.params)])
    operations = ", ".join(
        f'{{"{each.name}", yandu::operation<{entry.name}>(&{entry.name}::{each.name})}}'
        for each in entry.methods
    )
    return f"yandu::design<{types}>({{{operations}}})"
