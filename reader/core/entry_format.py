"""The ``[entry]`` table of a problem: what a solution must define, and how it is called."""

from __future__ import annotations

import keyword
from collections.abc import Sequence

from reader.core.answer_types import innermost
from reader.core.errors import UserError
from reader.core.problem import Entry, EntryKind, Method, Param
from reader.core.saying import say
from reader.core.toml_section import Section
from reader.core.type_syntax import format_type, parse_type
from reader.core.value_types import (
    Linked,
    ListOf,
    NdArray,
    NodeKind,
    NodeRef,
    SharedTail,
    ValueType,
)


def read_entry(section: Section) -> Entry | None:
    """Return the entry, or None where a fault was reported."""
    before = len(section.report.findings)
    kind = section.word("kind", EntryKind)
    entry = None if kind is None else _READERS[kind](section)
    section.close()
    return entry if len(section.report.findings) == before else None


def _read_function(section: Section) -> Entry | None:
    class_name = _identifier(section, "class", required=False)
    name = _identifier(section, "name")
    params = _read_params(section, required=True)
    returns = _read_returns(section, params, required=True)
    if name is None:
        return None
    return Entry(EntryKind.FUNCTION, name, params, returns, class_name)


def _read_inplace(section: Section) -> Entry | None:
    class_name = _identifier(section, "class", required=False)
    name = _identifier(section, "name")
    params = _read_params(section, required=True)
    argument = section.text("argument")
    if argument is not None:
        _check_argument(section, argument, params)
    if name is None:
        return None
    return Entry(EntryKind.INPLACE, name, params, None, class_name, argument=argument)


def _read_design(section: Section) -> Entry | None:
    class_name = _identifier(section, "class")
    name = section.text("name", required=False)
    if name not in (None, class_name):
        section.fault("name", say("a design has its class for a name"), say('Leave "name" out'))
    params = _read_params(section, required=False)
    methods = [_read_method(item) for item in section.sections("methods", required=True)]
    if section.table.get("methods") == []:
        section.fault("methods", say("a design has at least one method"))
    _check_unique(section, "methods", [method.name for method in methods if method])
    if class_name is None:
        return None
    good = tuple(method for method in methods if method)
    return Entry(EntryKind.DESIGN, class_name, params, None, class_name, good)


_READERS = {
    EntryKind.FUNCTION: _read_function,
    EntryKind.INPLACE: _read_inplace,
    EntryKind.DESIGN: _read_design,
}


def _read_method(section: Section) -> Method | None:
    name = _identifier(section, "name")
    params = _read_params(section, required=False)
    returns = _read_returns(section, params, required=False)
    section.close()
    return None if name is None else Method(name, params, returns)


def _read_params(section: Section, *, required: bool) -> tuple[Param, ...]:
    read = [_read_param(item) for item in section.sections("params", required=required)]
    params = tuple(param for param in read if param is not None)
    if required and section.table.get("params") == []:
        section.fault("params", say("a solution takes at least one argument"))
    _check_unique(section, "params", [param.name for param in params])
    if len(params) == len(read):
        for index, param in enumerate(params):
            key = f"params[{index}].type"
            _check_reference(section, key, param.type, params)
            _check_side(section, key, param.type, is_answer=False)
    return params


def _read_param(section: Section) -> Param | None:
    name = _identifier(section, "name")
    value_type = _read_type(section, "type", required=True)
    section.close()
    return None if name is None or value_type is None else Param(name, value_type)


def _read_returns(section: Section, params: Sequence[Param], *, required: bool) -> ValueType | None:
    returns = _read_type(section, "returns", required=required)
    stated = section.table.get("params", [])
    # A pointer into an argument that could not be read has its finding there.
    is_whole = isinstance(stated, list) and len(params) == len(stated)
    if returns is not None and is_whole:
        _check_reference(section, "returns", returns, params)
        _check_side(section, "returns", returns, is_answer=True)
    return returns


def _read_type(section: Section, key: str, *, required: bool) -> ValueType | None:
    text = section.text(key, required=required)
    if text is None:
        return None
    try:
        return parse_type(text)
    except UserError as error:
        section.fault(key, error.what, error.advice)
        return None


def _identifier(section: Section, key: str, *, required: bool = True) -> str | None:
    name = section.text(key, required=required)
    if name is None or (name.isidentifier() and not keyword.iskeyword(name)):
        return name
    section.fault(key, say('"{name}" cannot be a name in Python', name=name))
    return None


def _check_unique(section: Section, key: str, names: Sequence[str]) -> None:
    for name in dict.fromkeys(name for name in names if names.count(name) > 1):
        section.fault(key, say('"{name}" is there more than once', name=name))


def _check_argument(section: Section, argument: str, params: Sequence[Param]) -> None:
    types = {param.name: param.type for param in params}
    if argument not in types:
        names = ", ".join(types) or say("none")
        section.fault(
            "argument",
            say('"{argument}" is no parameter', argument=argument),
            say("The parameters: {names}", names=names),
        )
    elif not isinstance(types[argument], ListOf | Linked | NdArray):
        spelled = format_type(types[argument])
        section.fault(
            "argument",
            say(
                '"{argument}" is a {spelled}, which cannot change in place',
                argument=argument,
                spelled=spelled,
            ),
        )


def _check_reference(
    section: Section, key: str, value_type: ValueType, params: Sequence[Param]
) -> None:
    value_type = innermost(value_type)
    if not isinstance(value_type, NodeRef | SharedTail):
        return
    named = [param.name for param in params if _can_be_target(value_type, param.type)]
    if value_type.argument not in named:
        names = ", ".join(named) or say("there is none")
        wanted = say("made of nodes") if isinstance(value_type, NodeRef) else say("a ListNode")
        section.fault(
            key,
            say(
                '"{argument}" is not an argument that is {wanted}',
                argument=value_type.argument,
                wanted=wanted,
            ),
            say("Such arguments here: {names}", names=names),
        )


def _can_be_target(pointer: NodeRef | SharedTail, value_type: ValueType) -> bool:
    if isinstance(pointer, NodeRef):
        return isinstance(value_type, Linked)
    return value_type == Linked(NodeKind.LIST)


def _check_side(section: Section, key: str, value_type: ValueType, *, is_answer: bool) -> None:
    """A copy is one of something given, a shared tail is shared with something given."""
    inner = innermost(value_type)
    if isinstance(inner, Linked) and inner.is_copy and not is_answer:
        section.fault(key, say("{spelled} can only be returned", spelled=format_type(inner)))
    if isinstance(inner, SharedTail) and (is_answer or inner is not value_type):
        section.fault(
            key,
            say("{spelled} can only be an argument by itself", spelled=format_type(inner)),
        )
