"""The spelling of value types: read, written, and as Python annotations."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import partial

from reader.core.errors import UserError
from reader.core.saying import say
from reader.core.value_types import (
    Linked,
    ListOf,
    NdArray,
    NodeKind,
    NodeRef,
    Scalar,
    ScalarKind,
    SharedTail,
    ValueType,
)

DTYPES = (
    "bool",
    *("int8", "int16", "int32", "int64"),
    *("uint8", "uint16", "uint32", "uint64"),
    *("float16", "float32", "float64"),
)
MAX_NESTING = 16
STRIDED = ", strided"

_WORDS: Mapping[str, ValueType] = {
    **{kind.value: Scalar(kind) for kind in ScalarKind},
    **{kind.value: Linked(kind) for kind in NodeKind},
}
_PARAMETRISED = (
    *("list<T>", "ndarray<dtype>", "ndarray<dtype, strided>", "copy<nodes>"),
    *("ref<argument>", "at<argument>", "tail<argument>"),
)
_POINTERS: Mapping[str, Callable[[str], ValueType]] = {
    "ref": NodeRef,
    "at": partial(NodeRef, is_position=True),
    "tail": SharedTail,
}
_SHAPE = re.compile(r"\s*(?P<head>\w+)\s*(?:<(?P<inner>.*)>)?\s*", re.DOTALL)
_ANNOTATIONS = {ScalarKind.ANY: "Any"}


def parse_type(text: str) -> ValueType:
    """Return the type that ``text`` spells, such as ``list<list<int>>``.

    Whether ``ref<argument>`` names a linked argument is for the caller to check.

    Raises:
        UserError: No such type; the message quotes the part that is wrong.
    """
    heads: list[str] = []
    inner = text
    while (match := _SHAPE.fullmatch(inner)) and match["head"] == "list" and match["inner"]:
        heads.append("list")
        inner = match["inner"]
        if len(heads) > MAX_NESTING:
            raise UserError(say("lists are nested deeper than {levels} levels", levels=MAX_NESTING))
    parsed = _parse_innermost(inner, text)
    for _ in heads:
        parsed = ListOf(parsed)
    return parsed


def format_type(value_type: ValueType) -> str:
    """Return the spelling that `parse_type` reads back as the same type."""
    if isinstance(value_type, ListOf):
        return f"list<{format_type(value_type.item)}>"
    if isinstance(value_type, NodeRef):
        return f"{'at' if value_type.is_position else 'ref'}<{value_type.argument}>"
    if isinstance(value_type, SharedTail):
        return f"tail<{value_type.argument}>"
    if isinstance(value_type, NdArray):
        return f"ndarray<{value_type.dtype}{STRIDED if value_type.is_strided else ''}>"
    if isinstance(value_type, Linked) and value_type.is_copy:
        return f"copy<{value_type.kind.value}>"
    return value_type.kind.value


def python_annotation(
    value_type: ValueType | None, node_kinds: Mapping[str, NodeKind] | None = None
) -> str:
    """Return the annotation that starter code shows, ``List[int]`` for ``list<int>``.

    Args:
        value_type: None for a method that answers nothing.
        node_kinds: The linked arguments by name, which ``ref<argument>`` and ``at<argument>``
            point into; one that is not among them is shown as ``Any``.
    """
    if value_type is None:
        return "None"
    if isinstance(value_type, Scalar):
        return _ANNOTATIONS.get(value_type.kind, value_type.kind.value)
    if isinstance(value_type, ListOf):
        return f"List[{python_annotation(value_type.item, node_kinds)}]"
    if isinstance(value_type, NdArray):
        return "np.ndarray"
    kind = _node_kind(value_type, node_kinds or {})
    return f"Optional[{kind.class_name}]" if kind else "Any"


def _node_kind(
    value_type: Linked | NodeRef | SharedTail, node_kinds: Mapping[str, NodeKind]
) -> NodeKind | None:
    if isinstance(value_type, Linked):
        return value_type.kind
    if isinstance(value_type, SharedTail):
        return NodeKind.LIST
    return node_kinds.get(value_type.argument)


def _parse_innermost(text: str, whole: str) -> ValueType:
    match = _SHAPE.fullmatch(text)
    if match is None:
        raise _unknown(text, whole)
    head, inner = match["head"], match["inner"]
    if inner is None:
        if head not in _WORDS:
            raise _unknown(text, whole)
        return _WORDS[head]
    name = inner.strip()
    if (word := _compact(text)) in _WORDS:
        return _WORDS[word]
    if head in _POINTERS and name.isidentifier():
        return _POINTERS[head](name)
    if head == "ndarray":
        return _parse_array(name)
    if head == "copy" and isinstance(nodes := _WORDS.get(_compact(name)), Linked):
        return Linked(nodes.kind, is_copy=True)
    raise _unknown(text, whole)


def _compact(text: str) -> str:
    return "".join(text.split())


def _parse_array(text: str) -> NdArray:
    dtype, comma, order = map(str.strip, text.partition(","))
    if comma and order != STRIDED.strip(", "):
        raise UserError(
            say('"{order}" says nothing of an array', order=order),
            advice=say('Write "strided", or the dtype alone'),
        )
    if dtype not in DTYPES:
        raise UserError(
            say('"{dtype}" is no dtype that an array may have', dtype=dtype),
            advice=say("Use one of: {known}", known=", ".join(DTYPES)),
        )
    return NdArray(dtype, is_strided=bool(comma))


def _not_a_type(shown: str, whole: str) -> str:
    if shown == whole:
        return say('"{shown}" is not a type', shown=shown)
    return say('"{shown}" is not a type in "{whole}"', shown=shown, whole=whole)


def _unknown(part: str, whole: str) -> UserError:
    shown = part.strip()
    known = ", ".join((*_WORDS, *_PARAMETRISED))
    return UserError(
        _not_a_type(shown, whole.strip()),
        advice=say("Use one of: {known}", known=known),
    )
