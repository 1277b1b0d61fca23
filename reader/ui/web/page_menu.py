"""The menu of a right click on a page."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QMenu


def build_menu(
    view: QWebEngineView, tex: str, words: Mapping[str, str], tell_copied: Callable[[], None]
) -> QMenu:
    """Return a menu for what was last clicked; it is empty where there is nothing to copy.

    Args:
        view: The view that was clicked; it becomes the menu's parent.
        tex: The formula under the pointer, or empty.
        words: The labels ``copy``, ``copyTex`` and ``copyLink``.
        tell_copied: Called when something went to the clipboard.
    """
    request = view.lastContextMenuRequest()
    link = request.linkUrl().toString(QUrl.ComponentFormattingOption.FullyEncoded)
    menu = QMenu(view)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    entries = (
        (words["copy"], request.selectedText()),
        (words["copyTex"], tex),
        (words["copyLink"], link),
    )
    for label, text in entries:
        if text:
            menu.addAction(label, _copier(text, tell_copied))
    return menu


def _copier(text: str, tell_copied: Callable[[], None]) -> Callable[[], None]:
    def copy() -> None:
        QGuiApplication.clipboard().setText(text)
        tell_copied()

    return copy
