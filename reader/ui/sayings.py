"""What core and services say of themselves, in the interface's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from reader.core.saying import retell


def in_words(text: str) -> str:
    """Return a reason, a difference or a finding as it is said in the interface's language.

    What they did not say themselves, such as the text of an exception, stays as it is.
    """
    # Found by the templates that core and services write out, not by lupdate.
    return retell(text, lambda template: QCoreApplication.translate("Saying", template))
