"""The filters of a search as chips: those in force, and those that would narrow it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.core.filter_chips import FilterChip, find_chips, with_filter, without_chip
from reader.core.overriding import override
from reader.core.search_facets import FacetValue, SearchFacets
from reader.ui.panes.chip_row import ChipRow
from reader.ui.theme.tokens import SPACE_1

_MOST_CHIPS = 12
_NONE = SearchFacets()


class FilterRows(QWidget):
    """A row of the filters in the query, then one each of categories, tags and years."""

    query_wanted = Signal(str)
    """A chip was clicked: the query with the filter put in or taken out."""

    def __init__(self) -> None:
        super().__init__()
        self._query, self._facets = "", _NONE
        self._rows = {name: ChipRow() for name in ("filters", "cat", "tag", "date")}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_1)
        for row in self._rows.values():
            column.addWidget(row)
        self._retranslate()

    def show_query(self, query: str, facets: SearchFacets | None) -> None:
        """Show the filters of ``query``, and its facets.

        While they are counted (None) those before stay: the list below would move twice.
        """
        before = self._facets if self.isVisible() else _NONE
        self._query, self._facets = query, before if facets is None else facets
        self._fill()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _fill(self) -> None:
        chips = find_chips(self._query)
        self._rows["filters"].set_chips(self._removal(chip) for chip in chips)
        known = {(chip.key, chip.value) for chip in chips}
        facets = self._facets
        for key, values in (
            ("cat", facets.categories),
            ("tag", facets.tags),
            ("date", facets.years),
        ):
            free = [value for value in values if (value.key, value.value) not in known]
            self._rows[key].set_chips(self._addition(value) for value in free[:_MOST_CHIPS])

    def _removal(self, chip: FilterChip) -> tuple[str, str, Callable[[], object]]:
        label = filter_label(chip.key, chip.value, is_negated=chip.is_negated)
        name = self.tr("Remove the filter {}").format(label)
        query = without_chip(self._query, chip)
        return f"{label}  ×", name, lambda: self.query_wanted.emit(query)

    def _addition(self, value: FacetValue) -> tuple[str, str, Callable[[], object]]:
        label = filter_label(value.key, value.value)
        count = f"{value.count}" if self._facets.is_whole else f"{value.count}+"
        name = self.tr("Narrow to {}, {} notes").format(label, count)
        query = with_filter(self._query, value.key, value.value)
        return f"{label}  {count}", name, lambda: self.query_wanted.emit(query)

    def _retranslate(self) -> None:
        words = {
            "filters": self.tr("Filters"),
            "cat": self.tr("Category"),
            "tag": self.tr("Tag"),
            "date": self.tr("Year"),
        }
        for name, row in self._rows.items():
            row.set_label(words[name])
        self._fill()


def filter_label(key: str, value: str, *, is_negated: bool = False) -> str:
    """Return a filter in a few characters; a tag has its sign, a category its slashes."""
    plain: Sequence[str] = ("cat", "date")
    text = f"#{value}" if key == "tag" else value if key in plain else f"{key}:{value}"
    text = text.replace("/", " / ") if key == "cat" else text
    return f"− {text}" if is_negated else text
