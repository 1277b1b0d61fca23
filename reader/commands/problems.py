"""``yandu problems``: the practice problems of the packs."""

from __future__ import annotations

import argparse

from reader.commands.options import add_json, add_packs
from reader.commands.output import finding_document, warn, write_json, write_table
from reader.commands.workspace import pack_folders
from reader.core.problem import Problem
from reader.services.packs import load_pack
from reader.services.paths import find_paths
from reader.services.settings import load_settings


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add this command's options."""
    add_packs(parser)
    add_json(parser)


def run(options: argparse.Namespace) -> int:
    """List the problems; what is wrong with a pack goes to stderr, or into the document."""
    settings = load_settings(find_paths(options.home).settings)
    packs = [load_pack(folder) for folder in pack_folders(options.pack, settings)]
    problems = [packed for pack in packs for packed in pack.problems]
    findings = [finding for pack in packs for finding in pack.findings]
    if options.json:
        write_json(
            {
                "problems": [packed.summary() for packed in problems],
                "findings": [finding_document(finding) for finding in findings],
            }
        )
    else:
        write_table(_row(packed.problem) for packed in problems)
        for finding in findings:
            warn(str(finding))
    return 0


def _row(problem: Problem) -> tuple[str, ...]:
    titles = dict.fromkeys(title for title in (problem.title.zh, problem.title.en) if title)
    topics = ", ".join(problem.topics)
    return str(problem.slug), problem.difficulty.value, topics, " / ".join(titles)
