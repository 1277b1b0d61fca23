"""Starter code in Java."""

from __future__ import annotations

from collections.abc import Sequence

from reader.core.languages import with_nodes
from reader.core.problem import Entry, EntryKind, Param, Problem
from reader.core.value_types import Linked, ListOf, Scalar, ScalarKind, ValueType

_SCALARS = {
    ScalarKind.INT: "int",
    ScalarKind.FLOAT: "double",
    ScalarKind.BOOL: "boolean",
    ScalarKind.STR: "String",
}
_ZEROS = {"int": "0", "double": "0.0", "boolean": "false"}


def java_starter(problem: Problem) -> str:
    """Return a class with the signature in place; the node classes are there already."""
    entry = with_nodes(problem.entry)
    if entry.kind is EntryKind.DESIGN:
        return _design(entry)
    is_static = entry.class_name is None
    function = _function(entry.name, entry.params, entry.returns, is_static=is_static)
    return _class(entry.class_name or "Solution", [function])


def _design(entry: Entry) -> str:
    constructor = f"public {entry.name}({_params(entry.params)}) {{\n}}\n"
    methods = [_function(each.name, each.params, each.returns) for each in entry.methods]
    return _class(entry.name, [constructor, *methods])


def _class(name: str, functions: Sequence[str]) -> str:
    lines = "\n".join(functions).splitlines()
    body = "".join(f"    {line}".rstrip() + "\n" for line in lines)
    return f"class {name} {{\n{body}}}\n"


def _function(
    name: str, params: Sequence[Param], returns: ValueType | None, *, is_static: bool = False
) -> str:
    spelled = _type(returns)
    answer = "" if spelled == "void" else f"    return {_ZEROS.get(spelled, 'null')};\n"
    head = "public static" if is_static else "public"
    return f"{head} {spelled} {name}({_params(params)}) {{\n{answer}}}\n"


def _params(params: Sequence[Param]) -> str:
    return ", ".join(f"{_type(param.type)} {param.name}" for param in params)


def _type(value_type: ValueType | None) -> str:
    match value_type:
        case ListOf(item):
            return f"{_type(item)}[]"
        case Linked(kind):
            return kind.class_name
        case Scalar(kind):
            return _SCALARS[kind]
    return "void"
