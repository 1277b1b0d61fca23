"""A page as it will be on paper, before it is printed."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMargins, Signal
from PySide6.QtGui import QColor, QKeySequence, QPalette, QShortcut
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.ui.theme.tokens import SPACE_2, SPACE_3, SPACE_4

_SIZE = (760, 860)
# What is left of a small screen round the dialog.
_EDGE_PX = 48


class PrintPreview(QDialog):
    """Shows the sheets of a PDF; `print_wanted` is for who knows the printers."""

    print_wanted = Signal(int)
    """The page is to be printed; how many sheets there are. The dialog is closed already."""
    save_wanted = Signal()
    """It is to be saved as PDF instead, likewise."""

    def __init__(
        self, content: bytes, title: str, ground: QColor, parent: QWidget | None = None
    ) -> None:
        """Take the PDF, what it is of, and the colour on which its sheets lie."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Print: {}").format(title))
        self.content = content
        self._buffer = QBuffer(self)
        self._buffer.setData(QByteArray(content))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document = QPdfDocument(self)
        self._document.load(self._buffer)
        self._view = self._make_view(ground)
        self._fit = QPushButton()
        self._fit.setProperty("role", "plain")
        self._fit.clicked.connect(self._change_zoom)
        self._change_zoom()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._view, 1)
        layout.addWidget(_hairline())
        layout.addLayout(self._make_row())
        QShortcut(QKeySequence.StandardKey.Print, self, self._print)
        room = self.screen().availableSize()
        width, height = (min(a, b - _EDGE_PX) for a, b in zip(_SIZE, room.toTuple(), strict=True))
        self.resize(width, height)

    @property
    def sheets(self) -> int:
        """How many sheets of paper the page takes, each printed on one side."""
        return self._document.pageCount()

    def _make_view(self, ground: QColor) -> QPdfView:
        view = QPdfView(self)
        view.setDocument(self._document)
        view.setPageMode(QPdfView.PageMode.MultiPage)
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setPageSpacing(SPACE_4)
        view.setDocumentMargins(QMargins(SPACE_4, SPACE_4, SPACE_4, SPACE_4))
        colours = view.palette()
        colours.setColor(
            QPalette.ColorRole.Dark, ground
        )  # which is what the view fills itself with
        view.setPalette(colours)
        view.setAccessibleName(self.tr("The page on paper"))
        return view

    def _make_row(self) -> QHBoxLayout:
        count = QLabel(self.tr("A4, {} pages").format(self.sheets))
        count.setProperty("role", "meta")
        save, go_on = QPushButton(self.tr("Save as PDF…")), QPushButton(self.tr("Print…"))
        save.setProperty("role", "plain")
        go_on.setProperty("role", "primary")
        go_on.setDefault(True)
        save.clicked.connect(self._save)
        go_on.clicked.connect(self._print)
        row = QHBoxLayout()
        row.setContentsMargins(SPACE_4, SPACE_3, SPACE_4, SPACE_3)
        row.setSpacing(SPACE_2)
        row.addWidget(count)
        row.addStretch()
        for button in (self._fit, save, go_on):
            row.addWidget(button)
        return row

    def _change_zoom(self) -> None:
        """Show sheets whole, or as wide as the view where they are whole; offer the other way."""
        is_whole = self._view.zoomMode() is not QPdfView.ZoomMode.FitInView
        mode = QPdfView.ZoomMode.FitInView if is_whole else QPdfView.ZoomMode.FitToWidth
        self._view.setZoomMode(mode)
        self._fit.setText(self.tr("As wide as here") if is_whole else self.tr("Whole sheets"))

    def _print(self) -> None:
        self.accept()
        self.print_wanted.emit(self.sheets)

    def _save(self) -> None:
        self.accept()
        self.save_wanted.emit()


def _hairline() -> QFrame:
    line = QFrame()
    line.setProperty("role", "hairline")
    line.setFrameShape(QFrame.Shape.HLine)
    return line
