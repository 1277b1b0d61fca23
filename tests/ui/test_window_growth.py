"""Growth measured in the window: said, plotted beside the reference, and listed."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reader.core.growth import Fit, GrowthModel, Point, Refusal, fit_growth
from reader.services.growth import GrowthReport
from reader.services.growth_runs import Curve, SizedRun
from reader.ui.practice.growth_pane import GrowthPane
from reader.ui.practice.insight_feature import InsightFeature
from tests.ui.desk import Desk

SLOW = """class Solution:
    def maxSlidingWindow(self, nums, k):
        return [max(nums[i : i + k]) for i in range(len(nums) - k + 1)]
"""


def open_growth(desk: Desk, source: str) -> GrowthPane:
    desk.window.practice.open_problem("sliding-window-maximum")
    desk.editor.set_source(source)
    controller = desk.window.feature(InsightFeature).growth
    assert controller is not None
    desk.pane.results.show_tab("growth")
    return controller.growth


def report(model: GrowthModel = GrowthModel.QUADRATIC) -> GrowthReport:
    """A measurement whose own times follow ``model``, and the reference's n."""
    sizes = (100, 200, 400, 800, 1600)
    own = tuple(
        SizedRun(n, 1e-4 * n ** (2 if model is GrowthModel.QUADRATIC else 1), 0.1) for n in sizes
    )
    straight = tuple(SizedRun(n, 1e-2 * n, 0.01 * n) for n in sizes)
    return GrowthReport(curve(own), curve(straight), "len(nums)", "")


def curve(runs: tuple[SizedRun, ...]) -> Curve:
    return Curve(
        runs,
        fit_growth([Point(run.size, run.cpu_ms) for run in runs]),
        fit_growth([Point(run.size, run.peak_mb) for run in runs], too_quick=2.0),
    )


def test_growth_is_measured_and_shown_beside_the_reference(
    open_desk: Callable[[], Desk],
) -> None:
    desk = open_desk()
    pane = open_growth(desk, SLOW)

    QTest.mouseClick(pane.start, Qt.MouseButton.LeftButton)
    desk.wait(lambda: pane.report is not None)

    assert pane.report is not None
    assert pane.report.measure == "len(nums)"
    assert pane.said.startswith("Yours: ")
    assert "Reference: " in pane.said
    assert pane.table.rowCount() == len(pane.report.reference.runs) > 3
    assert pane.plot.curves >= 1


def test_a_measurement_is_stopped(open_desk: Callable[[], Desk]) -> None:
    desk = open_desk()
    pane = open_growth(desk, SLOW)

    QTest.mouseClick(pane.start, Qt.MouseButton.LeftButton)
    QTest.mouseClick(pane.stop, Qt.MouseButton.LeftButton)

    desk.wait(pane.start.isVisible)
    assert pane.report is None or len(pane.report.own.runs) < 9


def test_report_is_said_with_confidence_and_numbers(open_desk: Callable[[], Desk]) -> None:
    pane = open_growth(open_desk(), SLOW)

    pane.show_report(report())

    assert pane.said.splitlines()[0].startswith("Yours: almost certainly n² (")
    assert "n (" in pane.said.splitlines()[1]
    cells = [pane.table.item(4, column) for column in range(3)]
    assert [cell.text() for cell in cells if cell] == ["1,600", "256 ms", "16 ms"]
    assert pane.plot.curves == 2


def test_memory_is_shown_instead_of_time(open_desk: Callable[[], Desk]) -> None:
    pane = open_growth(open_desk(), SLOW)
    pane.show_report(report())

    QTest.mouseClick(pane.kinds["memory"], Qt.MouseButton.LeftButton)

    assert pane.said.splitlines()[0] == "Yours: too little to measure, even at the largest size"
    cell = pane.table.item(4, 2)
    assert cell is not None
    assert cell.text() == "16 MB"


def test_axes_are_switched_between_logarithmic_and_linear(
    open_desk: Callable[[], Desk],
) -> None:
    pane = open_growth(open_desk(), SLOW)
    pane.show_report(report())

    QTest.mouseClick(pane.logarithmic, Qt.MouseButton.LeftButton)

    assert not pane.plot.plot.getAxis("left").logMode
    QTest.mouseClick(pane.logarithmic, Qt.MouseButton.LeftButton)
    assert pane.plot.plot.getAxis("left").logMode


def test_plot_takes_over_the_theme(open_desk: Callable[[], Desk]) -> None:
    desk = open_desk()
    pane = open_growth(desk, SLOW)
    pane.show_report(report())

    desk.window.choose_theme("dark")

    paper = desk.theme.palette.paper
    assert pane.plot.plot.backgroundBrush().color().name().upper() == paper.upper()


def test_another_problem_clears_the_growth(open_desk: Callable[[], Desk]) -> None:
    desk = open_desk()
    pane = open_growth(desk, SLOW)
    pane.show_report(report())

    desk.window.practice.open_problem("coin-change")

    assert pane.report is None
    assert pane.said.startswith("Run your program")


@pytest.mark.parametrize("language", ["zh", "en"])
def test_growth_speaks_the_language_of_the_window(
    open_desk: Callable[[], Desk], language: str
) -> None:
    desk = open_desk()
    pane = open_growth(desk, SLOW)
    pane.show_report(report())

    desk.window.choose_language(language)

    wanted = {"zh": "你的程序：几乎可以肯定是 n²", "en": "Yours: almost certainly n²"}[language]
    assert desk.soon(lambda: pane.said.startswith(wanted))


def test_made_up_reports_are_of_the_growth_they_name() -> None:
    made = report().own.time

    assert isinstance(made, Fit)
    assert made.model is GrowthModel.QUADRATIC
    assert report().own.memory is Refusal.TOO_QUICK


def test_a_program_that_fails_says_where_its_curve_ends(open_desk: Callable[[], Desk]) -> None:
    desk = open_desk()
    pane = open_growth(desk, "class Solution:\n    def maxSlidingWindow(self, nums, k:\n")

    QTest.mouseClick(pane.start, Qt.MouseButton.LeftButton)

    desk.wait(lambda: pane.report is not None)
    assert "stopped at size 1,000: SyntaxError" in pane.said
    assert "fewer than four sizes" in pane.said.splitlines()[0]
