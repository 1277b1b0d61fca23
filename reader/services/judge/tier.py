"""How much protection the layers in force add up to."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from reader.core.verdict import Tier


def tier_of(layers: AbstractSet[str]) -> Tier:
    """Return the tier that these layers make.

    Landlock without a system call filter leaves unix sockets open, the session bus among
    them, so by itself it counts for no more than limits. The filter by itself lets files be
    read, and nothing else of what it is there to stop.
    """
    if "seccomp" not in layers:
        return Tier.LIMITS
    return Tier.FULL if "landlock" in layers else Tier.PARTIAL
