"""What shows how a program works: its steps, and how its time and memory grow."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPushButton

from reader.core.overriding import override
from reader.ui.commands import Command
from reader.ui.features.feature import Feature
from reader.ui.features.parts import WindowParts
from reader.ui.jobs import Lane
from reader.ui.practice.growth_controller import GrowthController
from reader.ui.practice.practice_pane import PracticePane
from reader.ui.practice.steps_controller import StepsController


class InsightFeature(Feature):
    """Adds the tabs of steps and growth to the practice pane."""

    def __init__(self, parts: WindowParts) -> None:
        super().__init__(parts)
        # Two, so that steps are not kept waiting for a measurement of twenty seconds.
        self._lanes = {name: Lane(name, parent=self) for name in ("steps", "growth")}
        for lane in self._lanes.values():
            lane.failed.connect(parts.lanes["judge"].failed)
        self._last_steps = QPushButton()
        self._last_steps.setProperty("role", "plain")
        self._last_steps.hide()
        self._last_steps.clicked.connect(lambda: self._with_steps(StepsController.show_end))
        self.steps: StepsController | None = None
        self.growth: GrowthController | None = None
        self.speak()
        parts.practice.with_pane(self._join)

    @override
    def commands(self) -> tuple[Command, ...]:
        return (
            Command(
                "practice.steps",
                QCoreApplication.translate("Commands", "Step through the program"),
                ("Ctrl+F8",),
                lambda: self._with_steps(StepsController.show),
            ),
            Command(
                "steps.on",
                QCoreApplication.translate("Commands", "Step on"),
                ("F8",),
                lambda: self._with_steps(lambda controller: controller.steps.step(1)),
            ),
            Command(
                "steps.back",
                QCoreApplication.translate("Commands", "Step back"),
                ("Shift+F8",),
                lambda: self._with_steps(lambda controller: controller.steps.step(-1)),
            ),
            Command(
                "practice.growth",
                QCoreApplication.translate("Commands", "Measure how the program grows"),
                (),
                self._measure,
            ),
        )

    @override
    def speak(self) -> None:
        self._last_steps.setText(
            QCoreApplication.translate("InsightFeature", "Show the last steps")
        )

    @override
    def close(self) -> None:
        if self.steps is not None:
            self.steps.stop()
        if self.growth is not None:
            self.growth.stop()
        for lane in self._lanes.values():
            lane.close()

    def _join(self, pane: PracticePane) -> None:
        practice, theme = self.parts.services.practice, self.parts.theme
        self.steps = StepsController(pane, practice, self._lanes["steps"], theme)
        self.growth = GrowthController(pane, practice, self._lanes["growth"], theme)
        pane.results.result.add_tool(self._last_steps)
        pane.results.report_shown.connect(self._offer_last_steps)
        pane.problem_opened.connect(self._last_steps.hide)

    def _offer_last_steps(self) -> None:
        self._last_steps.setVisible(self.steps is not None and self.steps.has_failed_in_code())

    def _with_steps(self, act: Callable[[StepsController], None]) -> None:
        if self.steps is not None and self.parts.practice.is_open:
            act(self.steps)

    def _measure(self) -> None:
        if self.growth is not None and self.parts.practice.is_open:
            self.growth.show()
