"""The menu of a right click on a page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWebEngineCore import QWebEngineContextMenuRequest, QWebEnginePage
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QMenu

from reader.core.page_address import SCHEME


def build_menu(
    view: QWebEngineView,
    tex: str,
    words: Mapping[str, str],
    *,
    tell_copied: Callable[[], None],
    open_aside: Callable[[str], None],
) -> QMenu:
    """Return a menu for what was last clicked; it is empty where there is nothing to copy.

    Args:
        view: The view that was clicked; it becomes the menu's parent.
        tex: The formula under the pointer, or empty.
        words: The labels ``copy``, ``copyTex``, ``copyLink`` and ``openAside``.
        tell_copied: Called when TeX or a link went to the clipboard.
        open_aside: Called with the link to another page that is wanted in a tab of its own.
    """
    has_selection, link = _read_click(view)
    menu = QMenu(view)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    if link.startswith(f"{SCHEME}://"):
        menu.addAction(words["openAside"], partial(open_aside, link))
    if has_selection:
        # By the page, whose script puts TeX in the place of formulas.
        copy = partial(view.page().triggerAction, QWebEnginePage.WebAction.Copy)
        menu.addAction(words["copy"], copy)
    for label, text in ((words["copyTex"], tex), (words["copyLink"], link)):
        if text:
            menu.addAction(label, partial(_put_on_clipboard, text, tell_copied))
    return menu


def _put_on_clipboard(text: str, tell_copied: Callable[[], None]) -> None:
    QGuiApplication.clipboard().setText(text)
    tell_copied()


def _read_click(view: QWebEngineView) -> tuple[bool, str]:
    # None, though the stub does not say so, where nothing was ever clicked.
    request: QWebEngineContextMenuRequest | None = view.lastContextMenuRequest()
    if request is None:
        return False, ""
    encoded = QUrl.ComponentFormattingOption.FullyEncoded
    return bool(request.selectedText()), request.linkUrl().toString(encoded)
