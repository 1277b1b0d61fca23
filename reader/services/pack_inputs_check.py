"""Whether a pack's cases keep to what its own ``valid`` says of inputs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reader.core.cases import Case
from reader.core.errors import Finding
from reader.core.saying import say
from reader.services.judge.judge import Judge
from reader.services.packs import GENERATOR_FILE, PackedProblem
from reader.services.reference_oracle import ReferenceOracle


def check_inputs(
    packed: PackedProblem, judge: Judge, cases: Sequence[Case], small: Iterable[Case]
) -> list[Finding]:
    """Return a finding for each input that ``valid`` refuses or fails on; none without it."""
    oracle = ReferenceOracle(judge, packed)
    if not oracle.knows_valid:
        return []
    path = str(packed.folder / GENERATOR_FILE)
    every = [*cases, *small]
    return [
        Finding(
            path,
            say('valid() refuses the case "{id}"', id=case.id),
            advice=say("Mend valid() or the case"),
        )
        for case, is_good in zip(every, oracle.are_valid(every), strict=True)
        if not is_good
    ]
