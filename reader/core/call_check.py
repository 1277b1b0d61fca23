"""Whether the values of one call, or of a design's operations, fit the signature."""

from __future__ import annotations

from collections.abc import Sequence

from reader.core.problem import Entry, Param
from reader.core.value_check import check_value
from reader.core.value_types import NodeRef
from reader.core.verdict import Json


def check_args(params: Sequence[Param], args: Json) -> str:
    """Return what is wrong with a list of arguments, or ""; the message names the argument."""
    names = ", ".join(param.name for param in params) or "none"
    if not isinstance(args, list):
        return f"expected a list of arguments ({names})"
    if len(args) != len(params):
        return f"expected {len(params)} arguments ({names}), got {len(args)}"
    for param, value in zip(params, args, strict=True):
        if fault := check_value(param.type, value):
            return name_fault(param.name, fault)
    return _check_references(params, args)


def check_operations(entry: Entry, ops: Json, args: Json) -> str:
    """Return what is wrong with a design's operations and their arguments, or ""."""
    if not isinstance(ops, list) or not all(isinstance(operation, str) for operation in ops):
        return "the operations are not a list of names"
    if not isinstance(args, list) or len(args) != len(ops):
        return f"expected a list of {len(ops)} lists of arguments, one an operation"
    if not ops or ops[0] != entry.name:
        return f'the first operation is not "{entry.name}", which makes the object'
    signatures = {method.name: method.params for method in entry.methods}
    for index, (operation, given) in enumerate(zip(ops, args, strict=True)):
        params = entry.params if index == 0 else signatures.get(str(operation))
        if params is None:
            return f'operation {index}: "{operation}" is no method of {entry.name}'
        if fault := check_args(params, given):
            return f"operation {index} ({operation}): {fault}"
    return ""


def name_fault(name: str, fault: str) -> str:
    """Return a fault with the value's name before it: ``nums[2]: expected an int``."""
    joint = "" if fault.startswith("[") or not name else ": "
    return f"{name}{joint}{fault}"


def _check_references(params: Sequence[Param], args: Sequence[Json]) -> str:
    """A node is given by its value, so exactly one node of its structure must have that."""
    values = {param.name: value for param, value in zip(params, args, strict=True)}
    for param, value in zip(params, args, strict=True):
        if not isinstance(param.type, NodeRef) or value is None:
            continue
        nodes = values[param.type.argument]
        count = nodes.count(value) if isinstance(nodes, list) else 0
        if count != 1:
            return f"{param.name}: {count} nodes of {param.type.argument} have this value, not one"
    return ""
