"""Answers read out of frames that the program may have forged: nothing in them is believed."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from reader.core.answer_types import answer_type, innermost, operation_types
from reader.core.problem import Entry
from reader.core.value_types import ListOf, NdArray, ValueType
from reader.core.verdict import Json, Verdict
from reader.services.judge.answers import Answer
from reader.services.judge.arrays import unpack_array

_UNREADABLE = Answer(
    Verdict.BAD_RETURN,
    "the answer could not be read: it nests too deeply, or the program wrote to the judge's "
    "own channel",
)
# The others are the judge's to give.
_SAID_BY_THE_CHILD = frozenset(
    {
        Verdict.RE,
        Verdict.CE,
        Verdict.MLE,
        Verdict.BLOCKED,
        Verdict.BAD_RETURN,
        Verdict.EXITED,
        Verdict.IE,
    }
)


class ValueReader:
    """Reads the answers to one entry; its arrays come beside them, as raw bytes."""

    def __init__(self, entry: Entry | None) -> None:
        self._entry = entry

    def read(self, body: bytes, blobs: Sequence[bytes], ops: Sequence[str] | None) -> Answer:
        """Return the value of a frame as an answer to a case with these operations."""
        try:
            said = json.loads(body)
            return Answer(got=self._restore_all(said, blobs, ops) if blobs else said)
        except (ValueError, RecursionError, LookupError, TypeError):
            return _UNREADABLE

    def _restore_all(self, said: Any, blobs: Sequence[bytes], ops: Sequence[str] | None) -> Json:
        if self._entry is None:
            raise ValueError("arrays where none are due")
        if ops is None:
            return _restore(said, answer_type(self._entry), blobs)
        types = operation_types(self._entry, ops)
        return [_restore(item, each, blobs) for item, each in zip(said, types, strict=True)]


def read_error(body: bytes) -> Answer:
    """Return the failure that a frame tells of."""
    try:
        said = json.loads(body)
        failure = Verdict(said["verdict"])
        answer = Answer(failure, str(said["reason"]), str(said["traceback"]))
    except (ValueError, RecursionError, KeyError, TypeError):
        return _UNREADABLE
    return answer if failure in _SAID_BY_THE_CHILD else _UNREADABLE


def _restore(said: Any, value_type: ValueType | None, blobs: Sequence[bytes]) -> Json:
    if isinstance(value_type, NdArray):
        return unpack_array(blobs[said["blob"]], said["shape"], value_type.dtype)
    if isinstance(value_type, ListOf) and isinstance(innermost(value_type), NdArray):
        return [_restore(item, value_type.item, blobs) for item in said]
    plain: Json = said
    return plain
