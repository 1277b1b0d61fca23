"""A folder of JSON values by key, for what can be made again at any time."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

from reader.core.verdict import Json

_SUFFIX = ".json"


class JsonCache:
    """Values in files named after their keys; what is broken or unwritable counts as absent."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._used: set[str] = set()

    def read(self, key: str) -> Json:
        """Return the value, or None where there is none; null is never kept."""
        self._used.add(key)
        try:
            value: Json = json.loads(self._path(key).read_bytes())
        except (OSError, ValueError):
            return None
        return value

    def write(self, key: str, value: Json) -> None:
        """Keep the value: whole or not at all, also when two processes write at once."""
        self._used.add(key)
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            with tempfile.NamedTemporaryFile(
                "w", dir=self._folder, suffix=".tmp", delete=False, encoding="ascii"
            ) as file:
                part = Path(file.name)
                try:
                    # At once: only so is it written by the C code, in a tenth of the time.
                    file.write(json.dumps(value, separators=(",", ":")))
                    file.close()
                    part.replace(self._path(key))
                finally:
                    part.unlink(missing_ok=True)
        except OSError:  # a full or read-only disk costs time, nothing else
            return

    def remove_unused(self) -> None:
        """Remove the values that were neither read nor written since this was made."""
        for path in self._folder.glob(f"*{_SUFFIX}"):
            if path.stem not in self._used:
                path.unlink(missing_ok=True)

    def _path(self, key: str) -> Path:
        return self._folder / f"{key}{_SUFFIX}"
