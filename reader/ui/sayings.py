"""What core and services say of themselves, in the interface's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from reader.core.errors import UserError, describe_place
from reader.core.saying import retell


def in_words(text: str) -> str:
    """Return a reason, a difference or a finding as it is said in the interface's language.

    What they did not say themselves, such as the text of an exception, stays as it is.
    """
    # Found by the templates that core and services write out, not by lupdate.
    return retell(text, lambda template: QCoreApplication.translate("Saying", template))


def explain(error: UserError) -> str:
    """Return what ``str`` does of an error, in the interface's language as far as it is known."""
    where = describe_place(error.path, error.line)
    head = f"{where}: {in_words(error.what)}" if where else in_words(error.what)
    return f"{head}. {in_words(error.advice)}" if error.advice else head
