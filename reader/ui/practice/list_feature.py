"""Commands that go from problem to problem."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from reader.core.overriding import override
from reader.ui.commands import Command
from reader.ui.features.feature import Feature


class ListFeature(Feature):
    """The next problem of the list, the one before, and any."""

    @override
    def commands(self) -> tuple[Command, ...]:
        practice = self.parts.practice
        return (
            Command(
                "practice.next",
                QCoreApplication.translate("Commands", "Next problem of the list"),
                ("Alt+Shift+N",),
                practice.open_next,
            ),
            Command(
                "practice.previous",
                QCoreApplication.translate("Commands", "Previous problem of the list"),
                ("Alt+Shift+P",),
                lambda: practice.open_next(-1),
            ),
            Command(
                "practice.random",
                QCoreApplication.translate("Commands", "Pick a problem by chance"),
                ("Alt+Shift+R",),
                practice.open_any,
            ),
        )
