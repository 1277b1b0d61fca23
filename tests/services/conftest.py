"""What tests of the services share: a user whom permissions bind, and a library of notes."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

_NOBODY = 65534

Write = Callable[..., Path]


@pytest.fixture
def bound_folder() -> Iterator[Path]:
    """A folder of a user who is not root; the test runs as that user."""
    with tempfile.TemporaryDirectory() as name:
        is_root = os.geteuid() == 0
        if is_root:
            os.chown(name, _NOBODY, _NOBODY)
            os.seteuid(_NOBODY)
        try:
            yield Path(name)
        finally:
            if is_root:
                os.seteuid(0)


@pytest.fixture
def write() -> Write:
    """Write a file, making its folder."""

    def write_file(path: Path, content: str | bytes = "# Note\n") -> Path:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return write_file
