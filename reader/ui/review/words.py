"""How ratings, intervals and durations are said."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QCoreApplication

from reader.core.review.memory import Rating

_MINUTE_S = 60
_MONTHS_FROM, _YEARS_FROM = 60, 730  # days; below them the smaller unit is said


def rating_words(rating: Rating) -> str:
    """Return what a rating is called, in the interface's language."""
    words = {
        Rating.AGAIN: QCoreApplication.translate("Review", "Again"),
        Rating.HARD: QCoreApplication.translate("Review", "Hard"),
        Rating.GOOD: QCoreApplication.translate("Review", "Good"),
        Rating.EASY: QCoreApplication.translate("Review", "Easy"),
    }
    return words[rating]


def interval_words(days: int) -> str:
    """Return how long it is until a review: today, in some days, weeks or months."""
    if days <= 0:
        return QCoreApplication.translate("Review", "today")
    if days == 1:
        return QCoreApplication.translate("Review", "tomorrow")
    if days < _MONTHS_FROM:
        return QCoreApplication.translate("Review", "in {} days").format(days)
    if days < _YEARS_FROM:
        return QCoreApplication.translate("Review", "in {} months").format(round(days / 30.4))
    return QCoreApplication.translate("Review", "in {} years").format(round(days / 365.25))


def due_words(day: dt.date, today: dt.date) -> str:
    """Return when something comes; what is overdue says since when."""
    late = (today - day).days
    if late == 1:
        return QCoreApplication.translate("Review", "since yesterday")
    if late > 0:
        return QCoreApplication.translate("Review", "{} days late").format(late)
    return interval_words(-late)


def duration_words(seconds: float) -> str:
    """Return a length of time, to the minute from one minute on."""
    if seconds < _MINUTE_S:
        return QCoreApplication.translate("Review", "{} s").format(int(seconds))
    hours, minutes = divmod(int(seconds) // _MINUTE_S, 60)
    if not hours:
        return QCoreApplication.translate("Review", "{} min").format(minutes)
    return QCoreApplication.translate("Review", "{} h {} min").format(hours, minutes)
