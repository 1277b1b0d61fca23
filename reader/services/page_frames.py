"""What a page's own process and the window say to each other: frames of a kind and a content."""

from __future__ import annotations

from typing import IO

ASK = b"A"
"""To the process: the note to be made."""
DRAW = b"D"
"""From the process: diagrams to be drawn; to it: what came of them."""
DONE = b"N"
"""From the process: the page."""
FAILED = b"F"
"""From the process: why there is none."""
_HEAD_BYTES = 9


def send(stream: IO[bytes], kind: bytes, content: bytes) -> None:
    """Write one frame."""
    stream.write(kind + len(content).to_bytes(_HEAD_BYTES - 1, "big"))
    stream.write(content)
    stream.flush()


def receive(stream: IO[bytes]) -> tuple[bytes, bytes]:
    """Return the next frame; an empty kind where the other end is gone."""
    head = stream.read(_HEAD_BYTES)
    if len(head) < _HEAD_BYTES:
        return b"", b""
    content = stream.read(int.from_bytes(head[1:], "big"))
    return head[:1], content
