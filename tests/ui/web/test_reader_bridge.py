"""What a page's script may tell at once."""

from __future__ import annotations

import json

import pytest

from reader.ui.web.reader_bridge import ReaderBridge

WHOLE_TEXT = 10_000_000  # of the longest note that is tried


@pytest.mark.parametrize(("length", "is_heard"), [(WHOLE_TEXT, True), (2 * WHOLE_TEXT, False)])
def test_script_is_heard_up_to_the_text_of_a_long_note(length: int, is_heard: bool) -> None:
    bridge = ReaderBridge({})
    heard: list[str] = []
    bridge.said.connect(lambda name, _: heard.append(name))

    bridge.say("highlight.text", json.dumps({"text": "x" * length}))

    assert heard == ["highlight.text"] * is_heard
