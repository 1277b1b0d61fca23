"""Searches that the user keeps, in the order they were kept."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace

from reader.services.progress import ProgressStore

_KEY = "saved_searches"


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A query and the name it goes by: the query itself until it is renamed."""

    name: str
    query: str


class SavedSearches:
    """The list in the user's data. A query is in it once."""

    def __init__(self, progress: ProgressStore) -> None:
        self._progress = progress

    @property
    def all(self) -> tuple[SavedSearch, ...]:
        """All of them; whatever else stands in the data is left out."""
        kept = self._progress.state(_KEY)
        entries = kept if isinstance(kept, list) else []
        tables = (each for each in entries if isinstance(each, dict))
        pairs = ((each.get("name"), each.get("query")) for each in tables)
        return tuple(SavedSearch(str(name), str(query)) for name, query in pairs if name and query)

    def has(self, query: str) -> bool:
        """Return whether a query is kept."""
        return any(each.query == query for each in self.all)

    def add(self, query: str) -> None:
        """Keep a query under its own words."""
        self.put(SavedSearch(query, query), len(self.all))

    def put(self, search: SavedSearch, place: int) -> None:
        """Keep a search at ``place``, as it was before it was removed."""
        others = [each for each in self.all if each.query != search.query]
        self._keep([*others[:place], search, *others[place:]])

    def rename(self, query: str, name: str) -> None:
        """Call a search by another name; an empty one stands for its own words."""
        named = [
            replace(each, name=name.strip() or query) if each.query == query else each
            for each in self.all
        ]
        self._keep(named)

    def remove(self, query: str) -> tuple[SavedSearch, int] | None:
        """Keep a search no longer; return what `put` takes to bring it back."""
        for place, each in enumerate(self.all):
            if each.query == query:
                self._keep([other for other in self.all if other.query != query])
                return each, place
        return None

    def _keep(self, searches: list[SavedSearch]) -> None:
        self._progress.set_state(_KEY, [asdict(each) for each in searches])
