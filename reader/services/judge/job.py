"""A problem's entry as the sandboxed process reads it: JSON, with types as small trees."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from reader.core.cases import Case
from reader.core.problem import Entry, Param
from reader.core.value_types import Linked, ListOf, NdArray, NodeRef, Scalar, ValueType
from reader.core.verdict import Json


def encode_entry(entry: Entry) -> dict[str, Any]:
    """Return what the process needs to know of the entry."""
    methods = {
        method.name: {
            "params": _encode_params(method.params),
            "returns": encode_type(method.returns),
        }
        for method in entry.methods
    }
    return {
        "kind": entry.kind.value,
        "class": entry.class_name,
        "name": entry.name,
        "params": _encode_params(entry.params),
        "returns": encode_type(entry.returns),
        "methods": methods,
        "argument": entry.argument,
    }


def encode_type(value_type: ValueType | None) -> Json:
    """Return the tree that ``inside.values`` reads."""
    match value_type:
        case None:
            return None
        case Scalar(kind) | Linked(kind):
            return kind.value
        case ListOf(item):
            return ["list", encode_type(item)]
        case NodeRef(argument):
            return ["ref", argument]
        case NdArray(dtype):
            return ["ndarray", dtype]


def encode_job(source: str, entry: dict[str, Any]) -> bytes:
    """Return the body of the frame that starts a run of cases."""
    return json.dumps({"mode": "cases", "source": source, "entry": entry}).encode()


def encode_script(source: str) -> bytes:
    """Return the body of the frame that runs a whole file."""
    return json.dumps({"mode": "script", "source": source}).encode()


def encode_case(case: Case) -> bytes:
    """Return the body of a case's frame; the expected answer is not in it."""
    if case.ops is None:
        return _dump({"args": case.args})
    return _dump({"args": case.args, "ops": list(case.ops)})


def encode_call(name: str, args: list[Json], seed: int | None) -> bytes:
    """Return the body of the frame of one call of a pack's program."""
    return _dump({"name": name, "args": args, "seed": seed})


def _encode_params(params: Iterable[Param]) -> list[Json]:
    return [[param.name, encode_type(param.type)] for param in params]


def _dump(body: dict[str, Any]) -> bytes:
    return json.dumps(body, separators=(",", ":")).encode("ascii")
