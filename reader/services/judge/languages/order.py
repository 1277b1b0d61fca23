"""What is told to `inside.exec_main`, and the layers that it is to put on."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from reader.services.judge.elsewhere.launch import interpreter

SCRIPT = Path(__file__).parents[1] / "inside" / "exec_main.py"
_ENVIRONMENT = {
    "LC_ALL": "C.UTF-8",
    "TZ": "UTC",
    "HOME": "/nonexistent",
    "PATH": os.defpath,
    # Node.js ends where it may not read the system's.
    "OPENSSL_CONF": "/dev/null",
}


@dataclass(frozen=True, slots=True)
class Layers:
    """Which locks this machine has, as the zygote found them."""

    names: frozenset[str]

    def wanted(self, *, is_filtered: bool) -> dict[str, bool]:
        """Return which of them to put on; a compiler starts programs and is not filtered."""
        return {
            "landlock": "landlock" in self.names,
            "seccomp": "seccomp" in self.names and is_filtered,
            "namespaces": "namespaces" in self.names,
        }


@dataclass(frozen=True, slots=True)
class Order:
    """One program to be started under locks; paths it may read, run and write below."""

    argv: Sequence[str]
    folder: str
    read: Sequence[str]
    run: Sequence[str]
    write: Sequence[str] = ()
    cpu_s: int = 60
    memory_bytes: int = 0
    file_bytes: int = 0
    idle_kb: int = 0
    channel: int | None = None
    environment: Mapping[str, str] = field(default_factory=lambda: dict(_ENVIRONMENT))

    def command(self, layers: Mapping[str, bool]) -> list[str]:
        """Return how it is started."""
        told: dict[str, Any] = asdict(self) | dict(layers)
        return [*interpreter(), str(SCRIPT), json.dumps(told)]
