"""The table of the review queue."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from reader.ui.models.review_table import ReviewColumn, ReviewTableModel


def make_review_table(model: ReviewTableModel) -> QTableView:
    """Return a table of ``model`` with a row to choose at a time; titles take the room left."""
    table = QTableView()
    table.setModel(model)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setTabKeyNavigation(False)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(36)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setSectionResizeMode(ReviewColumn.TITLE, QHeaderView.ResizeMode.Stretch)
    for column, width in (
        (ReviewColumn.KIND, 100),
        (ReviewColumn.DUE, 130),
        (ReviewColumn.STABILITY, 130),
    ):
        table.setColumnWidth(column, width)
    return table
