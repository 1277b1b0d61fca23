"""Naming the growth of what was accepted in an interview, once it is over."""

from __future__ import annotations

from collections.abc import Callable

from reader.core.growth import Fit, GrowthModel
from reader.core.languages import Language
from reader.services.growth import GrowthMeter
from reader.services.packs import PackedProblem
from reader.services.practice import Practice


def name_growth(
    practice: Practice,
    packed: PackedProblem,
    program: tuple[Language, str],
    should_stop: Callable[[], bool],
) -> tuple[GrowthModel, ...]:
    """Return the growth of a program's time, or both it may be; empty where none can be named.

    It takes up to half a minute; the judge serves nothing else meanwhile.
    """
    judge, cases = practice.sandbox(packed)
    language, source = program
    report = GrowthMeter(judge, cases).measure(
        packed, source, language=language, should_stop=should_stop
    )
    fit = report.own.time
    return fit.models if isinstance(fit, Fit) else ()
