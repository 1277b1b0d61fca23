"""The overviews of categories and of tags joined to the window."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication

from reader.core.library import PostFilter
from reader.core.overriding import override
from reader.core.overview import OverviewNode, category_overview, tag_overview
from reader.services.post_marks import PostMarkStore
from reader.ui.commands import Command
from reader.ui.features.feature import Feature
from reader.ui.features.parts import WindowParts
from reader.ui.navigation import HOME, Place
from reader.ui.overview.pane import OverviewPane, Shown

_RAIL = "tag"


class OverviewFeature(Feature):
    """A place each, made when it is first gone to, and brought up to date each time."""

    def __init__(self, parts: WindowParts) -> None:
        super().__init__(parts)
        self.panes: dict[Shown, OverviewPane] = {}
        self._store = PostMarkStore(parts.services.progress.database)
        for shown in Shown:
            parts.area.register(
                shown.value,
                partial(self._make, shown),
                title=lambda _, shown=shown: _title(shown),  # type: ignore[misc]  # binds the loop's value
                arrive=lambda _, shown=shown: self._fill(shown),  # type: ignore[misc]  # as above
            )
        parts.places.add(
            _RAIL,
            lambda: QCoreApplication.translate("Commands", "Categories and tags"),
            Place(Shown.CATEGORIES.value),
        )
        parts.places.join(_RAIL, lambda: self.show(Shown.CATEGORIES), Shown.TAGS.value)
        parts.library.shown.connect(self._fill_shown)
        parts.tree.tree.overview_wanted.connect(lambda name: self.show(Shown(name)))

    @override
    def commands(self) -> tuple[Command, ...]:
        return (
            Command(
                "go.categories",
                QCoreApplication.translate("Commands", "All categories"),
                (),
                lambda: self.show(Shown.CATEGORIES),
            ),
            Command(
                "go.tags",
                QCoreApplication.translate("Commands", "All tags"),
                (),
                lambda: self.show(Shown.TAGS),
            ),
        )

    def show(self, shown: Shown) -> None:
        """Go to the overview of categories, or of tags."""
        self.parts.area.go(Place(shown.value))

    def _make(self, shown: Shown) -> OverviewPane:
        pane = self.panes[shown] = OverviewPane(shown, self.parts.theme)
        pane.chosen.connect(partial(self._list, shown))
        pane.other_wanted.connect(self.show)
        return pane

    def _list(self, shown: Shown, path: tuple[str, ...]) -> None:
        is_category = shown is Shown.CATEGORIES
        wanted = PostFilter(category=path) if is_category else PostFilter(tags=("/".join(path),))
        self.parts.area.go(Place(HOME, filter=wanted))

    def _fill_shown(self) -> None:
        for shown, pane in self.panes.items():
            if pane.isVisible():
                self._fill(shown)

    def _fill(self, shown: Shown) -> None:
        library, store = self.parts.library.snapshot, self._store
        reckon = category_overview if shown is Shown.CATEGORIES else tag_overview

        def make() -> tuple[OverviewNode, ...]:
            return reckon(library, store.marks())

        self.parts.lanes["store"].submit(make, self.panes[shown].show_nodes)


def _title(shown: Shown) -> str:
    if shown is Shown.CATEGORIES:
        return QCoreApplication.translate("OverviewPane", "Categories")
    return QCoreApplication.translate("OverviewPane", "Tags")
