"""How an interview's choices and results are said."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from reader.core.interview.plan import VerdictDetail
from reader.core.interview.report import Lack


def detail_words(detail: VerdictDetail) -> str:
    """Return what is told of a verdict."""
    words = {
        VerdictDetail.FULL: QCoreApplication.translate("Interview", "in full, with the case"),
        VerdictDetail.PASS_FAIL: QCoreApplication.translate("Interview", "passed or not"),
        VerdictDetail.NONE: QCoreApplication.translate("Interview", "nothing until the end"),
    }
    return words[detail]


def lack_words(lack: Lack | None) -> str:
    """Return why a problem is worth another look; empty where it is not."""
    words = {
        None: "",
        Lack.UNTRIED: QCoreApplication.translate("Interview", "nothing submitted"),
        Lack.UNSOLVED: QCoreApplication.translate("Interview", "not solved"),
        Lack.SLOW: QCoreApplication.translate("Interview", "took long"),
        Lack.MANY_TRIES: QCoreApplication.translate("Interview", "took many submissions"),
    }
    return words[lack]


def clock_words(seconds: float) -> str:
    """Return the time left as minutes and seconds."""
    minutes, rest = divmod(int(max(seconds, 0)), 60)
    return f"{minutes}:{rest:02}"


def numbered_title(number: int) -> str:
    """Return what the problem of this number, from 1, is called where its title is hidden."""
    return QCoreApplication.translate("Interview", "Problem {}").format(number)
