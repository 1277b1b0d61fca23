"""Shortcuts named on the search box and on the practice pane, as they are now."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from reader.ui.features.feature import Feature
from reader.ui.keys.key_hint import KeyHint

if TYPE_CHECKING:
    from reader.ui.features.parts import WindowParts
    from reader.ui.practice.practice_pane import PracticePane

_PRACTICE = ("practice.run", "practice.submit", "practice.format", "practice.fold")


class KeyHintsFeature(Feature):
    """Made after all whose commands it names."""

    def __init__(self, parts: WindowParts) -> None:
        super().__init__(parts)
        box = parts.tree.search
        KeyHint(box, parts.commands["search.focus"], box.show_keys)
        parts.practice.with_pane(self._join)

    def _join(self, pane: PracticePane) -> None:
        for name in _PRACTICE:
            KeyHint(pane, self.parts.commands[name], partial(pane.show_keys, name))
