"""The places of reviewing, interviews and statistics for keyboard and screen reader."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QAbstractButton

from reader.ui.features.feature import Feature
from reader.ui.interview.feature import InterviewFeature
from reader.ui.navigation import INTERVIEW, STATISTICS, Place
from reader.ui.review.feature import CARDS, REVIEW, ReviewFeature
from reader.ui.statistics.feature import StatisticsFeature
from reader.ui.theme.tokens import HIT_HEIGHT
from tests.ui.desk import Desk
from tests.ui.test_accessible_names import nameless

PLACES = [
    (ReviewFeature, REVIEW),
    (InterviewFeature, INTERVIEW),
    (StatisticsFeature, STATISTICS),
]


@pytest.mark.parametrize(("feature", "kind"), PLACES)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_controls_have_names_and_are_large_enough(
    open_desk: Callable[[], Desk], feature: type[Feature], kind: str, language: str
) -> None:
    desk = open_desk()
    pane = desk.window.feature(feature).pane  # type: ignore[attr-defined]  # all three have one
    desk.window.choose_language(language)

    desk.window.area.go(Place(kind))

    buttons = [one for one in pane.findChildren(QAbstractButton) if one.isVisible() and one.text()]
    assert nameless(pane) == []
    assert [one.text() for one in buttons if one.height() < HIT_HEIGHT] == []


def test_cards_place_without_a_card_says_so(open_desk: Callable[[], Desk]) -> None:
    desk = open_desk()
    cards = desk.window.feature(ReviewFeature).cards

    desk.window.area.go(Place(CARDS))

    assert "No flash card is due." in desk.words(cards)
    assert nameless(cards) == []
