"""How a measured growth is said, where the costs tell and where they do not."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from reader.core.growth import Fit, GrowthModel
from reader.ui.practice.growth_words import growth_words, models_words, short_growth
from reader.ui.translation import Translation

N, N_LOG_N, SQUARE = GrowthModel.LINEAR, GrowthModel.LINEARITHMIC, GrowthModel.QUADRATIC


@pytest.fixture
def translation(qapp: QApplication) -> Iterator[Translation]:
    translation = Translation(qapp, "en")
    yield translation
    translation.choose("en")


def fit(model: GrowthModel, weight: float, **rivals: float) -> Fit:
    models = tuple(GrowthModel[name] for name in rivals)
    return Fit(model, weight, models, 0.02, 1.02, 0.0, 0.0, 0.0, tuple(rivals.values()))


@pytest.mark.parametrize(
    ("measured", "english", "chinese"),
    [
        (
            fit(N_LOG_N, 0.67, LINEAR=0.32),
            "n or n log n (32 % and 67 %); measured exponent 1.02",
            "n 或 n log n（32% 和 67%）；实测指数 1.02",
        ),
        (
            fit(N, 0.5, LINEARITHMIC=0.3, CONSTANT=0.2),
            "n or n log n (50 % and 30 %), or constant; measured exponent 1.02",
            "n 或 n log n（50% 和 30%），也可能是 常数；实测指数 1.02",
        ),
        (
            fit(SQUARE, 0.7, LINEARITHMIC=0.15, LINEAR=0.15),
            "probably n² (70 %), or n log n, n; measured exponent 1.02",
            "很可能是 n²（70%），也可能是 n log n, n；实测指数 1.02",
        ),
        (fit(N, 0.96), "almost certainly n (96 %); measured exponent 1.02", None),
    ],
)
def test_growth_is_said_as_far_as_the_costs_tell(
    translation: Translation, measured: Fit, english: str, chinese: str | None
) -> None:
    assert growth_words(measured) == english

    translation.choose("zh")

    assert chinese is None or growth_words(measured) == chinese


def test_both_are_named_in_short_where_it_may_be_either(qapp: QApplication) -> None:
    assert short_growth(fit(N_LOG_N, 0.67, LINEAR=0.32)) == "n or n log n"
    assert short_growth(fit(N_LOG_N, 0.97)) == "n log n"
    assert models_words(()) == ""
