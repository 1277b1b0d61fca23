"""The health report as a file: text to read, or JSON for a program."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from reader.core.errors import Finding
from reader.services.atomic_file import write_atomically


def write_report(findings: Sequence[Finding], path: Path) -> None:
    """Write ``findings`` to ``path``: as `yandu check --json` has them where it ends in .json.

    Raises:
        UserError: It cannot be written.
    """
    if path.suffix.lower() == ".json":
        document = {"findings": [asdict(finding) for finding in findings]}
        text = json.dumps(document, ensure_ascii=False, indent=2)
    else:
        text = "\n".join(map(str, findings))
    write_atomically(path, f"{text}\n".encode(errors="backslashreplace"))
