"""Which growth a row of measured costs follows: least squares in log space, models compared.

A cost is taken for ``offset + scale * f(n)`` with noise that is a share of the cost, as that of
times is. Each model is fitted with and without its offset, and the fits are weighed against each
other by the Bayesian information criterion (Schwarz 1978), so that an offset must earn its place.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum

FEWEST_POINTS = 4
LEAST_RANGE = 1.9  # the largest size over the smallest, unless the costs spread far more
_TELLING_COSTS = 10.0
# No clock of a shared machine, with its caches, is better than this share of a time.
_LEAST_NOISE = 0.05
# No model is named beyond this spread, unless it is as small a part of what the costs span:
# n 2ⁿ is better called 2ⁿ than nothing.
_MOST_SPREAD, _MOST_OF_SPAN = 0.3, 0.1
_OFFSETS = tuple(10 ** (-step / 8) for step in range(73))  # as shares of the largest f(n)
_RIVAL_FROM = 0.1
_OR = " | "


class GrowthModel(Enum):
    """A growth by the way it is written."""

    CONSTANT = "1"
    LOGARITHMIC = "log n"
    LINEAR = "n"
    LINEARITHMIC = "n log n"
    QUADRATIC = "n²"
    CUBIC = "n³"
    EXPONENTIAL = "2ⁿ"
    FACTORIAL = "n!"

    def log_at(self, size: float) -> float:
        """Return the natural logarithm of f(size): 2ⁿ itself is beyond any float."""
        return _LOGS[self](size)


def write_models(models: Sequence[GrowthModel]) -> str:
    """Return models in the one line that is kept of them."""
    return _OR.join(model.value for model in models)


def read_models(text: str) -> tuple[GrowthModel, ...]:
    """Return the models that `write_models` wrote; without those of a newer version."""
    known = {model.value: model for model in GrowthModel}
    return tuple(known[name] for name in text.split(_OR) if name in known)


_ALIKE = (GrowthModel.LINEAR, GrowthModel.LINEARITHMIC)


class Refusal(Enum):
    """Why no growth is named."""

    TOO_FEW = "too few"  # sizes were measured
    TOO_NEAR = "too near"  # the sizes are to one another
    TOO_QUICK = "too quick"  # every cost is below what can be told from none
    TOO_NOISY = "too noisy"  # no model comes near


class Confidence(Enum):
    """How sure a fit is, for words."""

    SURE = "sure"
    LIKELY = "likely"
    CLOSE = "close"  # another is nearly as good


@dataclass(frozen=True, slots=True)
class Point:
    """What one size cost, in whatever unit."""

    size: float
    cost: float


@dataclass(frozen=True, slots=True)
class Fit:
    """The growth that fits best.

    ``weight`` is its share, 0 to 1, of all models' weights; ``rivals`` are those with a tenth or
    more, best first, and ``rival_weights`` theirs. ``spread`` is the typical distance of a
    point from the curve, as a share. ``exponent`` is the slope of the costs on doubly
    logarithmic paper.
    """

    model: GrowthModel
    weight: float
    rivals: tuple[GrowthModel, ...]
    spread: float
    exponent: float
    log_scale: float
    offset_share: float  # of f at ``reference_log``
    reference_log: float
    rival_weights: tuple[float, ...] = ()

    @property
    def undecided(self) -> tuple[tuple[GrowthModel, float], ...]:
        """Linear and linearithmic with their weights where it may be either; else nothing.

        From 1,000 to 100,000 the factor log n grows by two thirds, over one decade by a third:
        a busy machine or a cache does as much, so that the better fit of the two is no finding.
        """
        weights = {
            self.model: self.weight,
            **dict(zip(self.rivals, self.rival_weights, strict=True)),
        }
        if self.model not in _ALIKE or not weights.keys() >= set(_ALIKE):
            return ()
        return tuple((model, weights[model]) for model in _ALIKE)

    @property
    def models(self) -> tuple[GrowthModel, ...]:
        """The one model, or both where it may be either."""
        return tuple(model for model, _ in self.undecided) or (self.model,)

    @property
    def confidence(self) -> Confidence:
        """How sure it is."""
        if self.weight >= 0.9:  # noqa: PLR2004 - the words' own bounds
            return Confidence.SURE
        return Confidence.LIKELY if self.weight >= 0.6 else Confidence.CLOSE  # noqa: PLR2004

    def cost_at(self, size: float) -> float:
        """Return the cost that the curve has at a size."""
        own = math.exp(min(self.model.log_at(size) - self.reference_log, 600.0))
        return math.exp(self.log_scale) * (self.offset_share + own)


@dataclass(frozen=True, slots=True)
class _Candidate:
    model: GrowthModel
    share: float
    log_scale: float
    spread: float
    score: float


def fit_growth(points: Sequence[Point], *, too_quick: float = 0.0) -> Fit | Refusal:
    """Return the growth that ``points`` follow, or why none is named.

    Args:
        points: A cost a size, in any order; sizes are 1 or more. Costs of 0 are left out.
        too_quick: Where no cost reaches this, nothing is said.
    """
    used = sorted((p for p in points if p.cost > 0), key=lambda point: point.size)
    if used and max(point.cost for point in used) < too_quick:
        return Refusal.TOO_QUICK
    sizes = {point.size for point in used}
    if len(sizes) < FEWEST_POINTS:
        return Refusal.TOO_FEW
    costs = [point.cost for point in used]
    if max(sizes) < LEAST_RANGE * min(sizes) and max(costs) < _TELLING_COSTS * min(costs):
        return Refusal.TOO_NEAR
    candidates = [each for model in GrowthModel for each in _candidates(model, used)]
    best = min(candidates, key=lambda candidate: candidate.score)
    span = math.log(max(costs) / min(costs))
    if best.spread > max(_MOST_SPREAD, _MOST_OF_SPAN * span):
        return Refusal.TOO_NOISY
    return _weighed(best, candidates, used)


def _candidates(model: GrowthModel, points: Sequence[Point]) -> list[_Candidate]:
    """Return the model alone, and with the offset that suits it best."""
    logs = [model.log_at(point.size) for point in points]
    top = max(logs)
    costs = [math.log(point.cost) for point in points]
    relative = [log - top for log in logs]
    alone = _scored(model, 0.0, relative, costs)
    if model is GrowthModel.CONSTANT:
        return [alone]
    offset = min(
        (_scored(model, share, relative, costs) for share in _OFFSETS),
        key=lambda candidate: candidate.score,
    )
    return [alone, offset]


def _scored(
    model: GrowthModel, share: float, relative: Sequence[float], costs: Sequence[float]
) -> _Candidate:
    shape = [math.log(share + math.exp(log)) for log in relative] if share else relative
    count = len(costs)
    log_scale = sum(cost - log for cost, log in zip(costs, shape, strict=True)) / count
    squares = ((cost - log_scale - log) ** 2 for cost, log in zip(costs, shape, strict=True))
    variance = sum(squares) / count
    parameters = 2 if share else 1
    score = count * math.log(variance + _LEAST_NOISE**2) + parameters * math.log(count)
    return _Candidate(model, share, log_scale, math.sqrt(variance), score)


def _weighed(best: _Candidate, candidates: Sequence[_Candidate], points: Sequence[Point]) -> Fit:
    weights = dict.fromkeys(GrowthModel, 0.0)
    for one in candidates:
        weights[one.model] += math.exp((best.score - one.score) / 2)
    total = sum(weights.values())
    others = sorted(
        (model for model in GrowthModel if model is not best.model),
        key=lambda model: -weights[model],
    )
    rivals = tuple(model for model in others if weights[model] / total >= _RIVAL_FROM)
    return Fit(
        model=best.model,
        weight=weights[best.model] / total,
        rivals=rivals,
        rival_weights=tuple(weights[model] / total for model in rivals),
        spread=best.spread,
        exponent=_slope(points),
        log_scale=best.log_scale,
        offset_share=best.share,
        reference_log=max(best.model.log_at(point.size) for point in points),
    )


def _slope(points: Sequence[Point]) -> float:
    """Return the slope by least squares over the upper half of the sizes, where offsets weigh less.

    All sizes count where the upper half has only one.
    """
    upper = points[len(points) // 2 :]
    chosen = upper if upper[0].size < upper[-1].size else points
    across = [math.log(point.size) for point in chosen]
    up = [math.log(point.cost) for point in chosen]
    middle, height = sum(across) / len(across), sum(up) / len(up)
    run = sum((x - middle) ** 2 for x in across)
    rise = sum((x - middle) * (y - height) for x, y in zip(across, up, strict=True))
    return rise / run


def _log_of_log(size: float) -> float:
    return math.log(math.log2(size + 1))


_LOGS: dict[GrowthModel, Callable[[float], float]] = {
    GrowthModel.CONSTANT: lambda size: 0.0,  # noqa: ARG005 - one signature for all
    GrowthModel.LOGARITHMIC: _log_of_log,
    GrowthModel.LINEAR: math.log,
    GrowthModel.LINEARITHMIC: lambda size: math.log(size) + _log_of_log(size),
    GrowthModel.QUADRATIC: lambda size: 2 * math.log(size),
    GrowthModel.CUBIC: lambda size: 3 * math.log(size),
    GrowthModel.EXPONENTIAL: lambda size: size * math.log(2),
    GrowthModel.FACTORIAL: lambda size: math.lgamma(size + 1),
}
