"""When our script begins beside a page."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.ui.web.host import HostSetting, WebHost
from reader.ui.web.scheme import READER_POLICY
from tests.ui.patience import soon
from tests.ui.web.conftest import MemorySource, Reader, page

SEEN = "globalThis.seen = document.readyState"


@pytest.mark.parametrize(("is_early", "state"), [(True, "loading"), (False, "interactive")])
def test_script_begins_before_the_document_or_after_it_was_read(
    qtbot: QtBot, is_early: bool, state: str
) -> None:
    parent, bridge = QWidget(), QObject()
    qtbot.addWidget(parent)
    setting = HostSetting(READER_POLICY, is_page_scripted=False, script=SEEN, is_early=is_early)
    host = WebHost(parent, MemorySource({"note": page("text")}), bridge, setting)
    seen: list[object] = []

    with qtbot.waitSignal(host.page.loadFinished):
        host.load("yandu://post/note")
    host.run("globalThis.seen", seen.append)

    has_begun = soon(qtbot, lambda: seen == [state])
    host.close()
    assert has_begun


def test_page_has_its_tools_though_the_script_began_before_it(read: Callable[..., Reader]) -> None:
    reader = read('<figure class="code"><pre><code>x = 1</code></pre></figure>')

    assert reader.evaluate("document.querySelectorAll('figure.code button').length > 0") is True
