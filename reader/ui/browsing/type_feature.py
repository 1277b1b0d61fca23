"""“Aa” in the header: the type of this library's notes, or of all."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property

from PySide6.QtCore import QCoreApplication, QPoint, QSize, QTimer
from PySide6.QtWidgets import QToolButton

from reader.core.overriding import override
from reader.core.page_address import parse_address
from reader.services.typography import (
    Typography,
    TypographyTable,
    read_typography,
    typography_pairs,
)
from reader.ui.browsing.type_popover import TypePopover
from reader.ui.commands import Command
from reader.ui.features.feature import Feature
from reader.ui.features.parts import WindowParts
from reader.ui.navigation import PAGE
from reader.ui.theme.icons import line_icon
from reader.ui.theme.tokens import SPACE_1
from reader.ui.window_services import libraries_of

_REST_MS = 300


class TypeFeature(Feature):
    """Joins the popover to the settings and to the page."""

    def __init__(self, parts: WindowParts) -> None:
        super().__init__(parts)
        self._wanted: TypographyTable | None = None
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._keep)
        self.button = QToolButton()
        self.button.setProperty("role", "icon")
        self.button.setIconSize(QSize(18, 18))
        self.button.clicked.connect(self.open)
        parts.area.header.add_tool(self.button)
        parts.theme.changed.connect(self._draw)
        self._draw()
        self.speak()

    @cached_property
    def popover(self) -> TypePopover:
        """The popover, made when it is first asked for."""
        popover = TypePopover(self.parts.window)
        popover.changed.connect(self._choose)
        popover.scope_changed.connect(self._change_scope)
        popover.reset_wanted.connect(self._reset)
        return popover

    @override
    def commands(self) -> tuple[Command, ...]:
        return (
            Command(
                "view.type",
                QCoreApplication.translate("Commands", "Font, size and line length"),
                ("Ctrl+Alt+A",),
                self.open,
            ),
        )

    @override
    def speak(self) -> None:
        words = self.tr("Font, size and line length")
        self.button.setToolTip(words)
        self.button.setAccessibleName(words)

    @override
    def close(self) -> None:
        self._keep()

    def open(self) -> None:
        """Open the popover below its button."""
        self._refresh()
        popover = self.popover
        popover.adjustSize()
        corner = self.button.mapToGlobal(QPoint(self.button.width(), self.button.height()))
        popover.move(corner.x() - popover.width(), corner.y() + SPACE_1)
        popover.show()
        popover.font_button(self._shown().font).setFocus()

    def _refresh(self) -> None:
        folder = self._folder()
        names = {str(each.folder): each.name for each in libraries_of(self.parts.settings())}
        self.popover.show_type(
            self._shown(), library=names.get(folder, ""), is_own=self._table().has_own(folder)
        )

    def _choose(self, wanted: Typography) -> None:
        folder = self._folder()
        scope = folder if self._table().has_own(folder) else ""
        self._take(self._table().with_type(wanted, scope))

    def _change_scope(self, is_own: bool) -> None:  # noqa: FBT001  a slot
        folder, table = self._folder(), self._table()
        own = table.with_type(table.for_folder(folder), folder)
        self._take(own if is_own else table.without(folder))

    def _reset(self) -> None:
        folder, table = self._folder(), self._table()
        own = table.without(folder)
        self._take(own if table.has_own(folder) else own.with_type(Typography()))

    def _take(self, table: TypographyTable) -> None:
        self._wanted = table
        self.parts.area.try_type(self._shown())
        self._refresh()
        self._rest.start()

    def _keep(self) -> None:
        """Write the settings, which a slider that is drawn along would have written often."""
        self._rest.stop()
        table, self._wanted = self._wanted, None
        if table is not None:
            pairs = typography_pairs(table)
            self.parts.change_settings(replace(self.parts.settings(), typography=pairs))
            self.parts.area.renew_type()

    def _table(self) -> TypographyTable:
        return self._wanted or read_typography(self.parts.settings().typography)

    def _shown(self) -> Typography:
        return self._table().for_folder(self._folder())

    def _folder(self) -> str:
        place = self.parts.area.history.current
        if place is None or place.kind != PAGE:
            return ""
        return self.parts.pages.folder_of(parse_address(place.address))

    def _draw(self) -> None:
        self.button.setIcon(line_icon("text", self.parts.theme.palette.ink_soft))
