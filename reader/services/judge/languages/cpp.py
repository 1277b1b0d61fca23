"""C++: the solution is included by a short main file, which names what the judge calls."""

from __future__ import annotations

from pathlib import Path

from reader.core.problem import Entry, EntryKind
from reader.core.starters.cpp import cpp_type
from reader.services.judge.languages.build import Workshop
from reader.services.judge.languages.launcher import Program
from reader.services.judge.languages.order import Order
from reader.services.judge.languages.view import readable_by, runnable_by

SOLUTION = "solution.cpp"
_IDLE_KB = 3_500
_FLAGS = ("-std=c++20", "-O2", "-w", "-fdiagnostics-color=never", "-fno-diagnostics-show-caret")


def build_cpp(workshop: Workshop, entry: Entry, source: str, harness: Path) -> Program:
    """Return the compiled program.

    Raises:
        BuildError: The solution does not compile.
        BuildStoppedError: The user asked for the end.
    """
    workshop.write(SOLUTION, source)
    workshop.write("main.cpp", _main(entry))
    target = workshop.folder / "program"
    compiler = str(workshop.toolchain.programs[0])
    include = ("-I", str(harness), "-include", str(harness / "preamble.hpp"))
    workshop.compile((compiler, *_FLAGS, *include, "main.cpp", "-o", str(target)), harness)
    folder = str(workshop.folder)
    return Program(
        Order(
            argv=(str(target),),
            folder=folder,
            read=readable_by(workshop.toolchain),
            run=(*runnable_by(workshop.toolchain), str(target)),
            idle_kb=_IDLE_KB,
        )
    )


def _main(entry: Entry) -> str:
    return (
        f'#include "harness.hpp"\n#include "{SOLUTION}"\n\n'
        f"int main() {{ yandu::serve({_prepare(entry)}); }}\n"
    )


def _prepare(entry: Entry) -> str:
    if entry.kind is EntryKind.DESIGN:
        return _design(entry)
    owner = f"{entry.class_name}::" if entry.class_name else ""
    place = -1
    if entry.kind is EntryKind.INPLACE:
        place = [param.name for param in entry.params].index(entry.argument or "")
    return f"yandu::method(&{owner}{entry.name}, {place})"


def _design(entry: Entry) -> str:
    types = ", ".join([entry.name, *(cpp_type(param.type) for param in entry.params)])
    operations = ", ".join(
        f'{{"{each.name}", yandu::operation<{entry.name}>(&{entry.name}::{each.name})}}'
        for each in entry.methods
    )
    return f"yandu::design<{types}>({{{operations}}})"
