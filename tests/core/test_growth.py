"""The growth that measured costs follow: found again under noise, refused where none shows."""

from __future__ import annotations

import math
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.core.growth import (
    Confidence,
    Fit,
    GrowthModel,
    Point,
    Refusal,
    fit_growth,
    read_models,
    write_models,
)

WIDE = tuple(round(1000 * 10 ** (step / 4)) for step in range(9))  # 1000 to 100000
NARROW = tuple(range(6, 15))  # as 2^n allows
SIZES = {GrowthModel.EXPONENTIAL: NARROW, GrowthModel.FACTORIAL: tuple(range(4, 10))}
NAMED = [model for model in GrowthModel if model is not GrowthModel.LOGARITHMIC]


def synthetic(
    model: GrowthModel,
    *,
    scale: float = 1e-3,
    offset: float = 0.0,
    noise: float = 0.0,
    seed: int = 0,
) -> list[Point]:
    rng = random.Random(seed)
    sizes = SIZES.get(model, WIDE)
    lowest = model.log_at(sizes[0])
    return [
        Point(size, (offset + scale * math.exp(model.log_at(size) - lowest)) * rng.gauss(1, noise))
        for size in sizes
    ]


def fitted(points: list[Point]) -> Fit:
    fit = fit_growth(points)
    assert isinstance(fit, Fit)
    return fit


@pytest.mark.parametrize("model", GrowthModel)
def test_each_growth_is_found_in_clean_costs(model: GrowthModel) -> None:
    fit = fitted(synthetic(model))

    assert fit.model is model
    assert fit.confidence is Confidence.SURE


@settings(max_examples=30)
@given(
    model=st.sampled_from(NAMED),
    seed=st.integers(0, 2**32),
    scale=st.floats(1e-6, 1e3),
)
def test_growth_is_found_or_named_as_rival_under_noise(
    model: GrowthModel, seed: int, scale: float
) -> None:
    fit = fitted(synthetic(model, scale=scale, noise=0.03, seed=seed))

    assert model in (fit.model, *fit.rivals)


@settings(max_examples=30)
@given(
    model=st.sampled_from([GrowthModel.LINEAR, GrowthModel.QUADRATIC, GrowthModel.CUBIC]),
    seed=st.integers(0, 2**32),
    offset=st.floats(0.5, 3),
)
def test_a_fixed_cost_does_not_flatten_the_growth(
    model: GrowthModel, seed: int, offset: float
) -> None:
    fit = fitted(synthetic(model, offset=offset * 1e-3, noise=0.02, seed=seed))

    assert model in (fit.model, *fit.rivals)


@settings(max_examples=30)
@given(st.sampled_from(NAMED), st.floats(1e-6, 1e6))
def test_the_unit_of_the_costs_does_not_matter(model: GrowthModel, unit: float) -> None:
    points = synthetic(model, noise=0.02, seed=7)
    scaled = [Point(point.size, point.cost * unit) for point in points]

    assert fitted(scaled).model is fitted(points).model


def test_a_curve_passes_through_clean_points() -> None:
    points = synthetic(GrowthModel.LINEARITHMIC, offset=5e-3)

    fit = fitted(points)

    assert all(math.isclose(fit.cost_at(p.size), p.cost, rel_tol=0.05) for p in points)


def test_a_few_near_sizes_tell_a_steep_growth() -> None:
    points = [Point(n, math.factorial(n)) for n in (5, 6, 7, 8)]

    assert fitted(points).model is GrowthModel.FACTORIAL


def test_a_steep_growth_is_named_though_a_factor_is_missing() -> None:
    points = [Point(n, n * 2.0**n) for n in range(8, 24, 2)]

    assert fitted(points).model is GrowthModel.EXPONENTIAL


def test_exponent_is_the_slope_on_doubly_logarithmic_paper() -> None:
    assert math.isclose(fitted(synthetic(GrowthModel.QUADRATIC)).exponent, 2, abs_tol=1e-6)


def test_exponent_is_of_all_sizes_where_the_upper_half_has_one() -> None:
    points = [Point(1, 1), Point(2, 4), Point(3, 9), *([Point(4, 16)] * 4)]

    assert math.isclose(fitted(points).exponent, 2, abs_tol=0.01)


def test_near_rivals_are_told_where_the_sizes_cannot_tell_them_apart() -> None:
    rng = random.Random(3)
    points = [Point(n, n * math.log2(n) ** 0.5 * rng.gauss(1, 0.04)) for n in (400, 500, 650, 800)]

    fit = fitted(points)

    assert {fit.model, *fit.rivals} >= {GrowthModel.LINEAR, GrowthModel.LINEARITHMIC}
    assert fit.confidence is not Confidence.SURE


@pytest.mark.parametrize("power", [0.35, 0.5, 0.65])
def test_either_is_told_where_costs_lie_between_linear_and_linearithmic(power: float) -> None:
    fit = fitted([Point(n, n * math.log2(n) ** power) for n in (400, 500, 650, 800)])

    (linear, own), (linearithmic, other) = fit.undecided
    assert fit.models == (linear, linearithmic) == (GrowthModel.LINEAR, GrowthModel.LINEARITHMIC)
    assert {own, other} == {fit.weight, fit.rival_weights[0]}


@pytest.mark.parametrize("model", GrowthModel)
def test_nothing_is_undecided_in_clean_costs(model: GrowthModel) -> None:
    fit = fitted(synthetic(model))

    assert (fit.undecided, fit.models) == ((), (model,))


@pytest.mark.parametrize("models", [(), (GrowthModel.CUBIC,), tuple(GrowthModel)])
def test_models_that_are_kept_are_read_again(models: tuple[GrowthModel, ...]) -> None:
    assert read_models(write_models(models)) == models


def test_kept_model_that_is_not_known_is_left_out() -> None:
    assert read_models("n | n sqrt n") == (GrowthModel.LINEAR,)


def test_the_words_follow_the_weight() -> None:
    linear = fitted(synthetic(GrowthModel.LINEAR))
    made = [
        Fit(linear.model, weight, (), 0.0, 1.0, 0.0, 0.0, 0.0).confidence
        for weight in (0.95, 0.7, 0.4)
    ]

    assert made == [Confidence.SURE, Confidence.LIKELY, Confidence.CLOSE]


@pytest.mark.parametrize(
    ("points", "why"),
    [
        ([], Refusal.TOO_FEW),
        ([Point(n, n) for n in (10, 100, 1000)], Refusal.TOO_FEW),
        ([Point(10, 1)] * 9, Refusal.TOO_FEW),
        ([Point(n, 0.0) for n in WIDE], Refusal.TOO_FEW),
        ([Point(n, n) for n in (100, 110, 120, 130)], Refusal.TOO_NEAR),
        ([Point(n, n * 1e-9) for n in WIDE], Refusal.TOO_QUICK),
        ([Point(n, 9 if at % 2 else 0.9) for at, n in enumerate(WIDE)], Refusal.TOO_NOISY),
    ],
)
def test_no_growth_is_named_where_none_can_be(points: list[Point], why: Refusal) -> None:
    assert fit_growth(points, too_quick=0.01) is why


@settings(max_examples=30)
@given(st.lists(st.builds(Point, st.floats(1, 1e7), st.floats(0, 1e9)), max_size=12))
def test_any_costs_get_a_fit_or_a_reason(points: list[Point]) -> None:
    fit = fit_growth(points)

    assert isinstance(fit, Refusal) or 0 < fit.weight <= 1
