"""The model of the review queue."""

from __future__ import annotations

import datetime as dt

from pytestqt.modeltest import ModelTester

from reader.core.review.queue import ReviewItem, ReviewKind, Scheduled
from reader.ui.models.review_table import ITEM_ROLE, ReviewColumn, ReviewTableModel

TODAY = dt.date(2026, 3, 2)
COMES = ReviewItem(ReviewKind.PROBLEM, "a", "A", TODAY)
WAITS = ReviewItem(ReviewKind.CARD, "n#1", "Why?", TODAY, is_suspended=True)


def make_model() -> ReviewTableModel:
    def say(column: ReviewColumn, item: ReviewItem, day: dt.date | None) -> str:
        return f"{column.name} {item.title} {day}"

    model = ReviewTableModel(say)
    model.set_headers(("a", "b", "c", "d"))
    model.set_rows([Scheduled(COMES, TODAY)], [WAITS])
    return model


def test_model_keeps_qts_rules(qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(make_model())  # type: ignore[no-untyped-call]  # pytest-qt's


def test_suspended_items_come_last_and_have_no_day() -> None:
    model = make_model()

    assert model.index(1, 0).data() == "TITLE Why? None"
    assert model.index(0, ReviewColumn.DUE).data() == "DUE A 2026-03-02"
    assert model.index(1, 0).data(ITEM_ROLE) == WAITS
