"""Whether the values of one call, or of a design's operations, fit the signature."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reader.core.answer_types import innermost
from reader.core.node_check import check_tail, node_values
from reader.core.problem import Entry, Param
from reader.core.saying import say
from reader.core.value_check import check_value
from reader.core.value_types import Linked, ListOf, NodeRef, SharedTail, ValueType
from reader.core.value_words import name_fault
from reader.core.verdict import Json


def check_args(params: Sequence[Param], args: Json) -> str:
    """Return what is wrong with a list of arguments, or ""; the message names the argument."""
    names = ", ".join(param.name for param in params) or say("none")
    if not isinstance(args, list):
        return say("expected a list of arguments ({names})", names=names)
    if len(args) != len(params):
        return say(
            "expected {count} arguments ({names}), got {got}",
            count=len(params),
            names=names,
            got=len(args),
        )
    for param, value in zip(params, args, strict=True):
        if fault := check_value(param.type, value):
            return name_fault(param.name, fault)
    return _check_references(params, args)


def check_pointers(
    value_type: ValueType, answer: Json, params: Sequence[Param], args: Sequence[Json]
) -> str:
    """Return what keeps an answer from pointing at nodes of the call's arguments, or "".

    The answer and the arguments must be of their types already.
    """
    return _check_pointer(value_type, answer, _structures(params, args))


def check_operations(entry: Entry, ops: Json, args: Json) -> str:
    """Return what is wrong with a design's operations and their arguments, or ""."""
    if not isinstance(ops, list) or not all(isinstance(operation, str) for operation in ops):
        return say("the operations are not a list of names")
    if not isinstance(args, list) or len(args) != len(ops):
        return say(
            "expected a list of {count} lists of arguments, one an operation", count=len(ops)
        )
    if not ops or ops[0] != entry.name:
        return say('the first operation is not "{name}", which makes the object', name=entry.name)
    signatures = {method.name: method.params for method in entry.methods}
    for index, (operation, given) in enumerate(zip(ops, args, strict=True)):
        params = entry.params if index == 0 else signatures.get(str(operation))
        if params is None:
            return say(
                'operation {index}: "{operation}" is no method of {name}',
                index=index,
                operation=operation,
                name=entry.name,
            )
        if fault := check_args(params, given):
            return say(
                "operation {index} ({operation}): {fault}",
                index=index,
                operation=operation,
                fault=fault,
            )
    return ""


def _check_references(params: Sequence[Param], args: Sequence[Json]) -> str:
    """Hold the values that point into another argument against that argument."""
    structures = _structures(params, args)
    for param, value in zip(params, args, strict=True):
        if fault := _check_pointer(param.type, value, structures):
            return name_fault(param.name, fault)
    return ""


def _structures(params: Sequence[Param], args: Sequence[Json]) -> dict[str, list[Json]]:
    return {
        param.name: node_values(param.type, value)
        for param, value in zip(params, args, strict=True)
        if isinstance(param.type, Linked)
    }


def _check_pointer(
    value_type: ValueType, value: Json, structures: Mapping[str, Sequence[Json]]
) -> str:
    if isinstance(value_type, ListOf) and isinstance(value, list):
        if not isinstance(innermost(value_type), NodeRef):
            return ""
        faults = (_check_pointer(value_type.item, part, structures) for part in value)
        indexed = (name_fault(f"[{index}]", fault) for index, fault in enumerate(faults) if fault)
        return next(indexed, "")
    if isinstance(value_type, SharedTail):
        return check_tail(value, "", count=len(structures[value_type.argument]))
    if not isinstance(value_type, NodeRef) or value is None:
        return ""
    return _check_reference(value_type, value, structures[value_type.argument])


def _check_reference(reference: NodeRef, value: Json, nodes: Sequence[Json]) -> str:
    name = reference.argument
    if reference.is_position:
        is_there = isinstance(value, int) and value < len(nodes)
        if is_there:
            return ""
        return say(
            "{name} has {count} nodes, none at {value}", name=name, count=len(nodes), value=value
        )
    count = sum(type(node) is type(value) and node == value for node in nodes)
    if count == 1:
        return ""
    return say("{count} nodes of {name} have this value, not one", count=count, name=name)
