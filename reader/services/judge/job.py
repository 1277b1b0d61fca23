"""A problem's entry as the sandboxed process reads it: JSON, with types as small trees."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from reader.core.cases import Case
from reader.core.errors import Fault
from reader.core.problem import Entry, Param
from reader.core.saying import say
from reader.core.value_types import (
    Linked,
    ListOf,
    NdArray,
    NodeRef,
    Scalar,
    SharedTail,
    ValueType,
)
from reader.core.verdict import Json
from reader.services.judge.arrays import pack_array
from reader.services.judge.inside import wire

PACK_ENTRY: dict[str, Any] = {"kind": "pack"}
"""What stands for the entry of a pack's own program."""

# Made once: `json.dumps` with separators makes one a call.
_ENCODER = json.JSONEncoder(separators=(",", ":"))


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
    """Return the tree that ``inside.spelling`` describes."""
    match value_type:
        case None:
            return None
        case Linked(kind, True):
            return ["copy", kind.value]
        case Scalar(kind) | Linked(kind):
            return kind.value
        case ListOf(item):
            return ["list", encode_type(item)]
        case NodeRef() | SharedTail():
            return [_pointer_head(value_type), value_type.argument]
        case NdArray(dtype, is_strided):
            return ["strided" if is_strided else "ndarray", dtype]


def _pointer_head(pointer: NodeRef | SharedTail) -> str:
    if isinstance(pointer, SharedTail):
        return "tail"
    return "at" if pointer.is_position else "ref"


def encode_job(source: str, entry: dict[str, Any]) -> bytes:
    """Return the body of the frame that starts a run of cases."""
    return json.dumps({"mode": "cases", "source": source, "entry": entry}).encode()


def encode_recording(source: str, entry: dict[str, Any], window: dict[str, int]) -> bytes:
    """Return the body of the frame that has one case recorded, within ``window``'s steps."""
    job = {"mode": "steps", "source": source, "entry": entry, "window": window}
    return json.dumps(job).encode()


def encode_script(source: str) -> bytes:
    """Return the body of the frame that runs a whole file."""
    return json.dumps({"mode": "script", "source": source}).encode()


@dataclass(frozen=True, slots=True)
class EncodedCase:
    """A case as it goes to the process; ``ops`` tell what its answer is made of."""

    frames: bytes
    ops: tuple[str, ...] | None = None


def encode_case(case: Case, entry: Entry) -> EncodedCase:
    """Return the frames of a case; the expected answer is not in them."""
    packer = _Packer()
    if case.ops is None:
        args = packer.pack_args(case.args, entry.params)
        return EncodedCase(packer.frames({"args": args}))
    params = {method.name: method.params for method in entry.methods}
    signatures = (entry.params, *(params[name] for name in case.ops[1:]))
    every = [
        packer.pack_args(given, signature)
        for given, signature in zip(case.args, signatures, strict=True)
    ]
    return EncodedCase(packer.frames({"args": every, "ops": list(case.ops)}), case.ops)


def encode_call(name: str, args: list[Json], seed: int | None) -> EncodedCase:
    """Return the frame of one call of a pack's program."""
    return EncodedCase(_Packer().frames({"name": name, "args": args, "seed": seed}))


class _Packer:
    """Takes the arrays out of a case's values, to go before it as raw bytes."""

    def __init__(self) -> None:
        self._blobs: list[bytes] = []

    def pack_args(self, args: Json, params: Sequence[Param]) -> list[Json]:
        if not isinstance(args, list):
            raise Fault(say("the arguments of a call are {args}, not a list", args=repr(args)))
        return [self._pack(value, param.type) for value, param in zip(args, params, strict=True)]

    def frames(self, body: dict[str, Any]) -> bytes:
        text = _ENCODER.encode(body).encode("ascii")
        return b"".join(
            [*(wire.pack(wire.BLOB, blob) for blob in self._blobs), wire.pack(wire.CASE, text)]
        )

    def _pack(self, value: Json, value_type: ValueType) -> Json:
        if isinstance(value_type, NdArray):
            shape, raw = pack_array(value, value_type.dtype)
            self._blobs.append(raw)
            return {"blob": len(self._blobs) - 1, "shape": list(shape)}
        if _has_arrays(value_type) and isinstance(value_type, ListOf) and isinstance(value, list):
            return [self._pack(item, value_type.item) for item in value]
        return value


def _has_arrays(value_type: ValueType) -> bool:
    while isinstance(value_type, ListOf):
        value_type = value_type.item
    return isinstance(value_type, NdArray)


def _encode_params(params: Iterable[Param]) -> list[Json]:
    return [[param.name, encode_type(param.type)] for param in params]
