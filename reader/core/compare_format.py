"""The ``[compare]`` table of a problem: the rule, and the tolerances that go with it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from reader.core.answer_types import innermost, possible_answer_types
from reader.core.problem import Compare, CompareKind, Entry
from reader.core.saying import say
from reader.core.toml_section import Section
from reader.core.type_syntax import format_type
from reader.core.value_types import ListOf, NdArray, Scalar, ScalarKind, ValueType

# Those of a rule that states none; allclose has NumPy's.
DEFAULT_TOLERANCES: Mapping[CompareKind, Mapping[str, float]] = {
    CompareKind.FLOAT: {"abs": 1e-6, "rel": 1e-6},
    CompareKind.ALLCLOSE: {"rtol": 1e-5, "atol": 1e-8},
}
_TOLERANCES = ("abs", "rel", "rtol", "atol")


def read_compare(section: Section, entry: Entry | None) -> Compare:
    """Return the rule; where it is faulty, that is reported and any rule returned.

    Args:
        section: The table.
        entry: What is compared, to refuse a rule that does not fit; None: not known.
    """
    kind = section.word("kind", CompareKind)
    given = {key: section.tolerance(key) for key in _TOLERANCES}
    section.close()
    if kind is None:
        return Compare()
    defaults = DEFAULT_TOLERANCES.get(kind, {})
    for key in given:
        if section.has(key) and key not in defaults:
            section.fault(
                key, say('the rule "{kind}" has no such tolerance', kind=kind), _advise(kind)
            )
    if entry is not None:
        _check_fit(section, kind, entry)
    return Compare(kind, _with_defaults(given, defaults))


def _with_defaults(
    given: Mapping[str, float | None], defaults: Mapping[str, float]
) -> dict[str, float]:
    stated = {key: value for key, value in given.items() if value is not None}
    return {key: stated.get(key, default) for key, default in defaults.items()}


def _advise(kind: CompareKind) -> str:
    fitting = ", ".join(DEFAULT_TOLERANCES.get(kind, ()))
    return say("It has: {fitting}", fitting=fitting) if fitting else say("Leave it out")


def _check_fit(section: Section, kind: CompareKind, entry: Entry) -> None:
    fits, wanted = _NEEDS.get(kind, (None, ""))
    types = possible_answer_types(entry)
    if fits is not None and not any(fits(value_type) for value_type in types):
        spelled = ", ".join(map(format_type, types)) or say("nothing")
        section.fault(
            "kind",
            say(
                'the rule "{kind}" compares {wanted}, but the answer is {spelled}',
                kind=kind,
                wanted=wanted,
                spelled=spelled,
            ),
        )


def _is_list(value_type: ValueType) -> bool:
    return isinstance(value_type, ListOf) or value_type == Scalar(ScalarKind.ANY)


def _has_numbers(value_type: ValueType) -> bool:
    inner = innermost(value_type)
    return isinstance(inner, NdArray) or inner in (
        Scalar(ScalarKind.FLOAT),
        Scalar(ScalarKind.ANY),
    )


_NEEDS: Mapping[CompareKind, tuple[Callable[[ValueType], bool], str]] = {
    CompareKind.UNORDERED: (_is_list, say("the items of lists")),
    CompareKind.UNORDERED_DEEP: (_is_list, say("the items of lists")),
    CompareKind.FLOAT: (_has_numbers, say("floats")),
    CompareKind.ALLCLOSE: (_has_numbers, say("arrays of numbers")),
}
