"""How a measured growth is said."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import reduce

from PySide6.QtCore import QCoreApplication

from reader.core.growth import Confidence, Fit, GrowthModel, Refusal

_POWERS = (GrowthModel.LINEAR, GrowthModel.LINEARITHMIC, GrowthModel.QUADRATIC, GrowthModel.CUBIC)


def growth_words(fit: Fit | Refusal) -> str:
    """Return the growth with how sure it is, or why none is named, in the present language."""
    return _refusal_words(fit) if isinstance(fit, Refusal) else _fit_words(fit)


def curve_words(name: str, fit: Fit | Refusal) -> str:
    """Return the same in a line that begins with whose it is."""
    return QCoreApplication.translate("Growth", "{}: {}").format(name, growth_words(fit))


def short_growth(fit: Fit | Refusal) -> str:
    """Return the growth alone; a dash where none is named."""
    return "–" if isinstance(fit, Refusal) else models_words(fit.models)


def model_words(model: GrowthModel) -> str:
    """Return a growth as it is written; a constant one in words."""
    is_constant = model is GrowthModel.CONSTANT
    return QCoreApplication.translate("Growth", "constant") if is_constant else str(model.value)


def models_words(models: Sequence[GrowthModel]) -> str:
    """Return a growth as it is written, or both that it may be; empty for none."""
    names = map(model_words, models)
    either = QCoreApplication.translate("Growth", "{} or {}")
    return reduce(either.format, names) if models else ""


def _fit_words(fit: Fit) -> str:
    undecided = dict(fit.undecided)
    said = _undecided_words(undecided) if undecided else _named_words(fit)
    rivals = [model for model in fit.rivals if model not in undecided]
    if rivals:
        others = ", ".join(map(model_words, rivals))
        said += QCoreApplication.translate("Growth", ", or {}").format(others)
    if fit.model in _POWERS:
        exponent = QCoreApplication.translate("Growth", "; measured exponent {}")
        said += exponent.format(f"{fit.exponent:.2f}")
    return said


def _undecided_words(weights: Mapping[GrowthModel, float]) -> str:
    shares = (round(100 * weight) for weight in weights.values())
    said = QCoreApplication.translate("Growth", "{} ({} % and {} %)")
    return said.format(models_words(tuple(weights)), *shares)


def _named_words(fit: Fit) -> str:
    sure = {
        Confidence.SURE: QCoreApplication.translate("Growth", "almost certainly"),
        Confidence.LIKELY: QCoreApplication.translate("Growth", "probably"),
        Confidence.CLOSE: QCoreApplication.translate("Growth", "perhaps"),
    }[fit.confidence]
    return QCoreApplication.translate("Growth", "{} {} ({} %)").format(
        sure, model_words(fit.model), round(100 * fit.weight)
    )


def _refusal_words(refusal: Refusal) -> str:
    return {
        Refusal.TOO_FEW: QCoreApplication.translate(
            "Growth", "no growth named: fewer than four sizes were measured"
        ),
        Refusal.TOO_NEAR: QCoreApplication.translate(
            "Growth", "no growth named: the sizes are too near to one another"
        ),
        Refusal.TOO_QUICK: QCoreApplication.translate(
            "Growth", "too little to measure, even at the largest size"
        ),
        Refusal.TOO_NOISY: QCoreApplication.translate(
            "Growth", "no growth named: the measurements follow none of them"
        ),
    }[refusal]
