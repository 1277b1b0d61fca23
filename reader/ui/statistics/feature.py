"""The statistics, joined to the window."""

from __future__ import annotations

from functools import cached_property

from PySide6.QtCore import QCoreApplication

from reader.core.overriding import override
from reader.services.practice_record import read_statistics
from reader.ui.commands import Command
from reader.ui.features.feature import Feature
from reader.ui.features.parts import WindowParts
from reader.ui.navigation import STATISTICS, Place
from reader.ui.statistics.statistics_pane import StatisticsPane


class StatisticsFeature(Feature):
    """Their place; they are counted anew each time it is shown."""

    def __init__(self, parts: WindowParts) -> None:
        super().__init__(parts)
        parts.area.register(
            STATISTICS,
            lambda: self.pane,
            title=lambda _: self.tr("Statistics"),
            arrive=lambda _: self.refresh(),
        )

    @cached_property
    def pane(self) -> StatisticsPane:
        """What is shown, made when it is first asked for."""
        return StatisticsPane(self.parts.theme, self.parts.language)

    def refresh(self) -> None:
        """Count anew."""
        services = self.parts.services
        progress = services.progress

        def count() -> object:
            problems = [packed.problem for packed in services.practice.problems]
            return read_statistics(progress, problems)

        today = progress.database.now().date()
        self.parts.lanes["store"].submit(
            count,
            lambda counted: self.pane.show_statistics(counted, today),  # type: ignore[arg-type]  # what `count` gives
        )

    @override
    def commands(self) -> tuple[Command, ...]:
        return (
            Command(
                "go.statistics",
                QCoreApplication.translate("Commands", "Statistics"),
                (),
                lambda: self.parts.area.go(Place(STATISTICS)),
            ),
        )
