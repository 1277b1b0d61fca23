"""``yandu check``: the health of the notes, each fault with its file and line."""

from __future__ import annotations

import argparse
from contextlib import closing

from reader.commands.diagrams import diagram_renderer
from reader.commands.formulas import formula_renderer
from reader.commands.options import add_json, add_libraries, add_places
from reader.commands.output import count, finding_document, write_json, write_line
from reader.commands.progress import StatusLine
from reader.commands.workspace import Workspace, library_documents, open_workspace, pack_folders
from reader.core.errors import Finding
from reader.core.library import LibrarySnapshot
from reader.services.catalogue import Catalogue, catalogue_errors_as_advice
from reader.services.glossary_files import open_glossary
from reader.services.health import CheckedNotes, check_notes, sort_findings
from reader.services.pages import PageRenderer
from reader.services.practice import load_packs
from reader.services.scanning import scan_notes

CLEAN, FINDINGS = 0, 1


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add this command's options."""
    add_places(parser)
    add_libraries(parser)
    add_json(parser)


def run(options: argparse.Namespace) -> int:
    """Read and render every note, and list what is wrong."""
    workspace = open_workspace(options)
    posts, findings = _check(workspace)
    if options.json:
        write_json(
            {
                "posts": posts,
                "findings": [finding_document(one) for one in findings],
                "libraries": library_documents(workspace.libraries),
            }
        )
    else:
        for finding in findings:
            write_line(str(finding))
        write_line(f"{count(posts, 'note')}, {count(len(findings), 'finding')}")
    return FINDINGS if findings else CLEAN


def _check(workspace: Workspace) -> tuple[int, list[Finding]]:
    status = StatusLine()
    catalogue_file = workspace.paths.catalogue
    scanned = scan_notes(catalogue_file, workspace.libraries, status.show)
    packs = load_packs(pack_folders((), workspace.settings))
    notes = CheckedNotes(workspace.libraries, LibrarySnapshot.of(scanned.posts), packs)
    with (
        catalogue_errors_as_advice(catalogue_file),
        closing(Catalogue(catalogue_file)) as catalogue,
        formula_renderer() as formulas,
        diagram_renderer() as diagrams,
    ):
        renderer = PageRenderer(formulas, catalogue, diagrams)
        found = check_notes(notes, renderer, lambda post: status.show(post.path))
        status.clear()
    wrong_packs = [finding for pack in packs for finding in pack.findings]
    wrong_terms = open_glossary(workspace.paths.glossary).findings()
    findings = [*scanned.findings, *found, *wrong_packs, *wrong_terms]
    return len(scanned.posts), sort_findings(findings)
