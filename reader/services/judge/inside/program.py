"""Finding what the problem calls in the user's program, and calling it."""

from __future__ import annotations

import atexit
import random
import sys
import threading
import traceback
import types
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from . import answers, failures
from .arguments import Builder, Built
from .node_classes import define_node
from .saying import SaidError, say


class NotDefinedError(SaidError):
    """The program lacks the class or function that the problem calls."""


@dataclass(frozen=True)
class Encoded:
    """An answer as it goes over the channel: JSON text, and the arrays it points at."""

    text: bytes
    blobs: list[Any]


@dataclass(frozen=True)
class Call:
    """One call, its arguments built; ``run`` it once the program's module is executed."""

    run: Callable[[], Any]
    encode: Callable[[Any], Encoded]


class _Program:
    """A module that the user's program is about to be executed in."""

    def __init__(self, module: types.ModuleType, blobs: list[bytearray]) -> None:
        self._module = module
        self._preamble = dict(vars(module))
        self.builder = Builder(self._preamble, blobs)

    def find_entry(self, class_name: str | None, name: str) -> Callable[..., Any]:
        """Return a bound method of a new instance, or a plain function without the class."""
        if class_name is None or self._own(class_name) is None:
            return self.find_function(name, class_name)
        method = getattr(self.find_class(class_name)(), name, None)
        if not callable(method):
            raise NotDefinedError(
                say("class {name} has no method {method}", name=class_name, method=name)
            )
        return method  # type: ignore[no-any-return]

    def find_function(self, name: str, class_name: str | None = None) -> Callable[..., Any]:
        """Return the function, which stands in for a method of ``class_name``."""
        function = self._own(name)
        if callable(function):
            return function  # type: ignore[no-any-return]
        if class_name is None:
            raise NotDefinedError(say("the program defines no function {name}", name=name))
        raise NotDefinedError(
            say(
                "the program defines no class {name} with a method {method}",
                name=class_name,
                method=name,
            )
        )

    def find_class(self, name: str) -> type:
        """Return the class of that name."""
        found = self._own(name)
        if not isinstance(found, type):
            raise NotDefinedError(say("the program defines no class {name}", name=name))
        return found

    def _own(self, name: str) -> Any:
        """Return what the program itself binds to ``name``: a name of the preamble is not its."""
        found = vars(self._module).get(name)
        return None if found is self._preamble.get(name) else found


def prepare(
    module: types.ModuleType,
    entry: dict[str, Any],
    case: dict[str, Any],
    blobs: list[bytearray],
) -> Call:
    """Return the call of one case, its arguments built with the module's own node classes."""
    define_node(module, entry)
    return _PREPARE[entry["kind"]](_Program(module, blobs), entry, case)


def describe(error: BaseException) -> dict[str, Any]:
    """Return the error frame of whatever ended a call."""
    if isinstance(error, NotDefinedError):
        return failures.failure("CE", error.said)
    if isinstance(error, answers.BadValueError):
        return failures.failure("BAD_RETURN", error.said)
    return failures.describe_crash(error)


def describe_case(error: Exception) -> dict[str, Any]:
    """Return the error frame of a case whose arguments could not be built."""
    if isinstance(error, MemoryError):
        return failures.failure("MLE", say("the arguments alone need more memory than is allowed"))
    what = f"{type(error).__name__}: {error}"
    said = say("the case does not fit the problem's signature ({error})", error=what)
    return failures.failure("IE", said)


def run_script(source: str) -> int:
    """Run a whole file as Python would and return its exit code."""
    module = types.ModuleType("__main__")
    module.__dict__["__file__"] = failures.SOLUTION
    sys.modules["__main__"] = module
    code = 0
    try:
        exec(compile(source, failures.SOLUTION, "exec", dont_inherit=True), module.__dict__)  # noqa: S102
    except SystemExit as leaving:
        code = _exit_code(leaving.code)
    except BaseException as error:  # noqa: BLE001 - as Python's own top level does
        sys.stderr.write(_script_trace(error))
        code = 1
    threading._shutdown()  # type: ignore[attr-defined]  # noqa: SLF001
    atexit._run_exitfuncs()  # noqa: SLF001
    return code


def _prepare_function(program: _Program, entry: dict[str, Any], case: dict[str, Any]) -> Call:
    built = program.builder.arguments(case["args"], entry["params"])
    return Call(
        run=lambda: program.find_entry(entry["class"], entry["name"])(*built.values),
        encode=lambda answer: _encode(answer, entry["returns"], built),
    )


def _prepare_inplace(program: _Program, entry: dict[str, Any], case: dict[str, Any]) -> Call:
    built = program.builder.arguments(case["args"], entry["params"])
    names = [name for name, _ in entry["params"]]
    place = names.index(entry["argument"])
    _, value_type = entry["params"][place]
    return Call(
        run=lambda: program.find_entry(entry["class"], entry["name"])(*built.values),
        encode=lambda _: _encode(built.values[place], value_type, built),
    )


def _prepare_design(program: _Program, entry: dict[str, Any], case: dict[str, Any]) -> Call:
    methods = entry["methods"]
    names = case["ops"][1:]
    params = [entry["params"], *(methods[name]["params"] for name in names)]
    arguments = [
        program.builder.arguments(given, types_of)
        for given, types_of in zip(case["args"], params, strict=True)
    ]
    encoder = answers.Encoder(arguments[0])

    def run() -> Any:
        made = program.find_class(entry["name"])(*arguments[0].values)
        said = [b"null"]
        for name, given in zip(names, arguments[1:], strict=True):
            answer = getattr(made, name)(*given.values)
            encoder.refer_to(given)
            # Encoded at once: a later call may change a list or an array that was handed out.
            said.append(answers.dump(encoder.to_json(answer, methods[name]["returns"])))
            encoder.settle()
        return said

    return Call(run=run, encode=lambda said: Encoded(b"[" + b",".join(said) + b"]", encoder.blobs))


def _prepare_pack(program: _Program, _: dict[str, Any], case: dict[str, Any]) -> Call:
    """Prepare a pack's own function, which takes a seeded random source first where asked."""
    seed = case["seed"]
    first = [] if seed is None else [random.Random(seed)]  # noqa: S311
    return Call(
        run=lambda: program.find_function(case["name"])(*first, *case["args"]),
        encode=lambda answer: Encoded(answers.dump_loosely(answer), []),
    )


_PREPARE: dict[str, Callable[[_Program, dict[str, Any], dict[str, Any]], Call]] = {
    "function": _prepare_function,
    "inplace": _prepare_inplace,
    "design": _prepare_design,
    "pack": _prepare_pack,
}


def _encode(answer: Any, value_type: Any, built: Built) -> Encoded:
    encoder = answers.Encoder(built)
    return Encoded(answers.dump(encoder.to_json(answer, value_type)), encoder.blobs)


def _exit_code(code: object) -> int:
    if code is None:
        return 0
    if isinstance(code, int):
        return code & 0xFF
    sys.stderr.write(f"{code}\n")
    return 1


def _script_trace(error: BaseException) -> str:
    if isinstance(error, SyntaxError):
        return "".join(traceback.format_exception_only(error))
    described = failures.describe_crash(error)
    return str(described["traceback"] or f"{type(error).__name__}\n")
