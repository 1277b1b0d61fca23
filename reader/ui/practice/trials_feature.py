"""Trying a program on other inputs: one's own, a smaller failing one, and random ones."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from reader.core.overriding import override
from reader.ui.commands import Command
from reader.ui.features.feature import Feature
from reader.ui.features.parts import WindowParts
from reader.ui.jobs import Lane
from reader.ui.practice.cases_tab import CasesTab
from reader.ui.practice.practice_pane import PracticePane
from reader.ui.practice.results_panel import CASES
from reader.ui.practice.smaller_controller import SmallerController
from reader.ui.practice.stress_controller import STRESS, StressController


class TrialsFeature(Feature):
    """Adds the search for a smaller input, and the tab of stress, to the practice pane."""

    def __init__(self, parts: WindowParts) -> None:
        super().__init__(parts)
        self._lane = Lane("trials", parent=self)
        self._lane.failed.connect(parts.lanes["judge"].failed)
        self.smaller: SmallerController | None = None
        self.stress: StressController | None = None
        parts.practice.with_pane(self._join)

    @override
    def commands(self) -> tuple[Command, ...]:
        return (
            Command(
                "practice.add_input",
                QCoreApplication.translate("Commands", "Add an input of your own"),
                (),
                lambda: self._with_cases(CasesTab.add_empty),
            ),
            Command(
                "practice.paste_inputs",
                QCoreApplication.translate("Commands", "Paste several inputs…"),
                (),
                lambda: self._with_cases(CasesTab.paste),
            ),
            Command(
                "practice.smaller",
                QCoreApplication.translate("Commands", "Find a smaller failing input"),
                (),
                self._find_smaller,
            ),
            Command(
                "practice.stress",
                QCoreApplication.translate("Commands", "Hold the program against another"),
                (),
                self._start_stress,
            ),
        )

    @override
    def speak(self) -> None:
        if self.smaller is not None:
            self.smaller.speak()

    @override
    def close(self) -> None:
        self.stop()
        if self.stress is not None:
            self.stress.keep_other()
        self._lane.close()

    def stop(self) -> None:
        """End what runs."""
        if self.smaller is not None:
            self.smaller.stop()
        if self.stress is not None:
            self.stress.stop()

    def _join(self, pane: PracticePane) -> None:
        services = self.parts.services
        self.smaller = SmallerController(pane, services.practice, self._lane)
        self.stress = StressController(
            pane, services.practice, services.progress, self._lane, self.parts.theme
        )

    def _with_cases(self, act: Callable[[CasesTab], None]) -> None:
        if self.parts.practice.is_open:
            results = self.parts.practice.pane.results
            results.show_tab(CASES)
            act(results.cases)

    def _find_smaller(self) -> None:
        if self.smaller is not None and self.parts.practice.is_open:
            self.smaller.find()

    def _start_stress(self) -> None:
        if self.stress is not None and self.parts.practice.is_open:
            self.parts.practice.pane.results.show_tab(STRESS)
            self.stress.start()
