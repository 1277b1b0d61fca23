"""Guided fuzzing of what the judge reads from a program: ``python tests/fuzz/fuzz_channel.py``.

Not part of the tests: it needs atheris (``pip install atheris``) and runs until it is stopped,
or as long as ``-max_total_time=SECONDS`` says. `tests/services/judge/test_fuzz.py` holds the
same promises with fewer tries.
"""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from typing import Any

# Not a requirement of the tests, so that it may be missing where they are checked.
atheris: Any = importlib.import_module("atheris")

sys.path.insert(0, str(Path(__file__).parents[2]))
with atheris.instrument_imports(include=["reader.services.judge", "json"]):
    from reader.core.problem import Entry, EntryKind
    from reader.core.type_syntax import parse_type
    from reader.core.verdict import Verdict
    from reader.services.judge.inside import wire
    from reader.services.judge.replies import ValueReader, read_error

TYPES = ("int", "list<list<str>>", "TreeNode", "any", "ndarray<float16>", "list<ndarray<int8>>")
READERS = [
    ValueReader(Entry(EntryKind.FUNCTION, "f", (), returns=parse_type(text))) for text in TYPES
]


def read_conversation(raw: bytes) -> None:
    """Read the bytes as frames, and each frame as whatever it says that it is."""
    provider = atheris.FuzzedDataProvider(raw)
    answers = READERS[provider.ConsumeIntInRange(0, len(READERS) - 1)]
    frames = wire.FrameReader(max_frame=1 << 16)
    frames.feed(provider.ConsumeBytes(len(raw)))
    blobs: list[bytes] = []
    try:
        while (frame := frames.next_frame()) is not None:
            _read(frame, answers, blobs)
    except wire.WireError:
        return


def _read(frame: tuple[bytes, bytes], answers: ValueReader, blobs: list[bytes]) -> None:
    kind, body = frame
    if kind == wire.BLOB:
        blobs.append(body)
        return
    told = read_error(body) if kind == wire.ERROR else answers.read(body, blobs, None)
    if told.failure is Verdict.AC or (kind == wire.ERROR and told.failure is None):
        raise AssertionError(told)


if __name__ == "__main__":
    atheris.Setup(sys.argv, read_conversation)
    atheris.Fuzz()
