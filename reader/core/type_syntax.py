"""The spelling of value types: read, written, and as Python annotations."""

from __future__ import annotations

import re
from collections.abc import Mapping

from reader.core.errors import UserError
from reader.core.value_types import (
    Linked,
    ListOf,
    NdArray,
    NodeKind,
    NodeRef,
    Scalar,
    ScalarKind,
    ValueType,
)

DTYPES = (
    "bool",
    *("int8", "int16", "int32", "int64"),
    *("uint8", "uint16", "uint32", "uint64"),
    *("float16", "float32", "float64"),
)
MAX_NESTING = 16

_WORDS: Mapping[str, ValueType] = {
    **{kind.value: Scalar(kind) for kind in ScalarKind},
    **{kind.value: Linked(kind) for kind in NodeKind},
}
_PARAMETRISED = ("list<T>", "ref<argument>", "ndarray<dtype>")
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
            raise UserError(f"lists are nested deeper than {MAX_NESTING}")
    parsed = _parse_innermost(inner, text)
    for _ in heads:
        parsed = ListOf(parsed)
    return parsed


def format_type(value_type: ValueType) -> str:
    """Return the spelling that `parse_type` reads back as the same type."""
    if isinstance(value_type, ListOf):
        return f"list<{format_type(value_type.item)}>"
    if isinstance(value_type, NodeRef):
        return f"ref<{value_type.argument}>"
    if isinstance(value_type, NdArray):
        return f"ndarray<{value_type.dtype}>"
    return value_type.kind.value


def python_annotation(
    value_type: ValueType | None, node_kinds: Mapping[str, NodeKind] | None = None
) -> str:
    """Return the annotation that starter code shows, ``List[int]`` for ``list<int>``.

    Args:
        value_type: None for a method that answers nothing.
        node_kinds: The linked arguments by name, which a ``ref<argument>`` points into; one
            that is not among them is shown as ``Any``.
    """
    if value_type is None:
        return "None"
    if isinstance(value_type, Scalar):
        return _ANNOTATIONS.get(value_type.kind, value_type.kind.value)
    if isinstance(value_type, ListOf):
        return f"List[{python_annotation(value_type.item, node_kinds)}]"
    if isinstance(value_type, NdArray):
        return "np.ndarray"
    if isinstance(value_type, Linked):
        return f"Optional[{value_type.kind.value}]"
    pointed = (node_kinds or {}).get(value_type.argument)
    return f"Optional[{pointed.value}]" if pointed else "Any"


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
    if head == "ref" and name.isidentifier():
        return NodeRef(name)
    if head == "ndarray":
        return _parse_array(name)
    raise _unknown(text, whole)


def _parse_array(dtype: str) -> NdArray:
    if dtype not in DTYPES:
        raise UserError(
            f'"{dtype}" is no dtype that an array may have',
            advice=f"Use one of: {', '.join(DTYPES)}",
        )
    return NdArray(dtype)


def _unknown(part: str, whole: str) -> UserError:
    shown = part.strip()
    place = "" if shown == whole.strip() else f' in "{whole.strip()}"'
    known = ", ".join((*_WORDS, *_PARAMETRISED))
    return UserError(f'"{shown}" is not a type{place}', advice=f"Use one of: {known}")
