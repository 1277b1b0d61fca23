"""How the own program grows beside the reference: said, plotted, and listed."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QProgressBar,
    QPushButton,
    QSplitter,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.core.growth import Fit, Point, Refusal
from reader.core.overriding import override
from reader.services.growth import GrowthReport
from reader.services.growth_runs import Curve, SizedRun
from reader.ui.panes.steady_button import SteadyButton
from reader.ui.practice.growth_series import Series
from reader.ui.practice.growth_words import curve_words, short_growth
from reader.ui.sayings import in_words
from reader.ui.theme.controller import ThemeController
from reader.ui.theme.tokens import HIT_HEIGHT, SPACE_2, SPACE_3

if TYPE_CHECKING:
    from reader.ui.practice.growth_plot import GrowthPlot

_TIME, _MEMORY = "time", "memory"
_ROW = 26
_NARROW = 560  # below it the plot stands over the table
_SECOND_MS, _WHOLE_FROM = 1_000, 100


class GrowthPane(QWidget):
    """Starts a measurement and shows its report."""

    measure_wanted = Signal()
    """The program in the editor is to be measured."""
    stopped = Signal()
    """The measurement is to end."""

    def __init__(self, theme: ThemeController) -> None:
        super().__init__()
        self._report: GrowthReport | None = None
        self._what = _TIME
        self.setProperty("role", "paper")
        self.start, self.stop = QPushButton(), QPushButton()
        for button in (self.start, self.stop):
            button.setProperty("role", "plain")
        self.kinds = {name: _chip() for name in (_TIME, _MEMORY)}
        self.logarithmic = _chip()
        self._group = QButtonGroup(self)
        for chip in self.kinds.values():
            self._group.addButton(chip)
        self.kinds[_TIME].setChecked(True)
        self.logarithmic.setChecked(True)
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._said = QLabel()
        self._said.setWordWrap(True)
        self._said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._theme = theme
        self.table = QTableWidget(0, 3)
        self._lay_out()
        self._connect()
        self._retranslate()
        self.clear()

    @property
    def said(self) -> str:
        """What is said of the growth."""
        return self._said.text()

    @property
    def report(self) -> GrowthReport | None:
        """What is shown."""
        return self._report

    @cached_property
    def plot(self) -> GrowthPlot:
        """The plot, made with the first report: what it stands on takes a second to load."""
        from reader.ui.practice.growth_plot import GrowthPlot  # noqa: PLC0415 - as said

        plot = GrowthPlot(self._theme)
        plot.setAccessibleName(self.tr("Growth, plotted; the table beside it has the numbers"))
        plot.set_logarithmic(is_log=self.logarithmic.isChecked())
        self.logarithmic.toggled.connect(lambda on: plot.set_logarithmic(is_log=on))
        self._body.insertWidget(0, plot)
        self._body.setStretchFactor(0, 1)
        self._share_room()
        return plot

    def clear(self) -> None:
        """Show no measurement."""
        self._report = None
        self._show_running(is_running=False)
        self._body.hide()
        self._filler.show()
        self._say(
            self.tr(
                "Run your program and the reference at sizes that grow, and see how time and "
                "memory grow with them. It takes twenty seconds at most."
            ),
            role="meta",
        )

    def show_running(self, done: int, total: int) -> None:
        """Show how many sizes are done."""
        self._show_running(is_running=True)
        self._progress.setRange(0, total)
        self._progress.setValue(done)
        self._say(self.tr("Measuring…"), role="meta")

    def show_message(self, text: str) -> None:
        """Say why there is no measurement."""
        self.clear()
        self._say(text)

    def show_report(self, report: GrowthReport) -> None:
        """Show a measurement."""
        self._report = report
        self._show_running(is_running=False)
        self._filler.hide()
        self._body.show()
        self._fill()

    def _fill(self) -> None:
        report = self._report
        if report is None:
            return
        own, reference = self._fit(report.own), self._fit(report.reference)
        lines = [curve_words(self.tr("Yours"), own), curve_words(self.tr("Reference"), reference)]
        lines += [in_words(text) for text in (report.own.ended, report.note) if text]
        self._say("\n".join(lines))
        names = (self.tr("Yours"), self.tr("Reference"))
        curves = zip(names, (report.own, report.reference), (True, False), strict=True)
        self.plot.show_series(
            [
                Series(
                    f"{name}  {short_growth(self._fit(curve))}",
                    self._points(curve),
                    self._fit(curve),
                    is_own,
                )
                for name, curve, is_own in curves
            ],
            across=self.tr("size n = {}").format(report.measure)
            if report.measure
            else self.tr("size n"),
            up=self._unit(),
        )
        self._fill_table(report)

    def _fill_table(self, report: GrowthReport) -> None:
        of_reference = {run.size: run for run in report.reference.runs}
        sizes = sorted({run.size for run in report.own.runs} | set(of_reference))
        of_own = {run.size: run for run in report.own.runs}
        self.table.setHorizontalHeaderLabels(
            [self.tr("Size"), self.tr("Yours"), self.tr("Reference")]
        )
        self.table.setRowCount(len(sizes))
        for row, size in enumerate(sizes):
            cells = (
                f"{size:,}",
                self._cost_text(of_own.get(size)),
                self._cost_text(of_reference.get(size)),
            )
            for column, text in enumerate(cells):
                item = QTableWidgetItem(text)
                item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                self.table.setItem(row, column, item)

    def _share_room(self) -> None:
        self._body.setSizes([640, 360])

    def _fit(self, curve: Curve) -> Fit | Refusal:
        return curve.time if self._what == _TIME else curve.memory

    def _points(self, curve: Curve) -> tuple[Point, ...]:
        return tuple(Point(run.size, self._cost(run)) for run in curve.runs)

    def _cost(self, run: SizedRun) -> float:
        return run.cpu_ms if self._what == _TIME else run.peak_mb

    def _cost_text(self, run: SizedRun | None) -> str:
        if run is None:
            return "–"
        if self._what == _MEMORY:
            return _rounded(run.peak_mb, "MB")
        return (
            _rounded(run.cpu_ms / 1000, "s")
            if run.cpu_ms >= _SECOND_MS
            else _rounded(run.cpu_ms, "ms")
        )

    def _unit(self) -> str:
        return self.tr("CPU time, ms") if self._what == _TIME else self.tr("memory, MB")

    def _choose(self) -> None:
        self._what = _TIME if self.kinds[_TIME].isChecked() else _MEMORY
        self._fill()

    def _say(self, text: str, role: str = "") -> None:
        self._said.setText(text)
        self._said.setProperty("role", role)
        self._said.style().unpolish(self._said)
        self._said.style().polish(self._said)

    def _show_running(self, *, is_running: bool) -> None:
        self.stop.setVisible(is_running)
        self._progress.setVisible(is_running)
        self.start.setVisible(not is_running)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(SPACE_3, SPACE_2, SPACE_3, 0)
        head.setSpacing(SPACE_2)
        head.addWidget(self.start)
        head.addWidget(self.stop)
        head.addWidget(self._progress, 1)
        head.addStretch()
        for chip in (*self.kinds.values(), self.logarithmic):
            head.addWidget(chip)
        self._said.setContentsMargins(SPACE_3, 0, SPACE_3, 0)
        self._dress_table()
        self._body = QSplitter(Qt.Orientation.Horizontal)
        self._body.addWidget(self.table)
        self._body.setChildrenCollapsible(False)
        self._filler = QWidget()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_2)
        layout.addLayout(head)
        layout.addWidget(self._said)
        layout.addWidget(self._body, 1)
        layout.addWidget(self._filler, 1)

    def _dress_table(self) -> None:
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(_ROW)
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setFrameShape(QFrame.Shape.NoFrame)
        self.table.setShowGrid(False)

    def _connect(self) -> None:
        self.start.clicked.connect(self.measure_wanted)
        self.stop.clicked.connect(self.stopped)
        self._group.buttonClicked.connect(self._choose)

    def _retranslate(self) -> None:
        self.start.setText(self.tr("Measure growth"))
        self.stop.setText(self.tr("Stop"))
        self.kinds[_TIME].setText(self.tr("Time"))
        self.kinds[_MEMORY].setText(self.tr("Memory"))
        self.logarithmic.setText(self.tr("Log axes"))
        self.table.setAccessibleName(self.tr("Measurements by size"))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = self.width() < _NARROW
        way = Qt.Orientation.Vertical if is_narrow else Qt.Orientation.Horizontal
        if self._body.orientation() != way:
            self._body.setOrientation(way)
            self._share_room()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            if self._report is not None:
                self._fill()
            elif not self.stop.isVisible():
                self.clear()
        super().changeEvent(event)


def _rounded(cost: float, unit: str) -> str:
    return f"{cost:,.0f} {unit}" if cost >= _WHOLE_FROM else f"{cost:.2g} {unit}"


def _chip() -> QPushButton:
    chip = SteadyButton(role="chip")
    chip.setMinimumHeight(HIT_HEIGHT)
    return chip
