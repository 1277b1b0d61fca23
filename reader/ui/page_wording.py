"""What a page says in the interface's language, and the one that stands for a page that failed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from reader.core.page_words import PageWords
from reader.ui.sayings import explain


def page_words() -> PageWords:
    """Return the words that stand on pages, in the present language."""
    return PageWords(
        minutes=QCoreApplication.translate("LibraryPages", "{} min"),
        practise=QCoreApplication.translate("LibraryPages", "Practise: {}"),
        missing_post=QCoreApplication.translate("LibraryPages", "There is no note called {}"),
        constraints=QCoreApplication.translate("LibraryPages", "Constraints"),
        hint=QCoreApplication.translate("LibraryPages", "Hint"),
        explained=QCoreApplication.translate("LibraryPages", "Explained in"),
    )


def refusal(error: Exception, theme: str) -> str:
    """Return a page that says why the one that was asked for cannot be shown."""
    from html import escape  # noqa: PLC0415 - not before a page is made

    from reader.core.page import plain_page  # noqa: PLC0415 - as above

    title = QCoreApplication.translate("LibraryPages", "This page cannot be shown")
    return plain_page(title, f"<p>{escape(explain(error))}</p>", theme=theme)
