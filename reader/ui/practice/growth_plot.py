"""Costs against sizes: points as measured, and the curves that fit them."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.core.growth import Fit
from reader.core.log_ticks import log_ticks
from reader.ui.practice.growth_series import Series
from reader.ui.theme.controller import ThemeController
from reader.ui.theme.tokens import TEXT_META

_CURVE_POINTS = 60
_MOST_TICKS = 5
_LEGEND_ALPHA = 200  # points behind its words are seen, and do not disturb
_LEAST_WIDTH, _LEAST_HEIGHT = 220, 150


class GrowthPlot(QWidget):
    """A plot in the theme's colours; both axes logarithmic, or both linear."""

    def __init__(self, theme: ThemeController) -> None:
        super().__init__()
        self._theme = theme
        self._series: tuple[Series, ...] = ()
        self._axes = ("", "")
        self._is_log = True
        self.plot: Any = pg.PlotWidget()  # untyped: pyqtgraph makes its methods at run time
        self.setMinimumSize(_LEAST_WIDTH, _LEAST_HEIGHT)
        self.plot.setMouseEnabled(x=False, y=False)
        self.plot.hideButtons()
        self.plot.setMenuEnabled(False)
        self.plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for side in ("bottom", "left"):
            self.plot.getAxis(side).enableAutoSIPrefix(False)  # noqa: FBT003 - pyqtgraph's own
        self._legend = self.plot.addLegend(offset=(12, 8))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.plot)
        theme.changed.connect(self._draw)

    @property
    def curves(self) -> int:
        """How many curves are drawn through points."""
        return len(self.plot.getPlotItem().listDataItems()) - sum(
            bool(one.points) for one in self._series
        )

    def show_series(self, series: Sequence[Series], *, across: str, up: str) -> None:
        """Show other measurements; ``across`` and ``up`` name the axes."""
        self._series, self._axes = tuple(series), (across, up)
        self._draw()

    def set_logarithmic(self, *, is_log: bool) -> None:
        """Make both axes logarithmic or linear."""
        self._is_log = is_log
        self._draw()

    def _draw(self) -> None:
        palette = self._theme.palette
        self.plot.clear()
        self._legend.clear()
        self._legend.setLabelTextColor(QColor(palette.ink))
        ground = QColor(palette.paper)
        ground.setAlpha(_LEGEND_ALPHA)
        self._legend.setBrush(ground)
        self.plot.setBackground(QColor(palette.paper))
        # A range of large numbers, taken for logarithms, is beyond any float.
        self.plot.setRange(xRange=(0, 1), yRange=(0, 1))
        self.plot.setLogMode(x=self._is_log, y=self._is_log)
        self.plot.showGrid(x=True, y=True, alpha=0.12)
        for side, text in zip(("bottom", "left"), self._axes, strict=True):
            axis = self.plot.getAxis(side)
            axis.setPen(QColor(palette.ink_soft))
            axis.setTextPen(QColor(palette.ink_soft))
            self.plot.setLabel(
                side, text, color=palette.ink_soft, **{"font-size": f"{TEXT_META}px"}
            )
        for one in self._series:
            self._draw_one(one, QColor(palette.vermilion if one.is_own else palette.indigo))
        self._mark_axes()
        self.plot.autoRange()

    def _mark_axes(self) -> None:
        points = [point for one in self._series for point in one.points if point.cost > 0]
        values = ([point.size for point in points], [point.cost for point in points])
        for side, known in zip(("bottom", "left"), values, strict=True):
            axis = self.plot.getAxis(side)
            if self._is_log and known:
                ticks = log_ticks(min(known), max(known), _MOST_TICKS)
                axis.setTicks([[(math.log10(value), text) for value, text in ticks]])
            else:
                axis.setTicks(None)

    def _draw_one(self, series: Series, colour: QColor) -> None:
        points = [point for point in series.points if point.cost > 0]
        if not points:
            return
        sizes = [point.size for point in points]
        if isinstance(series.fit, Fit):
            across = _between(min(sizes), max(sizes), is_log=self._is_log)
            up = [series.fit.cost_at(size) for size in across]
            style = Qt.PenStyle.SolidLine if series.is_own else Qt.PenStyle.DashLine
            self.plot.plot(across, up, pen=pg.mkPen(colour, width=2, style=style))
        self.plot.plot(
            sizes,
            [point.cost for point in points],
            pen=None,
            name=series.name,
            symbol="o" if series.is_own else "s",
            symbolSize=8,
            symbolBrush=colour,
            symbolPen=None,
        )


def _between(low: float, high: float, *, is_log: bool) -> list[float]:
    shares = [step / (_CURVE_POINTS - 1) for step in range(_CURVE_POINTS)]
    if is_log:
        return [low * (high / low) ** share for share in shares]
    return [low + (high - low) * share for share in shares]
