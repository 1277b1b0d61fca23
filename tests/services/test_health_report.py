"""The health report as a file."""

from __future__ import annotations

import json
from pathlib import Path

from reader.commands.output import finding_document
from reader.core.errors import Finding
from reader.services.health_report import write_report

FINDING = Finding("/notes/a.md", "the picture p.png is missing", 3, "Put the file there", "image")


def test_json_is_as_the_command_has_it(tmp_path: Path) -> None:
    write_report([FINDING], tmp_path / "report.json")

    document = json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))
    assert document == {"findings": [finding_document(FINDING)]}


def test_text_is_a_line_a_finding(tmp_path: Path) -> None:
    write_report([FINDING, FINDING], tmp_path / "report.txt")

    lines = (tmp_path / "report.txt").read_text(encoding="utf-8").splitlines()
    assert lines == [str(FINDING)] * 2
