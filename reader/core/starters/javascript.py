"""Starter code in JavaScript, its types in comments."""

from __future__ import annotations

from collections.abc import Sequence

from reader.core.languages import with_nodes
from reader.core.problem import Entry, EntryKind, Param, Problem
from reader.core.value_types import Linked, ListOf, Scalar, ScalarKind, ValueType

_SCALARS = {
    ScalarKind.INT: "number",
    ScalarKind.FLOAT: "number",
    ScalarKind.BOOL: "boolean",
    ScalarKind.STR: "string",
}


def javascript_starter(problem: Problem) -> str:
    """Return a function, or the class of a design; the node classes are there already."""
    entry = with_nodes(problem.entry)
    if entry.kind is EntryKind.DESIGN:
        return _design(entry)
    comment = _comment(entry.params, entry.returns)
    return f"{comment}function {entry.name}({_names(entry.params)}) {{\n}}\n"


def _design(entry: Entry) -> str:
    constructor = f"{_comment(entry.params, None)}constructor({_names(entry.params)}) {{\n}}\n"
    methods = [
        f"{_comment(each.params, each.returns)}{each.name}({_names(each.params)}) {{\n}}\n"
        for each in entry.methods
    ]
    lines = "\n".join([constructor, *methods]).splitlines()
    body = "".join(f"  {line}".rstrip() + "\n" for line in lines)
    return f"class {entry.name} {{\n{body}}}\n"


def _comment(params: Sequence[Param], returns: ValueType | None) -> str:
    told = [f" * @param {{{_type(param.type)}}} {param.name}" for param in params]
    if returns is not None:
        told.append(f" * @return {{{_type(returns)}}}")
    return "\n".join(["/**", *told, " */", ""]) if told else ""


def _names(params: Sequence[Param]) -> str:
    return ", ".join(param.name for param in params)


def _type(value_type: ValueType) -> str:
    match value_type:
        case ListOf(item):
            return f"{_type(item)}[]"
        case Linked(kind):
            return kind.class_name
        case Scalar(kind):
            return _SCALARS[kind]
    return "*"
