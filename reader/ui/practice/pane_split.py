"""How editor and results share the pane."""

from __future__ import annotations

import json

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtWidgets import QSplitter, QWidget

from reader.ui.practice.results_panel import ResultsPanel

_SHARE, _LEAST, _MOST = 0.38, 0.15, 0.85  # of the height, for the results
_EDITOR_LEAST = 96
# What a finished run gets: enough for the verdict, the cases and one of them.
_GROWN, _GROWN_PX = 0.62, 340


class PaneSplit(QSplitter):
    """The editor over the results. These grow when a run ends, and fold down to their verdict."""

    def __init__(self, editor: QWidget, results: ResultsPanel) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self._results = results
        # As the user divides it; and as it is now, or will be again when it is unfolded.
        self._share = self._present = _SHARE
        editor.setMinimumHeight(_EDITOR_LEAST)
        self.addWidget(editor)
        self.addWidget(results)
        self.setChildrenCollapsible(False)
        results.fold_wanted.connect(self.toggle)
        self.splitterMoved.connect(self._note_share)
        self.rest()

    @property
    def is_folded(self) -> bool:
        """Whether the results are folded."""
        return self._results.is_folded

    def toggle(self) -> None:
        """Fold the results, or unfold them again."""
        self.fold(not self.is_folded)

    def fold(self, is_folded: bool) -> None:  # noqa: FBT001 - a setter
        """Leave of the results their tabs and the verdict, or show them again."""
        self._results.fold(is_folded)
        if not is_folded:
            self._give(self._present)

    def rest(self) -> None:
        """Share the height as the user last did."""
        self._give(self._share)

    def grow(self) -> None:
        """Give the results of a run what they need, if they have less; unfold them."""
        self._results.fold(False)  # noqa: FBT003 - a setter
        height = sum(self.sizes()) or self.height()
        self._give(max(self._share, min(_GROWN, _GROWN_PX / max(height, 1))))

    def state(self) -> QByteArray:
        """Return the share and whether the results are folded, for `restore`."""
        return QByteArray(json.dumps([round(self._share, 3), self.is_folded]).encode())

    def restore(self, state: QByteArray) -> None:
        """Share as it was; what cannot be read, of an earlier version, is passed over."""
        try:
            share, is_folded = json.loads(bytes(state.data()))
            self._share = self._present = min(max(float(share), _LEAST), _MOST)
        except (ValueError, TypeError):
            return
        self.fold(bool(is_folded))

    def _give(self, share: float) -> None:
        self._present = share
        height = max(sum(self.sizes()), self.height())
        self.setSizes([round(height * (1 - share)), round(height * share)])

    def _note_share(self) -> None:
        above, below = self.sizes()
        if not self.is_folded and above + below:
            self._share = self._present = min(max(below / (above + below), _LEAST), _MOST)
