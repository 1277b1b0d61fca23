"""How tables look."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QTableWidget, QTableWidgetItem
from pytestqt.qtbot import QtBot

from reader.ui.theme.controller import ThemeController


def first_ink(image: QImage, line: QRect) -> int:
    """The first column of ``line`` in which something dark is painted."""
    return next(
        x
        for x in range(line.left(), line.right())
        if any(image.pixelColor(x, y).lightness() < 140 for y in range(line.top(), line.bottom()))
    )


def test_words_of_a_column_stand_below_its_head(qtbot: QtBot, theme: ThemeController) -> None:
    table = QTableWidget(1, 1)
    qtbot.addWidget(table)
    head = table.horizontalHeader()
    table.setHorizontalHeaderLabels(["HH"])
    head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    table.verticalHeader().hide()
    table.setItem(0, 0, QTableWidgetItem("HH"))
    table.resize(200, 120)
    table.show()

    image = QImage(table.size(), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    table.render(painter, QPoint())
    painter.end()

    heads = QRect(4, 4, 100, head.height() - 8)
    cells = QRect(4, head.height() + 6, 100, table.rowHeight(0) - 12)
    assert abs(first_ink(image, heads) - first_ink(image, cells)) <= 1
