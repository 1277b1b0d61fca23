"""Back and forward through the places one has been."""

from __future__ import annotations

import pytest

from reader.core.library import PostFilter
from reader.ui.navigation import HOME, PAGE, History, Place

NOTE, OTHER = Place(PAGE, "yandu://post/a"), Place(PAGE, "yandu://post/b")


@pytest.fixture
def history() -> History:
    history = History()
    for place in (Place(HOME), NOTE, OTHER):
        history.visit(place)
    return history


def test_new_history_is_nowhere() -> None:
    history = History()

    assert history.current is None
    assert (history.back(), history.forward()) == (None, None)
    assert not history.can_go_back


def test_back_and_forward_step_through_the_places(history: History) -> None:
    assert history.back() == NOTE
    assert history.back() == Place(HOME)
    assert history.back() is None
    assert history.forward() == NOTE
    assert history.forward() == OTHER
    assert history.forward() is None


def test_place_mended_keeps_what_lies_ahead(history: History) -> None:
    history.back()

    history.amend(Place(PAGE, NOTE.address, "end"))

    assert history.places == (Place(HOME), Place(PAGE, NOTE.address, "end"), OTHER)


def test_new_place_forgets_what_lay_ahead(history: History) -> None:
    history.back()

    history.visit(Place(HOME, filter=PostFilter(("algorithm",))))

    assert not history.can_go_forward
    assert history.back() == NOTE


def test_same_page_again_replaces_the_stop_with_its_new_anchor(history: History) -> None:
    history.visit(Place(PAGE, OTHER.address, anchor="end"))

    assert history.current == Place(PAGE, OTHER.address, anchor="end")
    assert history.back() == NOTE


def test_other_filter_of_the_feed_is_another_stop() -> None:
    history = History()
    history.visit(Place(HOME))

    history.visit(Place(HOME, filter=PostFilter(tags=("dp",))))

    assert history.back() == Place(HOME)


def test_scroll_is_kept_with_its_page(history: History) -> None:
    history.note_scroll(0.4)
    history.back()

    assert history.forward() == Place(PAGE, OTHER.address, scroll=0.4)


def test_scroll_is_not_kept_with_the_feed() -> None:
    history = History()
    history.visit(Place(HOME))

    history.note_scroll(0.4)

    assert history.current == Place(HOME)
