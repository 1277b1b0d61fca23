"""Starter code in C++, and how its types are spelled."""

from __future__ import annotations

from collections.abc import Sequence

from reader.core.languages import with_nodes
from reader.core.problem import Entry, EntryKind, Param, Problem
from reader.core.value_types import Linked, ListOf, Scalar, ScalarKind, ValueType

_SCALARS = {
    ScalarKind.INT: "int",
    ScalarKind.FLOAT: "double",
    ScalarKind.BOOL: "bool",
    ScalarKind.STR: "string",
}
_ZEROS = {"int": "0", "double": "0.0", "bool": "false"}


def cpp_type(value_type: ValueType | None) -> str:
    """Return the type that a value is passed in; ``void`` for none."""
    match value_type:
        case ListOf(item):
            return f"vector<{cpp_type(item)}>"
        case Linked(kind):
            return f"{kind.class_name}*"
        case Scalar(kind):
            return _SCALARS[kind]
    return "void"


def cpp_starter(problem: Problem) -> str:
    """Return a class with the signature in place; the node classes are there already."""
    entry = with_nodes(problem.entry)
    if entry.kind is EntryKind.DESIGN:
        return _design(entry)
    function = _function(entry.name, entry.params, entry.returns)
    if entry.class_name is None:
        return function
    body = "".join(f"    {line}\n" for line in function.splitlines())
    return f"class {entry.class_name} {{\npublic:\n{body}}};\n"


def _design(entry: Entry) -> str:
    functions = [
        f"{entry.name}({_params(entry.params)}) {{\n}}\n",
        *(_function(each.name, each.params, each.returns) for each in entry.methods),
    ]
    lines = "\n".join(functions).splitlines()
    body = "".join(f"    {line}".rstrip() + "\n" for line in lines)
    return f"class {entry.name} {{\npublic:\n{body}}};\n"


def _function(name: str, params: Sequence[Param], returns: ValueType | None) -> str:
    spelled = cpp_type(returns)
    answer = "" if spelled == "void" else f"    return {_ZEROS.get(spelled, '{}')};\n"
    return f"{spelled} {name}({_params(params)}) {{\n{answer}}}\n"


def _params(params: Sequence[Param]) -> str:
    return ", ".join(f"{_passed(param.type)} {param.name}" for param in params)


def _passed(value_type: ValueType) -> str:
    spelled = cpp_type(value_type)
    return f"{spelled}&" if isinstance(value_type, ListOf) else spelled
