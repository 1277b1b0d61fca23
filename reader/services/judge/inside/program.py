"""Finding what the problem calls in the user's program, and calling it."""

from __future__ import annotations

import random
import sys
import threading
import traceback
import types
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from . import failures, values


class NotDefinedError(Exception):
    """The program lacks the class or function that the problem calls."""


@dataclass(frozen=True)
class Call:
    """One call, its arguments built; ``run`` it once the program's module is executed."""

    run: Callable[[], Any]
    encode: Callable[[Any], bytes]


def prepare(module: types.ModuleType, job: dict[str, Any], case: dict[str, Any]) -> Call:
    """Return the call of one case, its arguments built with the module's own node classes."""
    return _PREPARE[job["entry"]["kind"]](module, job["entry"], case)


def describe(error: BaseException) -> dict[str, Any]:
    """Return the error frame of whatever ended a call."""
    if isinstance(error, NotDefinedError):
        return failures.failure("CE", str(error))
    if isinstance(error, values.BadValueError):
        return failures.failure("BAD_RETURN", str(error))
    return failures.describe_crash(error)


def run_script(source: str) -> int:
    """Run a whole file as Python would and return its exit code."""
    module = types.ModuleType("__main__")
    module.__dict__["__file__"] = failures.SOLUTION
    sys.modules["__main__"] = module
    try:
        exec(compile(source, failures.SOLUTION, "exec", dont_inherit=True), module.__dict__)  # noqa: S102
        threading._shutdown()  # type: ignore[attr-defined]  # noqa: SLF001
    except SystemExit as leaving:
        return _exit_code(leaving.code)
    except BaseException as error:  # noqa: BLE001 - as Python's own top level does
        sys.stderr.write(_script_trace(error))
        return 1
    return 0


def _prepare_function(
    module: types.ModuleType, entry: dict[str, Any], case: dict[str, Any]
) -> Call:
    arguments = values.build_arguments(case["args"], entry["params"], vars(module))
    by_name = _by_name(entry, arguments)
    return Call(
        run=lambda: _find_entry(module, entry["class"], entry["name"])(*arguments),
        encode=lambda answer: values.encode(answer, entry["returns"], by_name),
    )


def _prepare_inplace(module: types.ModuleType, entry: dict[str, Any], case: dict[str, Any]) -> Call:
    arguments = values.build_arguments(case["args"], entry["params"], vars(module))
    argument = _by_name(entry, arguments)[entry["argument"]]
    value_type = dict(entry["params"])[entry["argument"]]
    return Call(
        run=lambda: _find_entry(module, entry["class"], entry["name"])(*arguments),
        encode=lambda _: values.encode(argument, value_type, {}),
    )


def _prepare_design(module: types.ModuleType, entry: dict[str, Any], case: dict[str, Any]) -> Call:
    methods = entry["methods"]
    names = case["ops"][1:]
    params = [entry["params"], *(methods[name]["params"] for name in names)]
    arguments = [
        values.build_arguments(given, types_of, vars(module))
        for given, types_of in zip(case["args"], params, strict=True)
    ]

    def run() -> Any:
        made = _find_class(module, entry["name"])(*arguments[0])
        answers = [None]
        for name, given in zip(names, arguments[1:], strict=True):
            answer = getattr(made, name)(*given)
            # Turned into JSON at once: a later call may change a list that was handed out.
            answers.append(values.to_json(answer, methods[name]["returns"], {}))
        return answers

    return Call(run=run, encode=values.dump)


def _prepare_pack(module: types.ModuleType, _: dict[str, Any], case: dict[str, Any]) -> Call:
    """Prepare a pack's own function, which takes a seeded random source first where asked."""
    seed = case["seed"]
    first = [] if seed is None else [random.Random(seed)]  # noqa: S311
    return Call(
        run=lambda: _find_function(module, case["name"])(*first, *case["args"]),
        encode=lambda answer: values.encode(answer, "any", {}),
    )


_PREPARE: dict[str, Callable[[types.ModuleType, dict[str, Any], dict[str, Any]], Call]] = {
    "function": _prepare_function,
    "inplace": _prepare_inplace,
    "design": _prepare_design,
    "pack": _prepare_pack,
}


def _by_name(entry: dict[str, Any], arguments: list[Any]) -> dict[str, Any]:
    return dict(zip((name for name, _ in entry["params"]), arguments, strict=True))


def _find_entry(module: types.ModuleType, class_name: str | None, name: str) -> Callable[..., Any]:
    """Return a bound method of a new instance, or a plain function where there is no class."""
    if class_name is None or class_name not in vars(module):
        return _find_function(module, name, class_name)
    method = getattr(_find_class(module, class_name)(), name, None)
    if not callable(method):
        raise NotDefinedError(f"class {class_name} has no method {name}")
    return method  # type: ignore[no-any-return]


def _find_function(
    module: types.ModuleType, name: str, class_name: str | None = None
) -> Callable[..., Any]:
    function = vars(module).get(name)
    # A name of the preamble, such as `permutations`, is not the program's own.
    if callable(function) and getattr(function, "__module__", None) == module.__name__:
        return function  # type: ignore[no-any-return]
    whole = f"class {class_name} with a method {name}" if class_name else f"function {name}"
    raise NotDefinedError(f"the program defines no {whole}")


def _find_class(module: types.ModuleType, name: str) -> type:
    found = vars(module).get(name)
    if not isinstance(found, type):
        raise NotDefinedError(f"the program defines no class {name}")
    return found


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
    return str(described["traceback"] or described["reason"] + "\n")
