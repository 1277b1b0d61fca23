"""Answers read out of frames that the program may have forged: nothing in them is believed."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from itertools import chain, islice
from typing import Any

from reader.core.answer_types import answer_type, innermost, operation_types
from reader.core.problem import Entry
from reader.core.saying import compose, say
from reader.core.value_types import ListOf, NdArray, ValueType
from reader.core.verdict import Json, Verdict
from reader.services.judge.answers import Answer
from reader.services.judge.arrays import unpack_array
from reader.services.judge.inside import wire

_UNREADABLE = Answer(
    Verdict.BAD_RETURN,
    say(
        "the answer could not be read: it nests too deeply, or the program wrote to the judge's "
        "own channel"
    ),
)
_MAX_DEPTH = 200  # as `inside.answers` has it
_MAX_TEXT = 8_000
# Of a sentence's template and each value: one that is put into many holes is soon large.
_MAX_PART, _MAX_VALUES, _MAX_SAYING_DEPTH = 500, 8, 3
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
            said = _load(body)
            return Answer(got=self._restore_all(said, blobs, ops) if blobs else said)
        except (ValueError, RecursionError, LookupError, TypeError):
            return _UNREADABLE

    def _restore_all(self, said: Any, blobs: Sequence[bytes], ops: Sequence[str] | None) -> Json:
        if self._entry is None:
            raise ValueError("arrays where none are due")
        unused = dict(enumerate(blobs))
        if ops is None:
            return _restore(said, answer_type(self._entry), unused)
        types = operation_types(self._entry, ops)
        return [_restore(item, each, unused) for item, each in zip(said, types, strict=True)]


def read_error(body: bytes) -> Answer:
    """Return the failure that a frame tells of."""
    try:
        said = json.loads(body)
        failure = Verdict(said["verdict"])
        answer = Answer(failure, _read_saying(said["reason"]), _read_text(said["traceback"]))
    except (ValueError, RecursionError, KeyError, TypeError, AttributeError):
        return _UNREADABLE
    return answer if failure in _SAID_BY_THE_CHILD else _UNREADABLE


def readable(said: str) -> str:
    """Return what a terminal shows, and escaped what would make it do something."""
    return "".join(
        letter if letter.isprintable() or letter in "\n\t" else ascii(letter)[1:-1]
        for letter in said
    )


def _load(body: bytes) -> Any:
    """Return the value of a text, if it is one that all that follows can take.

    Raises:
        ValueError: It is no JSON, or holds too many or too deep lists.
        RecursionError: It nests far too deeply.
    """
    containers = body.count(b"[") + body.count(b"{")
    if containers > wire.MAX_LISTS:
        raise ValueError("too many lists")
    said = json.loads(body)
    if containers > _MAX_DEPTH:
        _check_depth(said)
    return said


def _check_depth(said: Any) -> None:
    level = [said]
    for _ in range(_MAX_DEPTH + 1):
        inner = [each for each in level if type(each) in (list, dict)]
        if not inner:
            return
        level = list(chain.from_iterable(map(_items, inner)))
    raise ValueError("too deep")


def _items(container: Any) -> Iterable[Any]:
    return container.values() if type(container) is dict else container


def _read_text(said: Any) -> str:
    if type(said) is not str:
        raise TypeError("no text")
    return readable(said[:_MAX_TEXT])


def _read_saying(said: Any, depth: int = 0) -> str:
    """Return a sentence, which may be of parts that are sentences; a template is never obeyed."""
    if type(said) is not dict:
        return _read_text(said)[: _MAX_PART if depth else None]
    if depth > _MAX_SAYING_DEPTH:
        raise ValueError("too deep")
    values = {
        name: _read_saying(value, depth + 1)
        for name, value in islice(said["values"].items(), _MAX_VALUES)
    }
    made = compose(_read_text(said["template"])[:_MAX_PART], values)
    return made if len(made) <= _MAX_TEXT else str(made)[:_MAX_TEXT]


def _restore(said: Any, value_type: ValueType | None, unused: dict[int, bytes]) -> Json:
    if isinstance(value_type, NdArray):
        # Each array once: a text that names one a million times would unpack it as often.
        return unpack_array(unused.pop(said["blob"]), said["shape"], value_type.dtype)
    if isinstance(value_type, ListOf) and isinstance(innermost(value_type), NdArray):
        return [_restore(item, value_type.item, unused) for item in said]
    plain: Json = said
    return plain
