"""A file of named arrays, read by mapping it: no parsing, no copies, no objects per posting."""

from __future__ import annotations

import json
import mmap
import struct
from collections.abc import Mapping
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray

Arrays = dict[str, NDArray[Any]]

_MAGIC = b"YANDUARR"
_HEAD = struct.Struct("<8sQ")
_ALIGN = 8


def write_arrays(file: BinaryIO, arrays: Mapping[str, NDArray[Any]]) -> None:
    """Write one-dimensional arrays, little-endian, each at a multiple of 8 bytes."""
    contents = [np.ascontiguousarray(array) for array in arrays.values()]
    table = [
        (name, array.dtype.newbyteorder("<").str, array.size)
        for name, array in zip(arrays, contents, strict=True)
    ]
    head = json.dumps(table).encode()
    file.write(_HEAD.pack(_MAGIC, len(head)))
    file.write(_padded(head))
    for array in contents:
        little = array.astype(array.dtype.newbyteorder("<"), copy=False)
        file.write(_padded(little.tobytes()))


def map_arrays(path: Path) -> Arrays:
    """Return the arrays of a file as read-only views of its pages.

    Raises:
        ValueError: It is not such a file, or is cut short.
        OSError: It cannot be read.
    """
    with path.open("rb") as file:
        pages = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    magic, length = _HEAD.unpack_from(pages)
    if magic != _MAGIC:
        raise ValueError(f"{path.name} does not begin as a file of arrays does")
    at = _HEAD.size
    table = json.loads(pages[at : at + length])
    at += _aligned(length)
    arrays: Arrays = {}
    for name, kind, count in table:
        arrays[name] = np.frombuffer(pages, np.dtype(kind), count, at)
        at += _aligned(arrays[name].nbytes)
    return arrays


def _padded(content: bytes) -> bytes:
    return content + bytes(_aligned(len(content)) - len(content))


def _aligned(size: int) -> int:
    return -(-size // _ALIGN) * _ALIGN
