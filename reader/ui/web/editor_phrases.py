"""CodeMirror's own phrases in the interface's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def editor_phrases() -> dict[str, str]:
    """Return what CodeMirror says, by what it says in English; ``$`` and ``$1`` are its holes."""
    return {**_searching(), **_around()}


def _searching() -> dict[str, str]:
    return {
        "Find": QCoreApplication.translate("Editor", "Find"),
        "Replace": QCoreApplication.translate("Editor", "Replace with"),
        "next": QCoreApplication.translate("Editor", "Next"),
        "previous": QCoreApplication.translate("Editor", "Previous"),
        "all": QCoreApplication.translate("Editor", "Select all"),
        "match case": QCoreApplication.translate("Editor", "Match case"),
        "regexp": QCoreApplication.translate("Editor", "Pattern"),
        "by word": QCoreApplication.translate("Editor", "Whole words"),
        "replace": QCoreApplication.translate("Editor", "Replace"),
        "replace all": QCoreApplication.translate("Editor", "Replace all"),
        "close": QCoreApplication.translate("Editor", "Close"),
        "current match": QCoreApplication.translate("Editor", "Current match"),
        "on line": QCoreApplication.translate("Editor", "on line"),
        "replaced match on line $": QCoreApplication.translate("Editor", "Replaced on line $"),
        "replaced $ matches": QCoreApplication.translate("Editor", "Replaced $ matches"),
        "Go to line": QCoreApplication.translate("Editor", "Go to line"),
        "go": QCoreApplication.translate("Editor", "Go"),
    }


def _around() -> dict[str, str]:
    return {
        "Fold line": QCoreApplication.translate("Editor", "Fold"),
        "Unfold line": QCoreApplication.translate("Editor", "Unfold"),
        "Folded lines": QCoreApplication.translate("Editor", "Folded lines"),
        "Unfolded lines": QCoreApplication.translate("Editor", "Unfolded lines"),
        "to": QCoreApplication.translate("Editor", "to"),
        "folded code": QCoreApplication.translate("Editor", "Folded code"),
        "unfold": QCoreApplication.translate("Editor", "Unfold"),
        "Completions": QCoreApplication.translate("Editor", "Completions"),
        "Diagnostics": QCoreApplication.translate("Editor", "Faults"),
        "No diagnostics": QCoreApplication.translate("Editor", "No faults"),
        "Control character": QCoreApplication.translate("Editor", "Control character"),
        "Selection deleted": QCoreApplication.translate("Editor", "Selection deleted"),
        "$ unchanged lines": QCoreApplication.translate("Editor", "$ unchanged lines"),
    }
