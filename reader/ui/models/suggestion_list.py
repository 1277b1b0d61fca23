"""What the search box offers, as a list model."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reader.core.overriding import override
from reader.ui.models.row_list import RowListModel


class SuggestionKind(StrEnum):
    """What a suggestion does when it is taken."""

    COMPLETION = "completion"
    PAST_QUERY = "past_query"
    FORGET_ALL = "forget_all"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One row: what it says, what stands beside it, and the query and cursor it leads to."""

    kind: SuggestionKind
    text: str
    detail: str = ""
    query: str = ""
    cursor: int = 0


class SuggestionListModel(RowListModel[Suggestion]):
    """What may be chosen below the search box."""

    @override
    def words(self, row: Suggestion) -> str:
        return row.text

    @override
    def spoken(self, row: Suggestion) -> str:
        return f"{row.text} {row.detail}".strip()
