"""Tabs as they are kept between two starts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from reader.core.library import PostFilter
from reader.core.reading import ReadingState
from reader.ui.browsing.tabs import Tab, TabList
from reader.ui.navigation import History, Place

MOST_PLACES, MOST_TABS = 20, 60


def encode_tabs(tabs: TabList) -> dict[str, Any]:
    """Return what JSON can hold of ``tabs``, each with the last of its way."""
    first = max(0, min(tabs.at - MOST_TABS // 2, len(tabs) - MOST_TABS))
    kept = list(tabs)[first : first + MOST_TABS]
    return {"at": tabs.at - first, "tabs": [_encode_history(tab.history) for tab in kept]}


def decode_tabs(kept: object) -> tuple[tuple[Tab, ...], int]:
    """Return the tabs and the current one's index; none where nothing of use was kept."""
    if not isinstance(kept, dict) or not isinstance(kept.get("tabs"), list):
        return (), 0
    at = kept.get("at")
    histories = [_decode_history(each) for each in kept["tabs"]]
    tabs = tuple(Tab(history) for history in histories if history.current is not None)
    return tabs, min(max(at if isinstance(at, int) else 0, 0), max(len(tabs) - 1, 0))


def _encode_history(history: History) -> dict[str, Any]:
    first = max(0, min(history.at - MOST_PLACES // 2, len(history.places) - MOST_PLACES))
    places = history.places[first : first + MOST_PLACES]
    return {"at": history.at - first, "places": [_encode_place(place) for place in places]}


def _decode_history(kept: object) -> History:
    if not isinstance(kept, dict) or not isinstance(kept.get("places"), list):
        return History()
    places = [place for each in kept["places"] if (place := _decode_place(each)) is not None]
    at = kept.get("at")
    return History(places, at if isinstance(at, int) else len(places) - 1)


def _encode_place(place: Place) -> dict[str, Any]:
    made = asdict(place)
    chosen = {key: value for key, value in made.pop("filter").items() if value}
    return {key: value for key, value in made.items() if value not in {"", None}} | (
        {"filter": chosen} if chosen else {}
    )


def _decode_place(kept: object) -> Place | None:
    if not isinstance(kept, dict) or not isinstance(kept.get("kind"), str):
        return None
    scroll = kept.get("scroll")
    return Place(
        kept["kind"],
        _text(kept, "address"),
        _text(kept, "anchor"),
        float(scroll) if isinstance(scroll, int | float) else None,
        _decode_filter(kept.get("filter")),
    )


def _decode_filter(kept: object) -> PostFilter:
    if not isinstance(kept, dict):
        return PostFilter()
    year, state = kept.get("year"), kept.get("state")
    return PostFilter(
        _texts(kept, "category"),
        _texts(kept, "tags"),
        _text(kept, "library"),
        _text(kept, "series"),
        year if isinstance(year, int) else None,
        ReadingState(state) if state in list(ReadingState) else None,
        is_bookmarked=kept.get("is_bookmarked") is True,
        has_problem=kept.get("has_problem") is True,
    )


def _text(kept: Mapping[str, Any], key: str) -> str:
    value = kept.get(key)
    return value if isinstance(value, str) else ""


def _texts(kept: Mapping[str, Any], key: str) -> tuple[str, ...]:
    value = kept.get(key)
    return tuple(map(str, value)) if isinstance(value, list | tuple) else ()
