"""How difficult a problem is, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from reader.core.problem import Difficulty


def difficulty_words(difficulty: Difficulty) -> str:
    """Return what a difficulty is called."""
    words = {
        Difficulty.EASY: QCoreApplication.translate("Interview", "easy"),
        Difficulty.MEDIUM: QCoreApplication.translate("Interview", "medium"),
        Difficulty.HARD: QCoreApplication.translate("Interview", "hard"),
    }
    return words[difficulty]
